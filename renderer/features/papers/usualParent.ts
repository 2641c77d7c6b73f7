import type { AgendaRow } from '../../../shared/contract/agenda.ts';
import { isMatter } from '../../../shared/domain/meeting/agenda.ts';
import type { PaperType } from '../../../shared/domain/paper/paper.ts';

/** Below which items of an agenda a paper of this part can stand. */
export const parentsFor = (rows: readonly AgendaRow[], isPublic: boolean): AgendaRow[] =>
  rows.filter((row) => isMatter(row) && row.parentId === null && row.isPublic === isPublic);

const titles: Partial<Record<PaperType, RegExp>> = {
  question: /^anfragen\b/iu,
  information: /^mitteilungen\b/iu,
};

/** The item of the office's agenda that is there for such papers; null where there is none. */
export const usualParent = (type: PaperType, parents: readonly AgendaRow[]): AgendaRow | null =>
  parents.find(({ title, hasBasis }) => !hasBasis && titles[type]?.test(title) === true) ?? null;

export const parentWords = ({ number, title }: AgendaRow): string => `unter ${number} ${title}`;
