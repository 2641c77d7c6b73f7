import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * The one text of a value after RFC 8785: sorted keys, no blanks. What is signed or digested is always this text, so
 * that the same facts have the same bytes everywhere. Throws on what JSON cannot say (NaN, lone surrogates).
 */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('nothing that JSON can say');
  return text;
}

export const canonicalBytes = (value: unknown): Uint8Array => Buffer.from(canonicalText(value), 'utf8');

/** Lower-case hex, 64 characters. A text is taken as UTF-8. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

export const sha256OfValue = (value: unknown): string => sha256(canonicalText(value));

/** Digest of a stored model, given as JSON text; null where the text is no JSON. Blanks in the text do not count. */
export const modelSha256 = (json: string): string | null =>
  orNull(() => sha256OfValue(JSON.parse(json) as unknown));

/** Foreign input may fail in many ways; all mean the same here. */
export function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** Text of UTF-8 bytes; throws on anything that is not exactly UTF-8. A byte order mark stays in the text. */
export const strictText = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
