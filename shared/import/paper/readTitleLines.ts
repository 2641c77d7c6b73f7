import { type Caption, captionsIn, captionsOf } from './captions.ts';
import { meetingIn, moverIn, relationIn, typePrintedIn } from './head.ts';
import { isTypeLine } from './kinds.ts';
import { plain } from './prose.ts';
import { endOfHead, noteCaption, noteSpot, type Reading } from './reading.ts';
import type { Line } from './source.ts';

/** "Antwort auf die Anfrage der … (Drucksachen-Nr.: …) für die Sitzung des … am …", on one line or several. */
export function readTitleLines(reading: Reading): void {
  const { paper, claims, scan } = reading;
  const head = scan.loose.filter(({ no, text }) => no < Math.max(endOfHead(reading), 12) && text !== '');
  for (const [at, line] of head.entries()) {
    const isTyped = [line.text, ...line.cells.map((cell) => cell.text)].some((text) =>
      isTypeLine(text.replace(/:$/, '')),
    );
    if (!isTyped && at > 0) continue;
    const own = [line, ...belowTitle(reading, line)];
    const text = titleInColumn(own) ?? plain(own);
    const relation = typePrintedIn(text) === null ? null : relationIn(text);
    if (relation && !paper.relations.some(({ number }) => number === relation.relation.number)) {
      paper.relations.push(relation.relation);
      noteCaption(reading, 'relations', relation.before, line);
      for (const each of own) claims.take(each, relation.relation.number);
    }
    const title = line.text.split(': ')[0] ?? '';
    const isTitle = isTypeLine(line.text) || isTypeLine(title);
    const mover = isTitle && !line.text.endsWith('?') ? moverIn(text) : null;
    if (mover !== null && paper.movers.length === 0) {
      paper.movers.push(mover);
      noteSpot(paper, 'movers', line);
      const last = own.findIndex((_, n) => plain(own.slice(0, n + 1)).includes(mover));
      for (const each of own.slice(0, last + 1)) claims.take(each, mover);
    }
    const meeting = meetingIn(text);
    if (meeting && paper.forMeeting === null) {
      paper.forMeeting = { body: meeting.body, date: meeting.date };
      noteCaption(
        reading,
        'forMeeting',
        meeting.before,
        own.find((each) => /sitzung/i.test(each.text)) ?? line,
      );
      claims.takeWhole(own.filter((each) => each.text.includes(meeting.before)));
    }
  }
}

/** "Stellungnahme" over "zum Antrag Nr. …", beside the name of the town. */
function titleInColumn([line, ...below]: readonly Line[]): string | null {
  const title = line && line.cells.length > 1 ? line.cells.find(({ text }) => isTypeLine(text)) : undefined;
  if (!title) return null;
  const under = below.flatMap(({ cells }) =>
    cells.filter((cell) =>
      title.column > 0 ? cell.column === title.column : Math.abs(cell.at - title.at) <= 1,
    ),
  );
  return [title, ...under].map(({ text }) => text).join(' ');
}

/** What goes on below a title, be it that a line is left free between the two. */
function belowTitle({ lines, scan }: Reading, title: Line): Line[] {
  const at = lines.findIndex(({ no }) => no === title.no);
  const rows = new Set(scan.regions.flatMap((region) => region.lines.map(({ no }) => no)));
  const below = lines.slice(at + 1, at + 5);
  const begin = below.findIndex(({ text }) => text !== '');
  if (begin === -1 || (begin > 0 && !goesOnFromTitle.test(below[begin]?.text ?? ''))) return [];
  const end = below.findIndex(
    (line, n) =>
      (n > begin || (n === begin && isLabelled(line))) &&
      (line.text === '' ||
        rows.has(line.no) ||
        captionsIn(line).some((caption) => beginsValue(caption, line))),
  );
  return below.slice(begin, end === -1 ? undefined : end).slice(0, 3);
}

/** "Drucksachen-Nr." and its number in the next cell. */
const isLabelled = ({ cells: [label, value] }: Line): boolean =>
  value !== undefined &&
  captionsOf(label?.text ?? '', 0).some((caption) => caption.field === 'number' && caption.value === '');

/** "Datum:", or "Vorlage Nr. 12/2021" at the begin of a line. */
const beginsValue = ({ hasColon, takes, field, cell, value }: Caption, { cells }: Line): boolean =>
  takes === 'value' && (hasColon || (field === 'number' && cell === 0 && (value !== '' || cells.length > 1)));

/** "zur Sitzung des …", "zu TOP 4", "zur Vorlage Nr. …" */
const goesOnFromTitle = /^(?:zur?|zum|für die|für den|der|des)\s/i;
