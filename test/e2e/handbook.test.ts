import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyGroups } from '../../renderer/features/help/keys.ts';
import { testBrowser } from '../support/browser.ts';
import { type AppUnderTest, launchApp, zoom } from '../support/launch.ts';
import { mouse } from './hands.ts';

const root = path.resolve(import.meta.dirname, '../..');
const handbook = path.join(root, 'resources/handbuch');
const results = path.join(root, 'test-results/handbuch');
const renews = process.env['HANDBUCH_BILDER'] === '1';

/** Below it the handbook opens at once and stays small in the program's archive. */
const LARGEST_PICTURE = 200_000;

type Clip = { x: number; y: number; width: number; height: number };
/** `show` brings the program there and answers what part of the window is shown; null: all of it. */
type Picture = { name: string; show: (page: Page) => Promise<Clip | null> };

const open = async (page: Page, hash: string, heading: string) => {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.getByRole('heading', { name: heading }).first().waitFor();
};

const openMeeting = async (page: Page, row: RegExp, tab: string) => {
  await open(page, '/sitzungen', 'Sitzungen');
  await page.getByRole('row', { name: row }).click();
  await page.getByRole('tab', { name: tab }).click();
};

/** An item of the finished sample meeting, in the Protokoll. */
const openItem = async (page: Page, title: RegExp) => {
  await openMeeting(page, /6\. Sitzung/, 'Protokoll');
  await page.getByRole('link', { name: title }).first().click();
  await page.getByRole('heading', { name: title }).waitFor();
  await page.locator('.ProseMirror').first().waitFor();
};

/** The part of the window that holds all of these, with a little air. */
async function around(page: Page, locators: Locator[], air = 8): Promise<Clip> {
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
async function screenDownTo(page: Page, ...locators: Locator[]): Promise<Clip> {
  const screen = await around(page, [page.locator('main.screen')], 0);
  const shown = await around(page, locators, 16);
  return { ...screen, height: Math.min(screen.height, shown.y + shown.height - screen.y) };
}

const blur = (page: Page) =>
  page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });

async function dialog(page: Page): Promise<Clip> {
  // There it takes the focus from the field that was filled last.
  await page.getByRole('dialog').getByRole('heading').click();
  return around(page, [page.getByRole('dialog')], 0);
}

