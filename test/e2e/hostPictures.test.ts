import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { testBrowser } from '../support/browser.ts';
import { launchWeb } from '../support/launchWeb.ts';
import { copiedSample, sampleProgram } from '../support/program.ts';
import { open, openItem } from './handbookFrames.ts';

const root = path.resolve(import.meta.dirname, '../..');
const results = path.join(root, 'test-results/hosts');
const stored = path.join(root, 'resources/hosts');
const renews = process.env['HANDBUCH_BILDER'] === '1';
const size = { width: 1180, height: 720 };
const hosts = ['desktop', 'browser', 'cli'] as const;

/** What a host puts around its page, drawn: a headless browser shows neither window nor menu. */
const frame = (head: string, body: string) => `<!doctype html><meta charset="utf-8"><style>
  body { margin: 0; font: 15px sans-serif; background: #fff }
  figure { margin: 0; width: ${size.width}px; border: 1px solid #888; border-radius: 8px; overflow: hidden }
  header { padding: 9px 14px; background: #e4e6ec; border-bottom: 1px solid #888; display: flex; gap: 22px }
  header > span { flex: 1; padding: 2px 12px; border-radius: 12px; background: #fff }
  img { display: block; width: 100% } pre { margin: 0; padding: 16px; background: #1d2129; color: #e8eaf0 }
</style><figure><header>${head}</header>${body}</figure>`;

const pictureOf = async (page: Page): Promise<string> =>
  `<img alt="" src="data:image/png;base64,${(await page.screenshot({ caret: 'hide' })).toString('base64')}">`;

/** With HANDBUCH_BILDER=1 it also replaces the one that stands in the README. */
async function keepFramed(page: Page, name: (typeof hosts)[number], content: string): Promise<void> {
  const blank = await page.context().newPage();
  await blank.setContent(content);
  const png = await blank.locator('figure').screenshot();
  await blank.close();
  for (const folder of renews ? [results, stored] : [results]) {
    mkdirSync(folder, { recursive: true });
    await writeFile(path.join(folder, `${name}.png`), png);
  }
}

test('the README shows a picture of each host', () => {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  const shown = [...readme.matchAll(/\]\((resources\/hosts\/[^)]*)\)/g)].map(([, file = '']) => file);
  expect(shown).toEqual(hosts.map((name) => `resources/hosts/${name}.png`));
  for (const file of shown) expect(readFileSync(path.join(root, file)).length, file).toBeLessThan(250_000);
});

describe.skipIf(!testBrowser())('each picture can still be taken', () => {
  const openProgram = sampleProgram();

  test('the desktop program, with its menu', async () => {
    const { page } = await openProgram();
    await page.setViewportSize(size);
    await openItem(page, /Zuschuss an den Verein/);
    const menu = ['Datei', 'Bearbeiten', 'Ansicht', 'Hilfe'].map((label) => `<b>${label}</b>`).join('');
    await keepFramed(page, 'desktop', frame(menu, await pictureOf(page)));
  });

  test('the browser, with the address that the host prints', async () => {
    const web = await launchWeb({ dir: path.dirname(await copiedSample()) });
    onTestFinished(async () => void (await web.quit()));
    await web.page.setViewportSize({ ...size, height: 470 });
    await open(web.page, '/', 'Übersicht');
    const address = new URL(web.page.url());
    address.port = '4170';
    await keepFramed(web.page, 'browser', frame(`<span>${address.href}</span>`, await pictureOf(web.page)));
  });

  test('the command line, with what it prints', async () => {
    const file = await copiedSample();
    const command = ['electron/cli.ts', 'meetings', '--db', file];
    const { stdout, status } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
    expect(status).toBe(0);
    const [first] = JSON.parse(stdout) as object[];
    const short = Object.entries(first ?? {}).filter(([key]) => !/id$|version/i.test(key));
    const printed = JSON.stringify(Object.fromEntries(short), null, 2).replaceAll('<', '&lt;');
    const { page } = await openProgram();
    const said = `<pre>$ npm run --silent cli -- meetings --db ratsfeder.sqlite\n[\n${printed}, …</pre>`;
    await keepFramed(page, 'cli', frame('<b>Terminal</b>', said));
  });
});
