import type { FurtherPaper } from '../domain/meeting/agenda.ts';

/** "Antrag, Drucksache 0933/2026-2031: Sprachförderung" */
export const paperLine = ({ paperType, paperReference, title }: FurtherPaper): string =>
  [[paperType, paperReference && `Drucksache ${paperReference}`].filter(Boolean).join(', '), title]
    .filter(Boolean)
    .join(': ');
