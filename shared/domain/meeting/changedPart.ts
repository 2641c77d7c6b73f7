import type { BodyRules } from '../body/body.ts';
import type { AgendaItem } from './agenda.ts';
import type { AnnouncedItem } from './announced.ts';
import { ancestors } from './numbering.ts';

type About = {
  /** The whole agenda before the change. */
  before: readonly AgendaItem[];
  numbering: BodyRules['numbering'];
  /** Every item that was ever announced. */
  told: readonly AnnouncedItem[];
};

/**
 * The changed items. Where each part counts from 1, one that came into the other part has no number any more if there
 * it means another item: "TOP 1 der nichtöffentlichen Sitzung" is one item only. Its sub-items count anew with it.
 */
export function withoutForeignNumbers(
  changed: readonly AgendaItem[],
  { before, numbering, told }: About,
): AgendaItem[] {
  if (numbering === 'continuous') return [...changed];
  const partOf = new Map(before.map(({ id, isPublic }) => [id, isPublic]));
  const cameOver = changed.filter(({ id, isPublic }) => partOf.has(id) && partOf.get(id) !== isPublic);
  const ids = new Set(cameOver.map(({ id }) => id));
  const staying = before
    .filter(({ id }) => !ids.has(id))
    .map(({ id, isPublic, fixedNumber }) => ({ id, isPublic, number: fixedNumber }));
  const isForeign = (item: AgendaItem) =>
    [...staying, ...told].some(
      ({ id, isPublic, number }) =>
        id !== item.id && isPublic === item.isPublic && number === item.fixedNumber,
    );
  const foreign = new Set(cameOver.filter(isForeign).map(({ id }) => id));
  const above = ancestors(changed);
  const isBelow = (item: AgendaItem) =>
    [item.parentId, ...above(item)].some((id) => id !== null && foreign.has(id));
  return changed.map((item) =>
    foreign.has(item.id) || isBelow(item) ? { ...item, fixedNumber: null } : item,
  );
}
