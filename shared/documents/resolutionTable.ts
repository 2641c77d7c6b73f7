import { type NumberedItem, printedTitle } from '../domain/meeting/agenda.ts';
import { papersAt } from '../domain/meeting/papersAtItem.ts';
import { resultOfPart } from '../german/ziffern.ts';
import { withParts, type WithParts } from '../domain/vote/parts.ts';
import type { Resolution } from '../domain/vote/resolution.ts';
import { outcomeLabels } from '../german/labels.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { resolutionOf } from '../minutes/resolutions.ts';
import { settingOf, type Setting } from '../minutes/setting.ts';
import { onDays, sheetOf, sessionOf } from './sheet.ts';
import { markedText } from './markedText.ts';
import type { Column, DocumentBlock, SheetModel } from './model.ts';

const columns: Column[] = [
  { heading: 'TOP', weight: 9, use: 'text' },
  { heading: 'Gegenstand', weight: 26, use: 'text' },
  { heading: 'Beschluss', weight: 43, use: 'text' },
  { heading: 'Ergebnis', weight: 22, use: 'text' },
];

/** A German sentence that there is nothing to list; '' where there is. */
export const noResolutions = ({ minutes, items }: MeetingFacts): string =>
  items.some(({ id }) => withParts(minutes.get(id)?.resolutions ?? []).length > 0)
    ? ''
    : 'In dieser Sitzung ist noch kein Beschluss festgehalten.';

/** A table for each part of the meeting. */
export function listOfResolutions(facts: MeetingFacts, title: string): SheetModel {
  const setting = settingOf(facts);
  const blocks = [
    ...tableOf(
      'Vor Eintritt in die Tagesordnung',
      facts.items.filter(({ kind }) => kind === 'preliminary'),
      setting,
    ),
    ...tableOf('Öffentliche Sitzung', itemsOf(facts, true), setting),
    ...tableOf('Nichtöffentliche Sitzung', itemsOf(facts, false), setting),
  ];
  return sheetOf(facts, {
    title,
    subtitles: [`der ${sessionOf(facts.meeting)}`, onDays(facts)],
    blocks,
    page: 'landscape',
  });
}

const itemsOf = ({ items }: MeetingFacts, isPublic: boolean): NumberedItem[] =>
  items.filter((item) => item.kind === 'item' && item.isPublic === isPublic);

function tableOf(heading: string, items: readonly NumberedItem[], setting: Setting): DocumentBlock[] {
  const rows = items.flatMap((item) => rowsOf(item, setting));
  return rows.length === 0
    ? []
    : [
        { kind: 'subheading', text: heading },
        { kind: 'table', columns, rows },
      ];
}

function rowsOf(item: NumberedItem, setting: Setting): string[][] {
  const resolutions = (setting.facts.minutes.get(item.id)?.resolutions ?? []).toSorted(
    (x, y) => x.position - y.position,
  );
  const subject = [
    printedTitle(item),
    ...(item.hasBasis ? papersAt(item) : []).map(({ paperReference }) =>
      paperReference === '' ? '' : `Drucksache ${paperReference}`,
    ),
  ]
    .filter(Boolean)
    .join('\n');
  return withParts(resolutions).map((one) => {
    const { caption, wording, result } = wordingAndResult(one, setting);
    // Before the agenda there is no item: what it was about, its caption says.
    return item.kind === 'preliminary'
      ? ['', caption.replace(/:$/, ''), wording, result]
      : [item.number, subject, [caption, wording].filter(Boolean).join('\n'), result];
  });
}

function wordingAndResult({ resolution, parts }: WithParts<Resolution>, setting: Setting) {
  const { caption, text, note = '' } = resolutionOf(resolution, setting);
  const whole = parts.length === 0 ? [resultCell(resolution, setting)] : [];
  const ofParts = parts.map((part) => {
    const result = resultCell(part, setting);
    return result === '' ? '' : resultOfPart(part.part, result);
  });
  return {
    caption,
    wording: shortened(markedText(text)),
    result: [...whole, ...ofParts, ...(parts.length === 0 ? [] : [note])].filter(Boolean).join('\n'),
  };
}

function resultCell(resolution: Resolution, setting: Setting): string {
  const { result, votes, note = '' } = resolutionOf(resolution, setting);
  const byFaction = resolution.vote?.form === 'factions' ? votes : [];
  const outcome = resolution.outcome === 'open' ? '' : outcomeLabels[resolution.outcome];
  return [withoutDashes(result) || outcome, ...byFaction, note].filter(Boolean).join('\n');
}

/** "- einstimmig beschlossen -": in a cell the dashes only break lines. */
const withoutDashes = (result: string): string => /^[-–] (.+) [-–]$/.exec(result)?.[1] ?? result;

/** A row must fit a page; the whole wording stands in the Niederschrift. */
const longest = 900;

function shortened(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest - 60))} … (vollständig in der Niederschrift)`;
}
