import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { emptyText, plainText } from '../../../../shared/domain/richText.ts';
import { aBody, type TestApp, testApp } from '../../../support/app.ts';
import {
  isMissing,
  keep,
  likeness,
  paragraphsOf,
  referenceFile,
  schemaFaults,
} from '../../../support/docx.ts';
import { aCollectedFile, aNetwork, aPartner, aPeriod, received } from '../../../support/reports.ts';

let office: TestApp;
let bodyId: string;
beforeEach(async () => {
  office = testApp();
  bodyId = await aBody(office.call);
});

const read = (bytes = aCollectedFile()) => office.call('collectedReports.read', { bodyId, bytes });

const takenOver = async (bytes = aCollectedFile()) => {
  const preview = await read(bytes);
  const into = { periodId: null, version: null, name: 'Bericht 2022', fileName: 'Bericht.txt' };
  const { id } = await office.call('collectedReports.takeOver', { bodyId, ...into, read: preview });
  return { preview, period: await office.call('reportPeriods.get', { id }) };
};

/** The collected file with something printed otherwise. */
const printed = (change: (text: string) => string): Uint8Array =>
  new TextEncoder().encode(change(new TextDecoder().decode(aCollectedFile())));

/** A table in which a partner stands twice under nearly the same name, with a report each. */
const withOneTwice = printed((text) =>
  text
    .replace('2 Stadtwerke 17.05.2020', '2 Sportverein Auental e. V. 17.05.2020')
    .replace(
      'Bericht des Runden',
      'Bericht des Sportverein Auental e. V.\nZweiter Text.\n\nBericht des Runden',
    ),
);

const wordsOf = async (id: string) => {
  const { bytes } = await office.call('reportPeriods.export', { id });
  return paragraphsOf(bytes)
    .map(({ text }) => text.trim())
    .filter((word) => word !== '');
};

describe('a collected report that is read', () => {
  test('is shown with its contradictions, and nothing is stored', async () => {
    const preview = await read();
    expect(preview.findings).toEqual([
      { about: 'numberOfPartners', partner: '', values: ['4', '5'] },
      { about: 'joinedOn', partner: 'Runder Tisch', values: ['2021-09-01', '2021-09-15'] },
    ]);
    expect(preview.partners.map(({ name, report }) => [name, report && plainText(report.text)])).toEqual([
      ['Sportverein Auental e.V.', 'Wir haben zwei Gruppen für Kinder eröffnet.'],
      ['Stadtwerke', null],
      ['Runder Tisch', 'Die Partnerschaft wurde am 15.09.2021 in der Aula unterzeichnet.'],
      ['Jugendring', 'Im Juli war Sommerfest.'],
    ]);
    expect(await office.call('partners.list', { bodyId })).toEqual([]);
    expect(await office.call('reportPeriods.list', { bodyId })).toEqual([]);
  });

  test('knows partners of ours by their name, and says where another day was entered', async () => {
    const ours = await aPartner(office.call, { bodyId, name: 'STADTWERKE', joinedOn: '2019-01-01' });
    const { partners, findings } = await read();
    expect(partners[1]?.partnerId).toBe(ours.id);
    expect(findings).toContainEqual({
      about: 'knownJoinedOn',
      partner: 'Stadtwerke',
      values: ['2020-05-17', '2019-01-01'],
    });
  });

  test.each(['31.02.2021', '03.04.1820', '03.04.2420'])(
    'with a slip of the pen in a day (%s) leaves that day open and says so',
    async (day) => {
      const preview = await read(
        printed((text) => text.replace('03.04.2020', day).replace('31.12.2022', day)),
      );
      const [, month, year] = day.split('.');
      const values = [`${year}-${month}-${day.slice(0, 2)}`, ''];
      expect(preview.findings).toContainEqual({ about: 'noSuchDay', partner: '', values });
      const [first] = preview.partners;
      expect(first).toMatchObject({ name: 'Sportverein Auental e.V.', joinedOn: null });
      expect(preview.findings).toContainEqual({ about: 'noSuchDay', partner: first?.name, values });
      const { findings: _findings, rest: _rest, ...taken } = preview;
      const into = { periodId: null, version: null, name: 'Bericht 2022', fileName: 'Bericht.txt' };
      await office.call('collectedReports.takeOver', { bodyId, ...into, read: taken });
      expect((await office.call('partners.list', { bodyId })).at(-1)).toMatchObject({ joinedOn: null });
    },
  );

  test('with a name that no field holds is shortened, and the whole name is told', async () => {
    const long = `Sportverein ${'A'.repeat(400)}`;
    const { partners, findings } = await read(printed((text) => text.replace('Sportverein Auental', long)));
    const [, shortened] = findings.find(({ about }) => about === 'shortened')?.values ?? [];
    expect(partners[0]?.name).toBe(shortened);
    expect(shortened).toHaveLength(300);
    expect(findings).toContainEqual({
      about: 'shortened',
      partner: '',
      values: [`${long} e.V.`, shortened],
    });
  });

  test('with a foreword longer than a text is kept whole', async () => {
    const { foreword } = await read(
      printed((text) => text.replace('Guten Tag,', `Guten Tag, ${'lang '.repeat(100_000)}`)),
    );
    expect(plainText(foreword.text).match(/lang/g)).toHaveLength(100_000);
  });

  test('another file is refused with a sentence', async () => {
    const bytes = new TextEncoder().encode('Einladung zur Sitzung am 02.12.2026');
    expect(await office.failure('collectedReports.read', { bodyId, bytes })).toEqual({
      code: 'NO_COLLECTED_REPORT',
    });
    expect(await office.failure('collectedReports.read', { bodyId, bytes: new Uint8Array() })).toEqual({
      code: 'PAPER_FILE_EMPTY',
    });
  });
});

