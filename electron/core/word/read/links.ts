/** Addresses one may click on: pages, mail, telephone, and places in the document itself. */
const opened = /^(?:https?|mailto|tel):/i;

/** Whether a link leads to a page or nowhere; files, shares on a server and scripts are something else. */
export const isHarmlessLink = (target: string): boolean =>
  opened.test(target) || (!/^[a-z][\w+.-]*:/i.test(target) && !/^(?:[\\/]|%5c|%2f)/i.test(target));

/** A template on the clerk's own computer, as Word notes it beside every document made from one. */
export const isOwnDisk = (target: string): boolean => /^(?:file:\/\/\/)?[a-z]:[\\/]/i.test(target);
