import { type Arbitrary, gen, type GeneratorValue, nat, oneof, string, constantFrom } from 'fast-check';
import { partsOrders } from '../../../shared/domain/body/partsOrder.ts';
import type { PersonInMeeting } from '../../../shared/facts/attendance.ts';
import {
  type Attendee,
  attendanceGroups,
  recusalGrounds,
  wholeMeeting,
  type Stay,
} from '../../../shared/domain/room/attendance.ts';
import {
  defaultStyle,
  minutesFonts,
  minutesFontSizes,
  type MinutesStyle,
} from '../../../shared/domain/body/body.ts';
import { listName, textName } from '../../../shared/domain/people/names.ts';
import { incidentKinds } from '../../../shared/domain/room/incident.ts';
import { numberItems } from '../../../shared/domain/meeting/numbering.ts';
import { outcomes, type Resolution } from '../../../shared/domain/vote/resolution.ts';
import { type Vote } from '../../../shared/domain/vote/vote.ts';
import type { Inline } from '../../../shared/domain/inline.ts';
import {
  countings,
  type Block,
  type Flow,
  type ListItem,
  type RichText,
  cellAligns,
  type TableCell,
  type TableRow,
} from '../../../shared/domain/richText.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import { anAttendee, anItem, aResolution, someFacts } from './sampleFacts.ts';
import { aVote } from '../builders.ts';
import { anElection } from '../domain/vote/elections.ts';
import { type ItemId, OrganizationId, PersonId } from '../../../shared/domain/ids.ts';

/** What people type, paste and are called. No brackets: those mark where a text belongs. */
const oddities = [
  'O’Neill-„Bücker“ "Quote" \'einfach\'',
  '<w:p>&amp;</w:p> & < >',
  'Zoë 👩‍👩‍👧‍👦 🎉',
  '‏עברית و العربية‎',
  'x'.repeat(200),
  'Wort '.repeat(40).trim(),
  '{zahlen-1-item-1} {{{',
  'N\u00A0B\u00ADSP\u2028U+2028',
  '\u0007Steuer\u0000zeichen\uFFFE\uD800',
  'Tab\tund\nZeile\r\n',
  '§ 31 -.-.- ____ Seite 1',
];
const noBrackets = (text: string): string => text.replaceAll(/[[\]]/g, '');
const odd: Arbitrary<string> = oneof(
  { weight: 3, arbitrary: constantFrom('Ahorn', 'Birke', 'Erle', 'Zu diesem Punkt wird berichtet.') },
  { weight: 2, arbitrary: constantFrom(...oddities) },
  { weight: 1, arbitrary: string({ unit: 'grapheme', maxLength: 30 }).map(noBrackets) },
);
const oddOrNothing = oneof(constantFrom(''), odd);

type Gen = GeneratorValue;
const upTo = (g: Gen, max: number): number => g(nat, max);
const oneOf = <T>(g: Gen, values: readonly T[]): T => g(constantFrom<T[]>, ...values);
const flip = (g: Gen): boolean => upTo(g, 1) === 1;
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n));
const strange = (g: Gen): string => g(() => odd);
const perhaps = (g: Gen): string => g(() => oddOrNothing);
const timeOrNull = (g: Gen): string | null =>
  flip(g) ? `${String(upTo(g, 23)).padStart(2, '0')}:${String(upTo(g, 59)).padStart(2, '0')}` : null;
const someTime = (g: Gen): string => timeOrNull(g) ?? '00:00';

const inlines = (g: Gen): Inline[] =>
  times(upTo(g, 3), () =>
    upTo(g, 4) === 0
      ? { type: 'hardBreak' }
      : {
          type: 'text',
          text: strange(g),
          marks: times(upTo(g, 3), () => ({ type: oneOf(g, ['bold', 'italic', 'underline']) })),
        },
  );

