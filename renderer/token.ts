import { TOKEN_HEADER, TOKEN_KEY } from '../shared/loopback.ts';

/**
 * Makes every request of this page to its own program carry the token that the printed address was answered with. It is
 * kept for reloads and other windows, and the key, which has served its turn, leaves the address.
 */
export function carryToken(): void {
  const { dataset } = document.documentElement;
  if (dataset['token']) {
    localStorage.setItem(TOKEN_KEY, dataset['token']);
    delete dataset['token'];
    history.replaceState(history.state, '', location.pathname + location.hash);
  }
  const plainly = window.fetch.bind(window);
  window.fetch = (asked, how) => {
    const url = new URL(asked instanceof Request ? asked.url : asked, location.href);
    if (url.origin !== location.origin) return plainly(asked, how);
    const headers = new Headers(how?.headers ?? (asked instanceof Request ? asked.headers : undefined));
    // Read each time: the program may have been started anew, and opened in another window.
    headers.set(TOKEN_HEADER, localStorage.getItem(TOKEN_KEY) ?? '');
    return plainly(asked, { ...how, headers });
  };
}
