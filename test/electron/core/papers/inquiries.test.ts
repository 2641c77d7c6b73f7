import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import PostalMime from 'postal-mime';
import { blankResult } from '../../../../shared/domain/paper/consultation.ts';
import { fromPlain, plainText } from '../../../../shared/domain/richText.ts';
import { recognisePaper } from '../../../../shared/import/paper/recognise.ts';
import { aBody, aMeeting, type TestApp, testApp } from '../../../support/app.ts';
import {
  isMissing,
  keep,
  likeness,
  paragraphsOf,
  referenceFile,
  schemaFaults,
} from '../../../support/docx.ts';
import { anInquiry, answered, aPaper, aStep, submitted } from '../../../support/papers.ts';

let office: TestApp;
let bodyId: string;
beforeEach(async () => {
  office = testApp();
  bodyId = await aBody(office.call);
});

const wordsOf = async (paperId: string) => {
  const { bytes } = await office.call('inquiries.exportAnswer', { paperId });
  return paragraphsOf(bytes).map(({ text }) => text);
};

describe('an Anfrage', () => {
  test('that was answered elsewhere is done with, and may be opened again', async () => {
    const { call } = office;
    const { paper } = await anInquiry(call, { bodyId });
    const { id: paperId } = paper;
    await submitted(call, paper);
    const settled = await call('inquiries.settle', { paperId, version: null, isSettled: true });
    expect(settled.settledOn).not.toBeNull();
    expect((await call('inquiries.unanswered', {})).rows).toEqual([]);
    expect((await call('papers.list', { filter: 'unanswered' })).rows).toEqual([]);
    expect(await call('papers.counts', {})).toMatchObject({ due: 0, inPreparation: 0, settled: 1 });
    await call('inquiries.settle', { paperId, version: settled.version, isSettled: false });
    expect((await call('inquiries.unanswered', {})).rows).toMatchObject([{ id: paperId }]);
    expect((await call('papers.list', { filter: 'unanswered' })).rows).toMatchObject([{ id: paperId }]);
    expect(await call('papers.counts', {})).toMatchObject({ unanswered: 1 });
    expect(await call('papers.counts', {})).toMatchObject({ due: 1, settled: 0 });
  });

  test('that was done with waits again once a final answer is taken back or emptied', async () => {
    const { call } = office;
    const { paper, questions } = await anInquiry(call, { bodyId });
    const { id: paperId } = paper;
    const [first, second] = questions;
    if (!first || !second) throw new Error('no questions');
    const done = [await answered(call, first, 'Ja.'), await answered(call, second, 'Nein.')];
    const waiting = async () => (await call('inquiries.unanswered', {})).rows.length;
    const settle = async () => {
      const { version } = await call('inquiries.get', { paperId });
      await call('inquiries.settle', { paperId, version, isSettled: true });
    };
    await settle();
    if (done[0]) await call('questions.setState', { id: first.id, version: done[0].version, state: 'open' });
    expect(await waiting()).toBe(1);
    await settle();
    expect(await waiting()).toBe(0);
    const { text, unit, version } = done[1] ?? second;
    await call('questions.save', { id: second.id, baseVersion: version, text, unit, answer: fromPlain('') });
    expect(await waiting()).toBe(1);
  });

  test('that another one replaced is unanswered no more, until that one is withdrawn', async () => {
    const { call } = office;
    const { paper } = await anInquiry(call, { bodyId });
    const newer = await aPaper(call, {
      bodyId,
      subject: 'Neue Anfrage',
      type: 'question',
      typeLabel: 'Anfrage',
    });
    await call('paperRelations.add', { paperId: newer.id, otherId: paper.id, kind: 'supersedes' });
    const waiting = async () => (await call('inquiries.unanswered', {})).rows.map(({ id }) => id);
    expect(await waiting()).toEqual([newer.id]);
    expect((await call('papers.list', { filter: 'unanswered' })).rows).toHaveLength(1);
    expect(await call('papers.counts', {})).toMatchObject({ unanswered: 1 });
    const { version } = await call('papers.get', { id: newer.id });
    await call('papers.setState', { id: newer.id, version, state: 'withdrawn', reason: 'Irrtum' });
    expect(await waiting()).toEqual([paper.id]);
  });

  test('waits for the next meeting of its body from the beginning, and for its answers', async () => {
    const { call } = office;
    const { paper, questions } = await anInquiry(call, { bodyId });
    const { steps } = await call('papers.get', { id: paper.id });
    expect(steps).toMatchObject([{ bodyId, role: 'Kenntnisnahme', state: 'next' }]);
    const waiting = async () => (await call('inquiries.unanswered', {})).rows;
    expect(await waiting()).toMatchObject([{ id: paper.id, questions: 2, answered: 0, dueOn: null }]);
    for (const question of questions) await answered(call, question, 'Ja.');
    expect(await waiting()).toEqual([]);
  });

  test('without a single question is unanswered, too; a withdrawn one waits for nothing', async () => {
    const { call } = office;
    const { id, version } = await aPaper(call, { bodyId, type: 'question', typeLabel: 'Anfrage' });
    expect((await call('inquiries.unanswered', {})).rows).toHaveLength(1);
    await call('papers.setState', { id, version, state: 'withdrawn', reason: 'Erledigt' });
    expect((await call('inquiries.unanswered', {})).rows).toEqual([]);
  });

  test('those due first come first, and those without a day last', async () => {
    const { call } = office;
    const late = await anInquiry(call, { bodyId, subject: 'spät' });
    const open = await anInquiry(call, { bodyId, subject: 'offen' });
    const soon = await anInquiry(call, { bodyId, subject: 'bald' });
    const terms = { form: 'written', address: '', email: '', interim: '', interimOn: null } as const;
    await call('inquiries.save', { ...terms, paperId: late.paper.id, version: null, dueOn: '2026-12-09' });
    await call('inquiries.save', { ...terms, paperId: soon.paper.id, version: null, dueOn: '2026-11-18' });
    const { rows } = await call('inquiries.unanswered', { bodyId });
    expect(rows.map(({ id }) => id)).toEqual([soon.paper.id, late.paper.id, open.paper.id]);
  });

  test('alone has questions: another paper is refused', async () => {
    const { call, failure } = office;
    const { id: paperId } = await aPaper(call, { bodyId });
    expect(await failure('inquiries.get', { paperId })).toEqual({ code: 'NO_INQUIRY' });
    expect(await failure('questions.add', { paperId, text: 'Wie viele?' })).toEqual({ code: 'NO_INQUIRY' });
  });

  test('stays one as long as it has questions or an interim answer, which nothing else shows', async () => {
    const { call, failure } = office;
    const { paper, questions } = await anInquiry(call, { bodyId });
    const { id, version } = paper;
    const asMotion = { ...paper, type: 'motion', typeLabel: 'Antrag' } as const;
    const refused = { code: 'IN_USE', what: 'questions' };
    expect(await failure('papers.update', asMotion)).toEqual(refused);
    for (const question of questions) await call('questions.remove', question);
    const terms = { form: 'written', address: '', email: '', dueOn: null, interimOn: null } as const;
    await call('inquiries.save', { ...terms, paperId: id, version: null, interim: 'Wir fragen nach.' });
    expect(await failure('papers.update', asMotion)).toEqual(refused);
    await call('inquiries.save', { ...terms, paperId: id, version: 1, interim: '' });
    expect(await call('papers.update', asMotion)).toMatchObject({ type: 'motion', version: version + 1 });
  });

  test('that a proposal became goes on showing and printing what was proposed', async () => {
    const { call } = office;
    const paper = await aPaper(call, { bodyId });
    const texts = { proposals: [fromPlain('Der Zuschuss wird gewährt.')], reasoning: fromPlain('') };
    await call('papers.saveTexts', { id: paper.id, baseVersion: 1, ...texts });
    await call('papers.update', { ...paper, type: 'question', typeLabel: 'Anfrage' });
    expect((await call('papers.get', { id: paper.id })).proposals).toEqual(texts.proposals);
    const { bytes } = await call('papers.export', { id: paper.id });
    expect(paragraphsOf(bytes).map(({ text }) => text)).toContain('Der Zuschuss wird gewährt.');
  });

  test('that was withdrawn is not written any more', async () => {
    const { call, failure } = office;
    const { paper, questions } = await anInquiry(call, { bodyId });
    const { id, version } = paper;
    await call('papers.setState', { id, version, state: 'withdrawn', reason: 'Erledigt' });
    const refused = { code: 'PAPER_STATE', state: 'withdrawn' };
    expect(await failure('questions.add', { paperId: id, text: 'Wie viele?' })).toEqual(refused);
    expect(await failure('questions.remove', { id: questions[0]?.id ?? '', version: 1 })).toEqual(refused);
  });
});

