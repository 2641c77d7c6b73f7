import { addressOf } from '../../../../shared/domain/address.ts';
import { isBlank } from './styles.ts';

/**
 * Keeps the links of a pasted page that a text may have, to pages and to mails; of the others the words stay. Whether
 * there were any of which a reader would miss where they led: another spot of the same page is none.
 */
export function keepLinks(body: HTMLElement): boolean {
  let isOneLost = false;
  for (const anchor of body.querySelectorAll('a')) {
    const href = anchor.getAttribute('href') ?? '';
    const address = addressOf(href);
    if (address !== null && !isBlank(anchor)) {
      anchor.setAttribute('href', address);
      continue;
    }
    isOneLost ||= !isBlank(anchor) && /^(?!#)./.test(href.trim());
    anchor.replaceWith(...anchor.childNodes);
  }
  return isOneLost;
}
