import { dayAndMonth, listed } from '../../german/format.ts';
import { outcomeLabels } from '../../german/labels.ts';
import { unbroken } from '../../minutes/text.ts';
import { chairSignature, onDays, sheetOf, placeAndDay, sessionOf, text } from '../sheet.ts';
import { sittingsIn } from '../../facts/sittings.ts';
import type { PublicFacts } from '../../public/facts.ts';
import type { Announcement, NeutralItem } from '../../public/neutralItem.ts';
import { asSheet } from '../anyModel.ts';
import type { KindOfDocument } from '../kind.ts';
import type { SheetModel } from '../model.ts';
import { firstChair } from '../signers.ts';
import { announcementChecks, publicWordingChecks } from '../../checks/announcement.ts';

/** Bekanntgabe of what was resolved in the non-public part (M10, § 52 (2) GO NRW): neutral title, public words, outcome. */
export const announcement: KindOfDocument = {
  label: 'Bekanntgabe nichtöffentlicher Beschlüsse',
  preview: 'Vorschau der Bekanntgabe',
  fileName: 'Bekanntgabe',
  mail: {
    subject: 'Bekanntgabe von Beschlüssen der',
    enclosed: 'die Bekanntgabe von Beschlüssen',
    announces: false,
  },
  group: 'after',
  minutes: 'none',
  convening: 'none',
  checks: (facts) => [...announcementChecks(facts), ...publicWordingChecks(facts)],
  signers: firstChair,
  subject: 'meeting',
  clearance: 'public',
  missing: ({ neutralItems }) =>
    neutralItems.flatMap(rowsOf).length === 0
      ? 'In nichtöffentlicher Sitzung ist noch kein Beschluss mit einem Ergebnis festgehalten.'
      : '',
  build: (facts) => asSheet(sheetFor(facts)),
};

function sheetFor(facts: PublicFacts): SheetModel {
  const { meeting, neutralItems } = facts;
  const rows = neutralItems.flatMap(rowsOf);
  const onSittings = listed(sittingsIn(facts).map(({ date }) => `am ${dayAndMonth(date)}`));
  return sheetOf(facts, {
    title: 'Bekanntgabe',
    subtitles: [
      'der in nichtöffentlicher Sitzung gefassten Beschlüsse',
      `${sessionOf(meeting)} ${onDays(facts)}`,
    ],
    blocks: [
      text(
        `Nach ${unbroken('§ 52 Abs. 2 GO NRW')} wird der wesentliche Inhalt der in der nichtöffentlichen Sitzung ${onSittings} gefassten Beschlüsse bekannt gegeben:`,
      ),
      {
        kind: 'table',
        columns: [
          { heading: 'TOP', weight: 10, use: 'text' },
          { heading: 'Gegenstand', weight: 60, use: 'text' },
          { heading: 'Ergebnis', weight: 30, use: 'text' },
        ],
        rows,
      },
      placeAndDay(facts, facts.goesOutOn ?? null),
      chairSignature(facts),
    ],
  });
}

/** One row for the item, or one for each of its resolutions where there is more to say than what became of them. */
function rowsOf({ number, title, announcements }: NeutralItem): string[][] {
  const decided = announcements.filter(isDecided);
  const saysMore = decided.some((one) => one.isWithheld || one.wording !== '');
  if (!saysMore) return decided.length === 0 ? [] : [[number, title, resultsOf(decided)]];
  // Votes on several Ziffern may be told with the same words.
  const alike = Map.groupBy(decided, (one) => `${subjectOf(title, one)} ${one.isWithheld}`);
  return [...alike.values()].flatMap((some) =>
    some.slice(0, 1).map((one) => [number, subjectOf(title, one), resultsOf(some)]),
  );
}

const resultsOf = (some: readonly Announcement[]): string => listed([...new Set(some.map(resultOf))]);

/** What was only talked about or is still open is no resolution. */
const isDecided = (one: Announcement): boolean =>
  one.isWithheld || (one.outcome !== 'open' && one.outcome !== 'noVote');

const subjectOf = (title: string, one: Announcement): string =>
  one.isWithheld || one.wording === '' ? title : `${title}\n${one.wording}`;

const resultOf = (one: Announcement): string =>
  one.isWithheld ? 'nicht bekannt gegeben (Beschluss des Gremiums)' : outcomeLabels[one.outcome];
