import { type Holding, holdings } from '../domain/privacy/shelf.ts';
import type { FoundRow } from '../domain/privacy/personalData.ts';
import type { IsoDate } from '../domain/values.ts';
import { personalDataTitle, personalDataWords as said, spokenValue } from '../german/personalData.ts';
import { holdingWords } from '../german/privacy.ts';
import type { DocumentBlock, SheetModel } from './model.ts';
import { note, strong, text } from './sheet.ts';

type About = { name: string; creator: string; letterhead: string; day: IsoDate; years: number };

/** What is known of somebody, as they are told it: by purpose, and last what may be of somebody else. */
export function personalDataSheet(rows: readonly FoundRow[], about: About): SheetModel {
  const sure = rows.filter(({ finding }) => finding !== 'familyName');
  const maybe = rows.filter(({ finding }) => finding === 'familyName');
  return {
    properties: { title: personalDataTitle, subject: personalDataTitle, creator: about.creator },
    letterhead: about.letterhead.split('\n').filter((row) => row.trim() !== ''),
    title: personalDataTitle,
    subtitles: [said.subtitle(about.name), said.asOf(about.day)],
    blocks: [
      text(said.introduction),
      strong(said.toCheck),
      ...holdings.flatMap((holding) => holdingBlocks(holding, sure, about.years)),
      ...(maybe.length === 0
        ? []
        : [{ kind: 'heading' as const, text: said.maybe }, note(said.maybeNote), ...tables(maybe)]),
      { kind: 'heading', text: said.rights },
      text(said.rightsText),
      text(said.backups),
    ],
    footer: [about.creator, personalDataTitle].filter(Boolean).join(' · '),
    page: 'upright',
  };
}

function holdingBlocks(holding: Holding, all: readonly FoundRow[], years: number): DocumentBlock[] {
  const rows = all.filter((row) => row.holding === holding);
  if (rows.length === 0) return [];
  const { title, why, whoGets, howLong } = holdingWords[holding];
  const { captions } = said;
  return [
    { kind: 'heading', text: title },
    {
      kind: 'captions',
      captions: [
        { label: captions.why, value: why },
        { label: captions.whoGets, value: whoGets },
        { label: captions.howLong, value: howLong(years) },
      ],
    },
    ...tables(rows),
  ];
}

const tables = (rows: readonly FoundRow[]): DocumentBlock[] =>
  [...Map.groupBy(rows, ({ label }) => label)].flatMap(([label, of]): DocumentBlock[] => [
    { kind: 'subheading', text: label },
    {
      kind: 'table',
      columns: [
        { heading: said.columns[0], weight: 35, use: 'text' },
        { heading: said.columns[1], weight: 65, use: 'text' },
      ],
      rows: of.map((row) => [row.where.join(' · ') || label, valuesOf(row)]),
    },
  ]);

const valuesOf = ({ values }: FoundRow): string =>
  values
    .flatMap(({ label, said: lines }) => {
      const words = lines.map((line) => spokenValue(label, line)).filter((one) => one !== null);
      return words.length === 0 ? [] : [`${label}: ${shortened(words.join(' / '))}`];
    })
    .join('\n');

/** A page is no place for 30 of them; the whole of it is in the file beside. */
const longest = 1500;
const shortened = (words: string): string =>
  words.length <= longest ? words : `${words.slice(0, longest)} …`;
