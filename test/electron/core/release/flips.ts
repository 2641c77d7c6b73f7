import fc from 'fast-check';

export const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'utf8');
export const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

export function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy.set([(copy[bit >> 3] ?? 0) ^ (1 << (bit & 7))], bit >> 3);
  return copy;
}

export const allBits = (bytes: Uint8Array): number[] => Array.from({ length: bytes.length * 8 }, (_, n) => n);

/** 200 different bits, drawn anew on each run. */
export const someBits = (bytes: Uint8Array): number[] =>
  fc
    .sample(fc.uniqueArray(fc.nat(bytes.length * 8 - 1), { minLength: 200, maxLength: 200, size: 'max' }), 1)
    .flat();

/** The bits whose flip goes unnoticed, of all there are; with how many were tried, so that none is no proof. */
export function unnoticed(bytes: Uint8Array, isAccepted: (altered: Uint8Array) => boolean) {
  const bits = allBits(bytes);
  return { tried: bits.length, accepted: bits.filter((bit) => isAccepted(flipped(bytes, bit))) };
}

/** JSON text → value, undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Bytes and JSON of all kinds, among them objects that begin like the real thing. */
export const junk = (real: Record<string, unknown>) =>
  fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.json().map(bytesOf),
    fc.string({ unit: 'binary' }).map(bytesOf),
    fc
      .tuple(fc.constantFrom(...Object.keys(real)), fc.jsonValue())
      .map(([key, value]) => bytesOf(JSON.stringify({ ...real, [key]: value }))),
    fc.nat(JSON.stringify(real).length).map((end) => bytesOf(JSON.stringify(real)).subarray(0, end)),
  );
