/** Addresses one may click on: pages, mail, telephone, and places in the document itself. */
const opened = /^(?:https?|mailto|tel):/i;

/** Whether a link leads to a page or nowhere; files, shares on a server and scripts are something else. */
export function isHarmlessLink(target: string): boolean {
  // Programs read over blanks and breaks in an address.
  const address = target.replaceAll(/[\p{C}\p{Z}]/gu, '');
  return opened.test(address) || (!/^[a-z][\w+.-]*:/i.test(address) && !/^(?:[\\/]|%5c|%2f)/i.test(address));
}

/** A template on the clerk's own computer, as Word notes it beside every document made from one. */
export const isOwnDisk = (target: string): boolean => /^(?:file:\/\/\/)?[a-z]:[\\/]/i.test(target);
