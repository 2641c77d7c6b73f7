import { blanksToProtect, protectedBlank } from './protectedBlanks.ts';

/** `from` and `to` in the text as it is with the key; `put` takes their place. */
export type Edit = { from: number; to: number; put: string };

/** Words left and right of the cursor, in one paragraph, and the letter that is typed between them. */
type Typed = { before: string; key: string; after: string };

/**
 * What a typist expects instead of what the keyboard has: „Quotation marks“, ‚those inside‘, the apostrophe ’ and the dash –.
 * Null where the letter stays as it is, as in addresses and between figures.
 */
export function signFor({ before, key, after }: Typed): Edit | null {
  if (isOfAddress(before, after)) return null;
  const at = before.length;
  if (key === '"') return replacing(at, quotationMark(before));
  if (key === "'") return replacing(at, singleMark(before, after));
  const hyphens = key === ' ' ? afterBlank.exec(before)?.[1] : /\d/.test(key) ? '--' : undefined;
  if (hyphens && (key === ' ' || betweenFigures.test(before)))
    return { from: at - hyphens.length, to: at, put: '–' };
  // "Wie geht‘" turns out to be a word that goes on: "geht’s".
  if (/\p{L}/u.test(key) && /\p{L}‘$/u.test(before)) return { from: at - 1, to: at, put: '’' };
  return null;
}

const replacing = (at: number, put: string | null): Edit | null =>
  put === null ? null : { from: at, to: at + 1, put };

/** " - " and " -- ", but not at the beginning, where a list begins. */
const afterBlank = /\S[ \u00A0](--?)$/;
const betweenFigures = /\d--$/;

/** Nothing stands there that a mark could close. */
const opensHere = /(?:^|[\s\uFFFC([{<„‚–—/])$/;

function quotationMark(before: string): string | null {
  const open = openMarks(before);
  if (opensHere.test(before)) return open.includes('„') && !open.includes('‚') ? '‚' : '„';
  if (open.at(-1) === '‚') return '‘';
  // 24" are inches.
  return open.length === 0 && /\d$/.test(before) ? null : '“';
}

function singleMark(before: string, after: string): string | null {
  if (opensHere.test(before)) return '‚';
  return openMarks(before).includes('‚') && !/^\p{L}/u.test(after) ? '‘' : '’';
}

/** The marks that are open at the end of a text, the innermost last. */
function openMarks(text: string): string[] {
  const open: string[] = [];
  for (const [mark] of text.matchAll(/[„‚“‘]/g)) {
    const closes = mark === '“' ? '„' : mark === '‘' ? '‚' : null;
    if (closes === null) open.push(mark);
    else if (open.includes(closes)) open.length = open.lastIndexOf(closes);
  }
  return open;
}

/** E-mail addresses, pages, paths and names of files. */
const isOfAddress = (before: string, after: string): boolean =>
  address.test((/\S*$/.exec(before)?.[0] ?? '') + (/^\S*/.exec(after)?.[0] ?? ''));
const address = /@|:\/\/|www\.|[\\=_]/;

/**
 * Blanks that this letter shows to hold two words together: "11. September" once the month is written. Those that it
 * leaves as they were, perhaps since somebody wants them so, are not touched.
 */
export function blanksFor({ before, key, after }: Typed): Edit[] {
  const known = new Set(blanksToProtect(unfinished(before + after)));
  return blanksToProtect(unfinished(before + key + after))
    .filter((at) => at < before.length && !known.has(at))
    .map((at) => ({ from: at, to: at + 1, put: protectedBlank }));
}

/** A word that may go on is not known yet: "12 t" becomes "12 tage". */
const unfinished = (text: string): string => (/\p{L}$/u.test(text) ? `${text}x` : text);
