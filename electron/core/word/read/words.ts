import { withPlainBlanks } from '../../../../shared/german/protectedBlanks.ts';
import { orNull } from '../../kernel/digest.ts';
import { wordsOfBytes } from './byteWords.ts';
import { decodedXml } from './decode.ts';
import { WordFileError } from './fault.ts';
import { limits, unzip } from './unzip.ts';
import { saidInXml, wordsOfXml } from './xmlWords.ts';

/**
 * All that a Word file says to whoever looks into it: text, whether shown, hidden, deleted or inserted, of all parts,
 * in whatever encoding; comments, properties, titles of pictures, targets of links, names of parts; the files packed
 * into it, too. Paragraphs are lines. Null for other files, and where it is more than anybody reads.
 */
export const wordsOfDocx = (bytes: Uint8Array): string | null => wordsIn(bytes, isDocx);

/** The same of an office file of any kind, such as an OpenDocument. */
export const wordsOfPackage = (bytes: Uint8Array): string | null => wordsIn(bytes, () => true);

function wordsIn(bytes: Uint8Array, isWanted: (parts: Parts) => boolean): string | null {
  try {
    const parts = unzip(bytes);
    if (!isWanted(parts)) return null;
    const room = { left: limits.unpacked - sizeOf(parts) };
    return spaced(saidIn(parts, room, deepestPacked).join('\n'));
  } catch {
    return null;
  }
}

/** Only what its paragraphs say, and its properties, to compare it with another; null for other files. */
export const paragraphsOfDocx = (bytes: Uint8Array, room = limits.unpacked): string | null =>
  paragraphsIn(bytes, (name) => name.endsWith('.xml'), room);

/** What its pages say, with their heads, feet and notes; null for other files. */
export const pageWordsOfDocx = (bytes: Uint8Array): string | null =>
  paragraphsIn(bytes, (name) => /^word\/(?:document|header|footer|footnotes)\d*\.xml$/.test(name));

function paragraphsIn(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  room = limits.unpacked,
): string | null {
  try {
    const parts = unzip(bytes, isWanted, room);
    if (!isDocx(parts)) return null;
    return spaced(
      inOrder(parts)
        .map(([, part]) => wordsOfXml(decodedXml(part)))
        .join('\n'),
    );
  } catch {
    return null;
  }
}

type Parts = ReadonlyMap<string, Uint8Array>;

const isDocx = (parts: Parts): boolean =>
  [...parts.keys()].some((name) => /^word\/document\d*\.xml$/.test(name));
const inOrder = (parts: Parts): [string, Uint8Array][] => [...parts].toSorted(([a], [b]) => (a < b ? -1 : 1));
const sizeOf = (parts: Parts): number => [...parts.values()].reduce((sum, { length }) => sum + length, 0);
const spaced = withPlainBlanks;

/** A file in a file in a file: nobody packs deeper by hand. */
const deepestPacked = 3;

function saidIn(parts: Parts, room: { left: number }, depth: number): string[] {
  return inOrder(parts).flatMap(([name, part]) => [name, ...saidInPart(name, part, room, depth)]);
}

function saidInPart(name: string, part: Uint8Array, room: { left: number }, depth: number): string[] {
  const packed = depth > 0 && part[0] === 0x50 && part[1] === 0x4b ? unpacked(part, room) : null;
  if (packed) return saidIn(packed, room, depth - 1);
  const xml = isXml.test(name) ? orNull(() => decodedXml(part)) : null;
  if (xml !== null) return saidInXml(xml);
  const words = wordsOfBytes(part);
  // A page or a message saved as such has tags, too.
  return words.includes('<') ? [words, ...saidInXml(words)] : [words];
}

const isXml = /\.(?:xml|rels|vml|svg|x?html?)$/i;

/** Null for what only begins as a packed file. Throws where it holds more than there is room for. */
function unpacked(part: Uint8Array, room: { left: number }): Parts | null {
  try {
    const parts = unzip(part, () => true, room.left);
    room.left -= sizeOf(parts);
    return parts;
  } catch (cause) {
    if (cause instanceof WordFileError && cause.fault.code === 'tooLarge') throw cause;
    return null;
  }
}