describe('a collected report that is taken over', () => {
  test('becomes a period with its partners, their reports, and those of whom none is there', async () => {
    const { period } = await takenOver();
    expect(period).toMatchObject({
      name: 'Bericht 2022',
      asOf: '2022-12-31',
      tableCaption: 'Mitglieder, geordnet nach ihrem Beitritt',
      foreword: { heading: 'Vorwort', signatory: { name: 'Hanna Vogt' } },
      chapters: [{ heading: 'Wie das Netzwerk arbeitet' }],
    });
    expect(period.rows.map(({ no, partner, state }) => [no, partner.joinedOn, state])).toEqual([
      [1, '2020-04-03', 'received'],
      [2, '2020-05-17', 'missing'],
      [3, '2021-09-01', 'received'],
      [4, '2021-11-11', 'received'],
    ]);
  });

  test('keeps both values of what contradicts itself, and goes on showing them', async () => {
    const { period } = await takenOver();
    const findings = await office.call('reportPeriods.findings', { id: period.id });
    expect(findings).toMatchObject([{ values: ['4', '5'] }, { values: ['2021-09-01', '2021-09-15'] }]);
    const words = (await wordsOf(period.id)).join('\n');
    expect(words).toContain('angeschlossen. Juni und Juli sind die Monate der Begegnung.');
    expect(words).toContain('01.09.2021');
    expect(words).toContain('15.09.2021');
  });

  test('goes into a period that is there: what came in or was written already stays', async () => {
    const { call } = office;
    await aPartner(call, { bodyId, name: 'Jugendring', joinedOn: '2021-11-11' });
    await aPartner(call, { bodyId, name: 'Sportverein Auental e.V.', joinedOn: '2020-04-03' });
    const period = await aPeriod(call, { bodyId, dueOn: '2026-10-31' });
    const [, ring] = period.rows;
    if (ring) await received(call, ring, 'Von Hand.');
    const { id: periodId, version } = period;
    const into = { bodyId, periodId, version, name: 'ungenutzt', fileName: 'Bericht.txt' };
    await call('collectedReports.takeOver', { ...into, read: await read() });
    const words = await wordsOf(periodId);
    expect(words).toContain('Von Hand.');
    expect(words).not.toContain('Im Juli war Sommerfest.');
    expect(words).toContain('Wir haben zwei Gruppen für Kinder eröffnet.');
    expect((await call('partners.list', { bodyId })).map(({ name }) => name)).toEqual([
      'Sportverein Auental e.V.',
      'Stadtwerke',
      'Runder Tisch',
      'Jugendring',
    ]);
  });

  test('a second time changes nothing', async () => {
    const { preview, period } = await takenOver();
    const before = await wordsOf(period.id);
    const again = await read();
    expect(again.partners.every(({ partnerId }) => partnerId !== null)).toBe(true);
    const { id: periodId, version } = period;
    const into = { bodyId, periodId, version, name: 'ungenutzt', fileName: 'Bericht.txt' };
    await office.call('collectedReports.takeOver', { ...into, read: again });
    expect(await wordsOf(periodId)).toEqual(before);
    expect(preview.findings).toEqual(again.findings);
  });

  test.each([false, true])(
    'who stands in it twice is one partner with both reports, entered here before: %s',
    async (isKnown) => {
      if (isKnown) await aPartner(office.call, { bodyId, name: 'SPORTVEREIN AUENTAL E.V.' });
      const { preview, period } = await takenOver(withOneTwice);
      expect(preview.partners.map(({ name }) => name)).toEqual([
        'Sportverein Auental e.V.',
        'Runder Tisch',
        'Jugendring',
      ]);
      expect(preview.findings).toContainEqual({
        about: 'twice',
        partner: 'Sportverein Auental e.V.',
        values: ['2020-04-03', '2020-05-17'],
      });
      expect(period.rows).toHaveLength(3);
      const words = (await wordsOf(period.id)).join('\n');
      expect(words).toContain(
        [
          'Wir haben zwei Gruppen für Kinder eröffnet.',
          'Bericht des Sportverein Auental e. V.',
          'Zweiter Text.',
        ].join('\n'),
      );
    },
  );

  test('from two windows is taken over once: the second is told that the period is there', async () => {
    const { call, failure } = office;
    const [first, second] = [await read(), await read()];
    const into = { bodyId, periodId: null, version: null, name: 'Bericht 2022', fileName: 'Bericht.txt' };
    const { id, version } = await call('collectedReports.takeOver', { ...into, read: first });
    const before = await wordsOf(id);
    const again = { ...into, name: 'BERICHT 2022', read: second };
    expect(await failure('collectedReports.takeOver', again)).toEqual({
      code: 'DUPLICATE',
      field: 'reportPeriod',
    });
    await call('collectedReports.takeOver', { ...again, periodId: id, version });
    await call('collectedReports.takeOver', { ...again, name: 'Unter anderem Namen' });
    expect(await wordsOf(id)).toEqual(before);
    expect((await call('partners.list', { bodyId })).map(({ name }) => name)).toEqual([
      'Sportverein Auental e.V.',
      'Stadtwerke',
      'Runder Tisch',
      'Jugendring',
    ]);
  });

  test('puts its foreword below a heading that was written already, and none of its own words is lost', async () => {
    const { call } = office;
    const period = await aPeriod(call, { bodyId });
    const { id, textVersion: baseVersion, foreword, chapters } = period;
    const titled = { ...foreword, heading: 'Geleitwort' };
    await call('reportPeriods.saveTexts', { id, baseVersion, foreword: titled, chapters });
    const { version } = await call('reportPeriods.get', { id });
    const into = { bodyId, periodId: id, version, name: period.name, fileName: 'Bericht.txt' };
    await call('collectedReports.takeOver', { ...into, read: await read() });
    const filled = await call('reportPeriods.get', { id });
    expect(filled.foreword.heading).toBe('Geleitwort');
    expect(plainText(filled.foreword.text)).not.toBe('');
  });

  test('with a heading of its foreword and no text below keeps the heading, also when it is written out', async () => {
    const { call } = office;
    const { period } = await takenOver();
    const { id, textVersion: baseVersion, chapters } = period;
    const foreword = { heading: 'Vorwort', text: emptyText, signatory: { name: '', position: '' } };
    await call('reportPeriods.saveTexts', { id, baseVersion, foreword, chapters });
    const { bytes } = await call('reportPeriods.export', { id });
    expect((await read(bytes)).foreword.heading).toBe('Vorwort');
  });

  test('what was written out is read again as it was', async () => {
    const { period } = await takenOver();
    const { bytes } = await office.call('reportPeriods.export', { id: period.id });
    const again = await read(bytes);
    expect(again.partners.map(({ name, joinedOn, report }) => [name, joinedOn, report?.heading])).toEqual([
      ['Sportverein Auental e.V.', '2020-04-03', 'Bericht des Sportvereins Auental e.V.'],
      ['Stadtwerke', '2020-05-17', undefined],
      ['Runder Tisch', '2021-09-01', 'Bericht des Runden Tisches'],
      ['Jugendring', '2021-11-11', 'Bericht des Jugendrings'],
    ]);
    expect(again).toMatchObject({
      foreword: {
        heading: 'Vorwort',
        signatory: { name: 'Hanna Vogt', position: 'Beauftragte für Teilhabe' },
      },
      chapters: [{ heading: 'Wie das Netzwerk arbeitet' }],
      asOf: '2022-12-31',
      tableCaption: 'Mitglieder, geordnet nach ihrem Beitritt',
    });
    expect(plainText(again.foreword.text)).toBe(plainText(period.foreword.text));
    expect(again.findings).toMatchObject([{ values: ['4', '5'] }, { values: ['2021-09-01', '2021-09-15'] }]);
  });
});

