import { memberChecksOfSheet } from '../../checks/members.ts';
import { attendanceGroups, type AttendanceGroup, type Attendee } from '../../domain/room/attendance.ts';
import { groupLabels } from '../../german/labels.ts';
import type { MeetingFacts } from '../../facts/meetingFacts.ts';
import { itemsNote } from '../../minutes/attendance.ts';
import { settingOf, type Setting } from '../../minutes/setting.ts';
import { onDay, sheetOf, placeAndTime, sessionOf } from '../sheet.ts';
import type { Column, DocumentBlock, SheetModel } from '../model.ts';
import { asSheet } from '../anyModel.ts';
import type { KindOfDocument } from '../kind.ts';
import { firstChair } from '../signers.ts';

/** Room for those whom nobody expected. */
const emptyLines: Partial<Record<AttendanceGroup, number>> = { deputies: 3, guests: 5 };

const columns: Column[] = [
  { heading: 'Name', weight: 28, use: 'text' },
  { heading: 'Liste oder Fraktion', weight: 27, use: 'text' },
  { heading: 'Unterschrift', weight: 27, use: 'sign' },
  { heading: 'von', weight: 9, use: 'text' },
  { heading: 'bis', weight: 9, use: 'text' },
];

/** Anwesenheitsliste to sign; the proof for fees (R39), so it is no public document (R40). */
export const attendanceSheet: KindOfDocument = {
  label: 'Anwesenheitsliste',
  preview: 'Vorschau der Anwesenheitsliste',
  fileName: 'Anwesenheitsliste',
  mail: { subject: 'Anwesenheitsliste der', enclosed: 'die Anwesenheitsliste', announces: false },
  group: 'during',
  minutes: 'none',
  convening: 'none',
  isUnsigned: true,
  checks: memberChecksOfSheet,
  signers: firstChair,
  subject: 'meeting',
  clearance: 'nonPublic',
  missing: ({ attendance }) =>
    attendance.attendees.length === 0
      ? 'Für die Sitzung ist noch niemand in der Anwesenheit eingetragen.'
      : '',
  build: (facts) => asSheet(sheetFor(facts)),
};

function sheetFor(facts: MeetingFacts): SheetModel {
  const { meeting } = facts;
  const setting = settingOf(facts);
  return sheetOf(facts, {
    title: 'Anwesenheitsliste',
    subtitles: [`zur ${sessionOf(meeting)}`, onDay(meeting)],
    blocks: [
      { kind: 'captions', captions: placeAndTime(meeting).filter(({ label }) => label !== 'Tag:') },
      ...attendanceGroups.flatMap((group) => groupBlocks(group, setting)),
    ],
  });
}

function groupBlocks(group: AttendanceGroup, setting: Setting): DocumentBlock[] {
  const attendees = setting.facts.attendance.attendees.filter((a) => a.group === group);
  const spare = Array.from({ length: emptyLines[group] ?? 0 }, () => columns.map(() => ''));
  const rows = [...setting.inListOrder(attendees).map((attendee) => rowOf(attendee, setting)), ...spare];
  if (rows.length === 0) return [];
  return [
    { kind: 'subheading', text: setting.style.groupLabels[group].replace(/:$/, '') || groupLabels[group] },
    { kind: 'table', columns, rows },
  ];
}

function rowOf(attendee: Attendee, setting: Setting): string[] {
  const { personId, substitutesFor, status, isRemote, stays } = attendee;
  const standsFor = substitutesFor
    ? `\nin Vertretung für ${setting.textNameIn(substitutesFor, 'accusative')}`
    : '';
  return [
    [`${setting.listName(personId)}${standsFor}`, itemsNote(attendee, setting)].filter(Boolean).join('\n'),
    setting.person(personId)?.organizationName ?? '',
    status === 'excused' ? 'entschuldigt' : status === 'present' && isRemote ? 'zugeschaltet' : '',
    stays[0]?.fromTime ?? '',
    stays.at(-1)?.untilTime ?? '',
  ];
}