/** The first picture is of an empty file, all others of the sample; the Protokoll comes before anything is typed. */
const pictures: Picture[] = [
  {
    name: 'willkommen',
    show: async (page) => {
      await page.getByRole('button', { name: 'Beispielsitzung laden' }).waitFor();
      const { write } = mouse(page);
      await write(page.getByLabel('Gemeinde').first(), 'Stadt Musterhausen');
      await write(page.getByLabel('Gesetzliche Mitglieder'), '25');
      await blur(page);
      await page.getByText('Beschlussfähig ab 13').waitFor();
      return around(page, [page.locator('.choices')]);
    },
  },
  {
    name: 'protokoll',
    show: async (page) => {
      await openItem(page, /Zuschuss an den Verein/);
      await page.getByText('= 22 von 22 im Raum').waitFor();
      return null;
    },
  },
  {
    name: 'tagesordnung',
    show: async (page) => {
      await openMeeting(page, /7\. Sitzung/, 'Tagesordnung');
      await page.locator('.key-hints').waitFor();
      return screenDownTo(page, page.locator('.key-hints'));
    },
  },
  {
    name: 'anwesenheit',
    show: async (page) => {
      await openMeeting(page, /6\. Sitzung/, 'Anwesenheit');
      const row = page.getByRole('listitem').filter({ hasText: 'Tavakoli' });
      await row.first().waitFor();
      return screenDownTo(page, row);
    },
  },
  {
    name: 'niederschrift',
    show: async (page) => {
      await openMeeting(page, /6\. Sitzung/, 'Dokumente');
      const preview = page.getByRole('region', { name: 'Vorschau der Niederschrift' });
      await preview.getByText('Anwesend:', { exact: true }).waitFor();
      return screenDownTo(page, preview);
    },
  },
  {
    name: 'kommt-geht',
    show: async (page) => {
      await openItem(page, /Richtlinie zur Förderung/);
      await page.keyboard.press('F4');
      const form = page.getByRole('dialog');
      await form.getByRole('combobox', { name: 'Person' }).fill('Bella');
      await page.getByRole('option', { name: /Bellandi/ }).click();
      await mouse(page).digits(form.getByRole('group', { name: 'Uhrzeit' }), '1845');
      return dialog(page);
    },
  },
  {
    name: 'antrag',
    show: async (page) => {
      await openItem(page, /Vor Eintritt/);
      await page.keyboard.press('F7');
      const form = page.getByRole('dialog');
      const { press, write } = mouse(page);
      await press(form.getByRole('checkbox', { name: /Richtlinie/ }));
      await write(form.getByRole('combobox', { name: 'Antrag von' }), 'Frau Hasselhorst');
      await page.keyboard.press('Tab');
      await write(form.getByLabel('Begründung'), 'Der Entwurf ist noch zu beraten.');
      return dialog(page);
    },
  },
  {
    name: 'namen',
    show: async (page) => {
      await openItem(page, /Verschiedenes/);
      await page.getByRole('textbox', { name: /^Text zu TOP/ }).click();
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.type(' Auf Nachfrage von Frau D');
      await page.getByRole('option').first().waitFor();
      return around(page, [page.locator('.editor'), page.locator('.completions')]);
    },
  },
  {
    name: 'widerspruch',
    show: async (page) => {
      await openItem(page, /Zuschuss an den Verein/);
      const card = page.getByRole('region', { name: /^Beschluss 1/ });
      await mouse(page).write(card.getByLabel('Ja', { exact: true }), '20');
      await page.keyboard.press('Tab');
      await card.getByText(/24 Stimmen/).waitFor();
      await blur(page);
      await page.locator('.minutes-item').evaluate((pane) => pane.scrollTo(0, pane.scrollHeight));
      return around(page, [card]);
    },
  },
  {
    name: 'stellvertretung',
    show: async (page) => {
      await open(page, '/mitglieder', 'Mitglieder');
      await page.getByRole('row', { name: /Altınok/ }).click();
      await page.getByRole('button', { name: /^Bearbeiten: Stellvertretendes/ }).click();
      const form = page.locator('.membership-form');
      await form.getByRole('button', { name: 'Mitgliedschaft speichern' }).scrollIntoViewIfNeeded();
      return around(page, [form]);
    },
  },
  {
    name: 'gestaltung',
    show: async (page) => {
      await open(page, '/einstellungen/niederschrift', 'Niederschrift');
      await page.locator('.style-preview').waitFor();
      return screenDownTo(page, page.locator('.style-preview'));
    },
  },
];

let app: AppUnderTest;
beforeAll(async () => {
  if (!testBrowser()) return;
  app = await launchApp();
  app.page.setDefaultTimeout(15_000);
});
afterAll(() => app?.kill());

async function take(page: Page, { name, show }: Picture): Promise<Buffer> {
  // The Protokoll also stands in the README: there its three columns need room.
  const isWide = name === 'protokoll' || name === 'widerspruch';
  await page.setViewportSize(isWide ? { width: 1440, height: 900 } : { width: 1280, height: 800 });
  const clip = await show(page);
  return page.screenshot({ animations: 'disabled', caret: 'hide', ...(clip ? { clip } : {}) });
}

async function loadSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Beispielsitzung laden' }).click();
  await page.getByRole('heading', { name: 'Übersicht' }).waitFor();
  // The time beside "Gespeichert" is the same in each run.
  await page.clock.setFixedTime('2026-09-17T07:42:10Z');
  await page.reload();
}

const pageFile = path.join(handbook, 'index.html');
function readPage(): string {
  return readFileSync(pageFile, 'utf8');
}

/** The page with the width and height of this picture, so that nothing moves while it loads. */
function withSize(page: string, src: string, png: Buffer): string {
  // Where the header of a PNG has them.
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const sized = new RegExp(`(src="${src}"\\s+)width="\\d+"(\\s+)height="\\d+"`);
  return page.replace(sized, `$1width="${width}"$2height="${height}"`);
}

