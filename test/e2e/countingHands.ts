import type { Locator, Page } from 'playwright-core';
import { focused } from './hands.ts';

/** A keyboard that counts: each key pressed and each letter typed is one, a chord as well. */
export function countingKeys(page: Page) {
  let count = 0;
  return {
    press: async (...keys: string[]) => {
      for (const key of keys) {
        count += 1;
        await page.keyboard.press(key);
      }
    },
    /** Presses a key that brings the focus there. */
    to: async (key: string, target: Locator) => {
      count += 1;
      await page.keyboard.press(key);
      await focused(target);
    },
    type: async (text: string) => {
      count += text.length;
      await page.keyboard.type(text);
    },
    count: () => count,
  };
}

/** Seconds of the keystroke-level model (Card, Moran, Newell 1980), for somebody who types fairly well. */
const seconds = { key: 0.28, point: 1.1, click: 0.2, home: 0.4, think: 1.35 };

/**
 * Hands that are timed: each step is thought about once, then it is a click or some keys; between mouse and keyboard the
 * hand goes over. What the program takes in between is not counted: that is measured elsewhere.
 */
export function timedHands(page: Page) {
  const counts = { key: 0, click: 0, home: 0, think: 0 };
  let isAtMouse = true;
  const at = (mouse: boolean) => {
    counts.think += 1;
    if (isAtMouse !== mouse) counts.home += 1;
    isAtMouse = mouse;
  };
  return {
    click: async (target: Locator) => {
      at(true);
      counts.click += 1;
      await target.click();
    },
    /** Names of keys, pressed without a thought in between. */
    press: async (...keys: string[]) => {
      at(false);
      counts.key += keys.length;
      for (const key of keys) await page.keyboard.press(key);
    },
    type: async (text: string) => {
      at(false);
      counts.key += text.length;
      await page.keyboard.type(text);
    },
    /** Keys for something outside the page: the spreadsheet, the dialog of the system. */
    elsewhere: (keys: number) => {
      at(false);
      counts.key += keys;
    },
    counts,
    minutes: () =>
      (counts.key * seconds.key +
        counts.click * (seconds.point + seconds.click) +
        counts.home * seconds.home +
        counts.think * seconds.think) /
      60,
  };
}
