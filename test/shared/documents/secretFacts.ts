import type { Incident } from '../../../shared/domain/room/incident.ts';
import { type Arbitrary, tuple, nat } from 'fast-check';
import type { PersonInMeeting } from '../../../shared/facts/attendance.ts';
import type { ItemMinutes } from '../../../shared/facts/itemMinutes.ts';
import type { AgendaEffect, NumberedItem } from '../../../shared/domain/meeting/agenda.ts';
import type { Attendee, Stay } from '../../../shared/domain/room/attendance.ts';
import type { Objection } from '../../../shared/domain/document/document.ts';
import type { Resolution } from '../../../shared/domain/vote/resolution.ts';
import { emptyText, fromPlain } from '../../../shared/domain/richText.ts';
import type { MeetingAttachment } from '../../../shared/facts/meetingAttachment.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import { anyFacts } from '../minutes/anyFacts.ts';
import { anAttendee, anItem, aPerson, aResolution } from '../minutes/sampleFacts.ts';
import { aVote } from '../builders.ts';
import {
  AttachmentId,
  IncidentId,
  ItemId,
  MeetingId,
  ObjectionId,
  OrganizationId,
  PersonId,
  PresidingId,
  RecusalId,
  ResolutionId,
} from '../../../shared/domain/ids.ts';

/** Stands in every field that only those may read who take part in the non-public session. */
export const marker = 'Gh7XqZ';

/** Meetings as odd as `anyFacts` makes them, with a non-public part, people who came for it, and markers in all of it. */
export const secretFacts = (): Arbitrary<MeetingFacts> =>
  tuple(anyFacts(undefined, { blocks: ['attendance', 'missing', 'agenda', 'proceedings'] }), nat(5)).map(
    ([facts, at]) => withSecrets(facts, at),
  );

const secretId = (who: string) => PersonId.parse(`${marker}-${who}`);
const [guest, official, stranger] = [secretId('guest'), secretId('official'), secretId('stranger')];
/** A guest of whom nobody knows for which part they came. */
const unplaced = secretId('unplaced');
const secretIds = [guest, official, stranger, unplaced, secretId('picked')];

const secret = (what: string): string => `${marker} ${what}`;
/** The marker as some programs write words: with a soft hyphen, in letters of full width. */
const softly = (what: string): string => `Gh7\u{AD}XqZ ${what}`;
const widely = (what: string): string => `\u{FF27}h7\u{FF38}qZ ${what}`;

function withSecrets(plain: MeetingFacts, at: number): MeetingFacts {
  const lastItem = addedItem(at % 2 === 0 ? 'added' : 'removed');
  const facts = { ...plain, items: [...plain.items, lastItem] };
  const hidden = facts.items.filter(({ isPublic }) => !isPublic);
  const hiddenId = hidden[at % hidden.length]?.id ?? lastItem.id;
  const shownId = facts.items.find(({ isPublic }) => isPublic)?.id ?? ItemId.parse('none');
  const { attendance } = facts;
  const memberId = attendance.people[0]?.id ?? PersonId.parse('nobody');
  return {
    ...facts,
    meeting: { ...facts.meeting, stateReason: secret('Absage') },
    items: facts.items.map((item, n) => (item.isPublic ? item : secretItem(item, n))),
    minutes: new Map(facts.items.map((item) => [item.id, secretMinutes(item, facts, hiddenId)])),
    organizations: [
      ...facts.organizations,
      {
        id: OrganizationId.parse('secret-org'),
        version: 1,
        name: secret('Büro'),
        shortName: secret('B'),
        kind: 'administration',
      },
    ],
    attendance: {
      ...attendance,
      people: [...attendance.people, ...secretIds.map(secretPerson)],
      attendees: [...attendance.attendees, ...secretAttendees(hiddenId, memberId, at)],
      recusals: [
        ...attendance.recusals,
        recusal('r-secret', hiddenId, guest),
        { ...recusal('r-member', hiddenId, memberId), note: secret('Befangenheit') },
        recusal('r-wrong', shownId, official),
      ],
      incidents: [
        ...attendance.incidents,
        { ...incident('i-secret', hiddenId), words: secret('Erklärung') },
        { ...incident('i-wrong', shownId), personId: guest },
      ],
      presiding: [
        ...attendance.presiding,
        { id: PresidingId.parse('c-secret'), personId: stranger, fromItemId: hiddenId, fromTime: '21:00' },
        { id: PresidingId.parse('c-wrong'), personId: guest, fromItemId: shownId, fromTime: null },
      ],
    },
    convening: {
      sentOn: '2026-09-15',
      sentTime: '08:00',
      shortNoticeReason: secret('Eile'),
      isSecond: at === 1,
    },
    objections: new Map(
      facts.items.map(({ id }) => [id, [objection(ItemId.parse('earlier')), objection(null)]]),
    ),
    attachments: [
      anAttachment(null, secret('Gutachten Werkstatt')),
      anAttachment(shownId, secret('Vertrag Werkstatt')),
      // Somebody said so before the item was taken into the non-public part.
      { ...anAttachment(hiddenId, secret('Angebot Werkstatt')), isPublic: true },
      { ...anAttachment(shownId, 'Lageplan'), fileName: `${marker}.pdf`, isPublic: true },
    ],
    correction: { version: 2, reason: secret('Berichtigung') },
  };
}

