import type { RowChoice } from '../../../../shared/domain/people/peopleImport.ts';

/** Settles something in a row; null takes back what was chosen for it. */
export type Choose = (row: number, choice: RowChoice | null) => void;
