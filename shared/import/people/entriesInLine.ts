import { addressesIn } from './addressesIn.ts';

/** A name, an address, or both; the other is ''. */
export type NamedAddress = { name: string; email: string };

/**
 * The entries in a line: a name stands before its address, or behind it in parentheses; between two of them stands what
 * somebody writes there. A ";" ends an entry, a "," only behind its address („Müller, Anna“).
 */
export function entriesInLine(line: string): NamedAddress[] {
  const spots = addressesIn(line);
  const [first] = spots;
  if (!first) return partsOf(line).map(nameOnly);
  const entries: NamedAddress[] = [];
  let name = opening(line.slice(0, first.start), entries);
  const known = new Set<string>();
  for (const [at, { email, end }] of spots.entries()) {
    const gap = line.slice(end, spots[at + 1]?.start);
    const { ofThis, rest } = behind(gap, at === spots.length - 1);
    // A link on a page names its address twice.
    if (!known.has(email)) entries.push({ name: [name, ofThis].filter(Boolean).join(' '), email });
    known.add(email);
    if (at < spots.length - 1) name = opening(rest, entries);
    else entries.push(...partsOf(rest).map(nameOnly));
  }
  return entries;
}

const nameOnly = (name: string): NamedAddress => ({ name: nameIn(name), email: '' });

/** What stands before an address: entries without one, then its name. */
function opening(text: string, entries: NamedAddress[]): string {
  const parts = partsOf(text);
  const name = parts.pop() ?? '';
  entries.push(...parts.map(nameOnly));
  return nameIn(name);
}

/** What stands behind an address and belongs to it, and the rest. Behind the last one of a line all up to a ";" does. */
function behind(gap: string, isLast: boolean): { ofThis: string; rest: string } {
  const own = /^[\s>]*\(([^()]*)\)/u.exec(gap);
  if (own) return { ofThis: nameIn(own[1] ?? ''), rest: gap.slice(own[0].length) };
  if (!isLast) return { ofThis: '', rest: gap };
  const [ofThis = '', ...others] = partsOf(gap);
  return { ofThis: nameIn(ofThis), rest: others.join(';') };
}

/** Between ";" that stand in no quotation marks. */
function partsOf(text: string): string[] {
  const parts = [''];
  for (const [piece] of text.matchAll(/"[^"]*"|[^;"]+|[;"]/g)) {
    if (piece === ';') parts.push('');
    else parts[parts.length - 1] += piece;
  }
  return parts;
}

/** A name without what stands around it: quotation marks, brackets, bullets, numbers, labels and words that join two. */
export const nameIn = (text: string): string =>
  bare(
    bare(text.replaceAll(/[<>"„“”«»]/gu, ' '))
      .replace(/^\d+[.)]\s/, '')
      .replace(/^(?:an|von|cc|bcc|e-?mail)\s*:/i, '')
      .replace(/^(?:und|oder)(?:\s|$)/i, '')
      .replace(/\s(?:und|oder)$/i, ''),
  ).replaceAll(/\s+/g, ' ');

/** Without blanks and signs at both ends. */
function bare(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && around.test(text.charAt(start))) start++;
  while (start < end && around.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

const around = /[\s,;:|/&'’‘‚`•·*–()[\]-]/u;
