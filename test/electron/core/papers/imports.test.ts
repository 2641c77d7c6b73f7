import { mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ImageRun, Paragraph } from 'docx';
import { beforeEach, describe, expect, test } from 'vitest';
import { plainText } from '../../../../shared/domain/richText.ts';
import { shownPictures } from '../../../../shared/documents/picturesIn.ts';
import { aBody, aFurtherBody, type TestApp, testApp } from '../../../support/app.ts';
import * as formed from '../../../support/formedPaper.ts';
import { oddPng } from '../../../support/oddPng.ts';
import {
  documentXml,
  isMissing,
  keep,
  likeness,
  referenceFile,
  schemaFaults,
} from '../../../support/docx.ts';
import { anOtherBody, aPaper, damageImport, foreignPaper } from '../../../support/papers.ts';

let office: TestApp;
let bodyId: string;
beforeEach(async () => {
  office = testApp();
  bodyId = await aBody(office.call);
});

const readAgain = (lines?: readonly string[], fileName = 'Vorlage.txt') =>
  office.call('paperImports.read', { bodyId, fileName, bytes: foreignPaper(lines) });

/** As it then stands in the list. */
const read = async (...file: Parameters<typeof readAgain>) => {
  const { hasWaited, ...row } = await readAgain(...file);
  expect(hasWaited).toBe(false);
  return row;
};

