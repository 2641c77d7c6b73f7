import { captionsOf } from './captions.ts';
import { cellsOf } from './cells.ts';
import type { Line } from './source.ts';
import { isResult, isRole } from './stepWords.ts';

/** "… Beschlussfassun" over "g": the last word of a row that was cut at the end of its column. */
export function withWholeWords(lines: readonly Line[]): Line[] {
  const whole = [...lines];
  for (const [at, rest] of lines.entries()) {
    const line = whole[at - 1];
    if (!line || !/^\p{Ll}{1,8}$/u.test(rest.text)) continue;
    const word = `${/\S+$/.exec(line.text)?.[0] ?? ''}${rest.text}`;
    if (!isRole(word) && !isResult(word)) continue;
    const text = line.text + rest.text;
    whole[at - 1] = {
      ...line,
      text,
      cells: line.cells.map((cell, n) =>
        n === line.cells.length - 1 ? { ...cell, text: cell.text + rest.text } : cell,
      ),
    };
    whole[at] = { ...rest, text: '', cells: cellsOf('') };
  }
  return whole;
}

/** "Frühere Behandlung (Gremium, Datum," over "Drucksachen-Nr.)": a caption with what it says in brackets. */
export function withWholeQualifiers(lines: readonly Line[]): Line[] {
  const whole = [...lines];
  for (const [at, rest] of lines.entries()) {
    const line = lines[at - 1];
    const isCut =
      line?.cells.length === 1 && /\([^()]*$/.test(line.text) && /^[^()]{1,60}\)\s*:?$/.test(rest.text);
    if (!line || !isCut) continue;
    const text = `${line.text} ${rest.text}`;
    if (captionsOf(text, 0)[0]?.value !== '') continue;
    whole[at - 1] = { ...line, text, cells: cellsOf(text) };
    whole[at] = { ...rest, text: '', cells: [] };
  }
  return whole;
}
