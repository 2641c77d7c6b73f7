import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { accessibilityFaults, asked } from '../support/axe.ts';
import { testBrowser } from '../support/browser.ts';
import { zoom } from '../support/launch.ts';
import { sharedApp } from '../support/sharedApp.ts';
import { eveningScreens } from './screens/eveningScreens.ts';
import { meetingScreens } from './screens/meetingScreens.ts';
import { officeScreens } from './screens/officeScreens.ts';
import { dialogIn, heading } from './screens/opening.ts';
import { paperScreens } from './screens/paperScreens.ts';
import { showEverything } from './screens/shownData.ts';

/** With BILDER=1 a picture of each screen in each look lands here, for people to look at: a third of the time. */
const results = path.resolve(import.meta.dirname, '../../test-results/screens');
const takesPictures = process.env['BILDER'] === '1';
mkdirSync(results, { recursive: true });
const picture = async (page: Page, name: string) =>
  takesPictures && page.screenshot({ path: path.join(results, `${name}.png`) });

const usual = { scheme: 'light', forced: 'none', factor: 1, size: { width: 1366, height: 768 } } as const;

/** Small or enlarged, a screen is another one; dark, only its colours are. */
const looks = [
  { name: 'hell-100', ...usual, asks: 'everything' },
  { name: 'dunkel-100', ...usual, scheme: 'dark', asks: 'colours' },
  { name: 'kontrast-100', ...usual, scheme: 'dark', forced: 'active', asks: 'colours' },
  { name: 'hell-1024', ...usual, size: { width: 1024, height: 768 }, asks: 'everything' },
  { name: 'hell-200', ...usual, factor: 2, asks: 'everything' },
] as const;

type Look = Pick<(typeof looks)[number], 'forced' | 'factor' | 'size'> & { scheme: 'light' | 'dark' };

async function showAs(page: Page, { scheme, forced, factor, size }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme, forcedColors: forced, reducedMotion: 'reduce' });
  await zoom(page, factor, size);
}

async function seriousFaults(page: Page, about: keyof typeof asked): Promise<string[]> {
  // What Word's own styles look like is not the program's to change.
  const faults = await accessibilityFaults(page, asked[about], ['.preview']);
  return faults
    .filter(({ isSerious }) => isSerious)
    .flatMap(({ rule, elements }) => elements.map(({ html, why }) => `${rule}: ${html} ${why}`));
}

/** The first test loads the sample, which the others go through. */
describe.skipIf(!testBrowser())('every screen', () => {
  const app = sharedApp();

  test('the welcome screen is free of serious accessibility faults', async () => {
    const { page } = app();
    await page.getByRole('button', { name: 'Beispielsitzung laden' }).waitFor();
    for (const look of looks) {
      await showAs(page, look);
      await picture(page, `willkommen-${look.name}`);
      expect(await seriousFaults(page, look.asks), look.name).toEqual([]);
    }
    await showAs(page, looks[0]);
    await page.getByRole('button', { name: 'Beispielsitzung laden' }).click();
    await heading('Übersicht')(page);
    await showEverything(page);
  });

  test.each(['everything', 'colours'] as const)(
    'a fault would be seen by whoever asks about %s',
    async (about) => {
      const { page } = app();
      const added = await page.evaluateHandle(() => {
        const faint = document.createElement('p');
        faint.append('kaum zu lesen');
        faint.style.color = 'color-mix(in srgb, currentColor 30%, transparent)';
        document.querySelector('main')?.append(faint);
        return faint;
      });
      expect(await seriousFaults(page, about)).toEqual([
        expect.stringMatching(/^color-contrast: .*kaum zu lesen/),
      ]);
      await added.evaluate((faint) => faint.remove());
    },
  );

  test('with the colours of the system icons and what is chosen still show', async () => {
    const { page } = app();
    const drawn = () =>
      page.evaluate(() => {
        const icon = document.querySelector('.nav a:not([aria-current]) .kern-icon');
        const chosen = document.querySelector('.nav a[aria-current]');
        const colourOf = (element: Element | null) => element && getComputedStyle(element).backgroundColor;
        return [colourOf(icon), colourOf(chosen), colourOf(document.body)];
      });
    for (const scheme of ['dark', 'light'] as const) {
      await showAs(page, { ...looks[2], scheme });
      expect(new Set(await drawn()).size, scheme).toBe(3);
    }
    await showAs(page, looks[0]);
  });

  test.each([...officeScreens, ...paperScreens, ...meetingScreens, ...eveningScreens])(
    '$name: free of serious accessibility faults in every look',
    async ({ name, open }) => {
      const { page } = app();
      const faults: string[] = [];
      await open(page);
      for (const look of looks) {
        await showAs(page, look);
        await picture(page, `${name}-${look.name}`);
        const found = await seriousFaults(page, look.asks);
        if (await scrollsSideways(page)) found.push('the page scrolls sideways');
        faults.push(...found.map((fault) => `${look.name}: ${fault}`));
      }
      await showAs(page, looks[0]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await dialogIn(page).waitFor({ state: 'detached' });
      expect(faults).toEqual([]);
    },
  );
});

/** The page itself, or the part of it below the heading. */
const scrollsSideways = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.screen-body, .papers-list')].some(
      ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1,
    ),
  );
