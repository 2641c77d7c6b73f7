import {
  decodePDFRawStream,
  PDFDocument,
  PDFName,
  type PDFRef,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { whileJoining } from '../../../../electron/core/pdf/join/joinApart.ts';
import { pdfOf } from '../../../support/bundle.ts';
import { readBundle } from '../../../support/bundlePdf.ts';
import { plainPdf } from '../../../support/plainPdf.ts';

const { signal } = new AbortController();

/** Foreign files behind one page of our own. */
const joined = (...files: Uint8Array[]): Promise<Uint8Array> =>
  whileJoining(signal, async (joiner) => {
    for (const bytes of files) expect(await joiner.add(bytes)).toHaveProperty('pages');
    const pieces = [{ own: 0 }, ...files.map((_, file) => ({ file }))];
    const words = ['Seite ', ' von '] as const;
    return (await joiner.join({ own: pdfOf('Eigenes', 1), begins: [1], pieces, marks: [], words })).bytes;
  });

const fateOf = (bytes: Uint8Array) => whileJoining(signal, (joiner) => joiner.add(bytes));

/** A page that says this, and what else somebody put into its catalogue, its page and its objects (from 6 on). */
const saying = (text: string, more: Parameters<typeof plainPdf>[2] = {}) =>
  plainPdf([[{ x: 60, y: 700, text }]], '', more);

/** All that stands in a file, unpacked. */
async function insideOf(bytes: Uint8Array): Promise<string> {
  const { context } = await PDFDocument.load(bytes);
  const parts = context.enumerateIndirectObjects().map(([, object]) => {
    if (!(object instanceof PDFRawStream)) return object.toString();
    return `${object.dict.toString()} ${Buffer.from(decodePDFRawStream(object).decode()).toString('latin1')}`;
  });
  return parts.join('\n');
}

async function withPdf<T>(
  bytes: Uint8Array,
  work: (pdf: Awaited<ReturnType<typeof getDocument>['promise']>) => Promise<T>,
): Promise<T> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS });
  try {
    return await work(await task.promise);
  } finally {
    await task.destroy();
  }
}

describe('layers of foreign files', () => {
  type Setting = (layers: readonly [PDFRef, PDFRef]) => Record<string, unknown>;

  /** A page with two layers; `setting` says which are seen. */
  async function layered(setting: Setting, intents: readonly [string, string] = ['View', 'View']) {
    const pdf = await PDFDocument.create();
    const { context } = pdf;
    const page = pdf.addPage([400, 400]);
    const layer = (at: 0 | 1) =>
      context.register(context.obj({ Type: 'OCG', Name: PDFString.of(`Notiz${at}`), Intent: intents[at] }));
    const layers = [layer(0), layer(1)] as const;
    page.node.setFontDictionary(PDFName.of('F1'), (await pdf.embedFont('Helvetica')).ref);
    page.node.Resources()?.set(PDFName.of('Properties'), context.obj({ L0: layers[0], L1: layers[1] }));
    const drawn = [0, 1].map((at) => `/OC /L${at} BDC BT /F1 12 Tf 50 ${300 - at * 50} Td (Wort) Tj ET EMC`);
    page.node.set(PDFName.of('Contents'), context.register(context.stream(drawn.join('\n'))));
    const said = { OCGs: [...layers], D: setting(layers) };
    pdf.catalog.set(PDFName.of('OCProperties'), context.obj(said as never));
    return pdf.save();
  }

  /** Of each layer on the foreign pages, in their order, whether a reader shows it. */
  const seenIn = (bytes: Uint8Array) =>
    withPdf(bytes, async (pdf) => {
      const config = await pdf.getOptionalContentConfig();
      const seen: boolean[] = [];
      for (let number = 2; number <= pdf.numPages; number += 1) {
        const { fnArray, argsArray } = await (await pdf.getPage(number)).getOperatorList();
        for (const [at, kind] of fnArray.entries()) {
          if (kind !== OPS.beginMarkedContentProps) continue;
          const [tag, layer] = argsArray[at] as [string, Parameters<typeof config.isVisible>[0]];
          if (tag === 'OC') seen.push(config.isVisible(layer));
        }
      }
      return seen;
    });

  test.each([
    ['all are seen that nothing is said of', () => ({}), [true, true]],
    ['those that are off stay off', ([, second]) => ({ OFF: [second] }), [true, false]],
    [
      'where all are off but some, these are seen',
      ([first]) => ({ BaseState: 'OFF', ON: [first] }),
      [true, false],
    ],
  ] satisfies [string, Setting, boolean[]][])('%s', async (_what, setting, seen) => {
    const foreign = await layered(setting);
    expect(await seenIn(await joined(foreign))).toEqual(seen);
  });

  test('one of another purpose than the file shows is always seen', async () => {
    const foreign = await layered((layers) => ({ OFF: [...layers] }), ['View', 'Design']);
    expect(await seenIn(await joined(foreign))).toEqual([false, true]);
  });

  test('of several files keep to what their own file says, and nobody reads how they were called', async () => {
    const bytes = await joined(
      await layered(([first]) => ({ OFF: [first] })),
      pdfOf('Ohne Ebenen', 1),
      await layered(([, second]) => ({ OFF: [second] })),
    );
    expect(await seenIn(bytes)).toEqual([false, true, true, false]);
    expect(await insideOf(bytes)).not.toContain('Notiz');
  });
});

