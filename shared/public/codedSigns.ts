import { decodeHTML } from 'entities';

/** Percent signs of addresses and equals signs of mails (RFC 3986, RFC 2045): bytes as two digits each. */
const bytes = /(?:%[\dA-Fa-f]{2})+|(?:=[\dA-F]{2})+/g;
const softBreak = /=[ \t]*\r?\n/g;
/** Coded twice, as when an address stands in a mail. */
const mostTimes = 3;

/** A text, and where it has coded signs as it reads without them; what only looks coded ("=50") stays beside it. */
export function spellingsOf(text: string): string[] {
  let undone = text;
  for (let times = 0; times < mostTimes; times++) {
    const next = decodeHTML(undone.replaceAll(softBreak, '')).replaceAll(bytes, lettersOf);
    if (next === undone) break;
    undone = next;
  }
  return undone === text ? [text] : [text, undone];
}

/** As UTF-8, or else each byte as the letter that Western Europe had there before. */
function lettersOf(coded: string): string {
  const inPercent = coded.replaceAll('=', '%');
  try {
    return decodeURIComponent(inPercent);
  } catch {
    return inPercent.replaceAll(/%(..)/g, (_, digits: string) => String.fromCharCode(Number(`0x${digits}`)));
  }
}
