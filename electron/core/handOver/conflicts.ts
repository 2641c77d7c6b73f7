import type { Row } from '../../../db/changes.ts';
import type { HandOverConflict } from '../../../shared/contract/handOver.ts';
import { type Side, sides } from '../../../shared/domain/handOver/compare.ts';
import { kindOfPiece, type OrderKind } from '../../../shared/domain/handOver/pieces.ts';
import { handOverLabels } from '../../../shared/german/handOver.ts';
import { sha256OfValue } from '../kernel/digest.ts';
import type { Compared } from './compared.ts';
import { type Pieces, printOf } from './pieces.ts';
import { type Names, namesIn, wordsOf } from './words.ts';

/** What is to be decided, in the order of the agenda. */
export function conflictsOf(compared: Compared): HandOverConflict[] {
  const { pieces, comparison, orders, orderSides } = compared;
  const names = namesIn(compared.rows.office, compared.rows.brought);
  const told = comparison.conflicts.map(({ piece, deletedAt, covers }): HandOverConflict => {
    const says = (side: Side) => {
      const parts = covers.filter((one) => pieces[side].has(one));
      return parts.length === 0
        ? null
        : parts
            .map((one) =>
              covers.length > 1 ? headed(one, pieces[side], names) : wordsIn(one, pieces[side], names),
            )
            .join('\n\n');
    };
    return {
      piece,
      label: handOverLabels[kindOfPiece(piece).kind],
      about: aboutOf(piece, pieces, names),
      deletedAt,
      office: says('office'),
      brought: says('brought'),
      mayBeBoth: piece.startsWith('text:') && deletedAt === null,
      seen: sha256OfValue(sides.map((side) => covers.map((one) => printIn(one, pieces[side])))),
    };
  });
  const ordered = [...orderSides].flatMap(([list, side]): HandOverConflict[] => {
    if (side !== null) return [];
    const { kind, id } = kindOfPiece(list);
    const says = (of: Side) => (orders[of][list] ?? []).map((one) => names.of(one.id) ?? '–').join('\n');
    return [
      {
        piece: list,
        label: handOverLabels[kind as OrderKind],
        about: names.of(id) ?? '',
        deletedAt: null,
        office: says('office'),
        brought: says('brought'),
        mayBeBoth: false,
        seen: sha256OfValue(sides.map((of) => orders[of][list] ?? [])),
      },
    ];
  });
  const rank = rankOf(compared);
  return [...told, ...ordered].toSorted((a, b) => rank(a.piece) - rank(b.piece));
}

const wordsIn = (piece: string, pieces: Pieces, names: Names): string => {
  const known = pieces.get(piece);
  return known ? wordsOf(piece, known, names) : '';
};
const headed = (piece: string, pieces: Pieces, names: Names): string =>
  `${handOverLabels[kindOfPiece(piece).kind]}\n${wordsIn(piece, pieces, names)}`;
const printIn = (piece: string, pieces: Pieces): string => {
  const known = pieces.get(piece);
  return known ? printOf(known.parts) : '';
};

/** The item, the person … that a piece is about; '' for the meeting itself. */
export function aboutOf(piece: string, pieces: Compared['pieces'], names: Names): string {
  const parts = (pieces.office.get(piece) ?? pieces.brought.get(piece))?.parts ?? [];
  const row = parts.find((part) => part.table !== 'stay')?.row;
  const ids: Row[string][] = [row?.item_id ?? null, row?.person_id ?? null, row?.id ?? null];
  if (piece.startsWith('vote:') || piece.startsWith('wording:'))
    return [names.of(row?.item_id), row?.label, row?.part].filter(Boolean).join(', ');
  const found = ids.map((id) => names.of(id)).filter((name) => name !== undefined);
  const own = row?.title ?? row?.raised_by;
  return found.length > 0 ? [...new Set(found)].join(', ') : own === undefined ? '' : String(own ?? '');
}

/** The meeting itself first, then item by item, then who was there. */
function rankOf({ rows, pieces }: Compared): (piece: string) => number {
  const items = [...rows.office, ...rows.brought]
    .filter(({ table }) => table === 'agenda_item')
    .map(({ row }) => row)
    .toSorted((a, b) => Number(b.is_public) - Number(a.is_public) || Number(a.position) - Number(b.position));
  const ranks = new Map(items.map(({ id }, at) => [id, at + 1]));
  return (piece) => {
    const known = pieces.office.get(piece) ?? pieces.brought.get(piece);
    const row = known?.parts.find(({ row: { item_id: item } }) => item !== undefined)?.row;
    const rank = ranks.get(row?.item_id ?? kindOfPiece(piece).id);
    if (rank !== undefined) return rank;
    return ['details', 'times', 'state', 'convening'].includes(kindOfPiece(piece).kind) ? 0 : 1_000_000;
  };
}

type OneSided = { label: string; about: string; side: Side };

/** What one side alone has changed, and the other one has otherwise. */
export function oneSided({ pieces, comparison, rows }: Compared): OneSided[] {
  const names = namesIn(rows.office, rows.brought);
  return [...comparison.taken].flatMap(([piece, side]) =>
    printIn(piece, pieces.office) === printIn(piece, pieces.brought)
      ? []
      : [
          {
            side,
            label: handOverLabels[kindOfPiece(piece).kind],
            about: aboutOf(piece, pieces, names),
          },
        ],
  );
}
