import { unzip } from '../word/read/unzip.ts';
import { orNull, sha256 } from '../kernel/digest.ts';

/** The parts inside a Word file, by name, as what their bytes come to. */
export type Parts = ReadonlyMap<string, string>;

/** Null for what is no zip, or holds more than anybody reads. */
export const partsOf = (file: Uint8Array): Parts | null =>
  orNull(() => new Map([...unzip(file)].map(([name, bytes]) => [name, sha256(bytes)])));

/** Names of the parts that are not the same in two files, byte by byte; null where one could not be read. */
export function differingParts(one: Parts | null, other: Parts | null): string[] | null {
  if (!one || !other) return null;
  return [...new Set([...one.keys(), ...other.keys()])].filter((name) => one.get(name) !== other.get(name));
}

/** When a file was made stands here, and as what; built again from the same facts it differs in nothing else. */
const aboutTheFile = ['docProps/core.xml', 'docProps/custom.xml'];

export const hasSameContent = (a: Uint8Array, b: Uint8Array): boolean =>
  differingParts(partsOf(a), partsOf(b))?.every((part) => aboutTheFile.includes(part)) ?? false;
