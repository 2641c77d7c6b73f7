import { beforeEach, describe, expect, test } from 'vitest';
import { blankFinancial } from '../../../../shared/domain/paper/financial.ts';
import { blankResult } from '../../../../shared/domain/paper/consultation.ts';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { aBody, type TestApp, testApp } from '../../../support/app.ts';
import { documentXml, paragraphsOf } from '../../../support/docx.ts';
import { lettersIn, lettersOf, readPdf } from '../../../support/pdf.ts';
import { anInquiry, anOtherBody, answered, aPaper, aStep } from '../../../support/papers.ts';

let office: TestApp;
let bodyId: string;
beforeEach(async () => {
  office = testApp();
  bodyId = await aBody(office.call);
});

const wordsOf = async (id: string) => {
  const { fileName, bytes } = await office.call('papers.export', { id });
  return {
    fileName,
    words: paragraphsOf(bytes)
      .map(({ text }) => text)
      .join('\n'),
  };
};

describe('a paper as a Word file', () => {
  test('says what it is, who deals with it, what it proposes, why, and who signs', async () => {
    const { call } = office;
    const { id } = await aPaper(call, {
      bodyId,
      subject: 'Zuschuss für das Begegnungshaus',
      unit: 'Fachbereich Soziales',
      reporters: ['Frau Adler', 'Herr Özdemir'],
      legalBasis: './.',
      captions: { reasoning: 'Sachdarstellung' },
      signatory: { name: '', position: 'Erste Beigeordnete' },
    });
    await call('papers.saveTexts', {
      id,
      baseVersion: 1,
      proposals: [fromPlain('Der Zuschuss wird gewährt.'), fromPlain('Die Mittel werden gesperrt.')],
      reasoning: fromPlain('Der Verein hat ihn beantragt.'),
    });
    await aStep(call, { paperId: id, bodyId, date: '2026-10-01', role: 'Vorberatung' });
    const { fileName, words } = await wordsOf(id);
    expect(fileName).toBe('Beschlussvorlage 0001 2026 Zuschuss für das Begegnungshaus.docx');
    const inOrder = [
      'Beschlussvorlage Nr. 0001/2026',
      'Zuschuss für das Begegnungshaus',
      'Fachbereich Soziales',
      'Frau Adler und Herr Özdemir',
      './.',
      'Beratungsfolge',
      'Integrationsrat',
      '01.10.2026',
      'Beschlussvorschlag',
      'Der Zuschuss wird gewährt.',
      'Die Mittel werden gesperrt.',
      'Sachdarstellung',
      'Der Verein hat ihn beantragt.',
      'Erste Beigeordnete',
    ];
    const mentions = inOrder.map((part) => words.indexOf(part));
    expect(mentions).not.toContain(-1);
    expect(mentions).toEqual(mentions.toSorted((a, b) => a - b));
  });

  test('a form that nobody ticked has no tick, and one ticked with no has that one', async () => {
    const { call } = office;
    const blank = await aPaper(call, { bodyId, financial: blankFinancial });
    expect((await wordsOf(blank.id)).words).not.toContain('☒');
    const without = await aPaper(call, { bodyId, financial: { ...blankFinancial, hasEffects: false } });
    expect((await wordsOf(without.id)).words).toContain('☐ Ja  ☒ Nein');
  });

  test('has boxes that can be ticked in Word, each called by what it stands for', async () => {
    const { id } = await aPaper(office.call, { bodyId, financial: { ...blankFinancial, isSecured: true } });
    const { bytes } = await office.call('papers.export', { id });
    const boxes = [...documentXml(bytes).matchAll(/<w:sdt>.*?<\/w:sdt>/gs)].map(([xml]) => ({
      name: /<w:alias w:val="([^"]*)"/.exec(xml)?.[1],
      isTicked: xml.includes('<w14:checked w14:val="1"/>'),
      sign: /<w:t[^>]*>(.)<\/w:t>/.exec(xml)?.[1],
    }));
    expect(boxes).toHaveLength(9);
    expect(boxes.filter(({ isTicked }) => isTicked)).toEqual([
      { name: 'Finanzierung gesichert: Ja', isTicked: true, sign: '☒' },
    ]);
    expect(boxes[0]).toEqual({ name: 'Finanzielle Auswirkungen: Ja', isTicked: false, sign: '☐' });
  });

  test('what nobody entered is not printed', async () => {
    const { id } = await aPaper(office.call, { bodyId });
    const { words } = await wordsOf(id);
    expect(words).not.toMatch(/Rechtsgrundlage|Begründung|Beratungsfolge|Finanzielle/);
  });

  test('one for everybody does not tell what a non-public meeting decided', async () => {
    const { call } = office;
    const { id: otherBodyId } = await anOtherBody(call, 'Vergabeausschuss');
    const result = { ...blankResult, topNumber: '12', wording: 'Zuschlag an Firma Beispiel' };
    const hidden = { otherBodyId, isPublic: false, result };
    const { id } = await aPaper(call, { bodyId });
    await aStep(call, { paperId: id, ...hidden });
    expect((await wordsOf(id)).words).not.toMatch(/Zuschlag|TOP 12/);
    const inside = await aPaper(call, { bodyId, isPublic: false });
    await aStep(call, { paperId: inside.id, ...hidden });
    expect((await wordsOf(inside.id)).words).toContain('TOP 12: Zuschlag an Firma Beispiel');
  });

  test('names a body in full, as it was called on the day (R1)', async () => {
    const { call } = office;
    const [body] = await call('bodies.list', {});
    const [rules] = body?.rules ?? [];
    if (!body || !rules) throw new Error('no body');
    await call('bodies.save', { id: bodyId, version: body.version, shortName: 'IR' });
    const renamed = {
      ...rules,
      id: null,
      version: null,
      validFrom: '2026-11-01',
      name: 'Ausschuss für Integration',
    };
    await call('rules.save', renamed);
    const { id } = await aPaper(call, { bodyId });
    await aStep(call, { paperId: id, bodyId, date: '2026-10-01' });
    await aStep(call, { paperId: id, bodyId, date: '2026-12-01' });
    const { words } = await wordsOf(id);
    expect(words).toMatch(/Integrationsrat\n01\.10\.2026[^]*Ausschuss für Integration\n01\.12\.2026/);
  });

  test('a title that is not public does not stand in the name of the file', async () => {
    const { id } = await aPaper(office.call, { bodyId, isPublic: false, subject: 'Vergabe' });
    expect((await wordsOf(id)).fileName).toBe('Beschlussvorlage 0001 2026.docx');
  });

  test('an Anfrage prints its questions with their numbers, and none of their answers', async () => {
    const { call } = office;
    const { paper, questions } = await anInquiry(call, { bodyId });
    if (questions[0]) await answered(call, questions[0], 'Drei Wochen.');
    await call('questions.add', { paperId: paper.id, text: '' });
    await call('questions.add', { paperId: paper.id, isSupplementary: true, text: 'Und nachts?\nWarum?' });
    await call('papers.saveTexts', {
      id: paper.id,
      baseVersion: 1,
      proposals: [],
      reasoning: fromPlain('Viele fragen danach.'),
    });
    const { words } = await wordsOf(paper.id);
    expect(words).toContain(
      [
        'Fragen',
        'Wie lange dauert es?',
        'Wie viele Stellen sind besetzt?',
        'Nachfrage',
        'Und nachts?',
        'Warum?',
        'Begründung',
        'Viele fragen danach.',
      ].join('\n'),
    );
    expect(words).not.toContain('Drei Wochen.');
    const { tags } = await readPdf((await call('papers.exportPdf', { id: paper.id })).bytes);
    expect(lettersOf(tags)).toBe(lettersIn(words));
  });

  test('becomes a PDF that says the same, and one for the archive with the Word file inside', async () => {
    const { call } = office;
    const { id } = await aPaper(call, { bodyId, subject: 'Zuschuss für das Begegnungshaus' });
    await call('papers.saveTexts', {
      id,
      baseVersion: 1,
      proposals: [fromPlain('Der Zuschuss wird gewährt.')],
      reasoning: fromPlain('Der Verein hat ihn beantragt.'),
    });
    const { fileName, words } = await wordsOf(id);
    const pdf = await call('papers.exportPdf', { id });
    expect(pdf.fileName).toBe(fileName.replace('.docx', '.pdf'));
    expect(lettersOf((await readPdf(pdf.bytes)).tags)).toBe(lettersIn(words));
    const archive = await readPdf((await call('papers.exportPdf', { id, form: 'archive' })).bytes);
    const [word] = archive.attached;
    expect(word?.name).toBe(fileName);
    const said = paragraphsOf(word?.bytes ?? new Uint8Array()).map(({ text }) => text);
    expect(said.join('\n')).toBe(words);
  });
});
