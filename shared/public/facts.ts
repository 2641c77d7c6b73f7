import type { ItemMinutes } from '../facts/itemMinutes.ts';
import type { NumberedItem } from '../domain/meeting/agenda.ts';
import { ancestors } from '../domain/meeting/numbering.ts';
import { togetherIn } from '../domain/meeting/together.ts';
import { notConvened } from '../domain/meeting/convening.ts';
import type { Objection } from '../domain/document/document.ts';
import { decisionsToTell } from '../domain/vote/parts.ts';
import type { Resolution } from '../domain/vote/resolution.ts';
import { emptyText } from '../domain/richText.ts';
import { hasPublicName, neutralTitle } from '../minutes/agenda.ts';
import type { MeetingAttachment } from '../facts/meetingAttachment.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { addedIn } from '../documents/agenda.ts';
import { blackedOut } from './blackedOut.ts';
import { publicAttendance } from './attendance.ts';
import type { Announcement, NeutralItem } from './neutralItem.ts';
import { publicResolution } from './resolutions.ts';
import type { ItemId } from '../domain/ids.ts';

const projected: unique symbol = Symbol('public projection');

/**
 * Facts without anything non-public in them. Only `projectPublic` makes one (the symbol is not exported), and
 * builders of public documents take nothing else: what is not in here cannot be printed by mistake.
 */
export type PublicFacts = MeetingFacts & {
  readonly [projected]: true;
  neutralItems: readonly NeutralItem[];
};

/** The public part of a meeting; its facts are taken over by name, so that a new one stays out until someone decides. */
export function projectPublic(facts: MeetingFacts): PublicFacts {
  const { municipality, correction, goesOutOn } = facts;
  const items = facts.items.filter((item) => item.isPublic);
  const publicIds = new Set(items.map(({ id }) => id));
  const minutes = new Map(items.map((item) => [item.id, publicMinutesOf(item, facts, publicIds)]));
  const attendance = publicAttendance(facts, publicIds, [...minutes.values()]);
  const wasAdded = addedIn(facts.items);
  const above = ancestors(facts.items);
  const together = togetherIn(items);
  const leadOf = (id: ItemId) => together.get(id)?.[0]?.id ?? null;
  return blackedOut({
    [projected]: true as const,
    municipality,
    ...(goesOutOn === undefined ? {} : { goesOutOn }),
    meeting: publicMeeting(facts.meeting),
    items: items.map((item) => publicItem(item, publicIds, leadOf)),
    neutralItems: facts.items
      .filter((item) => !item.isPublic && hasPublicName(item))
      .map((item) => ({
        ...neutralItem(item, facts),
        level: above(item).length + 1,
        wasAdded: wasAdded(item),
      })),
    minutes: attendance.minutes,
    attachments: facts.attachments.flatMap((one) => publicAttachment(one, publicIds)),
    attendance: attendance.view,
    organizations: facts.organizations.filter(({ id }) => attendance.organizationIds.has(id)),
    convening: {
      ...notConvened,
      sentOn: facts.convening.sentOn,
      sentTime: facts.convening.sentTime,
      isSecond: facts.convening.isSecond,
    },
    // It was told to members, with all that is not public.
    announced: null,
    objections: new Map(
      items.flatMap(({ id }) => {
        const objections = facts.objections.get(id);
        return objections ? [[id, objections.map(publicObjection)]] : [];
      }),
    ),
    // What was decided and answered stands in the minutes; the rest is told by its paper.
    proposals: new Map(),
    answers: new Map(),
    // Where else something is planned is the office's own business.
    alsoOn: new Map(),
    refusedBy: facts.refusedBy.filter((id) =>
      attendance.view.presiding.some(({ personId }) => personId === id),
    ),
    correction: correction && { version: correction.version, reason: 'Berichtigung' },
  });
}

const publicMeeting = (meeting: MeetingFacts['meeting']): MeetingFacts['meeting'] => ({
  id: meeting.id,
  version: meeting.version,
  bodyId: meeting.bodyId,
  termId: meeting.termId,
  number: meeting.number,
  date: meeting.date,
  startTime: meeting.startTime,
  endTime: meeting.endTime,
  breaks: meeting.breaks,
  place: meeting.place,
  room: meeting.room,
  minutesOn: meeting.minutesOn,
  minutesSentOn: meeting.minutesSentOn,
  mode: meeting.mode,
  jointWith: meeting.jointWith,
  state: meeting.state,
  // Why a meeting was cancelled or went back a step is a note of the office.
  stateReason: '',
  rules: meeting.rules,
});

const publicItem = (
  item: NumberedItem,
  publicIds: ReadonlySet<ItemId>,
  leadOf: (id: ItemId) => ItemId | null,
): NumberedItem => ({
  ...item,
  parentId: item.parentId !== null && publicIds.has(item.parentId) ? item.parentId : null,
  publicTitle: '',
  // The item that they all named may have been taken into the other part.
  togetherWith: leadOf(item.id) === item.id ? null : leadOf(item.id),
});

/** Where everybody may have it and its item is public; a file's own name is nobody's business. */
const publicAttachment = (
  { id, itemId, title, isPublic, isListed }: MeetingAttachment,
  publicIds: ReadonlySet<ItemId>,
): MeetingAttachment[] =>
  isPublic && (itemId === null || publicIds.has(itemId))
    ? [{ id, itemId, title, fileName: '', isPublic, isListed }]
    : [];

function neutralItem(
  { id, number, publicTitle }: NumberedItem,
  facts: MeetingFacts,
): Omit<NeutralItem, 'level' | 'wasAdded'> {
  const resolutions = (facts.minutes.get(id)?.resolutions ?? []).toSorted((a, b) => a.position - b.position);
  return {
    number,
    title: publicTitle === '' ? neutralTitle : publicTitle,
    announcements: decisionsToTell(resolutions).map(announcementOf),
  };
}

const announcementOf = ({ isWithheld, outcome, publicWording }: Resolution): Announcement =>
  isWithheld ? { isWithheld } : { isWithheld, outcome, wording: publicWording };

function publicMinutesOf(
  { id }: NumberedItem,
  facts: MeetingFacts,
  publicIds: ReadonlySet<ItemId>,
): ItemMinutes {
  const minutes = facts.minutes.get(id);
  const resolutions = (minutes?.resolutions ?? []).filter((resolution) => resolution.itemId === id);
  return {
    itemId: id,
    text: minutes?.text ?? emptyText,
    textVersion: minutes?.textVersion ?? 0,
    resolutions: resolutions.map((resolution) => publicResolution(resolution, facts.items, publicIds)),
  };
}

/** It may quote the non-public part of the earlier minutes, whatever item it names: whether it does is not known here. */
const publicObjection = (objection: Objection): Objection => ({
  ...objection,
  itemId: null,
  raisedBy: 'einem Mitglied',
  text: 'Der Wortlaut steht in der vollständigen Niederschrift.',
  decisionText: '',
});
