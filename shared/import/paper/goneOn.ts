import { captionsIn } from './captions.ts';
import { joined } from './prose.ts';
import { isBlank, type Line } from './source.ts';
import { isStepsHeader } from './stepColumns.ts';
import { isInPairs, isLoneCaption } from './stacked.ts';
import type { HeadValue, Setting } from './headValue.ts';

const mostSubjectLines = 6;

/** A subject or a list of names that goes on in the next lines, as the line was full. */
export function goneOn(
  values: HeadValue[],
  lines: readonly Line[],
  at: number,
  { width, isWrapped }: Setting,
): { values: HeadValue[]; next: number } {
  const last = values.at(-1);
  let next = at + 1;
  if (!isWrapped || last?.field !== 'subject') return { values, next };
  let before = lines[at]?.text ?? '';
  while (next < at + mostSubjectLines && before.length >= width * 0.6) {
    const line = lines[next];
    if (!line || isBlank(line) || captionsIn(line).length > 0 || isStepsHeader(line) || isSentence(line))
      break;
    last.value = joined([last.value, line.cells.map(({ text }) => text).join(' ')]);
    last.lines.push(line);
    before = line.text;
    next += 1;
  }
  next = addendumOf(last, lines, next) ?? next;
  return { values, next };
}

/** What states something is no part of a subject. */
const isSentence = ({ text }: Line): boolean => /^(?:Die|Der|Das|Es) .+\p{Ll}{3}\.$/u.test(text);

/** "- Zweiter Abschnitt", a line further and right above the next caption; the position behind it. */
function addendumOf(subject: HeadValue, lines: readonly Line[], from: number): number | null {
  const at = isBlank(lines[from]) ? from + 1 : from;
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || !next || !/^(?:[-–]\s|hier:)/.test(line.text)) return null;
  if (!captionsIn(next).some(({ hasColon }) => hasColon)) return null;
  subject.value = joined([subject.value, line.text]);
  subject.lines.push(line);
  return at + 1;
}

const mostPairLines = 4;

/** Where captions and values take turns, a value goes on up to the next caption. */
export function endOfPair(lines: readonly Line[], from: number): number {
  for (let at = from; at <= from + mostPairLines; at += 1) {
    if (isBlank(lines[at])) return from;
    if (at > from && isInPairs(lines, at) && isLoneCaption(lines[at])) return at - 1;
  }
  return from;
}
