import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodedSize, inBase64 } from '../../../../electron/core/dispatch/base64.ts';

const inLines = (bytes: Uint8Array): string =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');

async function textOf(parts: readonly Uint8Array[]): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of inBase64(parts)) pieces.push(piece);
  return Buffer.concat(pieces).toString('latin1');
}

it('a file becomes lines of 76 characters, in whatever parts it comes, and as long as was said before', async () => {
  const part = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.integer({ min: 0, max: 9000 }).map((size) => new Uint8Array(size).fill(size)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 6 }), async (parts) => {
      const text = await textOf(parts);
      const whole = Buffer.concat(parts);
      expect(text).toBe(inLines(whole));
      expect(encodedSize(whole.length)).toBe(text.length);
    }),
  );
});
