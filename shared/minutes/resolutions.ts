import { capital } from '../german/format.ts';
import { printedIn } from '../domain/body/partsOrder.ts';
import { withParts, type WithParts } from '../domain/vote/parts.ts';
import type { Resolution } from '../domain/vote/resolution.ts';
import { plainText, type RichText } from '../domain/richText.ts';
import { isMotionLabel } from '../german/motion.ts';
import { resultOfPart } from '../german/ziffern.ts';
import type { ResolutionModel } from './model.ts';
import type { Setting } from './setting.ts';
import { electionTable } from './electionTable.ts';
import { trimmed } from './text.ts';
import { voteLines } from './votes.ts';

/** The resolutions of an item as printed, in their order; what votes on the Ziffern of one is part of it. */
export const resolutionsOf = (resolutions: readonly Resolution[], setting: Setting): ResolutionModel[] =>
  withParts(resolutions.toSorted((a, b) => a.position - b.position)).map((one) => votedOf(one, setting));

/** A resolution with what was voted on its Ziffern. */
export function votedOf({ resolution, parts }: WithParts<Resolution>, setting: Setting): ResolutionModel {
  const printed = parts.flatMap((part) => {
    const { result, votes, note } = resolutionOf(part, setting);
    // Without a line of its result, who voted and what is said after it still stands below its Ziffer (R24).
    const isBlank = result.trim() === '' && votes.length === 0 && note === undefined;
    return isBlank
      ? []
      : [{ result: resultOfPart(part.part, result.trim()), votes, ...(note === undefined ? {} : { note }) }];
  });
  return { ...resolutionOf(resolution, setting), ...(printed.length === 0 ? {} : { parts: printed }) };
}

/** Whether anything is printed of what came of it. */
export const hasResult = ({ result, parts = [] }: ResolutionModel): boolean =>
  result !== '' || parts.length > 0;

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
 * "Beschluss zu Ziffer 2 (Antrag: Frau Beispiel):", "Änderungsantrag (Frau Beispiel):" A bare result, as
 * "- Kenntnisnahme -", has no caption, and who is named in the text ("Frau Beispiel beantragt, …") is not named twice.
 */
function captionOf({ label, part, mover, election }: Resolution, text: RichText): string {
  if (election) return [label.replace(/:$/, '') || 'Wahl', election.post].filter(Boolean).join(': ');
  if (text.content.length === 0 && part === '' && mover === '') return '';
  const what = label.replace(/:$/, '');
  // "Beschluss zu Drucksache 0933/2026-2031, Ziffer 2" is about one of several papers.
  const about = part === '' ? what : what.includes(' zu ') ? `${what}, ${part}` : `${what} zu ${part}`.trim();
  const said = plainText(text);
  const isNamed = said.includes(mover) || said.startsWith(capital(mover));
  const by = isNamed ? '' : ` (${isMotionLabel(label) ? '' : 'Antrag: '}${mover})`;
  const caption = `${about}${by}`.trim();
  return caption === '' ? '' : `${capital(caption)}:`;
}
