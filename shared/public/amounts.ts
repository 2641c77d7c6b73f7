/** Amounts in words as they are compared, of five digits and more: "187450" for "187.450 €" and "EUR 187.450,00". */
export const amountsIn = (words: string): string[] => [
  ...new Set(
    [...words.matchAll(/(?<!\d)(\d{5,}) (?:euro|eur)\b|\b(?:euro|eur) (\d{5,})(?!\d)/g)].map(
      ([, before, behind]) => before ?? behind ?? '',
    ),
  ),
];

/** With so many digits before its noughts an amount is hardly one that something else costs as well. */
const tellingDigits = 4;
export const isOddAmount = (amount: string): boolean => amount.replace(/0+$/, '').length >= tellingDigits;

/** As it may be typed elsewhere, with or without marks between thousands. */
export const typedAmounts = (amount: string): string[] => [
  amount,
  amount.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, ' '),
];
