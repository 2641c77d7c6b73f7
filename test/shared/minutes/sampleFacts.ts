import type { PersonInMeeting } from '../../../shared/facts/attendance.ts';
import type { ItemMinutes } from '../../../shared/facts/itemMinutes.ts';
import { blankItem, type NumberedItem } from '../../../shared/domain/meeting/agenda.ts';
import { type Attendee, nothingFurther } from '../../../shared/domain/room/attendance.ts';
import { nothingNoted } from '../../../shared/domain/meeting/meeting.ts';
import { type BodyRules, defaultStyle, type MinutesStyle } from '../../../shared/domain/body/body.ts';
import { notConvened } from '../../../shared/domain/meeting/convening.ts';
import { defaultNotice } from '../../../shared/domain/body/notice.ts';
import { noticeOfCommittee } from '../../../shared/domain/body/publicNotice.ts';
import type { Person } from '../../../shared/domain/people/person.ts';
import { listName, textName } from '../../../shared/domain/people/names.ts';
import type { Resolution } from '../../../shared/domain/vote/resolution.ts';
import { emptyText, fromPlain, type RichText } from '../../../shared/domain/richText.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import { ItemId, MeetingId, PersonId, ResolutionId } from '../../../shared/domain/ids.ts';
import { type Plain, withIds } from '../../support/plain.ts';

const rules = (style: Partial<MinutesStyle> = {}, more: Partial<BodyRules> = {}): BodyRules =>
  withIds<BodyRules>({
    id: 'rules',
    version: 1,
    bodyId: 'body',
    validFrom: '2025-11-01',
    name: 'Integrationsrat',
    nameGenitive: 'des Integrationsrates',
    legalBasis: '§ 27 GO NRW',
    statutorySeats: 9,
    notice: defaultNotice,
    majority: 'simple',
    tie: 'rejected',
    secretElection: 'oneFifth',
    needsCouncilMajority: false,
    publicNotice: noticeOfCommittee,
    minutesDue: null,
    signers: ['chair', 'clerk'],
    minutesApproval: 'approve',
    numbering: 'continuous',
    style: { ...defaultStyle, ...style },
    ...more,
  });

/** "Frau Dr. Ada Ahorn": form of address, title and names from one string, id from the family name. */
export function aPerson(name: string, role = 'member'): PersonInMeeting {
  const words = name.split(' ');
  const formOfAddress = words[0] === 'Frau' || words[0] === 'Herr' ? words[0] : null;
  const rest = formOfAddress ? words.slice(1) : words;
  const title = rest[0] === 'Dr.' ? 'Dr.' : '';
  const names = title ? rest.slice(1) : rest;
  const position = names[0] === 'Beigeordneter' ? 'Beigeordneter' : '';
  const plain = position ? names.slice(1) : names;
  const person = {
    id: PersonId.parse(plain.at(-1)),
    formOfAddress,
    title,
    givenName: plain.slice(0, -1).join(' '),
    familyName: plain.at(-1) ?? '',
    position,
  } satisfies Partial<Person>;
  return {
    ...person,
    organizationId: null,
    organizationName: '',
    listName: listName(person),
    textName: textName(person, []),
    role,
    isExpertCitizen: false,
  };
}

export const anAttendee = (
  personId: string,
  group: Attendee['group'],
  more: Partial<Plain<Attendee>> = {},
): Attendee =>
  withIds<Attendee>({
    id: `attendee-${personId}`,
    version: 1,
    meetingId: 'meeting',
    personId,
    group,
    status: 'present',
    votingRight: group === 'members' || group === 'deputies',
    substitutesFor: null,
    note: '',
    position: 0,
    ...nothingFurther,
    stays: [],
    ...more,
  });

export const anItem = (
  number: string,
  title: string,
  more: Partial<Plain<NumberedItem>> = {},
): NumberedItem => ({
  ...blankItem({
    id: ItemId.parse(number === '' ? 'preliminary' : `item-${number}`),
    meetingId: MeetingId.parse('meeting'),
    parentId: number.includes('.') ? ItemId.parse(`item-${number.split('.')[0] ?? ''}`) : null,
    kind: number === '' ? 'preliminary' : 'item',
    title,
    isPublic: true,
  }),
  number,
  ...withIds<Partial<NumberedItem>>(more),
});

