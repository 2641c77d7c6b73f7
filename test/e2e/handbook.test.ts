import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { helpText } from '../../shared/german/cli.ts';
import { answerFields, paperFields } from '../../shared/documents/templates/paperFields.ts';
import { extractFields, minutesFields } from '../../shared/documents/templates/meetingFields.ts';
import { keyGroups } from '../../renderer/features/help/keys.ts';
import { defaultNotice, noticeDates, type NoticeRule } from '../../shared/domain/body/notice.ts';
import { longDate, parseGermanDate } from '../../shared/german/format.ts';
import { noticeWordingLabels } from '../../shared/german/notice.ts';
import { accessibilityFaults, asked } from '../support/axe.ts';
import { testBrowser } from '../support/browser.ts';
import { zoom } from '../support/launch.ts';
import { sharedApp } from '../support/sharedApp.ts';
import { type Picture } from './handbookFrames.ts';
import { pictures } from './handbookPictures.ts';
import { keyTo } from './hands.ts';

const root = path.resolve(import.meta.dirname, '../..');
const handbook = path.join(root, 'resources/handbuch');
const results = path.join(root, 'test-results/handbuch');
const renews = process.env['HANDBUCH_BILDER'] === '1';

/** As an office types them. */
const typed = (fields: object): string[] => Object.keys(fields).map((name) => `{{${name}}}`);

/** Below it the handbook opens at once and stays small in the program's archive. */
const LARGEST_PICTURE = 220_000;

async function take(page: Page, { size = { width: 1280, height: 800 }, show }: Picture): Promise<Buffer> {
  await page.setViewportSize(size);
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

describe.skipIf(!testBrowser())('the handbook beside the program', () => {
  const app = sharedApp();

  /**
   * Always goes through all the screens that the handbook shows. The pictures land in test-results/handbuch; with
   * HANDBUCH_BILDER=1 they also replace those of the handbook, and the page gets their sizes.
   */
  test('each picture of the handbook can still be taken', async () => {
    const { page } = app();
    mkdirSync(results, { recursive: true });
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    for (const picture of pictures) {
      const png = await take(page, picture);
      await writeFile(path.join(results, `${picture.name}.png`), png);
      if (renews) await renew(picture, png);
      expect(png.length, picture.name).toBeLessThan(LARGEST_PICTURE);
      for (let layer = 0; layer < 3; layer++) await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('[role="dialog"]').count(), { message: picture.name }).toBe(0);
      if (picture.name === 'willkommen') await loadSample(page);
    }
  });

  describe('in its window', () => {
    let page: Page;
    beforeEach(async () => {
      if (app().context.pages().includes(page)) return;
      const shown = app().context.waitForEvent('page');
      app().menu('Handbuch');
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
        const faults = (await accessibilityFaults(page, asked.everything)).filter(
          ({ isSerious }) => isSerious,
        );
        expect(faults).toEqual([]);
        const sideways = await page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
        expect(sideways).toBeLessThanOrEqual(0);
      },
    );

    test('all its pictures load', async () => {
      const missing = () =>
        page.evaluate(() =>
          [...document.images].filter((image) => image.naturalWidth === 0).map((image) => image.src),
        );
      await expect.poll(missing).toEqual([]);
    });

    test('the first Tab offers to skip to the text, a chapter opens from the contents', async () => {
      await keyTo('Tab', page.locator('a[href="#text"]'));
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('text');
      await page.getByRole('link', { name: 'Befangenheit', exact: true }).click();
      const chapter = page.getByRole('heading', { name: /^Befangenheit/ });
      await expect.poll(async () => Math.abs((await chapter.boundingBox())?.y ?? Infinity)).toBeLessThan(100);
    });
  });
});

const html = readPage().replaceAll(/<!--[^]*?-->/g, '');
const css = ['handbuch.css', 'inhalt.css']
  .map((name) => readFileSync(path.join(handbook, name), 'utf8'))
  .join('\n');

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
const filesIn = (folder: string) =>
  readdirSync(path.join(root, folder)).map((file) => path.join(folder, file));
const germanFiles = filesIn('shared/german');
/** Names of areas, of choices, of documents and in native windows stand outside the renderer. */
const labelFiles = [
  'areas',
  'labels',
  'documents',
  'dispatch',
  'notice',
  'desktop',
  'election',
  'letter',
  'outcomeDetail',
  'peopleExport',
  'tasks',
].map((name) => `shared/german/${name}.ts`);
const screens = sourceOf(
  ...interfaceFiles,
  ...labelFiles,
  ...filesIn('shared/documents/kinds'),
  'electron/menu.ts',
  'electron/window.ts',
);
const sentences = sourceOf(...interfaceFiles, ...germanFiles);

const ruleOf = (label: string, days: number): NoticeRule => {
  const wordings = ['fullDays', 'daysBetween', 'nthDayBefore', 'bothDays'] as const;
  const wording = wordings.find((one) => noticeWordingLabels[one] === label);
  if (!wording) throw new Error(`No wording is called ${label}.`);
  return { ...defaultNotice, wording, days };
};

/** "Dienstag, 24. November 2026" */
const dayOf = (text: string): string => {
  const day = parseGermanDate(text.replace(/^\w+, /, ''));
  if (day === null) throw new Error(`${text} is no day.`);
  return day;
};

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

  test('the notice period is counted in its examples as the program counts it', () => {
    const table = /<table id="fristtabelle"[^]*?<\/table>/.exec(html)?.[0] ?? '';
    const rows = [...table.matchAll(/<tr\s*>([^]*?)<\/tr/g)].slice(1);
    const shown = rows.map(([, row]) => all(/<t[hd][^>]*>([^]*?)<\/t[hd]/g, row));
    const counted = shown.map(([label = '', days = '', day = '']) => {
      const { lastDay, lastWorkday } = noticeDates(ruleOf(label, Number(days)), dayOf(day), null);
      return [label, days, day, longDate(lastDay), longDate(lastWorkday)];
    });
    expect(shown.length).toBeGreaterThan(3);
    expect(shown).toEqual(counted);
  });

  test('its table of placeholders has all there are, and no others', () => {
    const table = /<table id="platzhaltertabelle"[^]*?<\/table>/.exec(html)?.[0] ?? '';
    expect(all(/<code\s*>([^]*?)<\/code/g, table)).toEqual(typed(minutesFields));
    const known = [minutesFields, extractFields, paperFields, answerFields].flatMap(typed);
    expect(all(/<code\s*>([^]*?)<\/code/g).filter((name) => !known.includes(name))).toEqual([]);
  });

  test('every command it quotes is one of the help', () => {
    const commands = marked('code', 'befehl').map((command) =>
      command.replace('npm run --silent cli -- ', '').replace(/ --db DATEI$/, ''),
    );
    expect(commands.length).toBeGreaterThan(3);
    expect(commands.filter((command) => !helpText.includes(command))).toEqual([]);
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
