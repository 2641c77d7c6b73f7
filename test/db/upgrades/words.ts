import { strFromU8, unzipSync } from 'fflate';

/** What a Word file says, part by part, one paragraph a line. */
export function wordsOf(bytes: Uint8Array): string {
  const parts = Object.entries(unzipSync(bytes))
    .filter(([name]) => /^word\/(?:document|header\d*|footer\d*)\.xml$/.test(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return parts.map(([name, part]) => `[${name}]\n${paragraphs(strFromU8(part))}`).join('\n');
}

const paragraphs = (xml: string): string =>
  xml
    .replaceAll(/<w:(?:tab|br)\/>/g, ' ')
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words = '']) => words).join(''),
    )
    .filter((line) => line.trim() !== '')
    .join('\n');