function block(g: Gen): Block {
  const kind = upTo(g, 6);
  if (kind === 0) return { type: 'heading', attrs: { level: oneOf(g, [1, 2, 3]) }, content: inlines(g) };
  if (kind > 1) return flow(g, 1);
  const cell = (): TableCell => ({
    type: oneOf(g, ['tableCell', 'tableHeader']),
    attrs: oneOf(g, [
      undefined,
      { colspan: 1 + upTo(g, 2), rowspan: 1 + upTo(g, 2), align: oneOf(g, [undefined, ...cellAligns]) },
    ]),
    content: times(upTo(g, 2), () => flow(g, 4)),
  });
  const row = (): TableRow => ({ type: 'tableRow', content: times(upTo(g, 4), cell) });
  return { type: 'table', content: times(1 + upTo(g, 3), row) };
}

function flow(g: Gen, depth: number): Flow {
  const kind = depth > 4 ? 0 : upTo(g, 4);
  if (kind <= 2) return kind === 0 ? { type: 'paragraph' } : { type: 'paragraph', content: inlines(g) };
  const content = times(upTo(g, 3), (): ListItem => ({
    type: 'listItem',
    content: times(upTo(g, 2), () => flow(g, depth + 1)),
  }));
  if (kind === 3) return { type: 'bulletList', content };
  return {
    type: 'orderedList',
    attrs: { start: oneOf(g, [1, 1, 0, 7, 7, 2_147_483_648]), type: oneOf(g, [undefined, ...countings]) },
    content,
  };
}
const richText = (g: Gen): RichText => ({ type: 'doc', content: times(upTo(g, 4), () => block(g)) });

/** Marks every piece of text with where it belongs, `[X3.0]`, so that the order can be read off the file. */
function stamped({ content }: RichText, mark: string): RichText {
  let count = 0;
  function stamp<One extends Block>(one: One): One;
  function stamp(one: Block): Block {
    switch (one.type) {
      case 'paragraph':
      case 'heading':
        return { ...one, ...(one.content && { content: one.content.map(inline) }) };
      case 'bulletList':
      case 'orderedList':
        return {
          ...one,
          content: one.content.map((item) => ({ ...item, content: item.content.map((it) => stamp(it)) })),
        };
      case 'table':
        return {
          ...one,
          content: one.content.map((row) => ({
            ...row,
            content: row.content.map((cell) => ({ ...cell, content: cell.content.map((it) => stamp(it)) })),
          })),
        };
    }
  }
  const inline = (part: Inline): Inline =>
    part.type === 'text' ? { ...part, text: `${part.text}[${mark}.${count++}]` } : part;
  return { type: 'doc', content: content.map((one) => stamp(one)) };
}

function person(g: Gen, index: number): Omit<PersonInMeeting, 'listName' | 'textName'> {
  return {
    id: PersonId.parse(`person-${index}`),
    formOfAddress: oneOf(g, ['Frau', 'Herr', null]),
    title: oneOf(g, ['', 'Dr.', 'Prof. Dr. Dr. h. c.']),
    givenName: perhaps(g),
    familyName: strange(g) || 'Erle',
    position: oneOf(g, ['', 'Beigeordneter']),
    organizationId: oneOf(g, [null, OrganizationId.parse('o0'), OrganizationId.parse('o1')]),
    organizationName: '',
    role: oneOf(g, ['chair', 'deputyChair', 'member', 'deputy', 'clerk', 'administration', null]),
    isExpertCitizen: flip(g),
  };
}

function vote(g: Gen, people: readonly string[]): Vote | null {
  if (flip(g)) return null;
  const number = () => (flip(g) ? upTo(g, 30) : null);
  return aVote({
    form: oneOf(g, ['counts', 'wording', 'factions', 'names', 'secret']),
    yes: number(),
    no: number(),
    abstain: number(),
    wording: perhaps(g),
    byFaction: times(upTo(g, 4), (n) => ({
      organizationId: `o${n}`,
      yes: upTo(g, 9),
      no: upTo(g, 9),
      abstain: upTo(g, 2),
    })),
    byName: people.map((personId) => ({ personId, choice: oneOf(g, ['yes', 'no', 'abstain', 'notVoting']) })),
    takenAt: timeOrNull(g),
    remainderNote: perhaps(g),
  });
}

