import { soleDate } from './dates.ts';
import { numberIn } from './head.ts';
import type { HeadValue } from './headValue.ts';
import type { Step } from './paper.ts';
import { noteCaption, type Reading } from './reading.ts';
import type { Line } from './source.ts';
import { bodyName } from './stepWords.ts';

const fewest = 2;

/** "Sozialausschuss" over "Sitzungstag: 11.11.2024", and so on for further bodies: steps that have no table. */
export function readMeetingsOfBodies(reading: Reading): void {
  const { paper, scan, claims, lines } = reading;
  const found = scan.values.flatMap((value) => {
    const date = value.field === 'meetingDate' ? soleDate(value.value) : null;
    const above = lines[value.line.no - 2];
    return date !== null && isBody(above) && above.no === value.line.no - 1 ? [{ value, above, date }] : [];
  });
  if (paper.steps.length > 0 || found.length < fewest) return;
  paper.steps = found.map(({ above, date }) => stepOn(above.text, date));
  for (const { value } of found) noteCaption(reading, 'stepDate', value.printed, value.line);
  claims.takeWhole(found.flatMap(({ value, above }) => [above, value.line]));
  const told = new Set<HeadValue>(found.map(({ value }) => value));
  const bodies = new Set(found.map(({ above }) => above));
  scan.values = scan.values.filter((value) => !told.has(value));
  scan.loose = scan.loose.filter((line) => !bodies.has(line));
}

const isBody = (line: Line | undefined): line is Line =>
  line?.cells.length === 1 &&
  line.text.length <= 90 &&
  bodyName.test(line.text) &&
  !/[.:?!]$/.test(line.text) &&
  numberIn(line.text) === null;

const stepOn = (body: string, date: string): Step => ({
  body,
  date,
  role: null,
  status: null,
  top: null,
  reporters: [],
  result: null,
});
