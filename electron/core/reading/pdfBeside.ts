import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { saidInXml } from '../word/read/xmlWords.ts';

/** What a PDF says beside the text of its pages; not `isWhole` where something of it cannot be read. */
export type Beside = { words: string[]; files: Uint8Array[]; hasComments: boolean; isWhole: boolean };

/**
 * Comments, fields, bookmarks, names, properties, descriptions of pictures, and the files packed into it: all that
 * whoever has the file sees beside the text of its pages, or can look up.
 */
export async function besidePages(document: PDFDocumentProxy): Promise<Beside> {
  const beside: Beside = { words: [], files: [], hasComments: false, isWhole: true };
  const ids = new Set<string>();
  for (const read of [...ofDocument(document), ...ofPages(document, ids)]) {
    try {
      const { isWhole, said, hasComments = false } = await read();
      beside.words.push(...stringsIn(said));
      beside.hasComments ||= hasComments;
      beside.isWhole &&= isWhole;
    } catch {
      // Another program may well show it: whoever sends it on has to look.
      beside.isWhole = false;
    }
  }
  const attached = await document.getAttachments().catch(() => null);
  for (const id of [...(attached?.keys() ?? []), ...ids]) {
    const content = await document.getAttachmentContent(id).catch(() => null);
    if (content) beside.files.push(content);
    else beside.isWhole = false;
  }
  return beside;
}

type Part = () => Promise<{ said: unknown; isWhole: boolean; hasComments?: boolean }>;

const whole =
  (read: () => Promise<unknown>): Part =>
  async () => ({ said: await read(), isWhole: true });

const ofDocument = (document: PDFDocumentProxy): Part[] => [
  async () => {
    const { info, metadata } = await document.getMetadata();
    // Such a form is drawn by a program of its own, from data that stands nowhere else.
    const isForm = 'IsXFAPresent' in info && info.IsXFAPresent === true;
    return { said: [info, saidInXml(String(metadata?.getRaw() ?? ''))], isWhole: !isForm };
  },
  whole(() => document.getOutline()),
  whole(() => document.getFieldObjects()),
  whole(() => document.getPageLabels()),
  whole(() => document.getDestinations().then((named) => [...named.keys()])),
  whole(() => document.getJSActions()),
  whole(() => document.getAttachments()),
];

/** `ids` gets those of the files that annotations hold. */
const ofPages = (document: PDFDocumentProxy, ids: Set<string>): Part[] =>
  Array.from({ length: document.numPages }, (_, at) => async () => {
    const page = await document.getPage(at + 1);
    const annotations: Annotation[] = await page.getAnnotations();
    for (const id of packedAt(annotations)) ids.add(id);
    return {
      said: [annotations, await page.getStructTree(), await page.getJSActions()],
      hasComments: annotations.some(isComment),
      isWhole: !annotations.some(({ subtype, hasAppearance }) => hasAppearance && drawn.has(subtype ?? '')),
    };
  });

type Annotation = { subtype?: string; hasAppearance?: boolean; contentsObj?: { str?: string } };

/** A note that opens at a click. What stands in a field or a frame is seen, and a link says where it leads. */
const isComment = ({ subtype = '', contentsObj }: Annotation): boolean =>
  !['Link', 'Widget', 'FreeText'].includes(subtype) && (contentsObj?.str ?? '').trim() !== '';

/** What they show is drawn, like a picture. */
const drawn = new Set(['Stamp', 'Ink', 'Watermark', 'RichMedia', 'Screen', 'Movie', '3D']);

/** Every string in a value, however deep, the keys of maps among them; bytes say nothing by themselves. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  const parts: unknown[] = value instanceof Map ? [...value].flat() : Object.values(value);
  return parts.flatMap(stringsIn);
}

/** By what the files that hang at annotations are asked for. */
function packedAt(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    typeof one === 'string' && /^(?:file|attachment)Id$/.test(name) ? [one] : packedAt(one),
  );
}
