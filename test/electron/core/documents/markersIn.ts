import { strFromU8, unzipSync } from 'fflate';
import PostalMime from 'postal-mime';

/**
 * Where in a file the word stands: names and contents of all parts, packed files unpacked, mails read. Upper and lower
 * case are one, and a word that is cut into runs, folded, escaped or in letters of full width is found as well.
 */
export async function findsOf(word: string, name: string, bytes: Uint8Array): Promise<string[]> {
  const own = says(word, name) ? [`the name ${name}`] : [];
  if (isZip(bytes)) {
    const parts = Object.entries(unzipSync(bytes)).map(([part, data]) => findsOf(word, part, data));
    return [...own, ...(await Promise.all(parts)).flat().map((inside) => `${name} › ${inside}`)];
  }
  const text = strFromU8(bytes);
  if (says(word, text)) own.push(name);
  return name.endsWith('.eml') ? [...own, ...(await findsInMail(word, name, bytes))] : own;
}

/** As a mail program shows it: headers decoded, attachments opened. */
async function findsInMail(word: string, name: string, raw: Uint8Array): Promise<string[]> {
  const { attachments, ...mail } = await PostalMime.parse(raw);
  const found = says(word, JSON.stringify(mail)) ? [`${name} as it is read`] : [];
  for (const { filename, mimeType, content, ...part } of attachments) {
    if (says(word, JSON.stringify([mimeType, part]))) found.push(`${name}, a part of it`);
    if (typeof content === 'string') throw new TypeError('an attachment is bytes');
    found.push(...(await findsOf(word, filename ?? '', new Uint8Array(content))));
  }
  return found;
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

export function says(word: string, text: string): boolean {
  const [wanted, plain] = [word.toLowerCase(), text.normalize('NFKC').toLowerCase()];
  if (plain.includes(wanted)) return true;
  const unfolded = plain.replaceAll(/\r\n[ \t]/g, '');
  return unfolded.includes(wanted) || unfolded.replaceAll(/<[^>]*>|\u{AD}/gu, '').includes(wanted);
}
