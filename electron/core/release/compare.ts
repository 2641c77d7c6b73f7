import { unzip } from '../word/read/unzip.ts';
import { orNull } from '../kernel/digest.ts';

/**
 * Names of the parts inside two Word files that are not the same, byte by byte; null where one is no zip, or holds far
 * more than ours: nobody waits for it to unfold.
 */
export function differingParts(own: Uint8Array, foreign: Uint8Array): string[] | null {
  const one = orNull(() => unzip(own));
  if (!one) return null;
  const size = [...one.values()].reduce((sum, { length }) => sum + length, 0);
  const other = orNull(() => unzip(foreign, () => true, 2 * size + 1_000_000));
  if (!other) return null;
  const names = [...new Set([...one.keys(), ...other.keys()])];
  return names.filter((name) => {
    const [left, right] = [one.get(name), other.get(name)];
    return !left || !right || !Buffer.from(left).equals(right);
  });
}

/** When a file was made stands here, and as what; built again from the same facts it differs in nothing else. */
const aboutTheFile = ['docProps/core.xml', 'docProps/custom.xml'];

export const hasSameContent = (a: Uint8Array, b: Uint8Array): boolean =>
  differingParts(a, b)?.every((part) => aboutTheFile.includes(part)) ?? false;
