import { roomAt } from '../../domain/room/presence.ts';
import { listed } from '../../german/format.ts';
import { modeWords } from '../../german/labels.ts';
import { councilShare } from '../../german/quorum.ts';
import { sittingsIn } from '../../facts/sittings.ts';
import type { MeetingFacts } from '../../facts/meetingFacts.ts';
import { settingOf, type Setting } from '../../minutes/setting.ts';
import { unbroken } from '../../minutes/text.ts';
import { note, onDay, sheetOf, sessionOf, strong, text } from '../sheet.ts';
import { checkedNotice } from '../calling.ts';
import type { DocumentBlock, SheetModel } from '../model.ts';
import { itemScript } from '../scriptItem.ts';
import { asSheet } from '../anyModel.ts';
import type { KindOfDocument } from '../kind.ts';
import { firstChair } from '../signers.ts';

/** Sprechzettel: what the chair says, in order, and what to watch; both parts, so not for the public. */
export const chairScript: KindOfDocument = {
  label: 'Sprechzettel für den Vorsitz',
  preview: 'Vorschau des Sprechzettels',
  fileName: 'Sprechzettel',
  mail: { subject: 'Sprechzettel zur', enclosed: 'den Sprechzettel', announces: false },
  group: 'during',
  minutes: 'none',
  convening: 'none',
  isUnsigned: true,
  checks: () => [],
  signers: firstChair,
  subject: 'meeting',
  clearance: 'nonPublic',
  missing: ({ items }) =>
    items.some(({ kind }) => kind === 'item') ? '' : 'Die Tagesordnung hat noch keine Punkte.',
  build: (facts) => asSheet(sheetFor(facts)),
};

function sheetFor(facts: MeetingFacts): SheetModel {
  const { meeting } = facts;
  const items = facts.items.filter(({ kind }) => kind === 'item');
  const setting = settingOf(facts);
  const part = (isPublic: boolean) =>
    items.filter((item) => item.isPublic === isPublic).flatMap((item) => itemScript(item, setting));
  const openPart = part(true);
  const closedPart = part(false);
  return sheetOf(facts, {
    title: 'Sprechzettel',
    isReadAloud: true,
    subtitles: [`für den Vorsitz der ${sessionOf(meeting)}`, onDay(meeting)],
    blocks: [
      { kind: 'heading', text: 'Eröffnung' },
      ...opening(setting),
      ...(openPart.length > 0 ? [openHeading, ...openPart] : []),
      ...(closedPart.length > 0 ? [...exclusion(openPart.length > 0, meeting.mode), ...closedPart] : []),
      { kind: 'heading', text: 'Schluss' },
      text(
        `„Damit ist die Tagesordnung erledigt. Ich danke Ihnen und schließe die Sitzung um ${unbroken('_____ Uhr.')}“`,
      ),
    ],
  });
}

function opening(setting: Setting): DocumentBlock[] {
  const { facts } = setting;
  return [
    text(`„${spokenGreeting(facts)} ich eröffne die ${sessionOf(facts.meeting)} und begrüße Sie herzlich.“`),
    ...modeBlocks(setting),
    ...noticeBlocks(facts),
    ...quorumBlocks(facts),
    ...absences(setting),
    text(
      `„Ich erinnere an ${unbroken('§ 31 GO NRW')}: Wer bei einem Punkt befangen ist, teilt das bitte unaufgefordert mit, bevor wir ihn beraten, und verlässt den Raum${facts.meeting.mode === 'presence' ? '' : ' oder beendet die Verbindung'}; bei öffentlichen Punkten genügt ein Platz im Zuschauerbereich.“`,
    ),
    text('„Gibt es Anträge zur Tagesordnung? – Dann verfahren wir nach der vorliegenden Tagesordnung.“'),
  ];
}

/** Who takes part by video counts only while connected (R13b). */
function modeBlocks({ facts, textName }: Setting): DocumentBlock[] {
  const { mode } = facts.meeting;
  if (mode === 'presence') return [];
  const remote = facts.attendance.attendees.filter(
    ({ status, isRemote }) => status === 'present' && isRemote,
  );
  return [
    text(
      `„Die Sitzung findet ${modeWords[mode]} statt. Wer zugeschaltet ist, zählt nur mit, solange die Verbindung besteht. Wenn sie abbricht, melden Sie sich bitte, sobald Sie wieder da sind.“`,
    ),
    ...(remote.length > 0
      ? [note(`Zugeschaltet: ${listed(remote.map(({ personId }) => textName(personId)))}.`)]
      : []),
  ];
}

