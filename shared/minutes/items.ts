import type { ItemId } from '../domain/ids.ts';
import { type FurtherPaper, type NumberedItem, printedTitle } from '../domain/meeting/agenda.ts';
import { papersAt } from '../domain/meeting/papersAtItem.ts';
import { agendaIsFixed } from '../domain/meeting/states.ts';
import { inNumbers } from '../domain/meeting/treatment.ts';
import { broughtForwardSentences, treatmentSentence } from '../german/treatment.ts';
import type { MinutesStyle } from '../domain/body/body.ts';
import { trimmed, unbroken } from './text.ts';
import type { Caption, ItemModel, Part, Preliminary, Proceedings } from './model.ts';
import { notesAfter, notesBefore } from './notes.ts';
import { objectionNotes } from './objections.ts';
import { hasResult, resolutionsOf } from './resolutions.ts';
import type { Setting } from './setting.ts';

export const partHeadings = {
  public: 'Öffentliche Sitzung:',
  nonPublic: 'Nichtöffentliche Sitzung:',
} as const;

/** The public part and, on its own page, the non-public one (M9); a part without items is left out. */
export function partsOf(setting: Setting): Part[] {
  const items = setting.facts.items.filter((item) => item.kind === 'item');
  const part = (heading: string, isPublic: boolean): Part => {
    const early = calledEarly(isPublic, setting);
    const printed = printedIn(isPublic, items, setting);
    return {
      heading,
      startsOnNewPage: !isPublic,
      items: printed.map((item) => itemOf(item, setting, early.get(item.id) ?? '')),
    };
  };
  return [part(partHeadings.public, true), part(partHeadings.nonPublic, false)].filter(
    ({ items: its }) => its.length > 0,
  );
}

/** The items of a part in the office's order of print. */
export function printedIn(
  isPublic: boolean,
  items: readonly NumberedItem[],
  { style }: Pick<Setting, 'style'>,
): NumberedItem[] {
  const part = items.filter((item) => item.isPublic === isPublic);
  return style.itemOrder === 'asNumbered' ? inNumbers(part) : part;
}

/** What happened before the agenda was entered; null where nothing was written down. */
export function preliminaryOf(setting: Setting): Preliminary | null {
  const item = setting.facts.items.find(({ kind }) => kind === 'preliminary');
  if (!item) return null;
  const own = proceedingsOf(item, setting);
  const proceedings = { ...own, notesAfter: [...own.notesAfter, ...treatment(true, setting)] };
  return isBare(proceedings) ? null : { heading: 'Vor Eintritt in die Tagesordnung:', ...proceedings };
}

/** In which order a part was dealt with, where its items are printed by their numbers (M5). */
function treatment(isPublic: boolean, { facts, style }: Setting): string[] {
  if (style.itemOrder === 'asTreated') return [];
  const items = facts.items.filter(({ kind }) => kind === 'item');
  const part = items.filter((item) => item.isPublic === isPublic);
  const which = part.length === items.length ? '' : isPublic ? 'öffentlichen' : 'nichtöffentlichen';
  return [treatmentSentence(part, topOf, which)].filter(Boolean);
}

/**
 * By item that it was called early, where items are printed as they were dealt with: the overview has them by number (M5).
 */
function calledEarly(isPublic: boolean, { facts, style }: Setting): ReadonlyMap<ItemId, string> {
  if (style.itemOrder === 'asNumbered' || !agendaIsFixed(facts.meeting.state)) return new Map();
  const part = facts.items.filter((item) => item.kind === 'item' && item.isPublic === isPublic);
  return broughtForwardSentences(part, topOf);
}

const topOf = ({ number }: NumberedItem): string => unbroken(`TOP ${number}`);

/** "Zu Punkt 4.1", "TOP 4.1": as the body prints it above an item; '' above a line between items. */
export const itemLabel = (number: string, style: MinutesStyle['labelStyle']): string =>
  number === '' ? '' : labels[style](number);

const labels = {
  zuPunkt: (number) => `Zu Punkt ${number}`,
  top: (number) => `TOP ${number}`,
  punktDerTagesordnung: (number) => `Punkt ${number} der Tagesordnung`,
} satisfies Record<MinutesStyle['labelStyle'], (number: string) => string>;

/** Nothing where the overview gives no pages. */
export const anchorOf = ({ id }: NumberedItem, { facts, style }: Setting): { anchor?: number } =>
  style.overviewPages ? { anchor: 1 + facts.items.findIndex((item) => item.id === id) } : {};

