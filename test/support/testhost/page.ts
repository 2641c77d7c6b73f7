import type { Dialog, Page, Route } from 'playwright-core';
import { tell } from './messages.ts';
import { answerRequest, deniedPopups, toProgram } from './protocol.ts';
import { preventable } from './strict.ts';
import type { WebContents } from './window.ts';

/** Turns what happens in the page into Electron's events, and tells the test of its errors. */
export async function watchPage(page: Page, contents: WebContents): Promise<void> {
  page.on('console', (message) => tell({ type: 'console', level: message.type(), text: message.text() }));
  page.on('pageerror', (error) => tell({ type: 'page-error', message: error.stack ?? String(error) }));
  page.on('dialog', (dialog) => void answerDialog(dialog, contents));
  await watchPopups(page, contents);
  await page.route(
    () => true,
    (route) => decideNavigation(page, route, contents),
  );
}

/** Electron shows no dialog of the page's own when it closes: `will-prevent-unload` decides. */
async function answerDialog(dialog: Dialog, contents: WebContents): Promise<void> {
  if (dialog.type() !== 'beforeunload') return dialog.dismiss();
  const { event, isPrevented } = preventable({});
  contents.emit('will-prevent-unload', event);
  if (isPrevented()) return dialog.accept();
  await dialog.dismiss();
  contents.emit('stand-in:stays');
}

/** Chromium names the address before the popup loads; a popup's own page would not, when it is blocked. */
async function watchPopups(page: Page, contents: WebContents): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const denied = { count: 0 };
  session.on('Page.windowOpen', ({ url }) => {
    if (contents.openHandler({ url: toProgram(url) }).action !== 'deny') return;
    denied.count += 1;
    deniedPopups.add(url);
  });
  await session.send('Page.enable');
  page.on('popup', (popup) => {
    if (denied.count === 0) return;
    denied.count -= 1;
    void popup.close();
  });
}

/** The page's own navigation away from where it is; what the program loads itself is not asked about. */
async function decideNavigation(page: Page, route: Route, contents: WebContents): Promise<void> {
  const request = route.request();
  const leaves = request.isNavigationRequest() && request.frame() === page.mainFrame();
  if (leaves && page.url() !== 'about:blank') {
    const { event, isPrevented } = preventable({ url: toProgram(request.url()) });
    contents.emit('will-navigate', event, event.url);
    if (isPrevented()) return route.abort('aborted');
  }
  return answerRequest(route);
}