describe('a foreign paper', () => {
  test('is read and waits; nothing is a paper before somebody has said so', async () => {
    const { call } = office;
    const row = await read();
    expect(row).toMatchObject({ number: '0815/2019', typeLabel: 'Beschlussvorlage', toCheck: 0 });
    expect(await call('paperImports.list', { bodyId })).toEqual([row]);
    expect(await call('papers.counts', {})).toMatchObject({ all: 0 });
  });

  test('shows each field beside the line it stands on, and which bodies would be new', async () => {
    const { call } = office;
    const { id } = await read();
    const { proposal, source, newBodies } = await call('paperImports.get', { id });
    const lineOf = (field: string) => proposal.findings.find((one) => one.field === field)?.line ?? 0;
    expect(source[lineOf('subject') - 1]).toBe('Betreff: Zuschuss für das Begegnungshaus');
    expect(source[lineOf('proposals') - 1]).toBe('Beschlussvorschlag:');
    expect(newBodies).toEqual(['Sozialausschuss']);
  });

  test('becomes a paper with its number, steps, texts and the file itself', async () => {
    const { call } = office;
    const council = await anOtherBody(call, 'Sozialausschuss');
    const { id } = await read();
    const paper = await call('paperImports.takeOver', { id });
    expect(paper).toMatchObject({ number: '0815/2019', state: 'submitted', date: '2019-03-12' });
    const { steps, proposals, reasoning } = await call('papers.get', { id: paper.id });
    expect(steps).toMatchObject([
      { bodyId, date: '2019-03-20', role: 'Vorberatung' },
      { otherBodyId: council.id, date: '2019-04-02', role: 'Entscheidung' },
    ]);
    expect(proposals.map(plainText)).toEqual(['Der Integrationsrat empfiehlt, den Zuschuss zu gewähren.']);
    expect(plainText(reasoning)).toBe('Der Verein hat den Zuschuss im Januar beantragt.');
    const owner = { kind: 'paper', id: paper.id } as const;
    const { attachments } = await call('attachments.list', { owner });
    expect(attachments).toMatchObject([{ fileName: 'Vorlage.txt', isPublic: false, isListed: false }]);
    const { bytes } = await call('attachments.file', { id: attachments[0]?.id ?? '' });
    expect(bytes).toEqual(foreignPaper());
    expect(await call('paperImports.list', {})).toEqual([]);
  });

  test('whose number was given already is taken over without it, or not at all', async () => {
    const { call, failure } = office;
    await call('paperImports.takeOver', { id: (await read()).id });
    const { id } = await read();
    expect(await call('paperImports.get', { id })).toMatchObject({ isNumberTaken: true });
    expect(await failure('paperImports.takeOver', { id })).toEqual({
      code: 'NUMBER_TAKEN',
      number: '0815/2019',
    });
    const paper = await call('paperImports.takeOver', { id, withNumber: false });
    expect(paper).toMatchObject({ number: null, state: 'inPreparation' });
  });

  test('that is read twice waits once, under whatever name; for another body it waits as well', async () => {
    const { call } = office;
    const first = await read();
    expect(first).toMatchObject({ takenOverAs: null });
    expect(await readAgain(undefined, 'Kopie.txt')).toMatchObject({ id: first.id, hasWaited: true });
    expect(await call('paperImports.list', {})).toEqual([first]);
    const bytes = foreignPaper();
    const other = { bodyId: await aFurtherBody(call), fileName: 'Vorlage.txt', bytes };
    expect(await call('paperImports.read', other)).toMatchObject({ hasWaited: false });
    await call('paperImports.discard', { id: first.id });
    await read();
  });

  test('that was taken over and is read again says of which paper it is', async () => {
    const { call } = office;
    const paper = await call('paperImports.takeOver', { id: (await read()).id, withNumber: false });
    const takenOverAs = { number: null, subject: paper.subject };
    const again = await read();
    expect(again).toMatchObject({ takenOverAs });
    expect(await call('paperImports.get', { id: again.id })).toMatchObject({ takenOverAs });
    expect(await call('paperImports.list', {})).toMatchObject([{ takenOverAs }]);
  });

  test('what it does not say is assumed only where each one has it, and the finding says so', async () => {
    const { call } = office;
    const { id } = await read(['Betreff: Bänke am Markt']);
    const { proposal } = await call('paperImports.get', { id });
    const states = Object.fromEntries(proposal.findings.map(({ field, state }) => [field, state]));
    expect(states).toMatchObject({ subject: 'found', type: 'check', date: 'check', status: 'check' });
    expect(states).toMatchObject({ number: 'missing', unit: 'missing', financial: 'missing' });
    expect(proposal.head).toMatchObject({ financial: null, unit: '', movers: [] });
  });

  test.each([
    ['a day that no calendar has', ['Datum: 31.02.2019']],
    ['a year that nobody meant', ['Datum: 12.03.2350']],
    ['a step in another century', ['Beratungsfolge:', 'Integrationsrat 20.03.2219 Vorberatung']],
    ['nothing behind its caption', ['Betreff:', 'Datum: 12.03.2019']],
    ['a reasoning without an end', ['Begründung:', 'Wort '.repeat(100_000)]],
  ])('with %s is read, listed and taken over like any other', async (_, lines) => {
    const { call, logged } = office;
    const row = await read(['Beschlussvorlage Nr. 0815/2019', '', ...lines]);
    expect(await call('paperImports.list', {})).toEqual([row]);
    await call('paperImports.get', { id: row.id });
    const paper = await call('paperImports.takeOver', { id: row.id });
    expect((await call('papers.list', { bodyId })).rows).toMatchObject([{ id: paper.id }]);
    expect(logged).toEqual([]);
  });

  test('of which an earlier program wrote what cannot be read does not stand in the way of the others', async () => {
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-imports-')), 'amt.sqlite');
    office = testApp({ file });
    bodyId = await aBody(office.call);
    const [damaged, whole] = [await read(), await read(['Betreff: Zelte am Markt'], 'Zelte.txt')];
    await office.app.close();
    damageImport(file, damaged.id);
    office = testApp({ file });
    const rows = await office.call('paperImports.list', {});
    expect(rows).toMatchObject([
      { id: damaged.id, fileName: 'Vorlage.txt', isDamaged: true },
      { id: whole.id, isDamaged: false },
    ]);
    expect(await office.failure('paperImports.takeOver', { id: damaged.id })).toMatchObject({
      code: 'ENTRY_DAMAGED',
    });
    await office.call('paperImports.discard', { id: damaged.id });
    expect(await office.call('paperImports.list', {})).toEqual([whole]);
    await office.app.close();
  });

  test('which is discarded is gone with its file', async () => {
    const { call } = office;
    const { id } = await read();
    await call('paperImports.discard', { id });
    expect(await call('paperImports.list', {})).toEqual([]);
    expect(await office.failure('paperImports.takeOver', { id })).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('that cannot be read is refused with its sentence, and nothing of it is stored', async () => {
    const { failure, call } = office;
    const bytes = new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]);
    expect(await failure('paperImports.read', { bodyId, fileName: 'kaputt.docx', bytes })).not.toBeNull();
    expect(await call('paperImports.list', {})).toEqual([]);
  });

  test('lends its captions to no paper that is written here, until somebody has made them ours', async () => {
    const { call } = office;
    const printed = [
      'Beschlussvorlage Nr. 7/2019',
      '',
      'Betrifft: Bänke',
      '',
      'Beschlusstenor:',
      'Bänke kommen.',
    ];
    const paper = await call('paperImports.takeOver', { id: (await read(printed)).id });
    expect(paper.captions).toEqual({ subject: 'Betrifft', proposals: 'Beschlusstenor' });
    expect((await aPaper(call, { bodyId })).captions).toEqual({});
    const captions = { ...paper.captions, reasoning: 'Warum' };
    await call('papers.update', { ...paper, captions });
    expect((await aPaper(call, { bodyId, date: '2018-01-01' })).captions).toEqual(captions);
  });

  test('whose day is not printed gets the one that is entered', async () => {
    const { call } = office;
    const { id } = await read(['Beschlussvorlage', '', 'Betreff: Bänke am Markt']);
    const paper = await call('paperImports.takeOver', { id, date: '2011-05-04' });
    expect(paper.date).toBe('2011-05-04');
  });

  const anfrage = ['Anfrage', '', 'Betreff: Bänke', '', 'Fragen:', '1. Wann kommen sie?', '2. Wie viele?'];

  test('an old Anfrage without answers waits for them, or is done with when somebody says so', async () => {
    const { call } = office;
    const open = await call('paperImports.takeOver', { id: (await read(anfrage)).id });
    const waiting = async () => (await call('inquiries.unanswered', {})).rows.map(({ id }) => id);
    expect(await waiting()).toEqual([open.id]);
    const done = await call('paperImports.takeOver', { id: (await read(anfrage)).id, isSettled: true });
    expect(await waiting()).toEqual([open.id]);
    expect((await call('papers.get', { id: done.id })).steps).toMatchObject([
      { state: 'done', shownResult: { wording: 'anderweitig erledigt' } },
    ]);
  });

  test('that has questions and is no Anfrage keeps them in its reasoning', async () => {
    const { call } = office;
    const { id } = await read([
      'Stellungnahme der Verwaltung',
      '',
      'Betreff: Bänke',
      '',
      ...anfrage.slice(4),
    ]);
    const { proposal } = await call('paperImports.get', { id });
    expect(proposal.findings.find(({ field }) => field === 'questions')).toMatchObject({
      state: 'check',
      reason: 'asText',
    });
    const { reasoning } = await call('paperImports.takeOver', { id });
    expect(plainText(reasoning)).toBe('1. Wann kommen sie?\n2. Wie viele?');
  });

  test('that seems to be minutes says so', async () => {
    const minutes = [
      'Niederschrift',
      'über die 4. Sitzung des Beirates',
      'Beginn: 17:00 Uhr',
      'Anwesend: Frau Ohm',
    ];
    expect(await read(minutes)).toMatchObject({ seems: 'minutes' });
    expect(await read()).toMatchObject({ seems: null });
  });

  test('goes on where the office’s own numbers are: none is given twice', async () => {
    const { call } = office;
    const { id } = await read(['Beschlussvorlage Nr. 0001/2026', '', 'Betreff: Bänke am Markt']);
    await call('paperImports.takeOver', { id });
    expect((await aPaper(call, { bodyId })).number).toBe('0002/2026');
  });

  test.each([
    ['41/2026', '0041/2026'],
    ['IR-2026-42', 'IR-2026-042'],
    ['ir-2026-001', 'IR-2026-001'],
  ])('a number in another spelling was given already: %s and %s', async (given, same) => {
    const { call, failure } = office;
    const numbered = (number: string) =>
      read([`Beschlussvorlage Nr. ${number}`, '', 'Betreff: Bänke am Markt']);
    expect(await call('paperImports.takeOver', { id: (await numbered(given)).id })).toMatchObject({
      number: given,
    });
    const { id, number } = await numbered(same);
    expect(number).toBe(same);
    expect(await call('paperImports.get', { id })).toMatchObject({ isNumberTaken: true });
    expect(await failure('paperImports.takeOver', { id })).toEqual({ code: 'NUMBER_TAKEN', number: same });
  });

  test('a number that was read with fewer zeros is not given again', async () => {
    const { call } = office;
    const { id } = await read(['Beschlussvorlage Nr. 1/2026', '', 'Betreff: Bänke am Markt']);
    await call('paperImports.takeOver', { id });
    expect((await aPaper(call, { bodyId })).number).toBe('0002/2026');
  });
});

