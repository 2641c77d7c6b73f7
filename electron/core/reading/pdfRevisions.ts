/** More often nobody saves a file that goes out. */
const most = 8;

/**
 * A PDF that was changed keeps at its beginning all that it said before: each earlier revision as a file of its own, the
 * latest first; null where there are too many of them.
 */
export function earlierRevisions(bytes: Uint8Array): Uint8Array[] | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  // Addresses count from here.
  const begin = Math.max(0, file.subarray(0, 1024).indexOf('%PDF-'));
  const earlier: Uint8Array[] = [];
  for (let at = file.indexOf(mark); at !== -1; at = file.indexOf(mark, at + 1))
    if (isEnd(file.subarray(begin, at)) && file.includes('startxref', at))
      earlier.unshift(bytes.subarray(0, at + mark.length));
  return earlier.length > most ? null : earlier;
}

const mark = '%%EOF';

/** Whether its end leads to a table of its own objects: not so in a packed file, nor in the first part of one made for the web. */
function isEnd(file: Buffer): boolean {
  const address = /startxref\s+(\d+)\s+$/.exec(file.toString('latin1', Math.max(0, file.length - 64)))?.[1];
  const table = Number(address ?? 0);
  return table > 0 && /^\s*(?:xref|\d+\s+\d+\s+obj)/.test(file.toString('latin1', table, table + 32));
}
