import { decodedXml } from '../word/read/decode.ts';
import { unzip } from '../word/read/unzip.ts';
import { saidInXml } from '../word/read/xmlWords.ts';

/** Whether a package calls itself an OpenDocument text: its first part says so. */
export const isOpenText = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1')
    .decode(bytes.subarray(0, 1024))
    .includes('application/vnd.oasis.opendocument.text');

/**
 * The text of an OpenDocument as it was before its tracked changes: what was deleted stands apart from it, and goes back
 * to where it was. '' where nothing was deleted. All else is said by the parts of its package.
 */
export function openBeside(bytes: Uint8Array): string {
  const content = unzip(bytes, (name) => name === 'content.xml').get('content.xml');
  if (!content) return '';
  const xml = decodedXml(content);
  const deleted = new Map(
    [...xml.matchAll(region)].map(([, id = '', inside = '']) => [id, deletedIn(inside)]),
  );
  if (deleted.size === 0) return '';
  const before = xml.replaceAll(region, '').replaceAll(mark, (_, id: string) => deleted.get(id) ?? '');
  return saidInXml(before).join('\n');
}

const region = /<text:changed-region\b[^>]*?\b(?:xml|text):id="([^"]*)"[^>]*>(.*?)<\/text:changed-region>/gs;
const mark = /<text:change\b[^>]*?\btext:change-id="([^"]*)"[^>]*?\/>/g;

/** Of several paragraphs each is a line again, inside of the one they were taken from. */
const deletedIn = (inside: string): string =>
  (/<text:deletion\b[^>]*>(.*)<\/text:deletion>/s.exec(inside)?.[1] ?? '')
    .replaceAll(/<office:change-info\b.*?<\/office:change-info>/gs, '')
    .replaceAll(/<\/text:[ph]>\s*<text:[ph]\b[^>]*>/g, '<text:line-break/>')
    .replaceAll(/<\/?text:[ph]\b[^>]*>/g, '');
