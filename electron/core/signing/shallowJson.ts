/** Ours are five deep. */
const deepest = 100;

/**
 * What a JSON text from outside says. Throws where it is none, or nested deeper than any of ours: reading millions of
 * brackets would keep everybody waiting.
 */
export function shallowJson(text: string): unknown {
  const sign = /["[\]{}]/g;
  let depth = 0;
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    const [letter] = found;
    if (letter === '"') sign.lastIndex = behindText(text, found.index);
    else depth += letter === '[' || letter === '{' ? 1 : -1;
    if (depth > deepest) throw new Error('nested too deep');
  }
  return JSON.parse(text);
}

function behindText(text: string, at: number): number {
  for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return end + 1;
  }
  return text.length;
}
