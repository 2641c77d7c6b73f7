import { asyncProperty, assert, boolean, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { marker } from '../../../shared/documents/secretFacts.ts';
import { aBody, aMeeting, anItem, testApp } from '../../../support/app.ts';
import { anAttachment, pdfSaying } from '../../../support/attachments.ts';
import { planned } from '../../../support/bundle.ts';
import { readBundle } from '../../../support/bundlePdf.ts';
import { plainPdf } from '../../../support/plainPdf.ts';
import { aDuePaper, aStep } from '../../../support/papers.ts';
import { png } from '../word/write/pictures.ts';
import { findsOf, says } from '../documents/markersIn.ts';

/** One seed, so that a leak that is found once is found again. */
const seed = 20_260_916;

type Plan = { paper: boolean; file: boolean; item: boolean; listed: boolean };
const plans = record({ paper: boolean(), file: boolean(), item: boolean(), listed: boolean() });

/** What is not public has the marker in every word that somebody typed. */
const word = (isPublic: boolean, text: string): string => (isPublic ? text : `${text} ${marker}`);

async function meetingWith({ paper, file, item, listed }: Plan) {
  const { call } = testApp();
  const bodyId = await aBody(call);
  const { id: meetingId } = await aMeeting(call, { bodyId });
  await anItem(call, { meetingId, title: 'Begrüßung' });
  const subject = word(paper, 'Zuschuss');
  const { paper: made } = await aDuePaper(call, { bodyId, subject, isPublic: paper });
  await call('papers.saveTexts', {
    id: made.id,
    baseVersion: made.textVersion,
    proposals: [fromPlain(word(paper, 'Der Zuschuss wird gewährt.'))],
    reasoning: fromPlain(word(paper, 'Es ist Geld da.')),
  });
  await aStep(call, {
    paperId: made.id,
    bodyId,
    isPublic: false,
    reporters: [word(false, 'Frau')],
    date: '2026-10-01',
  });
  const bytes = pdfSaying(word(file && paper && listed, 'Kostenplan der Verwaltung'));
  await anAttachment(
    call,
    { kind: 'paper', id: made.id },
    {
      fileName: `${word(false, 'intern')}.pdf`,
      title: word(file && paper && listed, 'Kosten'),
      isPublic: file && paper,
      isListed: listed,
      bytes,
    },
  );
  await planned(call, meetingId, made.id);
  const other = await anItem(call, { meetingId, title: word(item, 'Sonstiges'), isPublic: item });
  const at = { kind: 'item', id: other } as const;
  await anAttachment(call, at, {
    title: word(item && file, 'Skizze'),
    isPublic: item && file,
    fileName: 'Skizze.pdf',
    bytes: pdfSaying(word(item && file, 'Skizze des Platzes')),
  });
  return { call, meetingId };
}

/** Where in the file it stands, or in what a reader of it shows. */
async function found(fileName: string, bytes: Uint8Array): Promise<string[]> {
  const { pages, bookmarks } = await readBundle(bytes);
  const shown = [...pages.map(({ text }) => text), ...bookmarks.map(({ title }) => title)];
  return [...(await findsOf(marker, fileName, bytes)), ...shown.filter((text) => says(marker, text))];
}

const commented = plainPdf([[{ x: 60, y: 700, text: 'Konzept' }]], '', {
  page: '/Annots [6 0 R]',
  objects: ['<< /Type /Annot /Subtype /Text /Rect [10 10 20 20] /Contents (Bitte kürzen) >>'],
});

describe('a bundle for everybody', () => {
  test('has no word that is not public, whatever of it is', async () => {
    await assert(
      asyncProperty(plans, async (plan) => {
        const { call, meetingId } = await meetingWith(plan);
        const order = { meetingId, bundle: 'mappe' };
        const { fileName, bytes } = await call('bundles.make', { ...order, clearance: 'public' });
        expect(await found(fileName, bytes)).toEqual([]);
        // That of the members has it: this test would see a leak.
        const all = await call('bundles.make', { ...order, clearance: 'nonPublic' });
        expect(await found(all.fileName, all.bytes)).not.toEqual([]);
      }),
      { seed, numRuns: 12 },
    );
  }, 60_000);

  test('is refused where a paper quotes the non-public part around a note', async () => {
    const { call, failure } = testApp();
    const bodyId = await aBody(call);
    const { id: meetingId } = await aMeeting(call, { bodyId });
    await anItem(call, { meetingId, title: 'Kauf des Grundstücks Lindenhof', isPublic: false });
    const { paper } = await aDuePaper(call, { bodyId, subject: 'Spielplätze' });
    const parts = [
      { type: 'text' as const, text: 'Kauf des Grundstücks' },
      { type: 'footnote' as const, attrs: { text: 'siehe Bericht' } },
      { type: 'text' as const, text: ' Lindenhof' },
    ];
    const reasoning = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: parts }] };
    await call('papers.saveTexts', {
      id: paper.id,
      baseVersion: paper.textVersion,
      proposals: [],
      reasoning,
    });
    await planned(call, meetingId, paper.id);
    const order = { meetingId, bundle: 'mappe', clearance: 'public' } as const;
    expect(await failure('bundles.make', order)).toMatchObject({ code: 'BUNDLE_TELLS' });
  });

  test('is refused where a file that somebody called public quotes the non-public part, which it names', async () => {
    const { call, failure } = testApp();
    const { id: meetingId } = await aMeeting(call, { bodyId: await aBody(call) });
    const shown = await anItem(call, { meetingId, title: 'Mitteilungen' });
    await anItem(call, { meetingId, title: 'Kauf des Grundstücks Lindenhof', isPublic: false });
    await anAttachment(
      call,
      { kind: 'item', id: shown },
      {
        title: 'Übersicht',
        fileName: 'x.pdf',
        isPublic: true,
        bytes: pdfSaying('Kauf des Grundstücks Lindenhof'),
      },
    );
    const order = { meetingId, bundle: 'mappe', clearance: 'public' } as const;
    expect(await failure('bundles.make', order)).toEqual({
      code: 'BUNDLE_TELLS',
      title: 'Anlage: Übersicht',
    });
  });

  test('names before it is made which files nobody can search; the clerk decides', async () => {
    const { call } = testApp();
    const { id: meetingId } = await aMeeting(call, { bodyId: await aBody(call) });
    const shown = { kind: 'item', id: await anItem(call, { meetingId, title: 'Mitteilungen' }) } as const;
    const inside = {
      kind: 'item',
      id: await anItem(call, { meetingId, title: 'Kauf', isPublic: false }),
    } as const;
    const files: [Parameters<typeof anAttachment>[1], string, Uint8Array, boolean][] = [
      [shown, 'Gescannter Brief', plainPdf([[]]), true],
      [shown, 'Foto', png(40, 30), true],
      [shown, 'Halb gescannt', plainPdf([[{ x: 60, y: 700, text: 'Anschreiben' }], []]), true],
      [shown, 'Konzept', commented, true],
      [shown, 'Programm', pdfSaying('Programm des Festes'), true],
      [shown, 'Nur für das Amt', plainPdf([[]]), false],
      [inside, 'Vertrag', plainPdf([[]]), false],
    ];
    for (const [owner, title, bytes, isPublic] of files)
      await anAttachment(call, owner, { title, fileName: `${title}.x`, bytes, isPublic });
    const cautions = [
      {
        sentence: expect.stringMatching(/^Was in diesen Anlagen steht, kann Ratsfeder nicht lesen/) as string,
        titles: ['Gescannter Brief', 'Foto'],
      },
      {
        sentence: expect.stringMatching(/^Einen Teil dieser Anlage kann Ratsfeder nicht lesen/) as string,
        titles: ['Halb gescannt'],
      },
      {
        sentence: expect.stringMatching(/^Diese Anlage enthält mehr, als zu sehen ist/) as string,
        titles: ['Konzept (Kommentare)'],
      },
    ];
    expect(await call('bundles.cautions', { meetingId })).toEqual(cautions);
    const order = { meetingId, bundle: 'mappe' };
    expect(await call('bundles.make', { ...order, clearance: 'public' })).toMatchObject({ cautions });
    expect(await call('bundles.make', { ...order, clearance: 'nonPublic' })).toMatchObject({ cautions: [] });
    // A mailing with that bundle says the same.
    const mailing = { meetingId, documents: [], withCalendar: false, listIds: [] };
    const told = async (bundle: 'public' | 'nonPublic') =>
      (await call('dispatch.prepare', { ...mailing, bundle })).cautions
        .filter(({ severity }) => severity === 'warning')
        .map(({ sentence }) => sentence);
    expect(await told('public')).toEqual([
      expect.stringMatching(/nicht lesen, .*: „Gescannter Brief“, „Foto“\.$/) as string,
      expect.stringMatching(/^Einen Teil .*: „Halb gescannt“\.$/) as string,
      expect.stringMatching(
        /^Diese Anlage enthält mehr, als zu sehen ist.*: „Konzept \(Kommentare\)“\.$/,
      ) as string,
    ]);
    expect(await told('nonPublic')).toEqual([]);
  });
});
