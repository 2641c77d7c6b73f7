import { describe, expect, test } from 'vitest';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { pdfSaying } from '../../../support/attachments.ts';
import { aBody, aMeeting, testApp } from '../../../support/app.ts';
import { aDuePaper, anInquiry, answered, aPaper } from '../../../support/papers.ts';

async function anOffice() {
  const { call } = testApp();
  const bodyId = await aBody(call);
  const found = async (search: string) => {
    const { rows } = await call('papers.list', { search });
    return rows.map(({ subject, excerpt }) => ({
      subject,
      at: excerpt && `${excerpt.source}: ${excerpt.parts.map(({ text }) => text).join('')}`,
    }));
  };
  return { call, bodyId, found };
}

async function written(
  { call, bodyId }: Awaited<ReturnType<typeof anOffice>>,
  subject: string,
  said: string,
) {
  const { id, textVersion } = await aPaper(call, { bodyId, subject });
  const texts = { proposals: [fromPlain(said)], reasoning: fromPlain('') };
  await call('papers.saveTexts', { id, baseVersion: textVersion, ...texts });
  return id;
}

describe('the search in the list of papers', () => {
  test('finds the paper of last year about the Frauenhaus, and shows the place', async () => {
    const office = await anOffice();
    const { call, bodyId, found } = office;
    for (const year of ['2024', '2025']) {
      const date = `${year}-03-12`;
      const { id } = await aPaper(call, { bodyId, subject: `Zuschüsse ${date}`, date });
      const reasoning = fromPlain('Das Frauenhauses Träger beantragt mehr.');
      await call('papers.saveTexts', { id, baseVersion: 1, proposals: [], reasoning });
    }
    await written(office, 'Haushalt 2025', 'Nichts davon.');
    const spot = 'texts: Das Frauenhauses Träger beantragt mehr.';
    for (const search of [
      'frauenhaus 2025',
      '12.3.2025 Frauenhaus',
      '3.2025 frauenhaus',
      'märz 2025 traeger',
    ])
      expect(await found(search), search).toEqual([{ subject: 'Zuschüsse 2025-03-12', at: spot }]);
  });

  test('finds a word within number, subject, type and by whom, and needs no excerpt for it', async () => {
    const { call, bodyId, found } = await anOffice();
    await aPaper(call, { bodyId, subject: 'Nordstraße', movers: ['Frau Öztürk'] });
    await aPaper(call, { bodyId, subject: 'Südring' });
    const only = [{ subject: 'Nordstraße', at: null }];
    for (const search of ['strasse', 'öztürk vorlage', 'ztü', '1/20 nord']) {
      expect(await found(search), search).toEqual(only);
    }
    expect(await found('gibt es nicht')).toEqual([]);
  });

  test('finds questions and answers, and words of which each stands elsewhere', async () => {
    const { call, bodyId, found } = await anOffice();
    const { questions } = await anInquiry(call, { bodyId });
    const [first] = questions;
    if (first) await answered(call, first, 'Im Mittel 31 Kalendertage.');
    expect(await found('wartezeiten kalendert')).toEqual([
      { subject: 'Wartezeiten', at: 'question: Wie lange dauert es? Im Mittel 31 Kalendertage.' },
    ]);
    expect(await found('kalendertage stellen wartezeiten')).toHaveLength(1);
  });

  test('finds what an attachment says, until it is removed', async () => {
    const { call, bodyId, found } = await anOffice();
    const { id } = await aPaper(call, { bodyId, subject: 'Zuschuss' });
    const file = { fileName: 'Plan.pdf', mediaType: 'application/pdf', bytes: pdfSaying('Kostenplan') };
    const owner = { kind: 'paper' as const, id };
    const attachment = await call('attachments.add', { owner, upload: 'u', ...file });
    expect(await found('kostenplan')).toEqual([{ subject: 'Zuschuss', at: 'attachment: Plan Kostenplan' }]);
    await call('attachments.remove', { id: attachment.id, version: attachment.version });
    expect(await found('kostenplan')).toEqual([]);
  });

  test('finds the day of the meeting that deals with a paper', async () => {
    const { call, bodyId, found } = await anOffice();
    const { paper, step } = await aDuePaper(call, { bodyId });
    const meeting = await aMeeting(call, { bodyId, date: '2027-02-03' });
    const papers = [{ paperId: paper.id, consultationId: step.id }];
    await call('papers.plan', { meetingId: meeting.id, papers });
    expect(await found('3.2.')).toHaveLength(1);
    expect(await found('4.2.')).toEqual([]);
  });

  test('finds what is meant by a month, a day of it, and a number with a word before it', async () => {
    const office = await anOffice();
    const { call, bodyId, found } = office;
    await written(office, 'Haushalt', 'Im Oktober 2026 wird beraten.');
    const { paper } = await aDuePaper(call, { bodyId, subject: 'Sommerfest', date: '2026-10-10' });
    const subjects = async (search: string) => (await found(search)).map(({ subject }) => subject).toSorted();
    expect(await subjects('Oktober 2026')).toEqual(['Haushalt', 'Sommerfest']);
    expect(await subjects('10. Oktober')).toEqual(['Sommerfest']);
    const { number } = await call('papers.get', { id: paper.id });
    for (const word of ['Drs.', 'Drucksache', 'Vorlage', 'V'])
      expect(await subjects(`${word} ${number ?? ''}`), word).toEqual(['Sommerfest']);
  });

  test('knows each change at once: texts, subject, and that a paper is gone', async () => {
    const office = await anOffice();
    const { call, bodyId, found } = office;
    const id = await written(office, 'Zuschuss', 'Der Verein bekommt Geld.');
    await call('papers.saveTexts', { id, baseVersion: 2, proposals: [], reasoning: fromPlain('Lastenrad') });
    expect(await found('verein')).toEqual([]);
    expect(await found('lastenr')).toHaveLength(1);
    await call('paperNumbering.save', {
      bodyId,
      date: '2026-01-01',
      pattern: '{Nr}',
      givenOn: 'submission',
      lastNumber: 0,
    });
    const later = await aPaper(call, { bodyId, subject: 'Wieder weg' });
    expect(await found('wieder')).toHaveLength(1);
    await call('papers.remove', { id: later.id, version: later.version });
    expect(await found('wieder')).toEqual([]);
  });

  test('finds paragraphs with their number, days as offices write them, and words within others behind a star', async () => {
    const office = await anOffice();
    await written(office, 'Ehrenordnung', 'Nach §\u{A0}27 GO NRW und 12 Regeln.');
    await written(office, 'Häuser', 'Die Frauenhaeuser und die Paragrafen 27.');
    const subjects = async (search: string) => (await office.found(search)).map(({ subject }) => subject);
    expect(await subjects('§ 27')).toEqual(['Ehrenordnung']);
    expect(await subjects('§27 go')).toEqual(['Ehrenordnung']);
    expect(await subjects('*häuser')).toEqual(['Häuser']);
    expect(await subjects('*gibtesnicht')).toEqual([]);
    const { date } = await aPaper(office.call, { bodyId: office.bodyId, subject: 'Tag', date: '2024-02-09' });
    for (const day of ['09.02.24', '2024-02-09', '9.2.2024', date])
      expect(await subjects(day)).toEqual(['Tag']);
  });

  test('finds what stands in a footnote or an alternative text as words of their own', async () => {
    const { call, bodyId, found } = await anOffice();
    const { id } = await aPaper(call, { bodyId, subject: 'Noten' });
    const text = (said: string) => ({ type: 'text' as const, text: said });
    const footnote = { type: 'footnote' as const, attrs: { text: 'Landtagsdrucksache 18/4567' } };
    const reasoning = {
      type: 'doc' as const,
      content: [{ type: 'paragraph' as const, content: [text('Die Lage im Vor'), footnote, text('wort')] }],
    };
    await call('papers.saveTexts', { id, baseVersion: 1, proposals: [], reasoning });
    for (const search of ['lage', 'landtagsdrucksache', '18/4567', 'vorwort'])
      expect(await found(search), search).toHaveLength(1);
    for (const search of ['vorlandtag', '4567wort']) expect(await found(search), search).toEqual([]);
  });

  test('finds an interim answer, and forgets the one before', async () => {
    const { call, bodyId, found } = await anOffice();
    const { paper } = await anInquiry(call, { bodyId });
    const terms = { paperId: paper.id, dueOn: null, form: 'written', address: '', email: '' } as const;
    const first = await call('inquiries.save', {
      ...terms,
      version: (await call('inquiries.get', { paperId: paper.id })).version,
      interim: 'Die Erhebung läuft.',
      interimOn: '2026-09-01',
    });
    expect(await found('erhebung')).toEqual([{ subject: 'Wartezeiten', at: 'texts: Die Erhebung läuft.' }]);
    await call('inquiries.save', {
      ...terms,
      version: first.version,
      interim: 'Erst im Mai.',
      interimOn: null,
    });
    expect(await found('erhebung')).toEqual([]);
  });

  test('reads a protected blank as a blank, in the text as in what is looked for', async () => {
    const office = await anOffice();
    await written(office, 'Fest', 'Nach §\u{A0}31 spricht Frau Dr.\u{A0}Weiß am 11.\u{202F}September.');
    for (const search of [
      '"Dr. Weiß"',
      '"11. September"',
      'weiß 11. september',
      '"Dr.\u{A0}Weiß"',
      '"11.\u{202F}September"',
    ])
      expect(
        (await office.found(search)).map(({ subject }) => subject),
        search,
      ).toEqual(['Fest']);
  });

  test('takes signs of the index as they are typed', async () => {
    const { call, bodyId, found } = await anOffice();
    await aPaper(call, { bodyId, subject: 'Runder Tisch „Ankommen"' });
    for (const search of ['"', 'ankommen" OR', 'tisch*', '(runder)', 'NOT', '-', 'NEAR(a b)'])
      await found(search);
    expect(await found('„Ankommen"')).toHaveLength(1);
    expect(await found('*')).toEqual([]);
    expect(await found('§')).toEqual([]);
  });
});
