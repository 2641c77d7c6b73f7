import type { NumberedItem } from '../domain/meeting/agenda.ts';
import { at, type Found } from './check.ts';

/** A number that the clerk gave may be there already: who reads "TOP 5" must know which one (M5). */
export const numberChecks = (matters: readonly NumberedItem[]): Found[] =>
  matters.flatMap(({ id, number, isPublic }, index) =>
    matters.slice(0, index).some((other) => other.number === number && other.isPublic === isPublic)
      ? [{ code: 'NUMBER_TWICE', place: at('tagesordnung', id), number }]
      : [],
  );
