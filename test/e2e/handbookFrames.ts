import type { Locator, Page } from 'playwright-core';

export type Clip = { x: number; y: number; width: number; height: number };
type Size = { width: number; height: number };
/** `show` brings the program there and answers what part of the window is shown; null: all of it. */
export type Picture = { name: string; size?: Size; show: (page: Page) => Promise<Clip | null> };

/** Where columns stand side by side. */
export const wide = { width: 1440, height: 900 };

export const open = async (page: Page, hash: string, heading: string) => {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.getByRole('heading', { name: heading, exact: true }).first().waitFor();
};

export const openMeeting = async (page: Page, row: RegExp, tab: string) => {
  await open(page, '/sitzungen', 'Sitzungen');
  await page.getByRole('row', { name: row }).click();
  await page.getByRole('tab', { name: tab }).click();
  await page.getByRole('tab', { name: tab, selected: true }).waitFor();
};

/** An item of the finished sample meeting, in the Protokoll. */
export const openItem = async (page: Page, title: RegExp) => {
  await openMeeting(page, /6\. Sitzung/, 'Protokoll');
  await page.getByRole('link', { name: title }).first().click();
  await page.getByRole('heading', { name: title }).waitFor();
  await page.locator('.ProseMirror').first().waitFor();
};

/** The part of the window that holds all of these, with a little air. */
export async function around(page: Page, locators: Locator[], air = 8): Promise<Clip> {
  const window = page.viewportSize() ?? { width: 1280, height: 800 };
  const found = await Promise.all(locators.map((locator) => locator.first().boundingBox()));
  const boxes = found.filter((box) => box !== null);
  const x = Math.max(0, Math.floor(Math.min(...boxes.map((box) => box.x)) - air));
  const y = Math.max(0, Math.floor(Math.min(...boxes.map((box) => box.y)) - air));
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + air;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + air;
  const width = Math.ceil(Math.min(window.width, right)) - x;
  return { x, y, width, height: Math.ceil(Math.min(window.height, bottom)) - y };
}

/** Beside the navigation, from the top of the window down to these. */
export async function screenDownTo(page: Page, ...locators: Locator[]): Promise<Clip> {
  const screen = await around(page, [page.locator('main.screen')], 0);
  const shown = await around(page, locators, 16);
  return { ...screen, height: Math.min(screen.height, shown.y + shown.height - screen.y) };
}

export const blur = (page: Page) =>
  page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });

export async function dialog(page: Page): Promise<Clip> {
  // There it takes the focus from the field that was filled last.
  await page.getByRole('dialog').getByRole('heading').click();
  return around(page, [page.getByRole('dialog')], 0);
}
