import type { Holding } from './shelf.ts';
import type { Table } from './register.ts';

/**
 * Why a row is in the data of a person: it is theirs by its key, by its address, or goes with one that is; or it names them
 * by their key, their address, their whole name, or by a family name that may be another's.
 */
export const findings = ['own', 'key', 'address', 'wholeName', 'familyName'] as const;
export type Finding = (typeof findings)[number];

/** `said`: line by line; of a row that is not their own only the lines that name them. */
export type FoundValue = { column: string; label: string; said: string[] };

/** A row in which somebody was found; `where`: of what it is, the nearest first. */
export type FoundRow = {
  table: Table;
  label: string;
  holding: Holding;
  finding: Finding;
  where: string[];
  keys: Readonly<Record<string, string | number>>;
  values: FoundValue[];
};
