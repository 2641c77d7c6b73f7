/** An amount as it is printed, with its currency; null where the form was left empty. */
export function amountIn(text: string): string | null {
  return amount.exec(text)?.[0].trim() ?? null;
}

const currency = String.raw`(?:€|Euro\b|EUR\b|T€|TEUR\b|Mio\. ?(?:€|Euro\b|EUR\b))`;
const figures = String.raw`-?(?:\d{1,3}(?:[. ]\d{3})+|\d+)(?:,(?:\d{1,2}|-+|–))?`;
const amount = new RegExp(String.raw`(?:${currency}\s*)?${figures}(?:\s*${currency})?`, 'iu');
