import { RichText, saidIn } from '../richText.ts';

/** What the value of a column says, line by line: JSON without its signs, a text as it is read. */
export function linesSaid(value: unknown): string[] {
  if (typeof value === 'number' || typeof value === 'bigint') return [String(value)];
  if (typeof value !== 'string') return [];
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
  if (typeof value === 'string') return split(value);
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
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