describe('of what lies on a foreign page', () => {
  const annotation = (words: string) => `<< /Type /Annot /Rect [50 500 300 520] ${words} >>`;
  const withAnnotations = (annotations: readonly string[], more: readonly string[] = [], catalog = '') =>
    saying('Fremd', {
      page: `/Annots [${annotations.map((_, at) => `${6 + at} 0 R`).join(' ')}]`,
      objects: [...annotations.map(annotation), ...more],
      catalog,
    });

  test('nothing runs, opens a program or is enclosed; notes of readers are not there', async () => {
    const bytes = await joined(
      withAnnotations(
        [
          '/Subtype /Link /A << /S /JavaScript /JS (app.alert) >>',
          '/Subtype /Link /A << /S /Launch /F (cmd.exe) >>',
          '/Subtype /Link /A << /S /URI /URI (file:///etc/passwd) >>',
          '/Subtype /Link /A << /S /URI /URI (piece:0) >>',
          '/Subtype /Link /A << /S /URI /URI (https://stadt.example) /Next << /S /Launch /F (cmd.exe) >> >>',
          '/Subtype /FileAttachment /FS 14 0 R',
          '/Subtype /Text /Contents (Kaufvertrag) /T (Weber)',
          '/Subtype /Highlight /QuadPoints [50 520 300 520 50 500 300 500] /Contents (Kaufvertrag) /T (Weber)',
        ],
        [
          '<< /Type /Filespec /F (Kaufvertrag.txt) /EF << /F 15 0 R >> >>',
          '<< /Type /EmbeddedFile /Length 11 >>\nstream\nMietvertrag\nendstream',
        ],
      ),
    );
    const inside = await insideOf(bytes);
    for (const words of ['app.alert', 'cmd.exe', 'passwd', 'piece:', 'Kaufvertrag', 'Mietvertrag', 'Weber'])
      expect(inside).not.toContain(words);
    const left = await withPdf(bytes, async (pdf) => (await pdf.getPage(2)).getAnnotations());
    expect(left).toMatchObject([
      { subtype: 'Link', unsafeUrl: 'https://stadt.example' },
      { subtype: 'Highlight' },
    ]);
  });

  test('a link leads to its page, also where only the catalogue knew the name of it', async () => {
    const links = [
      '/Subtype /Link /Dest [4 0 R /Fit]',
      '/Subtype /Link /Dest (kapitel)',
      '/Subtype /Link /A << /S /GoTo /D /alt >>',
      '/Subtype /Link /Dest (fehlt)',
    ];
    const catalog = '/Dests << /alt [4 0 R /Fit] >> /Names << /Dests << /Kids [10 0 R] >> >>';
    const names = '<< /Names [(kapitel) << /D [4 0 R /XYZ 0 700 0] >>] >>';
    const { pages } = await readBundle(await joined(withAnnotations(links, [names], catalog)));
    expect(pages[1]?.leadsTo).toEqual([2, 2, 2]);
  });

  test('what stands in the fields of a form is seen, without the form', async () => {
    const form =
      '/AcroForm << /Fields [6 0 R] /NeedAppearances true /DA (/F1 11 Tf 0 g) /DR << /Font << /F1 3 0 R >> >> >>';
    const field =
      '/Subtype /Widget /FT /Tx /T (name) /V (Karaduman) /AA << /K << /S /JavaScript /JS (run) >> >>';
    const bytes = await joined(withAnnotations([field], [], form));
    const inside = await insideOf(bytes);
    expect(inside).toContain(Buffer.from('Karaduman').toString('hex').toUpperCase());
    expect(inside).not.toContain('/JavaScript');
    const [seen] = await withPdf(bytes, async (pdf) => (await pdf.getPage(2)).getAnnotations());
    expect(seen).toMatchObject({ subtype: 'Stamp', hasAppearance: true });
    const rare = withAnnotations(['/Subtype /Widget /FT /Tx /T (name) /V <FEFF0416>'], [], form);
    expect(await fateOf(rare)).toEqual({ fault: 'otherPages' });
  });
});