export const aResolution = (more: Partial<Plain<Resolution>> = {}): Resolution =>
  withIds<Resolution>({
    id: 'resolution',
    version: 1,
    itemId: '',
    position: 0,
    label: 'Beschluss',
    text: emptyText,
    part: '',
    paperId: null,
    mover: '',
    outcome: 'adopted',
    outcomeDetail: '',
    vote: null,
    printedResult: '',
    printedResultIsOwn: false,
    resultNote: '',
    partsOrder: null,
    election: null,
    publicWording: '',
    isWithheld: false,
    effect: null,
    ...more,
  });

type Change = {
  style?: Partial<MinutesStyle>;
  rules?: Partial<BodyRules>;
  meeting?: Partial<MeetingFacts['meeting']>;
  items?: NumberedItem[];
  /** By item id; a string stands for plain paragraphs. */
  texts?: Record<string, RichText | string>;
  resolutions?: Record<string, Partial<Resolution>[]>;
  attendance?: Partial<MeetingFacts['attendance']>;
} & Partial<
  Pick<
    MeetingFacts,
    | 'municipality'
    | 'organizations'
    | 'convening'
    | 'announced'
    | 'attachments'
    | 'objections'
    | 'proposals'
    | 'answers'
    | 'alsoOn'
    | 'refusedBy'
    | 'correction'
  >
>;

export type FactsChange = Plain<Change>;

/** A small meeting of a fictional town; each test changes what it is about. */
export function someFacts(plain: FactsChange = {}): MeetingFacts {
  const change = withIds<Change>(plain);
  const items = change.items ?? [anItem('', 'Vor Eintritt in die Tagesordnung'), anItem('1', 'Mitteilungen')];
  return withIds<MeetingFacts>({
    municipality: change.municipality ?? {
      version: 1,
      name: 'Stadt Lindenau',
      letterhead: '',
      place: 'Lindenau',
    },
    organizations: change.organizations ?? [],
    meeting: {
      id: 'meeting',
      version: 1,
      bodyId: 'body',
      termId: 'term',
      number: 12,
      date: '2026-09-16',
      startTime: '17:00',
      endTime: '19:45',
      breaks: [],
      place: 'Rathaus',
      room: 'Großer Sitzungssaal',
      state: 'closed',
      stateReason: '',
      ...nothingNoted,
      rules: rules(change.style, change.rules),
      ...change.meeting,
    },
    items,
    minutes: new Map(items.map((item) => [item.id, itemMinutes(item.id, change)])),
    attendance: {
      people: [
        aPerson('Frau Dr. Ada Ahorn', 'chair'),
        aPerson('Herr Can Birke'),
        aPerson('Frau Dilan Erle'),
        aPerson('Herr Emil Fichte', 'deputy'),
        aPerson('Frau Greta Holunder', 'clerk'),
        aPerson('Herr Beigeordneter Ulme', 'administration'),
      ],
      attendees: [
        anAttendee('Erle', 'members'),
        anAttendee('Birke', 'members'),
        anAttendee('Ahorn', 'members'),
        anAttendee('Holunder', 'clerk'),
        anAttendee('Ulme', 'administration'),
      ],
      recusals: [],
      headCounts: [],
      incidents: [],
      presiding: [{ id: 'p1', personId: 'Ahorn', fromItemId: null, fromTime: null }],
      ...change.attendance,
    },
    convening: change.convening ?? notConvened,
    announced: change.announced ?? null,
    attachments: change.attachments ?? [],
    objections: change.objections ?? new Map(),
    proposals: change.proposals ?? new Map(),
    answers: change.answers ?? new Map(),
    alsoOn: change.alsoOn ?? new Map(),
    refusedBy: change.refusedBy ?? [],
    correction: change.correction ?? null,
  });
}

function itemMinutes(itemId: ItemId, { texts = {}, resolutions = {} }: Change): ItemMinutes {
  const text = texts[itemId] ?? '';
  return {
    itemId,
    text: typeof text === 'string' ? (text === '' ? emptyText : fromPlain(text)) : text,
    textVersion: 1,
    resolutions: (resolutions[itemId] ?? []).map((r, index) =>
      aResolution({ id: ResolutionId.parse(`${itemId}-${index}`), itemId, position: index, ...r }),
    ),
  };
}
