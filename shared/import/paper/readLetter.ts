import { soleDate } from './dates.ts';
import { addresseeIn, isMover, isTown, meetingIn, moverIn, relationIn } from './head.ts';
import { isTypeLine } from './kinds.ts';
import { plain } from './prose.ts';
import { endOfHead, noteCaption, noteSpot, type Reading } from './reading.ts';
import type { Line } from './source.ts';

/** "Antwort auf die Anfrage der … (Drucksachen-Nr.: …) für die Sitzung des … am …", on one line or several. */
export function readTitleLines(reading: Reading): void {
  const { paper, claims, scan } = reading;
  const head = scan.loose.filter(({ no, text }) => no < Math.max(endOfHead(reading), 12) && text !== '');
  for (const [at, line] of head.entries()) {
    if (!isTypeLine(line.text.replace(/:$/, '')) && at > 0) continue;
    const own = [line, ...head.slice(at + 1, at + 3).filter(({ no }, n) => no === line.no + n + 1)];
    const text = plain(own);
    const relation = relationIn(text);
    if (relation && !paper.relations.some(({ number }) => number === relation.relation.number)) {
      paper.relations.push(relation.relation);
      noteCaption(reading, 'relations', relation.before, line);
      for (const each of own) claims.take(each, relation.relation.number);
    }
    const mover = isTypeLine(line.text) && !text.endsWith('?') ? moverIn(text) : null;
    if (mover !== null && paper.movers.length === 0) {
      paper.movers.push(mover);
      noteSpot(paper, 'movers', line);
      for (const each of own) claims.take(each, mover);
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

/** What stands in the head without a caption: town, date, who moves, whom it addresses. */
export function readLetter(reading: Reading): void {
  const { paper, scan, claims, lines } = reading;
  const end = Math.min(endOfHead(reading), 45);
  const head = scan.loose.filter((line) => line.no < end && line.text !== '');
  const free = head.filter((line) => claims.isFree(line));
  const town = lines
    .slice(0, 12)
    .flatMap((line) => line.cells.filter(({ text }) => isTown(text)).map(({ text }) => ({ line, text })))[0];
  if (town) {
    paper.town = town.text;
    claims.take(town.line, town.text);
    noteSpot(paper, 'town', town.line);
  }
  if (paper.date === null) readLoneDate(reading, head);
  if (paper.status === null) readLoneStatus(reading, head);
  if (paper.movers.length === 0 && paper.type !== null && paper.type !== 'Beschlussvorlage') {
    for (const line of free.filter(({ text, cells }) => cells.length === 1 && isMover(text))) {
      paper.movers.push(line.text);
      claims.takeWhole([line]);
      noteSpot(paper, 'movers', line);
    }
  }
  const addressee = addresseeIn(lines.slice(0, 25));
  if (addressee && paper.addressees.length === 0) {
    paper.addressees.push(addressee.text);
    for (const line of addressee.lines) claims.take(line, line.cells[0]?.text ?? null);
    noteSpot(paper, 'addressees', addressee.lines[0]);
  }
}

/** "Beispielhausen, den 3. Mai 2021", "21. Juli 2020/AB" */
function readLoneDate({ paper, claims }: Reading, head: readonly Line[]): void {
  for (const line of head) {
    for (const { text } of line.cells) {
      const iso = soleDate(text.replace(/^\p{Lu}[\p{L} .()-]{2,40}, (?:den |dem )?/u, ''));
      if (iso === null) continue;
      paper.date = iso;
      claims.take(line, text);
      noteSpot(paper, 'date', line);
      return;
    }
  }
}

function readLoneStatus({ paper, claims }: Reading, head: readonly Line[]): void {
  for (const line of head) {
    const found = line.cells.find(
      ({ text }) =>
        /^-?\s*(?:nicht\s?-?)?öffentlich(?:e sitzung)?\s*-?$/i.test(text) ||
        /zur behandlung in (?:nicht)?öffentlicher sitzung/i.test(text),
    );
    if (!found) continue;
    paper.status = /nicht\s?-?öffentlich/i.test(found.text) ? 'nichtöffentlich' : 'öffentlich';
    claims.take(line, found.text);
    noteSpot(paper, 'status', line);
    return;
  }
}
