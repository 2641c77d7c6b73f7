import { beforeAll, describe, expect, test } from 'vitest';
import type { Output } from '../../../../shared/contract/index.ts';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { aBody, aMeeting, anItem, testApp } from '../../../support/app.ts';
import { aMeetingWithPapers, planned } from '../../../support/bundle.ts';
import { readBundle } from '../../../support/bundlePdf.ts';
import { allTags, readPdf, wordsOfTag } from '../../../support/pdf.ts';
import { aDuePaper, anInquiry, answered } from '../../../support/papers.ts';

type Made = Output<'bundles.make'>;
type Read = Awaited<ReturnType<typeof readBundle>>;

const office = testApp();
const { call, failure } = office;
let bodyId: string;
let meetingId: string;
beforeAll(async () => {
  bodyId = await aBody(call);
  meetingId = await aMeetingWithPapers(call, bodyId);
});

const made = (clearance: 'public' | 'nonPublic', id = meetingId): Promise<Made> =>
  call('bundles.make', { meetingId: id, clearance, bundle: 'mappe' });

const indented = ({ bookmarks }: Read): string[] =>
  bookmarks.map(({ depth, title }) => '  '.repeat(depth) + title);

describe('a bundle for the members', () => {
  let file: Made;
  let read: Read;
  beforeAll(async () => {
    file = await made('nonPublic');
    read = await readBundle(file.bytes);
  });

  test('has a bookmark for each item under which something lies, and below it one for each document', () => {
    expect(indented(read)).toEqual([
      'Einladung',
      'Öffentliche Sitzung',
      '  TOP 1 Sprachcafé im Stadtteil Nord',
      '    Beschlussvorlage 0001/2026',
      '      Anlage: Konzept',
      '      Anlage: Lageplan',
      '      Anlage: Rechnung',
      '      Anlage: Gutachten',
      '  TOP 2 Haushalt 2027',
      '    TOP 2.1 Stellenplan',
      '      Anlage: Stellen',
      'Nichtöffentliche Sitzung',
      '  TOP 3 Mietvertrag Lindenhof',
      '    Beschlussvorlage 0002/2026',
      '      Anlage: Vertrag',
      'Anlagen zur Sitzung',
      '  Anlage: Anfahrt',
    ]);
  });

  test('goes through the agenda from page to page', () => {
    const pages = read.bookmarks.map(({ page }) => page);
    expect(pages).toEqual(pages.toSorted((a, b) => a - b));
  });

  test('its contents print the page on which each document really begins, and lead there', () => {
    const contents = read.pages[1];
    const documents = read.bookmarks.filter(({ title }) => /^(?:Einladung|Anlage:|Beschluss)/.test(title));
    for (const { title, page } of documents) {
      const words = title.replace('Anlage: ', '');
      expect(read.pages[page - 1]?.text, title).toContain(words.replace('Beschlussvorlage ', ''));
      expect(contents?.text).toMatch(new RegExp(`${title}(?:\\n[^\\n]*)?\\s${page}(?:\\n|$)`));
    }
    expect(new Set(contents?.leadsTo)).toEqual(new Set(documents.map(({ page }) => page)));
  });

  test('says of each link in its contents where it leads', () => {
    const [, contents] = read.pages;
    const said = new Set(contents?.links);
    const concept = read.bookmarks.find(({ title }) => title === 'Anlage: Konzept');
    expect(said).toContain(`Anlage: Konzept – Mappe, Seite ${concept?.page}`);
    expect([...said].every((words) => / – Mappe, Seite \d+$/.test(words))).toBe(true);
  });

  test('says its own number in the corner of every page, of foreign ones as well', () => {
    const { length } = read.pages;
    expect(file.pages).toBe(length);
    for (const [at, { corner }] of read.pages.entries())
      expect(corner).toBe(`Mappe, Seite ${at + 1} von ${length}`);
  });

  test('shows foreign pages as they are, behind a sheet for their paper', () => {
    const begin = read.bookmarks.find(({ title }) => title === 'Beschlussvorlage 0001/2026')?.page ?? 0;
    const [cover, paper, ...foreign] = read.pages.slice(begin - 1, begin + 4).map(({ text }) => text);
    expect(cover).toContain('zu TOP 1');
    expect(cover).toMatch(/Konzept\n[^]*Gutachten \(nichtöffentlich\)/);
    expect(paper).toContain('Der Rat richtet das Sprachcafé ein.');
    expect(foreign.map((text) => /Konzept Blatt \d/.exec(text)?.[0])).toEqual([
      'Konzept Blatt 1',
      'Konzept Blatt 2',
      'Konzept Blatt 3',
    ]);
  });

  test('a file that is no PDF, or that nobody can open, has a sheet that says so', () => {
    const sheetOf = (wanted: string) =>
      read.pages[(read.bookmarks.find(({ title }) => title === wanted)?.page ?? 0) - 1]?.text;
    expect(sheetOf('Anlage: Rechnung')).toMatch(/Tabelle \(CSV\), 1\sKB[^]*Rechnung\.csv[^]*kein PDF/);
    expect(sheetOf('Anlage: Gutachten')).toMatch(/mit einem Kennwort geschützt/);
    expect(file.notes).toEqual([expect.stringContaining('Rechnung; Gutachten') as string]);
  });

  test('says who it is for, and that not everybody may read it', () => {
    expect(file).toMatchObject({
      clearance: 'nonPublic',
      fileName: 'Sitzungsmappe Integrationsrat 2026-09-16.pdf',
    });
    expect(read.pages[0]?.text).toMatch(/für die Mitglieder; enthält nichtöffentliche Unterlagen/);
  });

  test('our own pages keep the tags by which they are read out: headings, tables and pictures', async () => {
    const { info, tags } = await readPdf(file.bytes);
    expect(info).toMatchObject({ Title: 'Sitzungsmappe Integrationsrat 16.09.2026', Language: 'de-DE' });
    expect(allTags(tags, /^H\d$/).map(wordsOfTag)).toEqual(
      expect.arrayContaining(['Inhalt', 'Tagesordnung', 'Beschlussvorschlag']),
    );
    expect(wordsOfTag(allTags(tags, /^Table$/)[0] ?? { role: '', alt: '', inside: [] })).toMatch(
      /^TOP Unterlage Seite Einladung 3 /,
    );
    expect(allTags(tags, /^Figure$/).map(({ alt }) => alt)).toContain('Anlage als Bild: Lageplan');
  });
});