describe.skipIf(isMissing('../shared', 'python3', 'xmllint'))('real papers', () => {
  const seed = (name: string) => referenceFile('seeds', name);

  async function takenOver(name: string) {
    const { call } = office;
    const bytes = new Uint8Array(readFileSync(seed(name)));
    const { id } = await call('paperImports.read', { bodyId, fileName: 'seed.txt', bytes });
    return call('paperImports.takeOver', { id });
  }

  test('an answer becomes the Anfrage that it answers, with each question answered', async () => {
    const { call } = office;
    const paper = await takenOver('002_62bbf3d3031a433a.txt');
    expect(paper).toMatchObject({ type: 'question', number: '6544/2020-2025' });
    const { questions } = await call('inquiries.get', { paperId: paper.id });
    expect(questions.map(({ state }) => state)).toEqual(['answered', 'answered', 'answered']);
    const { bytes } = await call('inquiries.exportAnswer', { paperId: paper.id });
    const file = keep('import-002.docx', bytes);
    const { ratio, report } = likeness(file, seed('002_62bbf3d3031a433a.txt'));
    expect(ratio, report).toBeGreaterThanOrEqual(0.98);
    expect(schemaFaults(file)).toBe('0 faults in 1 files');
  });

  /** The text file of one of them marks what is bold and where a table ends: neither is a word of the document. */
  function unmarked(name: string): string {
    const words = readFileSync(seed(name), 'utf8')
      .replaceAll(/\*\*|<\/?b>/g, '')
      .replaceAll(/^---(?:\t---)*$/gm, '');
    return keep(`ohne-marken-${name.slice(0, 3)}.txt`, new TextEncoder().encode(words));
  }

  test.each([
    ['001_024e2ae692037d6b.txt', 'stepsFirst'],
    ['003_e1beed413f9059b8.txt', 'ballot'],
  ])('%s goes in and comes out in its Vordruck with its words in order', async (name, layout) => {
    const { call } = office;
    const paper = await takenOver(name);
    expect(paper.layout).toBe(layout);
    const { bytes } = await call('papers.export', { id: paper.id });
    const file = keep(`import-${name.slice(0, 3)}.docx`, bytes);
    const { ratio, report } = likeness(file, unmarked(name));
    expect(ratio, report).toBeGreaterThanOrEqual(0.98);
    expect(schemaFaults(file)).toBe('0 faults in 1 files');
  });

  test.each(['001_024e2ae692037d6b.txt', '003_e1beed413f9059b8.txt'])(
    '%s, written out, is read again as it was',
    async (name) => {
      const { call } = office;
      const paper = await takenOver(name);
      const { fileName, bytes } = await call('papers.export', { id: paper.id });
      const { id } = await call('paperImports.read', { bodyId, fileName, bytes });
      const again = (await call('paperImports.get', { id })).proposal;
      const { number, subject, unit, reporters, legalBasis, products, financial, layout, captions } = paper;
      expect(again.number).toBe(number);
      expect(again.head).toMatchObject({ subject, unit, reporters, legalBasis, products, financial, layout });
      expect(again.head.captions).toEqual(captions);
      expect(again.texts.proposals.map(plainText)).toEqual(paper.proposals.map(plainText));
    },
  );
});

