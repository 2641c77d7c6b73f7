/** What becomes a line of 76 characters (RFC 2045, 6.8). */
const LINE = 57;

/** In one step; of little pieces little garbage lies about, however large the file is. */
const PIECE = 32 * LINE;

/** Of a file in base64, with its line ends. */
export const encodedSize = (size: number): number =>
  Math.ceil(size / 3) * 4 + 2 * Math.max(0, Math.ceil(size / LINE) - 1);

/** A file in base64, piece by piece; between two lines stands a line end, behind the last one none. */
export async function* inBase64(
  parts: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const piece = Buffer.alloc(PIECE);
  let filled = 0;
  for await (const part of parts)
    for (let at = 0; at < part.length;) {
      if (filled === PIECE) {
        yield Buffer.from(`${linesOf(piece)}\r\n`, 'latin1');
        filled = 0;
      }
      const taken = part.subarray(at, at + PIECE - filled);
      piece.set(taken, filled);
      filled += taken.length;
      at += taken.length;
    }
  yield Buffer.from(linesOf(piece.subarray(0, filled)), 'latin1');
}

const linesOf = (bytes: Buffer): string =>
  Array.from({ length: Math.ceil(bytes.length / LINE) }, (_, line) =>
    bytes.toString('base64', line * LINE, (line + 1) * LINE),
  ).join('\r\n');