async function renew({ name }: Picture, png: Buffer): Promise<void> {
  const src = `bilder/${name}.png`;
  mkdirSync(path.join(handbook, 'bilder'), { recursive: true });
  await writeFile(path.join(handbook, src), png);
  await writeFile(pageFile, withSize(readPage(), src, png));
}

/**
 * Always goes through all the screens that the handbook shows. The pictures land in test-results/handbuch; with
 * HANDBUCH_BILDER=1 they also replace those of the handbook, and the page gets their sizes.
 */
test.skipIf(!testBrowser())('each picture of the handbook can still be taken', async () => {
  const { page } = app;
  mkdirSync(results, { recursive: true });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  for (const picture of pictures) {
    const png = await take(page, picture);
    await writeFile(path.join(results, `${picture.name}.png`), png);
    if (renews) await renew(picture, png);
    expect(png.length, picture.name).toBeLessThan(LARGEST_PICTURE);
    for (let layer = 0; layer < 3; layer++) await page.keyboard.press('Escape');
    if (picture.name === 'willkommen') await loadSample(page);
  }
});

const html = readPage().replaceAll(/<!--[^]*?-->/g, '');
const css = readFileSync(path.join(handbook, 'handbuch.css'), 'utf8');

const plain = (text: string) =>
  text
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
const all = (pattern: RegExp, text = html) =>
  [...text.matchAll(pattern)].map(([, found = '']) => plain(found));
const marked = (tag: string, name: string) =>
  all(new RegExp(`<${tag} class="${name}"\\s*>([^]*?)</${tag}\\s*>`, 'g'));

const sourceOf = (...files: string[]) =>
  files
    .map((file) => readFileSync(path.join(root, file), 'utf8'))
    .join('\n')
    .replaceAll(/\s+/g, ' ');
const interfaceFiles = readdirSync(path.join(root, 'renderer'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => path.join('renderer', file));
/** Names of choices and the native menu stand outside the renderer. */
const screens = sourceOf(
  ...interfaceFiles,
  'shared/german/labels.ts',
  'electron/menu.ts',
  'electron/window.ts',
);
const sentences = sourceOf(...interfaceFiles, 'shared/german/errors.ts', 'shared/german/findings.ts');

describe('the text of the handbook', () => {
  test('every name it quotes stands on a screen exactly like that', () => {
    const names = [...new Set([...marked('b', 'knopf'), ...marked('b', 'feld')])];
    expect(names.length).toBeGreaterThan(60);
    // As a whole: between quotes, or alone between two tags.
    const stands = (name: string) =>
      ["'", '"', '`'].some((quote) => screens.includes(quote + name + quote)) ||
      ['>', '> ', '/> '].some((before) =>
        ['<', ' <'].some((after) => screens.includes(before + name + after)),
      );
    expect(names.filter((name) => !stands(name))).toEqual([]);
  });

  test('every message it explains is one of the program’s own', () => {
    const messages = marked('span', 'meldung');
    expect(messages.length).toBeGreaterThan(10);
    // "…" stands for what differs from case to case.
    const isOwn = (message: string) =>
      message.split('…').every((part) => sentences.includes(part.trim().replace(/ –$/, '')));
    expect(messages.filter((message) => !isOwn(message))).toEqual([]);
  });

  test('every key it names does something', () => {
    const known = new Set([
      ...keyGroups.flatMap(({ keys }) => keys.flatMap(({ key }) => [key, ...key.split(' / ')])),
      ...all(/<kbd>([^<]*)<\/kbd>/g, screens),
      // The system's own.
      'Strg C',
      'Strg V',
    ]);
    expect(all(/<kbd\s*>([^<]*)<\/kbd\s*>/g).filter((key) => !known.has(key))).toEqual([]);
  });

  test('its table of keys is the one under F1', () => {
    const table = /<table id="tastentabelle"[^]*?<\/table>/.exec(html)?.[0] ?? '';
    const groups = table
      .split('<tbody>')
      .slice(1)
      .map((group) => {
        const [title = ''] = all(/scope="rowgroup"\s*>([^]*?)<\/th/g, group);
        const effects = all(/<td\s*>([^]*?)<\/td/g, group);
        const keys = all(/<kbd\s*>([^]*?)<\/kbd/g, group);
        return { title, keys: keys.map((key, index) => ({ key, effect: effects[index * 2 + 1] })) };
      });
    expect(groups).toEqual(keyGroups);
  });

  test('every reference leads somewhere, and every chapter stands in the contents', () => {
    const ids = all(/\sid="([^"]*)"/g);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const targets = all(/<a\s[^>]*?href="([^"]*)"/g);
    expect(targets.filter((target) => !target.startsWith('#') || !ids.includes(target.slice(1)))).toEqual([]);
    const labels = all(/aria-labelledby="([^"]*)"/g);
    expect(labels.filter((label) => !ids.includes(label))).toEqual([]);
    const contents = /<nav class="inhalt"[^]*?<\/nav>/.exec(html)?.[0] ?? '';
    const chapters = all(/<h2 id="([^"]*)"/g, html.split('<main')[1]);
    expect(all(/href="#([^"]*)"/g, contents)).toEqual(chapters);
  });

  test('it brings everything with it: no script, no style in the page, nothing from elsewhere', () => {
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|https?:|src="\/\/|href="\/\//);
    expect(css).not.toMatch(/url\(|@import|https?:/);
  });
});

