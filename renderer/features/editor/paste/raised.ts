import { withStyle } from './styles.ts';

const plain = '0123456789+-−=()';
const raised = { from: `${plain}ni`, to: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ' };
const lowered = { from: plain, to: '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎' };

/** Numbers above and below the line have signs of their own: without, "10³" would be read as 103, and "m²" as m2. */
export function keepRaised(body: HTMLElement): void {
  const above = [...body.querySelectorAll('sup'), ...withStyle(body, /vertical-align:super/)];
  const below = [...body.querySelectorAll('sub'), ...withStyle(body, /vertical-align:sub(?!\w)/)];
  for (const element of above) write(element, raised);
  for (const element of below) write(element, lowered);
}

/** Words stay as they are: only some letters have such signs. */
function write(element: Element, { from, to }: typeof raised): void {
  const text = element.textContent.trim();
  if (text === '' || !Array.from(text).every((sign) => from.includes(sign))) return;
  element.textContent = Array.from(text, (sign) => to[from.indexOf(sign)] ?? sign).join('');
}