describe('a bundle', () => {
  test('has contents of as many pages as its agenda needs; the number in the corner is not read out', async () => {
    const { id } = await aMeeting(call, { bodyId, number: 6, date: '2027-02-17' });
    for (let n = 1; n <= 90; n += 1) await anItem(call, { meetingId: id, title: `Punkt ${n}` });
    const { bytes } = await made('public', id);
    const { pages, bookmarks } = await readBundle(bytes);
    expect(pages[2]?.text).toContain('Punkt 60');
    expect(bookmarks[0]?.page).toBeGreaterThan(3);
    const { tags } = await readPdf(bytes);
    expect(tags.map(wordsOfTag).join(' ')).not.toContain('Mappe, Seite');
  });

  test('of an Anfrage has its answer, from the first one that is final', async () => {
    const { id } = await aMeeting(call, { bodyId, number: 2, date: '2026-10-21' });
    const { paper, questions } = await anInquiry(call, { bodyId });
    const [first] = questions;
    if (!first) throw new Error('no question');
    await call('papers.setState', { id: paper.id, version: paper.version, state: 'submitted', reason: '' });
    await planned(call, id, paper.id);
    expect(indented(await readBundle((await made('public', id)).bytes))).not.toContain('    Antwort');
    await answered(call, first, 'Es dauert drei Wochen.');
    const { pages, bookmarks } = await readBundle((await made('public', id)).bytes);
    const answer = bookmarks.find(({ title }) => title === 'Antwort');
    expect(pages[(answer?.page ?? 0) - 1]?.text).toContain('Es dauert drei Wochen.');
  });

  test('for everybody names its notice in the contents as the sheet itself, and differs in its title', async () => {
    const { id } = await aMeeting(call, { bodyId, number: 8, date: '2027-04-14' });
    await anItem(call, { meetingId: id, title: 'Verschiedenes' });
    const { bytes } = await made('public', id);
    const { pages, bookmarks } = await readBundle(bytes);
    const [notice] = bookmarks;
    const [, contents] = pages;
    const title = (await call('bodies.list', {}))[0]?.rules[0]?.publicNotice.title ?? 'none';
    expect(notice?.title).toBe(title);
    expect(pages[(notice?.page ?? 0) - 1]?.text).toContain(title);
    expect(contents?.text).toContain(title);
    const { info } = await readPdf(bytes);
    expect(info).toMatchObject({ Title: 'Sitzungsmappe öffentlich Integrationsrat 14.04.2027' });
  });

  test('of an agenda without papers is its Einladung', async () => {
    const { id } = await aMeeting(call, { bodyId, number: 3, date: '2026-11-18' });
    await anItem(call, { meetingId: id, title: 'Verschiedenes' });
    expect(
      indented(
        await readBundle(
          (await call('bundles.make', { meetingId: id, clearance: 'nonPublic', bundle: 'mappe' })).bytes,
        ),
      ),
    ).toEqual(['Einladung']);
  });

  test('of an empty agenda is none', async () => {
    const { id } = await aMeeting(call, { bodyId, number: 4, date: '2026-12-16' });
    expect(
      await failure('bundles.make', { meetingId: id, clearance: 'nonPublic', bundle: 'leer' }),
    ).toMatchObject({ code: 'NOTHING_TO_PRINT' });
  });

  test('says which of its documents has a letter that no font has', async () => {
    const { id } = await aMeeting(call, { bodyId, number: 7, date: '2027-03-10' });
    const { paper } = await aDuePaper(call, { bodyId, subject: 'Zeichen' });
    const { id: paperId, textVersion: baseVersion } = paper;
    const reasoning = fromPlain('Zeichen \u{F0000} hier');
    await call('papers.saveTexts', { id: paperId, baseVersion, proposals: [], reasoning });
    await planned(call, id, paperId);
    const order = { meetingId: id, clearance: 'nonPublic', bundle: 'zeichen' } as const;
    expect(await failure('bundles.make', order)).toEqual({
      code: 'PDF_LETTER',
      letter: '\u{F0000}',
      title: expect.stringMatching(/^Beschlussvorlage /) as string,
    });
  });

  test('has a sheet for an Einladung that was edited in Word, which no PDF can follow', async () => {
    const { id } = await aMeeting(call, { bodyId, number: 5, date: '2027-01-20' });
    await anItem(call, { meetingId: id, title: 'Verschiedenes' });
    const target = { meetingId: id, kind: 'invitation' } as const;
    const { fileName, bytes } = await call('documents.export', target);
    await call('documents.takeBack', { ...target, fileName, bytes });
    const { pages } = await readBundle(
      (await call('bundles.make', { meetingId: id, clearance: 'nonPublic', bundle: 'mappe' })).bytes,
    );
    expect(pages[1]?.text).toMatch(/Einladung\s*in Word bearbeitet, liegt als Word-Datei bei\s3/);
    expect(pages[2]?.text).toContain('liegt als Word-Datei bei');
    expect(pages).toHaveLength(3);
  });
});