describe('the pictures of the handbook', () => {
  const images = [...readPage().matchAll(/<img\s([^>]*)>/g)].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, plain(value)]),
    ),
  );

  test('what is taken, what is stored and what is shown are the same pictures', () => {
    const taken = pictures.map(({ name }) => `bilder/${name}.png`);
    expect(images.map(({ src = '' }) => src).toSorted()).toEqual(taken.toSorted());
    const stored = readdirSync(path.join(handbook, 'bilder')).map((file) => `bilder/${file}`);
    expect(stored.toSorted()).toEqual(taken.toSorted());
  });

  test('each is described and small, and the page knows its size', () => {
    const pageNow = readPage();
    for (const { src = '', alt = '' } of images) {
      const png = readFileSync(path.join(handbook, src));
      expect(alt.length, src).toBeGreaterThan(60);
      expect(png.length, src).toBeLessThan(LARGEST_PICTURE);
      expect(withSize(pageNow, src, png)).toBe(pageNow);
    }
  });
});

describe.skipIf(!testBrowser())('the handbook in its window', () => {
  let page: Page;
  beforeAll(async () => {
    const shown = app.context.waitForEvent('page');
    app.menu('Handbuch');
    page = await shown;
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  const looks = [
    { name: 'hell-100', scheme: 'light', factor: 1 },
    { name: 'dunkel-100', scheme: 'dark', factor: 1 },
    { name: 'hell-200', scheme: 'light', factor: 2 },
    { name: 'dunkel-200', scheme: 'dark', factor: 2 },
  ] as const;

  test.each(looks)(
    '$name: no serious accessibility fault, nothing cut off',
    async ({ name, scheme, factor }) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await zoom(page, factor);
      mkdirSync(results, { recursive: true });
      await page.screenshot({ path: path.join(results, `seite-${name}.png`) });
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode()
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      const faults = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(faults.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      const sideways = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(sideways).toBeLessThanOrEqual(0);
    },
  );

  test('all its pictures load', async () => {
    const missing = await page.evaluate(() =>
      [...document.images].filter((image) => image.naturalWidth === 0).map((image) => image.src),
    );
    expect(missing).toEqual([]);
  });

  test('the first Tab offers to skip to the text, a chapter opens from the contents', async () => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('text');
    await page.getByRole('link', { name: 'Befangenheit', exact: true }).click();
    const chapter = page.getByRole('heading', { name: /^Befangenheit/ });
    await expect.poll(async () => (await chapter.boundingBox())?.y ?? -1).toBeLessThan(100);
  });
});