describe('a foreign page', () => {
  test('leaves behind what is not seen of it: notes of programs, a small picture of it, what it would do', async () => {
    const objects = [
      '<< /Type /Metadata /Length 8 >>\nstream\nGEHEIM-1\nendstream',
      '<< /Privat (GEHEIM-2) >>',
      '<< /Type /XObject /Length 8 >>\nstream\nGEHEIM-3\nendstream',
      '<< /S /JavaScript /JS (GEHEIM-4) >>',
    ];
    const page = '/Metadata 6 0 R /PieceInfo << /X << /Private 7 0 R >> >> /Thumb 8 0 R /AA << /O 9 0 R >>';
    const bytes = await joined(saying('Fremd', { page, objects }));
    expect(await insideOf(bytes)).not.toContain('GEHEIM');
    expect((await readBundle(bytes)).pages[1]?.text).toContain('Fremd');
  });

  test('comes in from a file that is locked against changes alone, and that everybody can read', async () => {
    const locked = async (userPassword: string) => {
      const pdf = await PDFDocument.load(saying('Verschlossen'));
      pdf.encrypt({ userPassword, ownerPassword: 'niemand', permissions: { modifying: false } });
      return pdf.save({ useObjectStreams: false });
    };
    expect((await readBundle(await joined(await locked('')))).pages[1]?.text).toContain('Verschlossen');
    expect(await fateOf(await locked('geheim'))).toEqual({ fault: 'encrypted' });
  });

  test('that only stands for files within it, or for a form that a script draws, does not stand in a bundle', async () => {
    expect(await fateOf(saying('Bitte öffnen', { catalog: '/Collection << /View /T >>' }))).toEqual({
      fault: 'otherPages',
    });
    const dynamic = '/NeedsRendering true /AcroForm << /Fields [] /XFA (x) >>';
    expect(await fateOf(saying('Bitte warten', { catalog: dynamic }))).toEqual({ fault: 'otherPages' });
  });
});

describe('odd pages', () => {
  const aPage = async (change: (pdf: PDFDocument) => void) => {
    const pdf = await PDFDocument.create();
    pdf.addPage([400, 400]);
    change(pdf);
    return pdf.save();
  };

  test.each<[string, string, unknown]>([
    ['is turned by a word', 'Rotate', PDFString.of('90')],
    ['has a list for its resources', 'Resources', [1]],
    ['has a list for its fonts', 'Resources', { Font: [1] }],
  ])('a file whose page %s is damaged, and keeps no bundle from being made', async (_, key, value) => {
    const bytes = await aPage((pdf) =>
      pdf
        .getPage(0)
        .node.set(PDFName.of(key), value instanceof PDFString ? value : pdf.context.obj(value as never)),
    );
    expect(await fateOf(bytes)).toEqual({ fault: 'damaged' });
  });

  test('a page that stands in its file twice has two numbers', async () => {
    const bytes = await aPage((pdf) => {
      const { ref } = pdf.getPage(0);
      const tree = pdf.catalog.Pages();
      tree.set(PDFName.of('Kids'), pdf.context.obj([ref, ref]));
      tree.set(PDFName.of('Count'), pdf.context.obj(2));
    });
    const { pages } = await readBundle(await joined(bytes));
    expect(pages.map(({ corner }) => corner)).toEqual(['', 'Seite 2 von 3', 'Seite 3 von 3']);
  });
});
