const plain = '0123456789+-−=()';
const rows = {
  super: { from: `${plain}ni`, to: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ' },
  sub: { from: plain, to: '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎' },
};

/**
 * Numbers above and below the line have signs of their own: without, "10³" would be read as 103, and "m²" as m2. Words
 * stay as they are: only some letters have such signs.
 */
export function raisedSigns(text: string, where: keyof typeof rows): string {
  const { from, to } = rows[where];
  const signs = Array.from(text.trim());
  if (signs.length === 0 || !signs.every((sign) => from.includes(sign))) return text;
  return signs.map((sign) => to[from.indexOf(sign)] ?? sign).join('');
}
