import type { Paper } from '../domain/paper/paper.ts';
import type { RelationKind } from '../domain/paper/relation.ts';

/** What stands before the number: at the one that says so, and at the one it is said of. */
export const relationLabels = {
  supplements: { forward: 'ergänzt', backward: 'ergänzt durch' },
  refersTo: { forward: 'bezieht sich auf', backward: 'Bezug in' },
  amends: { forward: 'ändert', backward: 'geändert durch' },
  answers: { forward: 'beantwortet', backward: 'beantwortet durch' },
  supersedes: { forward: 'ersetzt', backward: 'ersetzt durch' },
} as const satisfies Record<RelationKind, Record<'forward' | 'backward', string>>;

type Related = { kind: RelationKind; isForward: boolean };

export const relationLabel = ({ kind, isForward }: Related): string =>
  relationLabels[kind][isForward ? 'forward' : 'backward'];

/** "Anfrage 0003/2026, Wartezeiten" */
export const namedPaper = (paper: { typeLabel: string; number: string | null; subject: string }): string =>
  `${[paper.typeLabel, paper.number].filter(Boolean).join(' ')}, ${paper.subject}`;

/** A paper that counts in the place of another. */
export const supersededByLine = ({ typeLabel, number }: Pick<Paper, 'typeLabel' | 'number'>): string =>
  `Ersetzt durch ${[typeLabel, number].filter(Boolean).join(' ')}`;