const anAttachment = (itemId: ItemId | null, title: string): MeetingAttachment => ({
  id: AttachmentId.parse(title),
  itemId,
  title,
  fileName: `${title}.pdf`,
  isPublic: false,
  isListed: true,
});

/** Came in by a motion, as a public one; perhaps it was taken off again. */
const addedItem = (status: NumberedItem['status']): NumberedItem =>
  anItem('99', addedTitle, { id: `${marker}-np`, isPublic: false, status });
const addedTitle = 'Grundstück';

const secretItem = (item: NumberedItem, n: number): NumberedItem => ({
  ...item,
  // Titles may be short: "Kita Süd".
  title: n % 3 === 1 ? marker : secret(item.title),
  publicTitle: n % 2 === 0 ? '' : 'Personalangelegenheit',
  subtitle: secret('Untertitel'),
  department: softly('Amt'),
  hasBasis: true,
  paperReference: secret('0815'),
  paperType: secret('Vorlage'),
  presenter: softly('Vortrag'),
  reading: n % 3 === 0 ? 1 : null,
  isSupplement: n % 2 === 0,
});

function secretMinutes(item: NumberedItem, facts: MeetingFacts, hiddenId: ItemId): ItemMinutes {
  const minutes = facts.minutes.get(item.id) ?? {
    itemId: item.id,
    text: emptyText,
    textVersion: 0,
    resolutions: [],
  };
  if (!item.isPublic) {
    return {
      ...minutes,
      text: fromPlain(secret('Aussprache')),
      resolutions: [...minutes.resolutions, aResolution()].map((r, n) =>
        secretResolution({ ...r, id: ResolutionId.parse(`${item.id}-s${n}`), itemId: item.id }),
      ),
    };
  }
  const motions = effectsOn(hiddenId, item.id).map((effect, n) =>
    secretResolution(aResolution({ id: `${item.id}-m${n}`, itemId: item.id, position: 50 + n, effect })),
  );
  return { ...minutes, resolutions: [...minutes.resolutions.map(votedBySecret), ...motions] };
}

/** Whoever was there for the non-public part alone cannot have voted before; data may say so all the same. */
const votedBySecret = (resolution: Resolution): Resolution =>
  resolution.vote?.form !== 'names'
    ? resolution
    : {
        ...resolution,
        vote: {
          ...resolution.vote,
          byName: [...resolution.vote.byName, { personId: guest, choice: 'yes' }],
        },
      };

