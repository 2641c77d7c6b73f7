/** The two that were worked on: in the office, and in the file that was taken along. */
export const sides = ['office', 'brought'] as const;
export type Side = (typeof sides)[number];
export const otherSide = (side: Side): Side => (side === 'office' ? 'brought' : 'office');

/** What a piece says, as a digest, and the piece with which it goes. */
export type Print = { print: string; within: string | null };
export type Prints = Readonly<Record<string, Print>>;

/** `deletedAt`: where the piece is gone with all in it, while on the other side somebody went on with something in it. */
export type Conflict = { piece: string; deletedAt: Side | null; covers: readonly string[] };
/** Which side each piece is taken of; those of a conflict are in none of the two lists but there. */
export type Comparison = { taken: ReadonlyMap<string, Side>; conflicts: readonly Conflict[] };

/**
 * Three ways, piece by piece: what one side alone has changed is taken of that side, what both have changed otherwise is a
 * conflict. Who deletes something deletes all in it, where nobody went on with any of it.
 */
export function compare(base: Prints, now: Readonly<Record<Side, Prints>>): Comparison {
  const taken = new Map<string, Side>();
  const conflicts: Conflict[] = [];
  const groups = new Map<string, { deletedAt: Side; covers: string[] }>();
  for (const piece of new Set([...Object.keys(now.office), ...Object.keys(now.brought)])) {
    const gone = goneAt(piece, base, now);
    if (gone) {
      const group = groups.get(gone.top) ?? { deletedAt: gone.side, covers: [] };
      groups.set(gone.top, { ...group, covers: [...group.covers, piece] });
      continue;
    }
    const side = sideOf(base[piece]?.print, now.office[piece]?.print, now.brought[piece]?.print);
    if (side) taken.set(piece, side);
    else conflicts.push({ piece, deletedAt: null, covers: [piece] });
  }
  for (const [piece, { deletedAt, covers }] of groups) {
    const there = now[otherSide(deletedAt)];
    const wentOn = covers.some((one) => there[one]?.print !== base[one]?.print);
    if (wentOn) conflicts.push({ piece, deletedAt, covers });
    else for (const one of covers) taken.set(one, deletedAt);
  }
  return { taken, conflicts };
}

/** Null where both have changed it, each otherwise. */
function sideOf(base?: string, office?: string, brought?: string): Side | null {
  if (office === brought || base === brought) return 'office';
  return base === office ? 'brought' : null;
}

/** The foremost of those that the piece lies within, itself included, that one side has deleted since; null where there is none. */
function goneAt(
  piece: string,
  base: Prints,
  now: Readonly<Record<Side, Prints>>,
): { side: Side; top: string } | null {
  const side = sides.find((one) => now[one][piece] === undefined);
  if (!side) return null;
  const there = now[otherSide(side)];
  let top: string | null = null;
  const seen = new Set<string>();
  for (let one: string | null = piece; one !== null && !seen.has(one); one = there[one]?.within ?? null) {
    seen.add(one);
    if (now[side][one] === undefined && base[one] !== undefined) top = one;
  }
  return top === null ? null : { side, top };
}

/** What was decided of a conflict; 'both': one text behind the other. */
export const choices = ['office', 'brought', 'both'] as const;
export type Choice = (typeof choices)[number];
/** By the piece of the conflict. */
export type Decided = ReadonlyMap<string, Choice>;

/** Of which side each piece is in the end. Where `decided` lacks one it is the office's. */
export function settled({ taken, conflicts }: Comparison, decided: Decided): ReadonlyMap<string, Choice> {
  const all = new Map<string, Choice>(taken);
  for (const { piece, covers } of conflicts)
    for (const one of covers) all.set(one, decided.get(piece) ?? 'office');
  return all;
}
