import { type NumberedItem, printedTitle } from '../domain/meeting/agenda.ts';
import { agendaIsFixed } from '../domain/meeting/states.ts';
import { inNumbers } from '../domain/meeting/treatment.ts';
import { anchorOf, partHeadings, printedIn } from './items.ts';
import type { AgendaPart, MinutesModel } from './model.ts';
import type { Setting } from './setting.ts';

/** Numbers and titles at a glance, with what stands below a title; null where the meeting has no items. */
export function agendaOf(setting: Setting): MinutesModel['agenda'] {
  const { facts } = setting;
  const items = facts.items.filter((item) => item.kind === 'item' && hasPublicName(item));
  const part = (heading: string, isPublic: boolean): AgendaPart => ({
    heading,
    rows: inOverview(isPublic, items, setting).map((item) => ({
      number: item.number,
      title: printedTitle({ title: `${titleOf(item)}${changes[item.status]}`, subtitle: subtitleOf(item) }),
      // A line between items has no number, and nothing is dealt with there.
      ...(item.number === '' ? {} : anchorOf(item, setting)),
    })),
  });
  const parts = [part(partHeadings.public, true), part(partHeadings.nonPublic, false)].filter(
    ({ rows }) => rows.length > 0,
  );
  return parts.length > 0 ? { heading: 'Tagesordnung:', parts } : null;
}

/** By their numbers, whatever order they were dealt with in; until the meeting is opened as they are to be announced. */
const inOverview = (isPublic: boolean, items: readonly NumberedItem[], setting: Setting): NumberedItem[] => {
  const part = printedIn(isPublic, items, setting);
  return agendaIsFixed(setting.facts.meeting.state) ? inNumbers(part) : part;
};

/** What a line between non-public items says is told only where it was given words for that; none stands for it (R12b). */
export const hasPublicName = ({ isPublic, isHeading, publicTitle }: NumberedItem): boolean =>
  isPublic || !isHeading || publicTitle !== '';

/** What stands for a non-public item that was given no public title (R12b). */
export const neutralTitle = 'Nichtöffentliche Angelegenheit';

/** The overview stands in the public part, where a non-public title must not show (R12, M9). */
const titleOf = ({ isPublic, title, publicTitle }: NumberedItem): string =>
  isPublic ? title : publicTitle || neutralTitle;

/** What stands below the title of a public item says what it is about, too. */
const subtitleOf = ({ isPublic, subtitle }: NumberedItem): string => (isPublic ? subtitle : '');

const changes = {
  onAgenda: '',
  removed: ' (abgesetzt)',
  added: ' (in der Sitzung aufgenommen)',
} satisfies Record<NumberedItem['status'], string>;
