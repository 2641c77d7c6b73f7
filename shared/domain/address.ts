import { printable } from './values.ts';

/** Longer ones no browser and no Word file takes. */
export const longestAddress = 2000;

/** Blanks, what quotes or ends an address elsewhere, and signs that turn or hide a part of it. */
const forbidden = String.raw`[\s<>"{}|\\^\u{60}\p{C}\p{Z}]`;
const anyForbidden = new RegExp(forbidden, 'u');
const eachForbidden = new RegExp(forbidden, 'gu');
const strayPercent = /%(?![\da-f]{2})/gi;

const host = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?`;
/** The name of a computer and the way on it. No name before an "@", which hides where one is led. */
const page = new RegExp(String.raw`^https?:\/\/${host}(?::\d{1,5})?(?:[/?#].*)?$`, 'u');
const mail = new RegExp(String.raw`^mailto:[^@,;:/?#]+@${host}(?:\?.*)?$`, 'u');

/** Whether a text may lead there: to a page or to a mail, written out; never to a file, a script or a program. */
export const isAddress = (address: string): boolean =>
  address.length <= longestAddress &&
  !anyForbidden.test(address) &&
  address.replaceAll(strayPercent, '') === address &&
  (page.test(address) || mail.test(address));

/** Where a link of a page leads; null where a text may not lead there, or only that page knows where it is. */
export function addressOf(href: string): string | null {
  const address = printable(href)
    .trim()
    .replace(/^[a-z][a-z\d+.-]*:/i, (scheme) => scheme.toLowerCase())
    .replaceAll(eachForbidden, (sign) => encodeURIComponent(sign))
    .replaceAll(strayPercent, '%25');
  return isAddress(address) ? address : null;
}

/** What somebody typed: "www.stadt.de/rat" and "rat@stadt.de" are what they look like. Null where it is no address. */
export function readAddress(typed: string): string | null {
  const address = typed.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '').trim();
  if (/^[^/?#\s:]+@[^@\s]+$/.test(address)) return addressOf(`mailto:${address}`);
  if (/^[^/?#\s:@]+\.[^/?#\s:@]+(?:[:/?#]|$)/.test(address)) return addressOf(`https://${address}`);
  return addressOf(address);
}

/** Without what no reader says: "stadt.de/rat" of "https://stadt.de/rat/". */
export const bareAddress = (address: string): string =>
  address.replace(/^(?:https?:\/\/|mailto:)/i, '').replace(/\/$/, '');

/** With the letters that an address writes as numbers: "Hafenstraße" of "Hafenstra%C3%9Fe". */
export const readableAddress = (address: string): string =>
  address.replaceAll(/(?:%[\da-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      // Of another writing than UTF-8: nobody reads a word in it.
      return codes;
    }
  });