describe('whoever waits for a bundle', () => {
  test('can give it up: nothing of it stays, and the next one is made', async () => {
    const before = await call('audit.list', { before: null });
    const order = { meetingId, clearance: 'nonPublic', bundle: 'abgebrochen' } as const;
    const refused = failure('bundles.make', order);
    const progress = () => call('bundles.progress', { bundle: order.bundle });
    while ((await progress()) === null) await new Promise((done) => setImmediate(done));
    await call('bundles.cancel', { bundle: order.bundle });
    expect(await refused).toEqual({ code: 'BUNDLE_CANCELLED' });
    expect(await progress()).toBeNull();
    expect(await call('audit.list', { before: null })).toEqual(before);
    expect((await made('nonPublic')).pages).toBeGreaterThan(10);
  });
});

test('a bundle says for which of its papers the office has a Word-Muster, and prints them as the program does', async () => {
  const [body] = await call('bodies.list', {});
  const rulesId = body?.rules[0]?.id ?? '';
  const starter = await call('templates.starter', { kind: 'paper-proposal', rulesId });
  const [stored] = await call('templates.save', { rulesId, kind: 'paper-proposal', ...starter });
  const { notes } = await made('nonPublic');
  expect(notes.filter((note) => note.includes('Word-Muster'))).toEqual([
    expect.stringContaining('Für „Beschlussvorlage“ haben Sie ein Word-Muster; in der Mappe') as string,
  ]);
  await call('templates.remove', { rulesId, kind: 'paper-proposal', version: stored?.version ?? null });
});