describe('a question', () => {
  test('is answered only where something is written, with the day; opened again it has none', async () => {
    const { call, failure } = office;
    const { questions } = await anInquiry(call, { bodyId });
    const [question] = questions;
    if (!question) throw new Error('no question');
    const { id, version } = question;
    expect(await failure('questions.setState', { id, version, state: 'answered' })).toEqual({
      code: 'ANSWER_MISSING',
    });
    const final = await answered(call, question, 'Drei Wochen.');
    expect(final).toMatchObject({ state: 'answered', answeredOn: expect.stringMatching(/^\d{4}-/) });
    const reopened = await call('questions.setState', { id, version: final.version, state: 'open' });
    expect(reopened).toMatchObject({ state: 'open', answeredOn: null });
    expect(plainText(reopened.answer)).toBe('Drei Wochen.');
  });

  test('whose answer is emptied is open again, and waits like any other', async () => {
    const { call } = office;
    const { paper, questions } = await anInquiry(call, { bodyId });
    for (const question of questions) await answered(call, question, 'Drei Wochen.');
    expect((await call('inquiries.unanswered', {})).rows).toEqual([]);
    const [first] = (await call('inquiries.get', { paperId: paper.id })).questions;
    if (!first) throw new Error('no question');
    const { id, version: baseVersion, text, unit } = first;
    await call('questions.save', { id, baseVersion, text, unit, answer: fromPlain(' ') });
    const { questions: now } = await call('inquiries.get', { paperId: paper.id });
    expect(now.map(({ state }) => state)).toEqual(['open', 'answered']);
    expect(now[0]?.answeredOn).toBeNull();
    expect((await call('inquiries.unanswered', {})).rows).toMatchObject([{ questions: 2, answered: 1 }]);
  });

  test('changes places with its like; a Nachfrage stays behind the questions', async () => {
    const { call } = office;
    const { paper, questions } = await anInquiry(call, { bodyId });
    const [first, second] = questions;
    await call('questions.add', { paperId: paper.id, isSupplementary: true, text: 'Und nachts?' });
    const moved = await call('questions.move', {
      id: second?.id ?? '',
      version: 1,
      beforeId: first?.id ?? '',
    });
    expect(moved.map(({ text }) => text)).toEqual([second?.text, first?.text, 'Und nachts?']);
    await call('questions.remove', { id: second?.id ?? '', version: 1 });
    await call('questions.add', { paperId: paper.id, text: 'Zuletzt?' });
    const { questions: left } = await call('inquiries.get', { paperId: paper.id });
    expect(left.map(({ text }) => text)).toEqual([first?.text, 'Zuletzt?', 'Und nachts?']);
  });

  test('answers that come in one text go to the questions that ask the same; what is written already stays', async () => {
    const { call } = office;
    const { paper, questions } = await anInquiry(call, { bodyId });
    if (questions[0]) await answered(call, questions[0], 'Von Hand.');
    const told = [
      ['Wie viele Stellen sind besetzt ?', 'Zwölf.'],
      ['Wie lange dauert es?', 'Drei Wochen.'],
      ['Und nachts?', 'Nein.'],
    ].map(([text = '', answer = '']) => ({ text, answer: fromPlain(answer) }));
    const all = await call('questions.takeOver', { paperId: paper.id, questions: told });
    expect(all.map(({ text, answer }) => [text, plainText(answer)])).toEqual([
      ['Wie lange dauert es?', 'Von Hand.'],
      ['Wie viele Stellen sind besetzt?', 'Zwölf.'],
      ['Und nachts?', 'Nein.'],
    ]);
  });

  test('what a text asks otherwise is a further question with its own answer, whatever its number', async () => {
    const { call } = office;
    const { paper, questions } = await anInquiry(call, { bodyId });
    if (questions[0]) await answered(call, questions[0], 'Drei Wochen.');
    const told = ['Erste', 'Zweite'].map((word) => ({
      text: `${word} andere Frage?`,
      answer: fromPlain(`${word} Antwort.`),
    }));
    const all = await call('questions.takeOver', { paperId: paper.id, questions: told });
    expect(all.map(({ text, answer }) => [text, plainText(answer)])).toEqual([
      ['Wie lange dauert es?', 'Drei Wochen.'],
      ['Wie viele Stellen sind besetzt?', ''],
      ['Erste andere Frage?', 'Erste Antwort.'],
      ['Zweite andere Frage?', 'Zweite Antwort.'],
    ]);
  });
});

