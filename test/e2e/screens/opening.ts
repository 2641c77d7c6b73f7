import type { Page } from 'playwright-core';
import { focusIn } from '../hands.ts';

export type Screen = { name: string; open: (page: Page) => Promise<void> };

export const heading = (name: string) => (page: Page) =>
  page.getByRole('heading', { name, exact: true }).first().waitFor();

/** Opens by the address, as a link does; then waits for what shows that the screen is there. */
export const at = (hash: string, ready: (page: Page) => Promise<void>) => async (page: Page) => {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await ready(page);
};

/** A tab of the finished sample meeting, or of another. */
export const tab =
  (name: string, ready: (page: Page) => Promise<void>, meeting = /6\. Sitzung/) =>
  async (page: Page) => {
    await at('/sitzungen', heading('Sitzungen'))(page);
    await page.getByRole('row', { name: meeting }).click();
    await page.getByRole('tab', { name }).click();
    await page.getByRole('tab', { name, selected: true }).waitFor();
    await ready(page);
  };

export const withDialog =
  (open: Screen['open'], button: string | RegExp): Screen['open'] =>
  async (page) => {
    await open(page);
    await page.getByRole('button', { name: button }).first().click();
    await focusIn(page.getByRole('dialog'));
  };

export const pressed =
  (open: Screen['open'], key: string): Screen['open'] =>
  async (page) => {
    await open(page);
    await page.keyboard.press(key);
    await focusIn(page.getByRole('dialog'));
  };
