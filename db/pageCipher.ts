import { createHmac, pbkdf2Sync, hkdfSync } from 'node:crypto';
import { read } from './logFrames.ts';

/*
 * How an encrypted data file lies on the disk: as SQLCipher 4 writes it (https://www.zetetic.net/sqlcipher/design/), AES-256 in CBC
 * mode with a new start for each page that is written, and an HMAC-SHA-512 over it. The first 96 bytes stay as they are: size of
 * a page, whose file it is, its mark (mark.ts) and its version are read without the key.
 */

export const PLAIN_HEAD = 96;
/** At the end of each page: where its encryption starts from, and its HMAC. */
const START = 16;
const TAIL = START + 64;
const MAGIC = Buffer.from('SQLite format 3\0');
/** How the version of SQLite begins that wrote it last, 3.53.4 as 3053004; or nothing stands there. */
const VERSIONS = [0, 0x2d, 0x2e, 0x2f];
const PAGE_TYPES = [2, 5, 10, 13];
const MOST_CELLS = 512;
/** So much of a file tells whether it is encrypted. */
const TELLING = 108;
/** The size of a page in all files of this program. */
const USUAL = 4096;
/** So many pages are tried: one of them may be damaged. */
const TRIED = 8;

/**
 * Whether the first page of a file is encrypted. Three places tell, and two of them are believed: one byte that has turned makes
 * neither of the two look like the other.
 */
export function isEncryptedPage(page: Buffer): boolean {
  if (page.length < TELLING || !page.subarray(0, MAGIC.length).equals(MAGIC)) return false;
  const signs = [
    page.readUInt8(20) === TAIL,
    !VERSIONS.includes(page.readUInt16BE(PLAIN_HEAD)),
    // What kind of page it is, and how many cells are on it.
    !PAGE_TYPES.includes(page.readUInt8(100)) || page.readUInt16BE(103) > MOST_CELLS,
  ];
  return signs.filter(Boolean).length >= 2;
}

export function isEncrypted(file: string): boolean {
  try {
    return isEncryptedPage(read(file, 0, TELLING));
  } catch {
    // A folder, or a file that must not be read: whoever opens it is told.
    return false;
  }
}

/** From the key alone, so that it is enough to open the file. */
export const saltOf = (key: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), 'ratsfeder-salz', 16));

/** Whether a file was encrypted with this key: one sound page is enough to say so. Nothing is opened for that but the file itself. */
export function fits(key: Buffer, file: string): boolean {
  const head = read(file, 0, TELLING);
  const mask = saltOf(key).map((byte) => byte ^ 0x3a);
  const macKey = pbkdf2Sync(key, mask, 2, 32, 'sha512');
  // How large a page is stands in the head, where a byte may have turned, too.
  const sizes = new Set([head.length < TELLING ? 0 : head.readUInt16BE(16), USUAL]);
  return [...sizes].some((size) => size >= 512 && hasSoundPage(file, size, macKey));
}

function hasSoundPage(file: string, size: number, macKey: Buffer): boolean {
  const bytes = read(file, 0, size * TRIED);
  const count = Math.floor(bytes.length / size);
  return Array.from({ length: count }, (_, n) => bytes.subarray(n * size, (n + 1) * size)).some((page, n) =>
    isSound(page, n + 1, macKey),
  );
}

function isSound(page: Buffer, number: number, macKey: Buffer): boolean {
  const counted = Buffer.alloc(4);
  counted.writeUInt32LE(number);
  const from = number === 1 ? PLAIN_HEAD : 0;
  const to = page.length - TAIL + START;
  const found = createHmac('sha512', macKey).update(page.subarray(from, to)).update(counted).digest();
  return found.equals(page.subarray(to));
}