describe('the answer as a document', () => {
  test('says who asked for which meeting, and each question above its answer', async () => {
    const { call } = office;
    const { paper, questions } = await anInquiry(call, {
      bodyId,
      movers: ['Liste Vielfalt', 'Herr Demir'],
      signatory: { name: '', position: 'Beigeordnete' },
    });
    const { id: meetingId } = await aMeeting(call, { bodyId, date: '2026-12-02' });
    await call('papers.setState', { id: paper.id, version: paper.version, state: 'submitted', reason: '' });
    const [due] = await call('papers.due', { meetingId });
    await call('papers.plan', {
      meetingId,
      papers: [{ paperId: paper.id, consultationId: due?.consultationId ?? null }],
    });
    if (questions[0]) await answered(call, questions[0], 'Drei Wochen.\nIm Mittel.');
    await call('questions.add', { paperId: paper.id, isSupplementary: true, text: 'Und nachts?' });
    expect((await wordsOf(paper.id)).filter((text) => text.trim() !== '')).toEqual([
      'Antwort auf die Anfrage der Liste Vielfalt und von Herrn Demir',
      '(Drucksachen-Nr.: 0001/2026)',
      'für die Sitzung des Integrationsrates am 02.12.2026',
      'Thema:',
      'Wartezeiten',
      'Frage:',
      'Wie lange dauert es?',
      'Antwort:',
      'Drei Wochen.',
      'Im Mittel.',
      'Frage:',
      'Wie viele Stellen sind besetzt?',
      'Antwort:',
      'Die Antwort steht noch aus.',
      'Nachfrage:',
      'Und nachts?',
      'Antwort:',
      'Die Antwort steht noch aus.',
      'Beigeordnete',
    ]);
  });

  test('what nobody called final is not told; an interim answer is, as long as something is open', async () => {
    const { call } = office;
    const { paper, questions } = await anInquiry(call, { bodyId });
    const terms = { form: 'written', address: '', email: '', dueOn: null } as const;
    const interim = { interim: 'Wir fragen beim Land nach.', interimOn: '2026-11-12' };
    await call('inquiries.save', { ...terms, ...interim, paperId: paper.id, version: null });
    const [first, second] = questions;
    if (!first || !second) throw new Error('no questions');
    const text = { id: first.id, baseVersion: 1, text: first.text, unit: '' };
    await call('questions.save', { ...text, answer: fromPlain('Vermutlich drei Wochen.') });
    const open = (await wordsOf(paper.id)).join('\n');
    expect(open).toContain('Zwischenantwort vom 12.11.2026:\nWir fragen beim Land nach.');
    expect(open).not.toContain('Vermutlich');
    await answered(call, { ...first, version: 2 }, 'Drei Wochen.');
    await answered(call, second, 'Zwölf.');
    expect((await wordsOf(paper.id)).join('\n')).not.toContain('Zwischenantwort');
  });

  test('a non-public one says so and has no title in its file name', async () => {
    const { call } = office;
    const { paper } = await anInquiry(call, { bodyId, isPublic: false, subject: 'Kündigung' });
    const { fileName } = await call('inquiries.exportAnswer', { paperId: paper.id });
    expect(fileName).toBe('Antwort auf Anfrage 0001 2026.docx');
    expect(await wordsOf(paper.id)).toContain('nichtöffentlich');
  });

  test.skipIf(isMissing('../shared', 'python3'))(
    'a real answer goes in and comes out word for word',
    async () => {
      const { call } = office;
      const seed = referenceFile('seeds/002_62bbf3d3031a433a.txt');
      const printed = readFileSync(seed, 'utf8');
      const read = recognisePaper({
        isWrapped: true,
        lines: printed.split('\n').map((text) => ({ text, page: 1 })),
      });
      const [signatory] = read.signatories;
      const paper = await aPaper(call, {
        bodyId,
        type: 'question',
        typeLabel: 'Anfrage',
        subject: read.subject ?? '',
        movers: read.movers,
        signatory: { name: '', position: signatory?.office ?? '' },
      });
      const [step] = (await call('papers.get', { id: paper.id })).steps;
      if (step) await call('consultations.save', { ...step, date: read.forMeeting?.date ?? null });
      expect(read.questions.filter(({ text }) => /^\d/.test(text))).toEqual([]);
      const told = read.questions.map(({ text, answer }) => ({
        text,
        answer: fromPlain(answer?.text ?? ''),
      }));
      for (const question of await call('questions.takeOver', { paperId: paper.id, questions: told })) {
        const { id, version } = question;
        await call('questions.setState', { id, version, state: 'answered' });
      }
      const { bytes } = await call('inquiries.exportAnswer', { paperId: paper.id });
      const { ratio, report } = likeness(keep('antwort.docx', bytes), seed);
      expect(ratio, report).toBeGreaterThanOrEqual(0.98);
      expect(schemaFaults(keep('antwort.docx', bytes))).toMatch(/^0 faults?/m);
    },
  );
});

