import { reading } from './reading.ts';

/**
 * Amounts of five digits and more in a text, without their cents: "187450" for "187.450 €", "187.450,55 €", "EUR 187.450,00"
 * and "0,18745 Mio. Euro".
 */
export const amountsIn = (text: string): string[] =>
  mayHave.test(text)
    ? [...reading(text).words.matchAll(inEuro)].map(([, before, behind]) => before ?? behind ?? '')
    : [];

const mayHave = /\d.*(?:€|eur)|(?:€|eur).*\d/iu;
const inEuro = /(?<!\d)(\d{5,})(?: \d\d)? (?:euro|eur)\b|\b(?:euro|eur) (\d{5,})(?!\d)/g;

/** With so many digits before its noughts an amount is hardly one that something else costs as well. */
const tellingDigits = 4;
export const isOddAmount = (amount: string): boolean => amount.replace(/0+$/, '').length >= tellingDigits;

/** As it may be typed elsewhere, with or without marks between thousands. */
export const typedAmounts = (amount: string): string[] => [
  amount,
  amount.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, ' '),
];
