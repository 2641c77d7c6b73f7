import { strToU8, unzipSync, zipSync } from 'fflate';
import type { WordFault } from '../../shared/german/wordFaults.ts';
import { rawZip, type RawPart } from './rawZip.ts';
import { contentPlace, pageSetup, partRoot, relationTo, typeOf, wordFile } from './templates.ts';

/** A file that must not come in: how it is called, its bytes, and what its refusal says and names. */
export type Shape = [name: string, bytes: Uint8Array, code: WordFault['code'], foundAt: string];

export const run = (inside: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${inside}</w:r>`;
export const t = (text: string): string => `<w:t>${text}</w:t>`;
export const p = (...runs: string[]): string => `<w:p>${runs.join('')}</w:p>`;
export const row = (inside: string, properties = ''): string =>
  `<w:tbl><w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}<w:tc>${inside}</w:tc></w:tr></w:tbl>`;
export const inBody = (...blocks: string[]) => wordFile({ body: contentPlace + blocks.join('') + pageSetup });
export const inHeader = (...blocks: string[]) => wordFile({ header: blocks.join('') });

export type WordParts = Parameters<typeof wordFile>[0];
export const withRelation = (kind: string, target: string, mode = '', more: WordParts = {}) =>
  wordFile({ ...more, relations: relationTo(kind, target, mode) });

export const relations = (inside: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
export const withSettings = (inside: string, pointsTo = '') =>
  withRelation('settings', 'settings.xml', '', {
    types: typeOf('word/settings.xml', 'settings'),
    more: {
      'word/settings.xml': partRoot('settings', inside),
      ...(pointsTo && { 'word/_rels/settings.xml.rels': relations(pointsTo) }),
    },
  });
export const defaultType = (extension: string, type: string): string =>
  `<Default Extension="${extension}" ContentType="${type}"/>`;

export const sound = wordFile();
export const changed = (name: string, change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(sound);
  return zipSync({ ...parts, [name]: strToU8(change(new TextDecoder().decode(parts[name]))) });
};
export const without = (name: string): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(unzipSync(sound)).filter(([part]) => part !== name)));

export const document = 'word/document.xml';
export const raw = (
  change: Partial<RawPart>,
  more: RawPart[] = [],
  closing: Parameters<typeof rawZip>[1] = {},
): Uint8Array =>
  rawZip(
    [
      ...Object.entries(unzipSync(sound)).map(([name, content]) => ({
        name,
        content,
        ...(name === document ? change : {}),
      })),
      ...more,
    ],
    closing,
  );
export const list = 'Inhaltsverzeichnis der Datei';
export const media = 'word/media/a.bin';

/** The ends of a field, and what it does. */
export const mark = (type: string): string => run(`<w:fldChar w:fldCharType="${type}"/>`);
export const instruction = (text: string): string => run(`<w:instrText>${text}</w:instrText>`);
