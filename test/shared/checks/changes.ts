import { wholeMeeting } from '../../../shared/domain/room/attendance.ts';
import { anAttendee, type FactsChange } from '../minutes/sampleFacts.ts';
import { attendees, items, people } from './cleanMeeting.ts';

export const chairs = (
  ...entries: [personId: string, fromItemId: string | null, fromTime: string | null][]
): FactsChange => ({
  attendance: {
    presiding: entries.map(([personId, fromItemId, fromTime], n) => ({
      id: `p${n}`,
      personId,
      fromItemId,
      fromTime,
    })),
  },
});
export const change = (attendance: FactsChange['attendance']): FactsChange =>
  attendance ? { attendance } : {};
export const recused = (
  personId: string,
  itemId: string,
  more: FactsChange['attendance'] = {},
): FactsChange => ({
  attendance: {
    recusals: [{ id: 'r', version: 1, itemId, personId, whereabouts: 'left', ground: 'bias', note: '' }],
    ...more,
  },
});
/** Sits with the audience meanwhile. */
export const inAudience = (personId: string, itemId: string): FactsChange => ({
  attendance: {
    recusals: [{ id: 'r', version: 1, itemId, personId, whereabouts: 'audience', ground: 'bias', note: '' }],
  },
});
export const sent = (
  sentOn: string | null,
  shortNoticeReason = '',
  sentTime: string | null = '10:00',
): FactsChange => ({
  convening: { sentOn, sentTime, shortNoticeReason, isSecond: false },
});
export const said = (preliminary: string): FactsChange => ({ texts: { preliminary } });
export const stay = wholeMeeting;
export const deputy = (more: Parameters<typeof anAttendee>[2]) => [
  ...attendees,
  anAttendee('Fichte', 'deputies', more),
];

export const few = attendees.map((one) =>
  one.group === 'members' && one.personId !== 'Ahorn' ? { ...one, status: 'excused' as const } : one,
);

/** Two of the three members sit there as sachkundige Bürger. */
export const experts = people.map((one) => ({
  ...one,
  isExpertCitizen: one.id === 'Birke' || one.id === 'Erle',
}));

/** A meeting whose invitation named another room, and in which nothing else has changed since. */
export const invited = (state: 'invited' | 'closed' = 'invited'): FactsChange => ({
  meeting: { state, place: 'Rathaus', room: 'Großer Sitzungssaal' },
  announced: {
    date: '2026-09-16',
    startTime: '17:00',
    place: 'Rathaus',
    room: 'Kleiner Saal',
    items: items.flatMap(({ kind, ...item }) => (kind === 'item' ? [{ ...item, isSubItem: false }] : [])),
  },
});

/** The meeting of 16 September is broken off at the first item and goes on the day after. */
export const brokenOff = (more: object = {}) => ({
  id: 'i',
  itemId: 'item-1',
  kind: 'adjourned' as const,
  time: '19:00',
  until: '17:00',
  day: '2026-09-17',
  personId: null,
  words: '',
  ...more,
});