const secretResolution = (resolution: Resolution): Resolution => ({
  ...resolution,
  label: secret('Beschluss'),
  text: fromPlain(secret('Wortlaut')),
  part: secret('Ziffer 1'),
  mover: widely('Antragstellerin'),
  outcomeDetail: secret('an den Rat'),
  printedResult: softly('einstimmig'),
  resultNote: secret('Satz nach dem Ergebnis'),
  publicWording: secret('Inhalt'),
  isWithheld: true,
  vote: aVote({
    form: 'names',
    wording: secret('einmütig'),
    byName: [
      { personId: guest, choice: 'no' },
      { personId: stranger, choice: 'abstain' },
    ],
    remainderNote: secret('ohne Herrn X'),
  }),
});

const effectsOn = (hiddenId: ItemId, shownId: ItemId): AgendaEffect[] => [
  { kind: 'remove', itemIds: [shownId, hiddenId] },
  { kind: 'firstReading', itemIds: [hiddenId] },
  { kind: 'move', itemIds: [shownId], beforeItemId: hiddenId },
  { kind: 'move', itemIds: [ItemId.parse('gone')], beforeItemId: null },
  { kind: 'makeNonPublic', itemIds: [hiddenId] },
  { kind: 'add', title: secret('neu'), isPublic: false, beforeItemId: null },
  // Added as public, then taken into the non-public part, and perhaps called otherwise.
  { kind: 'add', title: secret(addedTitle), isPublic: true, beforeItemId: null },
  { kind: 'add', title: 'Öffentlich', isPublic: true, beforeItemId: hiddenId },
];

const secretPerson = (id: PersonId): PersonInMeeting => ({
  ...aPerson(`Frau ${marker}`),
  id,
  givenName: marker,
  position: marker,
  organizationId: OrganizationId.parse('secret-org'),
  organizationName: marker,
  listName: secret('Liste'),
  textName: secret('Text'),
  // The elected chair may have left before: whoever came later alone is not named for that.
  role: id === official ? 'chair' : null,
});

function secretAttendees(hiddenId: ItemId, memberId: PersonId, at: number): Attendee[] {
  const stay: Stay = {
    fromDay: null,
    untilDay: null,
    isCutOff: false,
    fromTime: '20:00',
    fromItemId: hiddenId,
    untilTime: null,
    untilItemId: null,
  };
  const stays = at % 2 === 0 ? [stay] : [{ ...stay, untilItemId: hiddenId }, stay];
  return [
    anAttendee(guest, 'guests', { stays, note: secret('Bewerberin'), substitutesFor: memberId }),
    anAttendee(unplaced, 'guests', {
      stays: [{ ...stay, fromItemId: null, untilTime: '20:30' }],
      note: secret('um acht'),
    }),
    anAttendee(official, 'administration', { stays, note: secret('zu Punkt 7') }),
    anAttendee('member-early', 'members', {
      stays: [
        {
          fromDay: null,
          untilDay: null,
          isCutOff: false,
          fromTime: null,
          fromItemId: null,
          untilTime: null,
          untilItemId: hiddenId,
        },
      ],
    }),
    anAttendee('member-late', 'members', { stays, note: secret('nur dafür'), substitutesFor: guest }),
  ];
}

const incident = (id: string, itemId: ItemId): Incident => ({
  id: IncidentId.parse(id),
  itemId,
  kind: 'declaration',
  time: null,
  until: null,
  day: null,
  personId: stranger,
  words: secret('nur dort'),
});

const recusal = (id: string, itemId: ItemId, personId: PersonId) => ({
  id: RecusalId.parse(id),
  version: 1,
  itemId,
  personId,
  whereabouts: 'left' as const,
  ground: 'bias' as const,
  note: personId === official ? secret('wegen') : '',
});

/** `itemId`: one of the earlier minutes, perhaps of their non-public part. */
const objection = (itemId: ItemId | null): Objection => ({
  id: ObjectionId.parse('o'),
  version: 1,
  meetingId: MeetingId.parse('earlier'),
  itemId,
  raisedBy: secret('Frau'),
  raisedOn: '2026-09-10',
  text: secret('Einwendung'),
  decision: 'accepted',
  decisionText: secret('Entscheidung'),
});
