import { datesIn } from '../dates.ts';
import type { Contradiction, Partner } from './report.ts';

const members = String.raw`(?:Partner|Organisationen|Behörden|Verbände|Vereine|Unternehmen|Mitglieder|Einrichtungen|Träger|Stellen)`;
const howMany = new RegExp(
  String.raw`(?<!\d)(\d{1,3})\s+(?:\p{L}+\s+)?${members}(?![\p{L}])[^.!?]{0,160}?(?:angeschlossen|beigetreten|gehören|beteilig|mitwirk|sind)`,
  'gu',
);

type ToldReport = { partner: number; heading: string; text: string };
/** What is compared, read from a file or written here. */
export type ToldOfPartners = {
  foreword: { heading: string | null; text: string } | null;
  partners: readonly Partner[];
  reports: readonly ToldReport[];
};

/** What the foreword and the reports say otherwise than the table. */
export function contradictionsIn({ foreword, partners, reports }: ToldOfPartners): Contradiction[] {
  const counted = [...(foreword?.text ?? '').matchAll(howMany)].flatMap(([, count]) =>
    count === undefined ? [] : [count],
  );
  const counts = counted
    .filter((count) => Number(count) !== partners.length)
    .map((count): Contradiction => ({
      about: 'number of partners',
      partner: null,
      values: [count, String(partners.length)],
      where: [foreword?.heading ?? '', 'partners'],
    }));
  return [...counts, ...reports.flatMap((report) => datesOf(report, partners))];
}

const joins = /Partnerschaft|Partnervereinbarung|Beitritt|beigetreten|Vereinbarung/;
const signs = /unterzeichn|geschlossen|begründet|beigetreten|Beitritt|wurde|besiegelt/;

/** Days on which a report says that the partnership began, other than the table says. */
function datesOf({ partner, text, heading }: ToldReport, partners: readonly Partner[]): Contradiction[] {
  const date = partners.find(({ no }) => no === partner)?.date;
  if (date === undefined || date === '') return [];
  const said = sentencesOf(text.slice(0, 3000))
    .filter((sentence) => joins.test(sentence) && signs.test(sentence))
    .flatMap((sentence) => datesIn(sentence).map(({ iso }) => iso));
  // Another year is another event.
  const others = said.filter((iso) => iso !== date && iso.slice(0, 4) === date.slice(0, 4));
  if (said.includes(date)) return [];
  return [...new Set(others)].map((iso) => ({
    about: 'date of accession',
    partner,
    values: [date, iso],
    where: ['partners', heading],
  }));
}

/** Points inside of dates and abbreviations end no sentence. */
const sentencesOf = (text: string): string[] => text.split(/(?<=\p{Ll}{2}[.!?])\s+(?=\p{Lu})/u);
