import { noticeVerdict } from '../../domain/body/notice.ts';
import { invitationSentence } from '../../german/notice.ts';
import type { MeetingFacts } from '../../facts/meetingFacts.ts';
import { unbroken } from '../../minutes/text.ts';
import { agendaBlocks, announced } from '../agenda.ts';
import {
  chairSignature,
  onDay,
  type Sheet,
  sheetOf,
  placeAndDay,
  placeAndTime,
  sessionOf,
  text,
} from '../sheet.ts';
import type { DocumentBlock } from '../model.ts';

/** Einladung with place, time and the agenda of both parts (R6); for members and deputies, not for the public. */
export function invitation(facts: MeetingFacts): Sheet {
  const { meeting } = facts;
  const items = announced(facts.items).filter((item) => !item.isSupplement);
  if (items.length === 0) return { missing: 'Die Tagesordnung hat noch keine Punkte.' };
  return sheetOf(facts, {
    title: 'Einladung',
    subtitles: [`zur ${sessionOf(meeting)}`, onDay(meeting)],
    blocks: [
      { kind: 'captions', captions: placeAndTime(meeting) },
      text('Sehr geehrte Damen und Herren,'),
      text(`zur ${sessionOf(meeting)} lade ich Sie herzlich ein.`),
      { kind: 'heading', text: 'Tagesordnung' },
      ...agendaBlocks(items, facts.items),
      { kind: 'heading', text: 'Hinweise' },
      ...hints(facts),
      ...closing(facts),
    ],
  });
}

/** Nachtragstagesordnung: what came in after the invitation went out, with the numbers of the whole agenda. */
export function supplement(facts: MeetingFacts): Sheet {
  const { meeting } = facts;
  const items = announced(facts.items).filter((item) => item.isSupplement);
  if (items.length === 0)
    return { missing: 'Seit der Einladung ist kein Tagesordnungspunkt als Nachtrag hinzugekommen.' };
  return sheetOf(facts, {
    title: 'Nachtragstagesordnung',
    subtitles: [`zur ${sessionOf(meeting)}`, onDay(meeting)],
    blocks: [
      { kind: 'captions', captions: placeAndTime(meeting) },
      text('Sehr geehrte Damen und Herren,'),
      text(
        `die Tagesordnung der Sitzung wird um ${items.length === 1 ? 'den folgenden Punkt' : 'die folgenden Punkte'} ergänzt:`,
      ),
      ...agendaBlocks(items, facts.items),
      ...closing(facts, null),
    ],
  });
}

/** Checked, never asserted: '' where the period cannot be told or was missed without a reason (R7). */
export function checkedNotice({ meeting, convening }: MeetingFacts): string {
  const rule = meeting.rules.notice;
  const verdict = noticeVerdict(rule, meeting, convening.sentOn, convening.sentTime);
  return invitationSentence({ verdict, rule, shortReason: convening.shortNoticeReason });
}

const secondMeeting = `Die Angelegenheit wurde wegen Beschlussunfähigkeit zurückgestellt und wird zum zweiten Mal beraten. Nach ${unbroken('§ 49 Abs. 2 GO NRW')} ist das Gremium darin ohne Rücksicht auf die Zahl der Erschienenen beschlussfähig.`;

/** Notice period, second meeting on the same matter (R16), what to do when prevented (R21). */
const hints = (facts: MeetingFacts): DocumentBlock[] =>
  [
    checkedNotice(facts),
    facts.convening.isSecond ? secondMeeting : '',
    'Wenn Sie verhindert sind, teilen Sie dies bitte rechtzeitig der Geschäftsstelle mit und benachrichtigen Sie Ihre Stellvertretung.',
  ]
    .filter(Boolean)
    .map(text);

const closing = (facts: MeetingFacts, sentOn = facts.convening.sentOn): DocumentBlock[] => [
  placeAndDay(facts, sentOn),
  text('Mit freundlichen Grüßen'),
  chairSignature(facts),
];
