import { printedIn } from '../domain/body/partsOrder.ts';
import type { Resolution } from '../domain/vote/resolution.ts';
import { plainText, type RichText } from '../domain/richText.ts';
import type { ResolutionModel } from './model.ts';
import type { Setting } from './setting.ts';
import { electionTable } from './electionTable.ts';
import { trimmed } from './text.ts';
import { voteLines } from './votes.ts';

/** One resolution as printed: its wording and result are the clerk's, never derived anew (M6). */
export function resolutionOf(resolution: Resolution, setting: Setting): ResolutionModel {
  const text = trimmed(resolution.text);
  const table = resolution.election && electionTable(resolution.election);
  return {
    caption: captionOf(resolution, text),
    text,
    ...(table ? { table } : {}),
    result: withFirmBoxes(resolution.printedResult),
    votes: resolution.vote ? voteLines(resolution.vote, setting) : remainderNotes(resolution),
    ...(resolution.resultNote === '' ? {} : { note: resolution.resultNote }),
    ...orderOf(resolution, setting),
  };
}

/** As the body's minutes are printed, or as it went at this one; in a model only what is other than usual. */
function orderOf({ partsOrder }: Resolution, { style }: Setting) {
  const { resultFirst, isBeforeText, isAroundText } = printedIn(partsOrder ?? style.partsOrder);
  return {
    ...(resultFirst ? { resultFirst } : {}),
    ...(isBeforeText ? { isBeforeText } : {}),
    ...(isAroundText ? { isAroundText } : {}),
  };
}

/** Why people in the room did not vote in an election (R27). */
const remainderNotes = ({ election }: Resolution): string[] =>
  (election?.rounds ?? []).map(({ remainderNote }) => remainderNote).filter(Boolean);

/** A box stays on one line with its first word and the box before it, a caption with its count. */
const withFirmBoxes = (result: string): string =>
  /[☐☒]/.test(result)
    ? result.replaceAll(/(?<=[☐☒]|\p{L}:) (?=[\p{L}\d_])|(?<!·) (?=[☐☒])/gu, '\u{A0}')
    : result;

/**
 * "Beschluss zu Ziffer 2 (Antrag: Frau Beispiel):" A bare result, as "- Kenntnisnahme -", has no caption, and who
 * is named in the text ("Frau Beispiel beantragt, …") is not named twice.
 */
function captionOf({ label, part, mover, election }: Resolution, text: RichText): string {
  if (election) return [label.replace(/:$/, '') || 'Wahl', election.post].filter(Boolean).join(': ');
  if (text.content.length === 0 && part === '' && mover === '') return '';
  const what = label.replace(/:$/, '');
  // "Beschluss zu Drucksache 0933/2026-2031, Ziffer 2" is about one of several papers.
  const about = part === '' ? what : what.includes(' zu ') ? `${what}, ${part}` : `${what} zu ${part}`.trim();
  const by = plainText(text).includes(mover)
    ? ''
    : ` (${what.startsWith('Antrag') ? '' : 'Antrag: '}${mover})`;
  const caption = `${about}${by}`.trim();
  return caption === '' ? '' : `${caption.charAt(0).toUpperCase()}${caption.slice(1)}:`;
}
