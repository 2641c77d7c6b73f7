import { asyncProperty, assert, integer, uint8Array } from 'fast-check';
import { PDFDocument, degrees } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { whileJoining } from '../../../../electron/core/pdf/join/joinApart.ts';
import { lockedPdf, pdfOf } from '../../../support/bundle.ts';
import { readBundle } from '../../../support/bundlePdf.ts';

const { signal } = new AbortController();
const words = ['Mappe, Seite ', ' von '] as const;

/** What becomes of foreign files; those whose pages came in stand behind one page of our own. */
const joined = (files: readonly Uint8Array[]) =>
  whileJoining(signal, async (joiner) => {
    const added = [];
    for (const bytes of files) added.push(await joiner.add(bytes));
    const count = added.filter((one) => 'pages' in one).length;
    const pieces = [{ own: 0 }, ...Array.from({ length: count }, (_, file) => ({ file }))];
    const { bytes } = await joiner.join({ own: pdfOf('Eigenes', 1), begins: [1], pieces, marks: [], words });
    return { added, ...(await readBundle(bytes)) };
  });

/** A page that is turned, and of which only a part is shown. */
async function turned(angle: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([600, 800]);
  page.setRotation(degrees(angle));
  page.setCropBox(50, 60, 400, 500);
  return pdf.save();
}

describe('foreign files', () => {
  test('that are no PDF, cut off, empty or locked are told from those that are whole, and leave nothing', async () => {
    const whole = pdfOf('Ganz', 2);
    const { added, pages } = await joined([
      new TextEncoder().encode('%PDF-1.7 aber sonst nichts'),
      whole.slice(0, whole.length / 2),
      new Uint8Array(),
      lockedPdf(),
      pdfOf('Auch ganz', 2),
    ]);
    expect(added).toEqual([
      { fault: 'damaged' },
      { fault: 'damaged' },
      { fault: 'damaged' },
      { fault: 'encrypted' },
      { pages: 2 },
    ]);
    expect(pages.map(({ text }) => text.split('\n')[0])).toEqual([
      'Eigenes Blatt 1',
      'Auch ganz Blatt 1',
      'Auch ganz Blatt 2',
    ]);
  });

  test('whatever is changed in one, the others come in', async () => {
    const whole = pdfOf('Verändert', 2);
    await assert(
      asyncProperty(
        integer({ min: 0, max: whole.length - 1 }),
        uint8Array({ minLength: 1, maxLength: 40 }),
        async (at, changes) => {
          const changed = whole.slice();
          changed.set(changes.subarray(0, whole.length - at), at);
          const { added, pages } = await joined([changed, pdfOf('Danach', 1)]);
          expect(added[1]).toEqual({ pages: 1 });
          expect(pages.at(-1)?.text).toContain('Danach Blatt 1');
        },
      ),
      { seed: 20_260_916, numRuns: 25 },
    );
  }, 60_000);

  test.each([0, 90, 180, 270, -90])('turned by %i degrees have their number in the corner', async (angle) => {
    const { pages } = await joined([await turned(angle)]);
    expect(pages[1]?.corner).toBe('Mappe, Seite 2 von 2');
  });

  test('links within one lead to its pages in the bundle', async () => {
    const pdf = await PDFDocument.create();
    const [first, second] = [pdf.addPage(), pdf.addPage()];
    const link = { Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], Dest: [second.ref, 'Fit'] };
    first.node.addAnnot(pdf.context.register(pdf.context.obj(link)));
    const { pages } = await joined([pdfOf('Vorher', 1), await pdf.save()]);
    expect(pages[2]?.leadsTo).toEqual([4]);
  });
});

test('who gives up is told at once, and the thread ends', async () => {
  const cancelling = new AbortController();
  const work = whileJoining(cancelling.signal, async (joiner) => {
    cancelling.abort();
    return joiner.add(pdfOf('Nie', 1));
  });
  await expect(work).rejects.toThrow('given up');
});
