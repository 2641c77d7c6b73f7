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

/** Also one that only asks before something is done. */
export const dialogIn = (page: Page) => page.locator('[role="dialog"], [role="alertdialog"]');

export const withDialog =
  (open: Screen['open'], button: string | RegExp): Screen['open'] =>
  async (page) => {
    await open(page);
    await page.getByRole('button', { name: button }).first().click();
    await focusIn(dialogIn(page));
  };

/** The dialog behind an entry of a menu. */
export const fromMenu =
  (open: Screen['open'], button: string | RegExp, entry: string | RegExp): Screen['open'] =>
  async (page) => {
    await open(page);
    await page.getByRole('button', { name: button }).first().click();
    await page.getByRole('menuitem', { name: entry }).click();
    await focusIn(dialogIn(page));
  };

export const afterwards =
  (open: Screen['open'], next: Screen['open']): Screen['open'] =>
  async (page) => {
    await open(page);
    await next(page);
  };

export const pressed =
  (open: Screen['open'], key: string): Screen['open'] =>
  async (page) => {
    await open(page);
    await page.keyboard.press(key);
    await focusIn(page.getByRole('dialog'));
  };