/** As the body greets everybody in letters, for the mouth. */
const spokenGreeting = ({ meeting: { rules } }: MeetingFacts): string =>
  rules.style.greeting === '' ? 'Meine Damen und Herren,' : `${rules.style.greeting.replace(/[,.!]$/u, '')},`;

/** A complaint about a late invitation counts only before the agenda is entered (R8). */
function noticeBlocks(facts: MeetingFacts): DocumentBlock[] {
  const sentence = checkedNotice(facts);
  const complaint = text('„Werden gegen Form und Frist der Einladung Einwände erhoben?“');
  return sentence === ''
    ? [
        note('Achtung: Ob die Ladungsfrist gewahrt ist, steht nicht fest. Bitte vor der Sitzung klären.'),
        complaint,
      ]
    : [text(`„${sentence}“`), complaint];
}

/** R14, R15: the numbers first; quorum is stated only where it is there. */
function quorumBlocks(facts: MeetingFacts): DocumentBlock[] {
  const { attendance, items, meeting, convening } = facts;
  const moment = { itemId: items[0]?.id ?? null, time: meeting.startTime };
  const { required, present, council, met } = roomAt(
    attendance,
    items,
    moment,
    meeting.rules,
    sittingsIn(facts),
  ).quorum;
  const numbers = note(
    `Gesetzliche Mitglieder: ${meeting.rules.statutorySeats}. Für die Beschlussfähigkeit nötig: ${required}. Nach der Anwesenheitsliste zu Beginn da: ${present}. Bitte nachzählen.`,
  );
  const shares =
    council === null ? [] : [note(`Davon ${councilShare(council)}: Es müssen mehr Ratsmitglieder sein.`)];
  if (met) return [numbers, ...shares, text('„Ich stelle fest, dass das Gremium beschlussfähig ist.“')];
  return [
    numbers,
    ...shares,
    convening.isSecond
      ? text(
          `„Wir beraten zum zweiten Mal über dieselbe Angelegenheit. Darin ist das Gremium nach ${unbroken('§ 49 Abs. 2 GO NRW')} ohne Rücksicht auf die Zahl der Erschienenen beschlussfähig.“`,
        )
      : strong(
          'Achtung: Das Gremium ist nach diesem Stand nicht beschlussfähig. Bleibt es dabei, ist das festzustellen und die Sitzung zu schließen.',
        ),
  ];
}

function absences({ facts, textName, textNameIn }: Setting): DocumentBlock[] {
  const { attendees } = facts.attendance;
  const excused = attendees.filter((a) => a.status === 'excused').map((a) => textName(a.personId));
  const deputies = attendees.flatMap(({ status, personId, substitutesFor }) =>
    status === 'present' && substitutesFor !== null
      ? [`${textName(personId)} für ${textNameIn(substitutesFor, 'accusative')}`]
      : [],
  );
  return [
    ...(excused.length > 0 ? [note(`Entschuldigt: ${listed(excused)}.`)] : []),
    ...(deputies.length > 0 ? [note(`In Vertretung: ${listed(deputies)}.`)] : []),
  ];
}

const openHeading: DocumentBlock = { kind: 'heading', text: 'Öffentliche Sitzung' };

const exclusion = (hasOpenPart: boolean, mode: MeetingFacts['meeting']['mode']): DocumentBlock[] => [
  { kind: 'heading', text: 'Nichtöffentliche Sitzung', startsOnNewPage: true },
  text(
    `„${hasOpenPart ? 'Ich schließe den öffentlichen Teil der Sitzung. ' : ''}Die Öffentlichkeit ist nun ausgeschlossen. Ich bitte alle, die nicht zur Teilnahme berechtigt sind, den Raum zu verlassen.${mode === 'presence' ? '' : ' Wer zugeschaltet ist, sorgt bitte dafür, dass niemand sonst mithört.'}“`,
  ),
  note('Erst fortfahren, wenn nur noch Berechtigte im Raum sind und die Türen geschlossen sind.'),
];