describe('everybody may read', () => {
  test('neither whom the office writes to, nor what was agreed, nor what did not come in', async () => {
    const { call } = office;
    const { id, rows } = await aNetwork(call, bodyId);
    const [first, second] = rows;
    if (!first || !second) throw new Error('no rows');
    await call('partners.save', {
      ...first.partner,
      contact: 'Geheimkontakt',
      email: 'geheim@example.org',
      measures: 'Geheimmassnahme',
    });
    const texts = { heading: 'Geheimtitel', asOf: null, fileName: 'Geheimdatei.pdf' };
    const text = { type: 'doc' as const, content: [] };
    await call('partnerReports.save', { ...texts, id: first.id, baseVersion: 1, text });
    await received(call, second, 'Es gab zwei Kurse.', { fileName: 'Geheimdatei.pdf' });
    await call('partnerReports.noteReminder', { id: first.id, email: 'geheim@example.org' });
    const { bytes } = await call('reportPeriods.export', { id });
    const words = paragraphsOf(bytes).map((paragraph) => paragraph.text);
    expect(words).toContain('Es gab zwei Kurse.');
    expect(words.filter((word) => /geheim/i.test(word))).toEqual([]);
  });
});

describe.skipIf(isMissing('../shared', 'python3', 'xmllint'))('a real report of a network', () => {
  test('goes in and comes out word for word: 28 partners, 27 reports, both contradictions', async () => {
    const seed = referenceFile('seeds/004_10eb3ba04c2b823d.txt');
    const { preview, period } = await takenOver(readFileSync(seed));
    const expected = JSON.parse(
      readFileSync(referenceFile('samples/expected-papers/004_partnernetzwerk.json'), 'utf8'),
    ) as { partners: { date: string }[]; missingReports: number[]; wordCounts: Record<string, number> };
    expect(period.rows.map(({ partner }) => partner.joinedOn)).toEqual(
      expected.partners.map(({ date }) => date),
    );
    expect(period.rows.filter(({ state }) => state === 'received')).toHaveLength(27);
    expect(period.rows.filter(({ state }) => state === 'missing').map(({ no }) => no)).toEqual(
      expected.missingReports,
    );
    expect(preview.findings.map(({ values }) => values)).toEqual([
      ['28', '29'],
      ['2012-08-23', '2012-08-16'],
    ]);
    const { bytes } = await office.call('reportPeriods.export', { id: period.id });
    const file = keep('sammelbericht.docx', bytes);
    const { ratio, report } = likeness(file, seed);
    expect(ratio, report).toBeGreaterThanOrEqual(0.985);
    expect(schemaFaults(file)).toMatch(/^0 faults?/m);
    const words = paragraphsOf(bytes).map(({ text }) => text);
    for (const [word, count] of Object.entries(expected.wordCounts)) {
      expect(words.join('\n').match(new RegExp(`\\b${word}\\b`, 'g')) ?? [], word).toHaveLength(count);
    }
  });
});

test('a collected report goes before its body as a Mitteilung with the PDF at it', async () => {
  const { call, failure } = office;
  const { id } = await aNetwork(call, bodyId);
  const { paperId } = await call('reportPeriods.makePaper', { id });
  const taken = { code: 'REPORT_TAKEN', subject: 'Bericht 2025' };
  expect(await failure('reportPeriods.makePaper', { id })).toEqual(taken);
  const paper = await call('papers.get', { id: paperId });
  expect(paper).toMatchObject({ type: 'information', subject: 'Bericht 2025', steps: [{ bodyId }] });
  const { attachments } = await call('attachments.list', { owner: { kind: 'paper', id: paperId } });
  expect(attachments).toMatchObject([{ mediaType: 'application/pdf', isPublic: false }]);
  expect((await call('papers.list', { search: 'Sprachwerkstatt' })).rows).toHaveLength(1);
});