function resolutions(g: Gen, item: string, people: readonly string[]): Resolution[] {
  const made = times(upTo(g, 3), (n) =>
    aResolution({
      id: `${item}-${n}`,
      itemId: item,
      position: n,
      label: oneOf(g, ['Beschluss', 'Empfehlung', 'Antrag zur Geschäftsordnung', '', 'Wahl:']),
      text: stamped(richText(g), `B${item}.${n}`),
      part: oneOf(g, ['', 'Ziffer 2, 3 u. 4']),
      mover: perhaps(g),
      outcome: oneOf(g, outcomes),
      vote: vote(g, people),
      election: upTo(g, 3) === 0 ? g(anElection) : null,
      printedResult: flip(g) ? `${strange(g)}[E${item}.${n}]` : '',
      partsOrder: oneOf(g, [null, null, ...partsOrders]),
      resultNote: upTo(g, 3) === 0 ? `Dazu ${strange(g)}` : '',
    }),
  );
  return flip(g) ? made.toReversed() : made;
}

const style = (g: Gen): MinutesStyle => ({
  blocks: oneOf(g, [
    ['attendance', 'missing', 'proceedings'],
    ['attendance', 'proceedings'],
    ['proceedings', 'missing', 'attendance'],
  ]),
  attendanceAs: 'list',
  groupOrder: oneOf(g, [defaultStyle.groupOrder, ['guests', 'Aus dem Rat', 'members']]),
  membersBy: oneOf(g, ['together', 'organization']),
  missingAs: oneOf(g, ['section', 'byHeading', 'inList']),
  deputyWord: oneOf(g, ['for', 'inDeputy']),
  overviewPages: flip(g),
  labelStyle: 'zuPunkt',
  itemOrder: oneOf(g, ['asTreated', 'asNumbered']),
  font: oneOf(g, minutesFonts),
  fontSize: oneOf(g, minutesFontSizes),
  letterhead: oneOf(g, ['', '', 'Amt\nGeschäftsstelle']),
  printEmptyCaptions: flip(g),
  namesResponsible: flip(g),
  printsTimes: flip(g),
  placeAndNumber: flip(g),
  substitutionNote: flip(g),
  chairWord: oneOf(g, ['function', 'person']),
  partsOrder: oneOf(g, partsOrders),
  decidesWithoutWording: flip(g),
  greeting: oneOf(g, ['', 'Guten Tag,', 'Hallo zusammen!']),
  letter: null,
  logoDescription: oneOf(g, ['', 'Wappen der Stadt']),
  signatureRoles: flip(g)
    ? defaultStyle.signatureRoles
    : { chair: '', deputyChair: 'stellv. Vorsitz', clerk: 'Für das Protokoll', coSigner: 'Mitglied' },
  signedAs: oneOf(g, ['line', 'typed']),
  resultStyle: oneOf(g, ['dashes', 'sentence', 'counts', 'checkBoxes']),
  separator: oneOf(g, ['none', 'afterResult', 'everyItem']),
  groupLabels: flip(g)
    ? defaultStyle.groupLabels
    : { ...defaultStyle.groupLabels, guests: '', clerk: perhaps(g), members: strange(g) },
});

