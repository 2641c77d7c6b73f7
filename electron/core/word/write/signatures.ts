import type { Signature } from '../../../../shared/minutes/model.ts';
import { beside, tab } from './wordLines.ts';
import type { Line } from './line.ts';

/** Characters that fit below the left and the right line. */
const fits = { left: 42, right: 36 };

/**
 * Two lines side by side, names and roles below them, no lines above names with "gez."; whoever has a long name signs in a row of their own.
 * `stretch`: how much wider than Arial in 11 points the text runs.
 */
export function signaturesBlock(signatures: readonly Signature[], stretch = 1): Line[] {
  const ruled = (left: Signature, right?: Signature): Line['runs'] => {
    if (left.isTyped === true && (right === undefined || right.isTyped === true)) return [];
    return right ? [tab(), tab(), tab()] : [tab()];
  };
  return rows(signatures, stretch).flatMap(([left, right]) => {
    const below = (read: (signature: Signature) => string): Line[] => {
      const texts = [read(left), right ? read(right) : ''] as const;
      return texts.every((text) => text === '') ? [] : [beside('Unterschriftsname', ...texts)];
    };
    return [
      { style: 'Unterschriftslinie', runs: ruled(left, right), size: 0 },
      ...below(({ name }) => name),
      ...below(({ role }) => role),
    ];
  });
}

type Row = [left: Signature, right?: Signature];

const rows = (signatures: readonly Signature[], stretch: number): Row[] =>
  signatures.reduce<Row[]>((all, signature) => {
    const open = all.at(-1);
    if (
      open?.length === 1 &&
      isWithin(open[0], fits.left / stretch) &&
      isWithin(signature, fits.right / stretch)
    ) {
      return [...all.slice(0, -1), [open[0], signature]];
    }
    return [...all, [signature]];
  }, []);

const isWithin = ({ name, role }: Signature, most: number): boolean =>
  name.length <= most && role.length <= most;
