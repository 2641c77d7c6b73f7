import type { z } from 'zod';
import { canonicalBytes, canonicalText, orNull, strictText } from '../kernel/digest.ts';
import { shallowJson } from '../signing/shallowJson.ts';

/** A file that travels between two copies of the program: one canonical JSON text, version 1 of its format. */
export type ExchangeFormat<Schema extends z.ZodObject, Foreign extends string> = {
  /** The format without its version: "ratsfeder-freigabepaket-". */
  family: string;
  /** How every such file begins; tells a file cut short from one of another kind. */
  opening: string;
  /** What to call a file of another kind. */
  foreign: Foreign;
  schema: Schema;
};

export type Verdict<Content, Foreign extends string> =
  { ok: true; content: Content } | { ok: false; reason: Foreign | 'damaged' | 'incomplete' | 'newerFormat' };

/**
 * Reads a file of this kind; never throws. The bytes must be exactly the canonical ones: a blank more or a key twice
 * is "damaged", so two files with the same content are the same file.
 */
export function readExchangeFile<Schema extends z.ZodObject, Foreign extends string>(
  exchange: ExchangeFormat<Schema, Foreign>,
  bytes: Uint8Array,
): Verdict<z.output<Schema>, Foreign> {
  const text = orNull(() => strictText(bytes));
  const json = text === null ? null : orNull(() => shallowJson(text));
  if (text === null || json === null) return { ok: false, reason: whyUnreadable(exchange, bytes) };
  const version = versionOf(exchange.family, json);
  if (version === null) return { ok: false, reason: exchange.foreign };
  if (version > 1) return { ok: false, reason: 'newerFormat' };
  if (!hasAllParts(exchange.schema, json)) return { ok: false, reason: 'incomplete' };
  const parsed = orNull(() => exchange.schema.parse(json));
  const isExact = parsed !== null && orNull(() => canonicalText(parsed)) === text;
  return isExact ? { ok: true, content: parsed } : { ok: false, reason: 'damaged' };
}

/** The bytes of the file. Throws on content the reader would not accept. */
export const exchangeFileBytes = <Schema extends z.ZodObject>(
  schema: Schema,
  content: z.input<Schema>,
): Uint8Array => canonicalBytes(schema.parse(content));

function whyUnreadable<Foreign extends string>(
  { opening, foreign }: ExchangeFormat<z.ZodObject, Foreign>,
  bytes: Uint8Array,
): Foreign | 'damaged' | 'incomplete' {
  const start = Buffer.from(bytes.subarray(0, opening.length)).toString('latin1');
  if (start !== opening) return foreign;
  return bytes.at(-1) === 0x7d /* } */ ? 'damaged' : 'incomplete';
}

/** The number after the family's name, or null for other formats. */
function versionOf(family: string, json: unknown): number | null {
  if (typeof json !== 'object' || json === null || !('format' in json)) return null;
  const { format } = json;
  if (typeof format !== 'string' || !format.startsWith(family)) return null;
  const version = format.slice(family.length);
  return /^[1-9]\d{0,5}$/.test(version) ? Number(version) : null;
}

const hasAllParts = (schema: z.ZodObject, json: unknown): boolean =>
  typeof json === 'object' && json !== null && Object.keys(schema.shape).every((part) => part in json);