/** A meeting as odd as the schema lets it be; `count` items, or a few. `chosen`: what is fixed of the style. */
export const anyFacts = (count?: number, chosen: Partial<MinutesStyle> = {}): Arbitrary<MeetingFacts> =>
  gen().map((g) => {
    const numbering = oneOf(g, ['continuous', 'perPart'] as const);
    const items = numberItems(agenda(g, count ?? upTo(g, 7)), numbering);
    const refs = [...items.map(({ id }) => id), null, null];
    const bare = times(upTo(g, 8), (n) => person(g, n));
    const ids = bare.map(({ id }) => id);
    const facts = someFacts({
      style: { ...style(g), ...chosen },
      rules: {
        numbering,
        name: strange(g),
        nameGenitive: strange(g),
        secretElection: oneOf(g, ['oneFifth', 'oneObjection']),
        needsCouncilMajority: flip(g),
        publicNotice: { title: strange(g) || 'Bekanntmachung', signedBy: perhaps(g) },
        minutesDue: oneOf(g, [null, { amount: 10, unit: 'workdays' }]),
        signers: oneOf(g, [['chair'], ['chair', 'clerk'], ['clerk', 'chair', 'coSigner']]),
      },
      municipality: {
        version: 1,
        name: strange(g),
        letterhead: oneOf(g, ['', 'Stadt\n\n Amt ', strange(g)]),
        place: '',
      },
      organizations: times(upTo(g, 3), (n) => ({
        id: `o${n}`,
        version: 1,
        name: strange(g),
        shortName: '',
        kind: oneOf(g, ['list', 'faction', 'administration', 'other']),
      })),
      meeting: {
        number: flip(g) ? 12 : null,
        startTime: timeOrNull(g),
        endTime: timeOrNull(g),
        breaks: times(upTo(g, 2), () => ({ from: someTime(g), until: someTime(g) })),
        place: perhaps(g),
        room: perhaps(g),
      },
      items,
      texts: Object.fromEntries(items.map(({ id }) => [id, stamped(richText(g), `X${id}`)])),
      resolutions: Object.fromEntries(items.map(({ id }) => [id, resolutions(g, id, ids)])),
      attendance: {
        people: bare.map((one) => ({ ...one, listName: listName(one), textName: textName(one, bare) })),
        attendees: ids.map((id) => attendee(g, id, ids, refs)),
        recusals: ids.slice(0, 2).flatMap((personId, n) => {
          const item = items[upTo(g, items.length)];
          return item
            ? [
                {
                  id: `r${n}`,
                  version: 1,
                  itemId: item.id,
                  personId,
                  whereabouts: oneOf(g, ['left', 'audience'] as const),
                  ground: oneOf(g, recusalGrounds),
                  note: perhaps(g),
                },
              ]
            : [];
        }),
        headCounts: times(upTo(g, 2), (n) => ({
          id: `h${n}`,
          label: strange(g) || 'Bürger',
          count: upTo(g, 99),
          isAbout: flip(g),
          of: oneOf(g, ['guests', 'guests', 'members'] as const),
        })),
        incidents: times(upTo(g, 2), (n) => ({
          id: `i${n}`,
          itemId: items[upTo(g, Math.max(0, items.length - 1))]?.id ?? 'none',
          kind: oneOf(g, incidentKinds),
          time: timeOrNull(g),
          until: timeOrNull(g),
          day: oneOf(g, [null, '2026-09-17']),
          personId: oneOf(g, [...ids, 'unknown']),
          words: perhaps(g),
        })),
        presiding: times(upTo(g, 3), (n) => ({
          id: `c${n}`,
          personId: oneOf(g, [...ids, 'unknown']),
          fromItemId: n === 0 ? null : oneOf(g, refs),
          fromTime: n === 0 ? null : timeOrNull(g),
        })),
      },
    });
    return facts;
  });

function agenda(g: Gen, count: number) {
  const items = times(count, (n) =>
    anItem(`${n}`, `${strange(g)}[T${n}]`, {
      id: `${n}`,
      parentId: n > 0 && upTo(g, 2) === 0 ? `${n - 1}` : null,
      position: flip(g) ? n : upTo(g, 50),
      isPublic: upTo(g, 3) > 0,
      hasBasis: flip(g),
      paperReference: perhaps(g),
      paperType: perhaps(g),
      status: oneOf(g, ['onAgenda', 'removed', 'added']),
    }),
  );
  return flip(g) ? [anItem('', 'Vor Eintritt in die Tagesordnung', { id: '999' }), ...items] : items;
}

function attendee(g: Gen, id: string, ids: readonly string[], refs: readonly (ItemId | null)[]): Attendee {
  const stay = (): Stay => ({
    ...wholeMeeting,
    fromTime: timeOrNull(g),
    fromItemId: oneOf(g, refs),
    untilTime: timeOrNull(g),
    untilItemId: oneOf(g, refs),
  });
  return anAttendee(id, oneOf(g, attendanceGroups), {
    status: oneOf(g, ['present', 'present', 'excused', 'absent']),
    substitutesFor: oneOf(g, [null, null, 'unknown', ...ids.filter((other) => other !== id)]),
    note: perhaps(g),
    position: upTo(g, 3),
    coSigns: upTo(g, 5) === 0,
    headings: oneOf(g, [[], [], [], ['Aus dem Rat'], ['Aus dem Rat', 'Weitere']]),
    stays: times(upTo(g, 2), stay),
  });
}