describe('a Word file with tables and pictures', () => {
  const shown = (bytes: Uint8Array) =>
    new Paragraph({
      children: [
        new ImageRun({
          type: 'png',
          data: bytes,
          transformation: { width: 40, height: 30 },
          altText: { name: 'Bild 1', description: 'Der Markt von oben' },
        }),
      ],
    });

  const below = () => [
    formed.table(formed.row(['Verein', '2019'], true), formed.row(['Chor', ''])),
    'Mehr folgt im Herbst.',
  ];
  const takenOver = async (
    picture: Uint8Array,
    after: Parameters<typeof formed.formedPaper>[0] = below(),
  ) => {
    const bytes = await formed.formedPaper(['Der Markt ist leer.', shown(picture), ...after]);
    const { id } = await office.call('paperImports.read', { bodyId, fileName: 'Vorlage.docx', bytes });
    return office.call('papers.get', { id: (await office.call('paperImports.takeOver', { id })).id });
  };

  test('becomes a paper that shows them, and its documents do, too', async () => {
    const { id, reasoning } = await takenOver(oddPng({ width: 4, height: 3 }));
    expect(reasoning.content.map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
      'table',
      'paragraph',
    ]);
    const [picture] = shownPictures(reasoning);
    expect(picture?.alt).toBe('Der Markt von oben');
    await office.call('pictures.get', { sha256: picture?.sha256 ?? '' });
    const { bytes } = await office.call('papers.export', { id });
    expect(documentXml(bytes)).toMatch(/<w:tbl>.*Chor/s);
    expect(documentXml(bytes)).toContain('Der Markt von oben');
  });

  test('brings a picture that stands at the end of the reasoning, above what follows it', async () => {
    const { reasoning } = await takenOver(oddPng({ width: 4, height: 3 }), ['Anlagen: keine']);
    expect(shownPictures(reasoning).map(({ alt }) => alt)).toEqual(['Der Markt von oben']);
  });

  test('says of a picture that nobody can see that it was there', async () => {
    const whole = oddPng({ width: 4, height: 3 });
    const { reasoning } = await takenOver(whole.subarray(0, whole.length - 20));
    expect(shownPictures(reasoning)).toEqual([]);
    expect(plainText(reasoning)).toContain('[Bild: Der Markt von oben]');
  });
});
