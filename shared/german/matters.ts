import type { What } from '../public/matters.ts';
import { quotedLines } from './handEdits.ts';
import { listed } from './format.ts';
import { quoted } from './outdatedMailings.ts';

const named = {
  title: 'den Titel',
  number: 'die Nummer',
  words: 'Worte aus dem Text',
  name: 'einen Namen',
  amount: 'einen Betrag',
} as const satisfies Record<What, string>;

/** Where it is non-public. `day`: as it is printed. */
export const itemElsewhere = (title: string, body: string, day: string): string =>
  `„${title}“ (nichtöffentlicher Punkt der Sitzung vom ${day}, ${body})`;
export const paperElsewhere = (subject: string, typeLabel: string, number: string | null): string =>
  `„${subject}“ (nichtöffentlich: ${typeLabel} ${number ?? 'ohne Nummer'})`;

/** `where`: `messageParts`; `elsewhere`: of another meeting, or a paper; `lines`: in which it was found. */
export const elsewhereSentence = (
  listNames: readonly string[],
  where: string,
  { whats, elsewhere, lines }: { whats: readonly What[]; elsewhere: string; lines: readonly string[] },
): string =>
  [
    `${listNames.length === 1 ? 'Der Verteiler' : 'Die Verteiler'} ${quoted(listNames)} ${listNames.length === 1 ? 'ist' : 'sind'} öffentlich; ${where} nennt ${listed(whats.map((what) => named[what]))} von ${elsewhere}.`,
    ...quotedLines('Gefunden ist', lines),
    'Bitte sehen Sie nach, ob das hinausgehen darf.',
  ].join(' ');
