import type { Inline, Mark } from '../../../shared/domain/inline.ts';
import { raisedSigns } from '../../../shared/domain/raisedSigns.ts';
import type { Paragraph } from '../../../shared/domain/richText.ts';
import { printable } from '../../../shared/domain/values.ts';

/** Signs that look the same. `isPageEnd`: a break that is none of the text. */
type Signs = { text: string; marks: readonly Mark[]; raised?: 'super' | 'sub'; isPageEnd?: boolean };
/** What stands in a foreign paragraph: signs, or among them what is none of its words, such as a picture. */
export type Run = Signs | { beside: Inline };

/** What they say, a paragraph with line breaks as several lines. */
export const textOfRuns = (runs: readonly Run[]): string =>
  runs.map((run) => ('beside' in run ? '' : run.text)).join('');

/** The same as the editor keeps it: runs that look the same are one, tabs are room, nothing stands around it. */
export function inlinesOf(runs: readonly Run[]): Inline[] {
  const inlines: Inline[] = [];
  for (const run of runs) {
    if ('beside' in run) {
      inlines.push(run.beside);
      continue;
    }
    const { text, marks, raised, isPageEnd } = run;
    if (isPageEnd) continue;
    const signs = raised ? raisedSigns(text, raised) : text;
    for (const [at, line] of signs.split('\n').entries()) {
      if (at > 0) inlines.push({ type: 'hardBreak' });
      add(inlines, printable(line.replaceAll(/\t+/g, ' ')), marks);
    }
  }
  return trimmed(inlines);
}

function add(inlines: Inline[], text: string, marks: readonly Mark[]): void {
  if (text === '') return;
  const last = inlines.at(-1);
  if (last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) last.text += text;
  else inlines.push({ type: 'text', text, ...(marks.length > 0 && { marks: [...marks] }) });
}

function trimmed(inlines: Inline[]): Inline[] {
  const isRoom = (one: Inline | undefined) =>
    one?.type === 'hardBreak' || (one?.type === 'text' && one.text.trim() === '');
  while (isRoom(inlines[0])) inlines.shift();
  while (isRoom(inlines.at(-1))) inlines.pop();
  const [first, last] = [inlines[0], inlines.at(-1)];
  if (first?.type === 'text') first.text = first.text.trimStart();
  if (last?.type === 'text') last.text = last.text.trimEnd();
  return inlines;
}

export function paragraphOf(runs: readonly Run[]): Paragraph {
  const content = inlinesOf(runs);
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
}