describe('an Anfrage that was called done with', () => {
  const settle = async (paperId: string, isSettled: boolean) => {
    const { version } = await office.call('inquiries.get', { paperId });
    return office.call('inquiries.settle', { paperId, version, isSettled });
  };
  const stationsOf = async (id: string) =>
    (await office.call('papers.get', { id })).steps.map(({ state, shownResult }) => [
      state,
      shownResult?.wording ?? null,
    ]);
  const done = ['done', 'anderweitig erledigt'];

  test('is due no more, whatever station comes later or whatever agenda it is taken off', async () => {
    const { call } = office;
    const { paper } = await anInquiry(call, { bodyId });
    await submitted(call, paper);
    const meeting = await aMeeting(call, { bodyId, date: '2027-02-03' });
    const [step] = (await call('papers.get', { id: paper.id })).steps;
    const papers = [{ paperId: paper.id, consultationId: step?.id ?? '' }];
    const { itemIds } = await call('papers.plan', { meetingId: meeting.id, papers });
    await settle(paper.id, true);
    expect(await stationsOf(paper.id)).toEqual([['planned', null]]);
    const item = (await call('agenda.list', { meetingId: meeting.id })).find(({ id }) => id === itemIds[0]);
    if (!item) throw new Error('no item');
    await call('agenda.remove', { id: item.id, version: item.version });
    await aStep(call, { paperId: paper.id, bodyId, role: 'Kenntnisnahme' });
    expect(await stationsOf(paper.id)).toEqual([done, done]);
    expect(await call('papers.due', { meetingId: meeting.id })).toEqual([]);
    expect(await call('papers.counts', { bodyId })).toMatchObject({ due: 0, settled: 1 });
  });

  test('opened again waits as before, and keeps what somebody entered', async () => {
    const { call } = office;
    const { paper } = await anInquiry(call, { bodyId });
    const [step] = (await call('papers.get', { id: paper.id })).steps;
    if (!step) throw new Error('no step');
    const {
      bodyName: _name,
      state: _state,
      meeting: _meeting,
      shownResult: _shown,
      itemId: _item,
      ...fields
    } = step;
    await call('consultations.save', {
      ...fields,
      result: { ...blankResult, wording: 'anderweitig erledigt' },
    });
    await settle(paper.id, true);
    await settle(paper.id, false);
    expect(await stationsOf(paper.id)).toEqual([done]);
  });

  test('counts as done also without a number, and the list says so; one that was answered says that', async () => {
    const { call } = office;
    await call('paperNumbering.save', {
      bodyId,
      date: '2026-01-01',
      pattern: '{Nr}',
      givenOn: 'submission',
      lastNumber: 0,
    });
    const { paper, questions } = await anInquiry(call, { bodyId });
    const standIn = async () => (await call('papers.list', { bodyId })).rows.map((row) => row.inquiryStand);
    expect(await standIn()).toEqual([null]);
    await settle(paper.id, true);
    expect(await standIn()).toEqual(['settled']);
    expect(await call('papers.counts', { bodyId })).toMatchObject({ inPreparation: 0, settled: 1 });
    await settle(paper.id, false);
    for (const question of questions) await answered(call, question, 'Ja.');
    expect(await standIn()).toEqual(['answered']);
  });

  test('with a Nachfrage is open again, and waits for its answer', async () => {
    const { call } = office;
    const { paper } = await anInquiry(call, { bodyId });
    await settle(paper.id, true);
    expect((await call('inquiries.unanswered', { bodyId })).rows).toEqual([]);
    await call('questions.add', { paperId: paper.id, isSupplementary: true, text: 'Und seither?' });
    expect((await call('inquiries.get', { paperId: paper.id })).settledOn).toBeNull();
    expect((await call('inquiries.unanswered', { bodyId })).rows).toMatchObject([{ id: paper.id }]);
    const [entry] = await call('audit.list', { before: null });
    expect(entry?.sentence).toMatch(/wieder/);
  });
});

