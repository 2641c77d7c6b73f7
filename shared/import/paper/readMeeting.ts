import { datesIn, soleDate } from './dates.ts';
import { meetingIn, nominative } from './head.ts';
import type { HeadValue } from './headValue.ts';
import { paragraphsOf, plain } from './prose.ts';
import { type Reading, takeValue, valuesOf } from './reading.ts';
import { bodyName } from './stepWords.ts';

/** The meeting a motion or a question is meant for. */
export function readMeeting(reading: Reading): void {
  const { paper } = reading;
  if (paper.forMeeting !== null) return;
  for (const found of valuesOf(reading, 'hier', 'subject')) {
    const meeting = meetingIn(`zur ${found.value}`);
    if (!meeting || !/^sitzung/i.test(found.value)) continue;
    paper.forMeeting = { body: meeting.body, date: meeting.date };
    return;
  }
  if (readMeetingOfLetter(reading) || readMeetingOfHead(reading)) return;
  const [named] = valuesOf(reading, 'meetingBody');
  const day = valuesOf(reading, 'meetingDate')[0] ?? dayOfBody(reading, named);
  const date = datesIn(day?.value ?? '')[0] ?? datesIn(named?.value ?? '')[0];
  if (!named && !date) return;
  const name =
    named?.value ??
    bodyOfCaption(day) ??
    ((date && day ? day.value.slice(0, date.at).trim() : '') || bodyAbove(reading, day));
  paper.forMeeting = { body: withoutDate(name) || null, date: date?.iso ?? null };
  for (const found of [named, day]) if (found) takeValue(reading, 'forMeeting', found);
}

/** "… stellen wir zur Sitzung des … am … folgenden Antrag:" */
function readMeetingOfLetter({ paper, scan }: Reading): boolean {
  if (!isOfLetter.includes(paper.type)) return false;
  const begin = /^.*?(?=\b(?:zur|für die|in (?:die|der)|tagesordnung der|TOP \d+ der) (?:\S+ )?sitzung)/is;
  const found = paragraphsOf(scan.loose, true)
    .map(plain)
    .filter((text) => /\b(?:antrag|anfrage|tagesordnung|änderungsantrag|fragen|TOP)/i.test(text))
    .map((text) => meetingIn(text.replace(begin, '')))
    .find((meeting) => meeting !== null);
  if (!found) return false;
  paper.forMeeting = { body: found.body, date: found.date };
  return true;
}

/** "Sitzung des Gemeinderates am …" above everything. */
function readMeetingOfHead({ paper, scan, claims }: Reading): boolean {
  const line = scan.loose.find(
    ({ no, text }) => no <= 12 && /^(?:(?:zur|für die) )?(?:öffentliche )?sitzung (?:des|der) /i.test(text),
  );
  const meeting = line
    ? meetingIn(`zur ${line.text.replace(/^(?:zur|für die) /i, '').replaceAll('\t', ' ')}`)
    : null;
  if (!line || !meeting) return false;
  paper.forMeeting = { body: meeting.body, date: meeting.date };
  claims.takeWhole([line]);
  return true;
}
const isOfLetter: readonly (string | null)[] = ['Antrag', 'Anfrage', 'Änderungsantrag'];

/** "Sitzung des Rates am:" */
const bodyOfCaption = (day: HeadValue | undefined): string | null => {
  const [, body] = /^sitzung (?:des|der) (.+) am$/i.exec(day?.printed ?? '') ?? [];
  return body === undefined ? null : nominative(body);
};

/** "Gemeinderat" alone, and below it "Sitzung am …". */
function bodyAbove({ lines }: Reading, day: HeadValue | undefined): string {
  const above = lines.findLast(({ no, text }) => no < (day?.line.no ?? 0) && text !== '');
  const isBody = above?.cells.length === 1 && above.text.length <= 80 && bodyName.test(above.text);
  return isBody ? above.text : '';
}

function withoutDate(text: string): string {
  const [date] = datesIn(text);
  return (date ? text.slice(0, date.at) : text).replace(/[\s,;–-]+(?:am|vom)?\s*$/, '').trim();
}

/** "Gremium: …", and on a line of its own near below "Termin: …". */
function dayOfBody({ scan, claims }: Reading, named: HeadValue | undefined): HeadValue | undefined {
  if (!named || datesIn(named.value).length > 0) return undefined;
  for (const line of scan.loose) {
    const [, printed, value] = /^(termin):\s*(.+)$/i.exec(line.text) ?? [];
    const isNear = line.no > named.line.no && line.no <= named.line.no + 3 && claims.isFree(line);
    if (isNear && printed && value && soleDate(value) !== null)
      return { ...named, field: 'meetingDate', printed, value, line, lines: [line] };
  }
  return undefined;
}
