import { RichText, saidIn } from '../richText.ts';

/** What the value of a column says, line by line: JSON without its signs, a text as it is read. */
export function linesSaid(value: unknown): string[] {
  if (value === null || value === undefined || value instanceof Uint8Array) return [];
  if (typeof value !== 'string') return [String(value)];
  return looksLikeJson.test(value) ? linesOfJson(value) : split(value);
}

const looksLikeJson = /^\s*[[{"]/;

function linesOfJson(text: string): string[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    // It only looked so.
    return split(text);
  }
  return linesIn(parsed);
}

function linesIn(value: unknown): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value !== 'object') return split(String(value));
  if (Array.isArray(value)) return value.flatMap(linesIn);
  if ('type' in value && value.type === 'doc') {
    const text = RichText.safeParse(value);
    if (text.success) return saidIn(text.data).filter((line) => line !== '');
  }
  // A name may stand in two fields beside each other.
  const own = Object.values(value).filter((one) => typeof one === 'string' && one !== '');
  const beside = own.length > 1 ? [own.join(' ')] : [];
  return [...beside, ...Object.values(value).flatMap(linesIn)];
}

const split = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
