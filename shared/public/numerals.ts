import { asLatin } from './lookAlikes.ts';

const units = ['ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];
const tens = ['zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'];
const upToNineteen =
  'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn';

/** From two on: "ein" is an article as well. */
const written = new Map<string, number>([
  ...upToNineteen.split(' ').map((word, at) => [asLatin(word), at + 2] as const),
  ...tens.flatMap((ten, at) => [
    [asLatin(ten), (at + 2) * 10] as const,
    ...units.map((unit, one) => [asLatin(`${unit}und${ten}`), (at + 2) * 10 + one + 1] as const),
  ]),
]);

/** In small Latin letters, with numbers as digits: "zwölf" is 12, "1,25 Mio." is 1250000, "50.000,00" is 50.000. */
export const inDigits = (latin: string): string =>
  latin
    .replaceAll(/\p{L}+/gu, (word) => String(written.get(word) ?? word))
    .replaceAll(
      /(\d+)(?:,(\d{1,6}))?\s*(?:mio\b\.?|million(?:en)?\b)/g,
      (_, whole: string, part = '') => `${whole}${part.padEnd(6, '0')}`,
    )
    .replaceAll(/(?<=\d),(?:00(?!\d)|[-\u{2013}\u{2014}]+)/gu, '');
