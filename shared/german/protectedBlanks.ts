/** A blank at which no line ends. The narrow one (U+202F) is read, but never written: many fonts do not have it. */
export const protectedBlank = '\u00A0';

/** Any blank between two words of a line. */
const anyBlank = '[ \\u00A0\\u202F]';

/** Words as they are compared: a protected blank is a blank. As many letters as before. */
export const withPlainBlanks = (text: string): string =>
  hasProtected.test(text) ? text.replaceAll(protectedOnes, ' ') : text;
const hasProtected = /[\u00A0\u202F]/;
const protectedOnes = /[\u00A0\u202F]/g;

const months =
  'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|(?:Jan|Feb|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\\.';
/** Of which there is a first, a second …; "am 11. Der Rat" begins another sentence. */
const counted =
  '\\p{L}*[Ss]itzung(?:en)?|Lesung|Wahlgang(?:s|es)?|Wahlperiode|Fassung|Änderung\\p{L}*|Nachtrag\\p{L}*|Quartal|Halbjahr|Jahrhundert|Stellvertret\\p{L}*';
/** "November", "Nov.", "Sitzung": what a number with a full stop belongs to, as the source of a regular expression. */
export const afterOrdinal = `${months}|${counted}`;
const votes =
  'Enthaltung(?:en)?|Stimm(?:e|en)|Stimmenthaltung(?:en)?|(?:Ja|Nein|Gegen)-?[Ss]timm(?:e|en)|Ja|Nein|Mitglied(?:er|ern)?|Person(?:en)?|Anwesende';
const units =
  '(?:T|Mio\\.|Mrd\\.)?€|Euro|EUR|TEUR|Cent|Prozent|Uhr|Mio\\.|Mrd\\.|km|cm|mm|m|m²|m³|qm|ha|kg|g|t|l|kW|kWh|MWh|°C|Std\\.|Min\\.';

/** What stands before a blank and what behind it, where no line may end between the two. */
const pairs: readonly [before: string, behind: string][] = [
  ['§', '\\d'],
  [`§§${anyBlank}\\d+[a-z]?`, `und${anyBlank}\\d`],
  [`§§${anyBlank}\\d+[a-z]?${anyBlank}und`, '\\d'],
  ['(?<!\\p{L})(?:Art|Abs|Nr|Nrn|Ziff|S|Bd|Kap|Rn|Drs)\\.', '\\d'],
  ['(?<!\\p{L})(?:Artikel|Absatz|Satz|Nummer|Ziffer|Seite|TOP|Punkt|Ö|N)', '\\d'],
  ['(?<!\\p{L})(?:Buchst|lit)\\.', '\\p{L}(?!\\p{L})'],
  ['(?<!\\p{L})(?:Dr|Prof|Dr\\.-Ing|Dipl\\.-\\p{L}{1,7}|Dipl)\\.', '\\p{Lu}|h\\.'],
  ['(?<!\\p{L})(?:Frau|Herrn?)', '(?:Dr|Prof|Dipl)\\.'],
  ['(?<![\\d.,])\\d{1,2}\\.', `(?:${months})(?!\\p{L})`],
  ['(?<![\\d.,])\\d{1,3}\\.', `(?:${counted})(?!\\p{L})`],
  ['\\d', `(?:${votes})(?!\\p{L})`],
  ['\\d', `(?:${units}|%)(?![\\p{L}\\d])`],
  ['(?<!\\p{L})(?:Mio|Mrd)\\.', '€|Euro|EUR'],
  ['(?<![\\p{L}\\d])\\p{L}\\.', '\\p{L}{1,2}\\.(?!\\p{L})'],
];

const toProtect = new RegExp(
  ` (?:${pairs.map(([before, behind]) => `(?<=(?:${before})${anyBlank})(?=${behind})`).join('|')})`,
  'gu',
);

/** "§ 31", "Dr. Müller", "11. September": blanks that hold two words on one line become protected ones, nothing else changes. */
export const withProtectedBlanks = (text: string): string =>
  text.includes(' ') ? text.replaceAll(toProtect, protectedBlank) : text;

/** Where in a text they stand that are still plain. */
export const blanksToProtect = (text: string): number[] =>
  Array.from(text.matchAll(toProtect), ({ index }) => index);