function itemOf(item: NumberedItem, setting: Setting, early: string): ItemModel {
  const proceedings = proceedingsOf(item, setting);
  const { separator } = setting.style;
  const isDecided = proceedings.resolutions.some(hasResult);
  const separates =
    separator === 'everyItem' ? isOver(item, proceedings, setting) : separator === 'afterResult' && isDecided;
  // Of the non-public part it is said there alone.
  const [firstHidden] = item.isPublic ? [] : printedIn(false, setting.facts.items, setting);
  const order = firstHidden?.id === item.id ? treatment(false, setting) : [];
  return {
    label: itemLabel(item.number, setting.style.labelStyle),
    title: printedTitle(item),
    ...anchorOf(item, setting),
    isSubItem: setting.parentOf(item) !== null,
    captions: [
      ...captionsOf(item, setting.style.printEmptyCaptions),
      ...responsibleOf(item, setting.style),
      ...timesOf(item, setting.style),
    ],
    ...proceedings,
    notesBefore: [...order, ...(early === '' ? [] : [early]), ...proceedings.notesBefore],
    separator: separates ? '-.-.-' : '',
  };
}

/** Neither a line between items ends anything, nor an item of which all is told below its sub-items. */
const isOver = (item: NumberedItem, proceedings: Proceedings, { facts, parentOf }: Setting): boolean =>
  !item.isHeading && !(isBare(proceedings) && facts.items.some((other) => parentOf(other) === item.id));

const isBare = (told: Proceedings): boolean =>
  [told.text.content, told.resolutions, told.notesBefore, told.notesAfter].every(
    ({ length }) => length === 0,
  );

function proceedingsOf(item: NumberedItem, setting: Setting): Proceedings {
  const minutes = setting.facts.minutes.get(item.id);
  return {
    notesBefore: notesBefore(item, setting),
    text: trimmed(minutes?.text),
    resolutions: resolutionsOf(minutes?.resolutions ?? [], settingAt(item, setting)),
    notesAfter: [...objectionNotes(item, setting), ...notesAfter(item, setting)],
  };
}

/** Before the agenda is entered the opening comes first, however items are printed. */
const settingAt = ({ kind }: NumberedItem, setting: Setting): Setting =>
  kind === 'item' ? setting : { ...setting, style: { ...setting.style, partsOrder: 'debateWordingResult' } };

/** M7: without a number the caption is left out, unless the office prints it all the same. */
function captionsOf(item: NumberedItem, printEmpty: boolean): Caption[] {
  if (!item.hasBasis) return [];
  const papers = papersAt(item);
  if (papers.length > 1)
    return papers.map((paper) => ({ label: 'Beratungsgrundlage:', value: basisOf(paper) }));
  return [
    { label: 'Beratungsgrundlage:', value: item.paperType },
    { label: 'Drucksachennummer:', value: item.paperReference },
    ...(item.paperTitle === '' ? [] : [{ label: 'Titel der Vorlage:', value: item.paperTitle }]),
  ].filter(({ value }) => printEmpty || value !== '');
}

/** Of several papers each in a line: "Antrag, Drucksachennummer 0933/2026-2031: Sprachförderung". */
const basisOf = ({ paperType, paperReference, title }: FurtherPaper): string =>
  [
    [paperType, paperReference && `${paperType ? 'Drucksachennummer' : 'Drucksache'} ${paperReference}`]
      .filter(Boolean)
      .join(', '),
    title,
  ]
    .filter(Boolean)
    .join(': ');

/** Who answers for the item and who presents it, where the office prints that in the Niederschrift. */
const responsibleOf = (
  { department, presenter }: NumberedItem,
  { namesResponsible }: Setting['style'],
): Caption[] =>
  namesResponsible
    ? [
        { label: 'Zuständig:', value: department },
        { label: 'Berichterstattung:', value: presenter },
      ].filter(({ value }) => value !== '')
    : [];

/** Where the office prints that. An item that nobody said to be done with says when it was called. */
const timesOf = (
  { calledAt, finishedAt, status }: NumberedItem,
  { printsTimes }: Setting['style'],
): Caption[] =>
  printsTimes && calledAt !== null && status !== 'removed'
    ? [
        finishedAt === null
          ? { label: 'Aufgerufen:', value: `${calledAt} Uhr` }
          : { label: 'Behandelt:', value: `${calledAt}–${finishedAt} Uhr` },
      ]
    : [];
