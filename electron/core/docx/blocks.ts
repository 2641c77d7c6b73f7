import { Paragraph, Tab, TextRun } from 'docx';
import type {
  Caption,
  Entry,
  Group,
  Head,
  ItemModel,
  Proceedings,
  ResolutionModel,
  Signature,
} from '../../../shared/minutes/model.ts';
import { words } from './characters.ts';
import type { Place } from './layout.ts';
import type { Lists } from './lists.ts';
import { styleIds } from './placeStyles.ts';
import { richText } from './richText.ts';

export const paragraph = (style: string, text: string): Paragraph =>
  new Paragraph({ style, children: words(text) });

const tab = (): TextRun => new TextRun({ children: [new Tab()] });

/** Two texts of one line, the second at the style's tab stop; without the second no tab either. */
const beside = (style: string, left: string, right: string): Paragraph =>
  new Paragraph({ style, children: [...words(left), ...(right === '' ? [] : [tab(), ...words(right)])] });

export function headBlock({ letterhead, title, subtitle, date, captions }: Head): Paragraph[] {
  return [
    ...letterhead.map((row) => paragraph('Briefkopf', row)),
    paragraph('Title', title),
    paragraph('Untertitel', subtitle),
    paragraph('Sitzungstag', date),
    ...captions.map(({ label, value }) => beside('Sitzungsangabe', label, value)),
  ];
}

export const groupsBlock = (heading: string, groups: readonly Group[]): Paragraph[] => [
  paragraph('Heading1', heading),
  ...groups.flatMap(({ label, entries }) => [
    paragraph('Gruppe', label),
    ...entries.map(({ name, note }: Entry) => beside('Anwesende', name, note)),
  ]),
];

export function itemBlock(item: ItemModel, lists: Lists): Paragraph[] {
  const heading = item.isSubItem ? 'Heading3' : 'Heading2';
  const { basis } = styleIds('item');
  return [
    new Paragraph({ style: heading, children: [...words(item.label), tab(), ...words(item.title)] }),
    ...item.captions.map((caption) => paragraph(basis, captionText(caption))),
    ...proceedingsBlock(item, 'item', lists, item.separator !== ''),
    ...(item.separator === '' ? [] : [paragraph('Trennzeichen', item.separator)]),
  ];
}

const captionText = ({ label, value }: Caption): string => (value === '' ? label : `${label} ${value}`);

/** `isFollowed`: a separator stands below and must not be alone on the next page. */
export function proceedingsBlock(
  { notesBefore, text, resolutions, notesAfter }: Proceedings,
  place: Place,
  lists: Lists,
  isFollowed = false,
): Paragraph[] {
  const { note } = styleIds(place);
  const keepsLast = resolutions[0]?.caption === '' && resolutions[0].text.content.length === 0;
  return [
    ...notesBefore.map((sentence) => paragraph(note, sentence)),
    ...richText(text, { place, lists, keepWithNext: keepsLast ? 'last' : 'none' }),
    ...resolutions.flatMap((resolution, index) =>
      resolutionBlock(
        resolution,
        place,
        lists,
        isFollowed && notesAfter.length === 0 && index === resolutions.length - 1,
      ),
    ),
    ...notesAfter.map((sentence) => paragraph(note, sentence)),
  ];
}

function resolutionBlock(
  { caption, text, result, votes }: ResolutionModel,
  place: Place,
  lists: Lists,
  isFollowed: boolean,
): Paragraph[] {
  const ids = styleIds(place);
  const keeps = result !== '' || votes.length > 0;
  const resultStyle = isFollowed || votes.length > 0 ? ids.resultBeforeMore : ids.result;
  return [
    ...(caption === '' ? [] : [paragraph(ids.caption, caption)]),
    ...richText(text, { place, lists, keepWithNext: keeps ? 'all' : 'none' }),
    ...(result === '' ? [] : [paragraph(resultStyle, result)]),
    ...votes.map((row) => paragraph(isFollowed ? ids.votesBeforeMore : ids.votes, row)),
  ];
}

/** Two lines side by side, names and roles below them. */
export function signaturesBlock(signatures: readonly Signature[]): Paragraph[] {
  const pairs = Array.from({ length: Math.ceil(signatures.length / 2) }, (_, row) =>
    signatures.slice(row * 2, row * 2 + 2),
  );
  return pairs.flatMap((pair) => {
    const [left, right] = pair;
    const row = (read: (s: Signature) => string): Paragraph[] =>
      pair.every((s) => read(s) === '')
        ? []
        : [beside('Unterschriftsname', left ? read(left) : '', right ? read(right) : '')];
    return [
      new Paragraph({ style: 'Unterschriftslinie', children: right ? [tab(), tab(), tab()] : [tab()] }),
      ...row((s) => s.name),
      ...row((s) => s.role),
    ];
  });
}
