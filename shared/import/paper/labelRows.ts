import { captionsIn, captionsOf } from './captions.ts';
import { cellsOf } from './cells.ts';
import { joined, salutation } from './prose.ts';
import type { Line } from './source.ts';
import type { CaptionField } from './vocabulary.ts';

const mostLines = 40;
const fewest = 3;
const mostWords = 5;
const noLabels: readonly CaptionField[] = ['addressees', 'hier'];

/** A table of labels and values that lost the room between its columns: "Thema Kurse", "Eingang 06.05.2024", one below the other. */
export function withLabelsApart(lines: readonly Line[]): Line[] {
  const end = lines.findIndex(
    (line, at) => at >= mostLines || salutation.test(line.text) || captionsIn(line).some(beginsPart),
  );
  const found = lines.slice(0, end === -1 ? undefined : end).map(labelOf);
  const whole = [...lines];
  for (const run of runsOf(found)) {
    if (new Set(run.map((at) => found[at]?.field)).size < fewest) continue;
    for (const [n, at] of run.entries()) {
      const [line, label, below] = [lines[at], found[at], lines[at + 1]];
      if (!line || !label) continue;
      // What stands before the next label goes on from the value.
      const more =
        run[n + 1] === at + 2 && below?.cells.length === 1 && isRest(below.text) ? below : undefined;
      const value = joined([line.text.slice(label.printed.length).trim(), more?.text ?? '']).trim();
      const text = `${label.printed}\t${value}`;
      if (more) whole[at + 1] = { ...more, text: '', cells: [] };
      whole[at] = { ...line, text, cells: cellsOf(text).map((cell) => ({ ...cell, column: 0 })) };
    }
  }
  return whole;
}

const isRest = (text: string): boolean =>
  /^\p{L}/u.test(text) && !/[.:?!]$/.test(text) && captionsOf(text, 0).length === 0;

const beginsPart = ({ takes }: { takes: string }): boolean => takes === 'section';

type Label = { field: CaptionField; printed: string };

/** The longest caption that a line begins with, without a colon; null where nothing stands behind it. */
function labelOf(line: Line): Label | null {
  if (line.cells.length !== 1 || captionsIn(line).some(({ hasColon }) => hasColon)) return null;
  const words = line.text.split(' ');
  for (let count = Math.min(mostWords, words.length - 1); count > 0; count -= 1) {
    if (!/^[\p{Lu}\d„"]/u.test(words[count] ?? '')) continue;
    const printed = words.slice(0, count).join(' ');
    const [caption] = captionsOf(printed, 0);
    if (caption?.takes !== 'value' || caption.printed !== printed || noLabels.includes(caption.field))
      continue;
    return { field: caption.field, printed };
  }
  return null;
}

/** Positions right below each other, be it that one line between them goes on. */
function runsOf(found: readonly (Label | null)[]): number[][] {
  const runs: number[][] = [];
  for (const [at, label] of found.entries()) {
    if (!label) continue;
    const run = runs.at(-1);
    if (run && at - (run.at(-1) ?? at) <= 2) run.push(at);
    else runs.push([at]);
  }
  return runs.filter((run) => run.length >= fewest);
}
