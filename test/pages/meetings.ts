import type { MinutesStyle } from '../../shared/domain/body/body.ts';
import type { Block, ListItem, RichText, TableRow } from '../../shared/domain/richText.ts';
import type { MeetingFacts } from '../../shared/facts/meetingFacts.ts';
import { anAttendee, anItem, aPerson, someFacts } from '../shared/minutes/sampleFacts.ts';
import { aVote } from '../shared/builders.ts';

/** Numbers by chance that are the same in every run: from 0 up to the one below `most`. */
export type Chance = (most: number) => number;
export function chanceOf(seed: number): Chance {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

const oneOf = <T>(chance: Chance, values: readonly [T, ...T[]]): T =>
  values[chance(values.length)] ?? values[0];
const times = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));

/** Each with words that belong on one line. */
const sentences = [
  'Nach § 31 Abs. 2 GO NRW nimmt Frau Dr. Ahorn an der Beratung nicht teil.',
  'Am 11. September werden die Mittel in Höhe von 12.000 € ausgezahlt, sofern Nr. 5 der Richtlinie erfüllt ist.',
  'Bei 2 Enthaltungen und 3 Gegenstimmen wird dem Vorschlag in der 9. Sitzung gefolgt.',
  'Herr Birke fragt, ob Prof. Dr. Linde die Zahlen auf S. 12 der Vorlage bestätigen kann.',
  'Die Verwaltung berichtet über die Grundstücksangelegenheiten und die Haushaltsmittelverteilung.',
  'Dazu liegt Drs. 412 vor; z. B. die Stadtteilkonferenz tagt um 17 Uhr.',
  'Frau Erle dankt.',
] as const;
const titles = [
  'Mitteilungen der Verwaltung',
  'Zuschüsse an Vereine nach Nr. 5 der Förderrichtlinie für das Haushaltsjahr 2027',
  'Bericht von Frau Dr. Ahorn über die Beratungsstellen im 3. Quartal und ihre Öffnungszeiten',
  'Fest der Kulturen am 11. September',
  'Anfragen',
] as const;
const names = 'ABCDEFGHIKLMNOPRSTUVW'
  .split('')
  .map((letter) => `Frau ${letter}na ${letter}hornbusch-${letter}eispiel`);

const words = (chance: Chance, most: number): string =>
  times(1 + chance(most), () => oneOf(chance, sentences)).join(' ');
const paragraph = (text: string) => ({
  type: 'paragraph' as const,
  content: [{ type: 'text' as const, text }],
});

function block(chance: Chance): Block {
  const kind = chance(12);
  if (kind === 0)
    return {
      type: 'heading',
      attrs: { level: oneOf(chance, [1, 2, 3]) },
      content: [{ type: 'text', text: oneOf(chance, titles) }],
    };
  if (kind === 1) return { type: 'table', content: times(3 + chance(14), (n) => row(chance, n)) };
  if (kind > 3) return paragraph(words(chance, 6));
  const content = times(2 + chance(6), (): ListItem => ({
    type: 'listItem',
    content: [paragraph(words(chance, 2))],
  }));
  return kind === 2 ? { type: 'bulletList', content } : { type: 'orderedList', content };
}

const row = (chance: Chance, n: number): TableRow => ({
  type: 'tableRow',
  content: times(3, (column) => ({
    type: n === 0 ? 'tableHeader' : 'tableCell',
    content: [paragraph(n === 0 ? `Spalte ${column + 1}` : column === 0 ? `Zeile ${n}` : words(chance, 1))],
  })),
});

const text = (chance: Chance, most: number): RichText => ({
  type: 'doc',
  content: times(chance(most), () => block(chance)),
});

const styleOf = (chance: Chance): Partial<MinutesStyle> => ({
  blocks: oneOf<MinutesStyle['blocks']>(chance, [
    ['attendance', 'missing', 'agenda', 'proceedings'],
    ['agenda', 'proceedings', 'missing', 'attendance'],
  ]),
  attendanceAs: oneOf(chance, ['list', 'table']),
  labelStyle: oneOf(chance, ['zuPunkt', 'top', 'punktDerTagesordnung']),
  resultStyle: oneOf(chance, ['dashes', 'sentence', 'counts', 'checkBoxes']),
  separator: oneOf(chance, ['none', 'afterResult', 'everyItem']),
  font: oneOf(chance, ['Arial', 'Calibri', 'Times New Roman']),
  fontSize: oneOf(chance, [10, 11, 12]),
  printEmptyCaptions: chance(2) === 0,
});

/** A meeting as an office has them, large or small; the same seed gives the same one. */
export function aPagedMeeting(seed: number): MeetingFacts {
  const chance = chanceOf(seed);
  const count = 3 + chance(chance(4) === 0 ? 30 : 12);
  const items = times(count, (n) =>
    anItem(`${n + 1}`, oneOf(chance, titles), {
      isPublic: n < count - 2,
      hasBasis: chance(3) === 0,
      paperType: 'Beschlussvorlage',
      paperReference: `0${400 + n}/2026`,
      department: chance(4) === 0 ? 'Fachbereich Soziales' : '',
    }),
  );
  const people = names.slice(0, 6 + chance(15)).map((name) => aPerson(name));
  const resolution = (n: number) => ({
    id: `r${n}`,
    text: text(chance, 4),
    printedResult: oneOf(chance, [
      '- einstimmig beschlossen -',
      '- bei 2 Enthaltungen mehrheitlich beschlossen -',
      '',
    ]),
    vote:
      chance(3) === 0
        ? aVote({
            form: 'names',
            byName: people.slice(0, 9).map(({ id }) => ({ personId: id, choice: 'yes' })),
          })
        : null,
  });
  return someFacts({
    style: styleOf(chance),
    municipality: {
      version: 1,
      name: 'Stadt Lindenau',
      place: 'Lindenau',
      letterhead: 'Stadt Lindenau\nDer Integrationsrat',
    },
    items: [anItem('', 'Vor Eintritt in die Tagesordnung'), ...items],
    texts: Object.fromEntries(items.map(({ id }) => [id, text(chance, 7)])),
    resolutions: Object.fromEntries(
      items.filter(() => chance(2) === 0).map(({ id }, n) => [id, [resolution(n)]]),
    ),
    attendance: {
      people: [...people, aPerson('Frau Greta Holunder', 'clerk')],
      attendees: [
        ...people.map(({ id }, n) =>
          anAttendee(id, n % 5 === 4 ? 'administration' : 'members', {
            status: n % 7 === 6 ? 'excused' : 'present',
          }),
        ),
        anAttendee('Holunder', 'clerk'),
      ],
    },
  });
}
