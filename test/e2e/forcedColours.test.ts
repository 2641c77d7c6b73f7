import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { testBrowser } from '../support/browser.ts';
import { call } from '../support/call.ts';
import { zoom } from '../support/launch.ts';
import { sampleProgram } from '../support/program.ts';
import { focusIn } from './hands.ts';

const openProgram = sampleProgram();

/** What remains to tell two things apart where the system sets the colours: lines, fills of their own, letters. */
const drawn = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((node) => {
      const style = getComputedStyle(node);
      const line = (side: string) =>
        ['style', 'width', 'color'].map((what) => style.getPropertyValue(`border-${side}-${what}`)).join(' ');
      const outline = style.outlineStyle === 'none' ? '' : `${style.outlineWidth} ${style.outlineColor}`;
      const fill = [style.backgroundColor, style.backgroundImage].join(' ');
      return [line('bottom'), line('inline-start'), outline, fill].join(' | ');
    });

type Pair = { what: string; path: string; ready?: (page: Page) => Promise<void>; one: string; other: string };

const pairs: Pair[] = [
  {
    what: 'the tab that is chosen',
    path: 'protokoll',
    one: '[role="tab"][aria-selected="true"]',
    other: '[role="tab"][aria-selected="false"]',
  },
  {
    what: 'the item that is open',
    path: 'protokoll',
    one: '.agenda-link[aria-current]',
    other: '.agenda-link:not([aria-current])',
  },
  {
    what: 'an item of the part that is not public',
    path: 'protokoll',
    one: '.closed-doors .agenda-link:not([aria-current])',
    other: '.agenda-link:not([aria-current], .closed-doors *)',
  },
  {
    what: 'an item with a text, and one with a result',
    path: 'protokoll',
    one: '.mark-text',
    other: '.mark-result',
  },
  {
    what: 'the quorum that is reached, and the rest',
    path: 'protokoll',
    one: '.quorum-bar i',
    other: '.quorum-bar',
  },
  {
    what: 'the document that is shown',
    path: 'dokumente',
    one: '.document-link[aria-current]',
    other: '.document-link:not([aria-current])',
  },
  {
    what: 'an entry of a menu that has the focus',
    path: 'tagesordnung',
    ready: async (page) => {
      await page.getByRole('button', { name: 'Weitere Schritte', exact: true }).focus();
      await page.keyboard.press('Enter');
      await focusIn(page.getByRole('menu'));
    },
    one: '.popover [role^="menuitem"][data-focused]',
    other: '.popover [role^="menuitem"]:not([data-focused])',
  },
  {
    what: 'the filter that is chosen',
    path: '/vorlagen',
    one: '.filter-chip[data-selected]',
    other: '.filter-chip:not([data-selected])',
  },
  {
    what: 'a station that is done with',
    path: '/vorlagen',
    one: '.step-dot.done',
    other: '.step-dot:not(.done)',
  },
  {
    what: 'a tick that is set',
    path: 'anwesenheit',
    one: '.checkbox[data-selected] .box .kern-icon',
    other: '.checkbox .box',
  },
];

describe.skipIf(!testBrowser())('with the colours of the system', () => {
  test.each(pairs)('$what is told from the others', async ({ path, ready, one, other }) => {
    const { page } = await openProgram();
    await zoom(page, 1, { width: 1366, height: 768 });
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark', reducedMotion: 'reduce' });
    const held = (await call(page, 'meetings.list', {})).find(({ state }) => state === 'closed');
    await page.evaluate(
      (to) => {
        location.hash = to;
      },
      path.startsWith('/') ? path : `/sitzungen/${held?.id}/${path}`,
    );
    await ready?.(page);
    await page.locator(one).first().waitFor({ state: 'attached' });
    expect(await drawn(page, one)).not.toBe(await drawn(page, other));
  });
});