describe('a message to the office that answers', () => {
  test('names the open questions, is written as a file, and the day is kept', async () => {
    const { call } = office;
    const { paper, questions } = await anInquiry(call, {
      bodyId,
      unit: 'Ordnungsamt',
      movers: ['Frau Adler'],
    });
    if (questions[0]) await answered(call, questions[0], 'Drei Wochen.');
    const words = await call('inquiries.proposedReminder', { paperId: paper.id });
    expect(words.subject).toBe('Anfrage 0001/2026 „Wartezeiten“');
    expect(words.text).toContain('Offen sind:\n2. Wie viele Stellen sind besetzt?');
    const { bytes, fileName } = await call('inquiries.remind', {
      ...words,
      paperId: paper.id,
      kind: 'forwarded',
      email: 'ordnungsamt@example.org',
    });
    expect(fileName).toMatch(/^Anfrage 0001 2026 an Ordnungsamt \d{4}-\d\d-\d\d \d\d-\d\d-\d\d\.eml$/);
    const mail = await PostalMime.parse(bytes);
    expect(mail).toMatchObject({ subject: words.subject, to: [{ address: 'ordnungsamt@example.org' }] });
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(['Anfrage 0001 2026 Wartezeiten.docx']);
    expect(mail.headers).toContainEqual(expect.objectContaining({ key: 'x-unsent', value: '1' }));
    await call('inquiries.noteMessage', {
      paperId: paper.id,
      kind: 'forwarded',
      email: 'ordnungsamt@example.org',
    });
    const kept = await call('inquiries.get', { paperId: paper.id });
    expect(kept).toMatchObject({ version: 1, email: 'ordnungsamt@example.org' });
    expect(kept.history).toMatchObject([{ kind: 'forwarded', to: 'Ordnungsamt' }]);
  });

  test('asked for again before its day, says that it reminds', async () => {
    const { call } = office;
    const { paper } = await anInquiry(call, { bodyId, unit: 'Ordnungsamt' });
    const { id: paperId } = paper;
    const terms = { form: 'written', address: '', email: '', interim: '', interimOn: null } as const;
    await call('inquiries.save', { ...terms, paperId, version: null, dueOn: '2099-01-02' });
    const first = await call('inquiries.proposedReminder', { paperId });
    expect(first.text).toContain('bitten wir bis zum 02.01.2099 um Ihre Antwort.');
    const to = { paperId, email: 'ordnungsamt@example.org' };
    const sent = await call('inquiries.remind', { ...first, ...to, kind: 'forwarded' });
    await call('inquiries.noteMessage', { ...to, kind: 'forwarded' });
    const again = await call('inquiries.proposedReminder', { paperId });
    expect(again.subject).toBe('Erinnerung: Anfrage 0001/2026 „Wartezeiten“');
    expect(again.text).toContain('wir erinnern an die Antwort auf die Anfrage 0001/2026 „Wartezeiten“.');
    expect(again.text).toContain('Sie ist bis zum 02.01.2099 erbeten.');
    const reminded = await call('inquiries.remind', { ...again, ...to, kind: 'reminded' });
    expect(reminded.fileName).not.toBe(sent.fileName);
    expect(reminded.fileName).toContain('Erinnerung zur Anfrage 0001 2026 an Ordnungsamt');
  });

  test('says since when the answer is overdue', async () => {
    const { call } = office;
    const { paper } = await anInquiry(call, { bodyId });
    const terms = { form: 'written', address: '', email: '', interim: '', interimOn: null } as const;
    await call('inquiries.save', { ...terms, paperId: paper.id, version: null, dueOn: '2020-01-02' });
    const { subject, text } = await call('inquiries.proposedReminder', { paperId: paper.id });
    expect(subject).toMatch(/^Erinnerung: /);
    expect(text).toContain('war bis zum 02.01.2020 erbeten');
  });
});
