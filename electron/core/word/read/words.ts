import { strFromU8 } from 'fflate';
import type { Clearance } from '../../../../shared/domain/document/document.ts';
import { leakedFrom } from '../../../../shared/german/leakChecks.ts';
import { reading } from '../../../../shared/public/reading.ts';
import { secretsIn, secretsOf } from '../../../../shared/public/secrets.ts';
import type { MeetingFacts } from '../../../../shared/facts/meetingFacts.ts';
import { unzip } from './unzip.ts';
import { refuse } from '../../kernel/refusals.ts';

/**
 * Looks through a Word file that comes back from a clerk's hands: the sentences that name what a public document must
 * not say, none where all is well. Throws NOT_A_WORD_FILE.
 */
export function readHandEdited(bytes: Uint8Array, facts: MeetingFacts, clearance: Clearance): string[] {
  const words = wordsOfDocx(bytes);
  if (words === null) return refuse({ code: 'NOT_A_WORD_FILE' });
  if (clearance !== 'public') return [];
  const leaks = secretsIn(reading(words), secretsOf(facts));
  return [...new Set(leaks.map(({ number }) => number))].map(leakedFrom);
}

/** All words of a Word file, paragraphs as lines, headers, comments and properties included; null for other files. */
export function wordsOfDocx(bytes: Uint8Array): string | null {
  try {
    const parts = unzip(bytes, (name) => name.endsWith('.xml'));
    if (!parts.has('word/document.xml')) return null;
    return [...parts]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, part]) => wordsOfXml(strFromU8(part)))
      .join('\n')
      .replaceAll('\u{A0}', ' ');
  } catch {
    return null;
  }
}

/** Enough for finding words: tags go, the ends of paragraphs, breaks and tabs become lines. One pass, whatever comes. */
function wordsOfXml(xml: string): string {
  const [start = '', ...pieces] = xml.split('<');
  const words = pieces.map((piece) => {
    const end = piece.indexOf('>');
    return `${endsLine.test(piece) ? '\n' : ''}${end === -1 ? '' : piece.slice(end + 1)}`;
  });
  return [start, ...words].join('').replaceAll(/&(#?\w{1,8});/g, (_whole, name: string) => character(name));
}

const endsLine = /^(?:\/w:p>|w:(?:br|cr|tab)[ />])/;

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** "amp", "#252", "#xFC" */
function character(name: string): string {
  if (!name.startsWith('#')) return entities[name] ?? '';
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code <= 0x10_ffff ? String.fromCodePoint(code) : '';
}
