import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { FileTicket } from '../../shared/fileTicket.ts';
import { testBrowser } from '../support/browser.ts';
import { launchWeb, type WebUnderTest } from '../support/launchWeb.ts';

type Host = typeof import('../../renderer/host.ts');
let code = '';

/** The module as a script of its own, so that a page can be asked for its functions one by one. */
beforeAll(async () => {
  const entry = path.resolve(import.meta.dirname, '../../renderer/host.ts');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'hostUnderTest' } },
  });
  const [bundle] = Array.isArray(built) ? built : [];
  code = bundle?.output[0].code.replace('var hostUnderTest', 'globalThis.hostUnderTest') ?? '';
});

const call = (page: Page, route: string, input: unknown) =>
  page.evaluate(
    ([name, given]) => {
      const { transport } = Reflect.get(globalThis, 'hostUnderTest') as Host;
      return transport(name, given);
    },
    [route as 'app.status', input] as const,
  );

async function newPage(web: WebUnderTest): Promise<Page> {
  const page = await web.page.context().newPage();
  await page.goto(new URL('/', web.url).href);
  await page.evaluate(code);
  return page;
}

describe.skipIf(!testBrowser())('calls from a browser', () => {
  let web: WebUnderTest | undefined;
  afterAll(() => web?.quit());

  /** A new page of the one program of these tests; after a crash of a new one. */
  const open = async () => {
    if (web?.hasCrashed()) await web.quit();
    if (!web || web.hasCrashed()) web = await launchWeb();
    const page = await newPage(web);
    onTestFinished(() => page.close());
    return { page, dataFile: web.dataFile };
  };

  test('a call comes back as the core’s reply', async () => {
    const { page, dataFile } = await open();
    expect(await call(page, 'app.status', {})).toMatchObject({ ok: true, value: { dataFile } });
    expect(await call(page, 'meetings.get', { id: 'x' })).toEqual({
      ok: false,
      error: { code: 'NOT_FOUND', what: 'meeting' },
    });
  });

  test('more than a browser keeps alive at once still arrives, in one call or in many', async () => {
    const { page } = await open();
    const large = { id: 'x'.repeat(20_000), rest: 'x'.repeat(30_000) };
    const replies = await Promise.all(Array.from({ length: 8 }, () => call(page, 'app.status', large)));
    expect(replies.filter(({ ok }) => ok)).toHaveLength(8);
    expect(await call(page, 'app.status', { rest: 'x'.repeat(200_000) })).toMatchObject({ ok: true });
  });

  test('a save that is sent while the page closes arrives', async () => {
    const { page } = await open();
    const { page: other } = await open();
    await page.evaluate(() => {
      const { transport } = Reflect.get(globalThis, 'hostUnderTest') as Host;
      const begin = { municipality: 'Müßigstadt', bodyName: 'Integrationsrat', bodyNameGenitive: '' };
      addEventListener('pagehide', () => {
        void transport('setup.begin', { ...begin, statutorySeats: 15, validFrom: '2025-11-01' });
      });
    });
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => call(other, 'app.status', {})).toMatchObject({ value: { initialised: true } });
  });

  test('without the cookie the reply is FORBIDDEN, without the program UNREACHABLE', async () => {
    const { page, stop, quit } = await launchWeb();
    onTestFinished(async () => void (await quit()));
    await page.evaluate(code);
    await page.context().clearCookies();
    expect(await call(page, 'app.status', {})).toEqual({ ok: false, error: { code: 'FORBIDDEN' } });
    await stop();
    expect(await call(page, 'app.status', {})).toEqual({ ok: false, error: { code: 'UNREACHABLE' } });
  });

  const pass = (page: Page, ...names: string[]) =>
    page.evaluate(async (wanted) => {
      const { passFile } = Reflect.get(globalThis, 'hostUnderTest') as Host;
      const replies = await Promise.all(wanted.map((name) => passFile(new File(['äöü'], name))));
      return replies.flatMap((reply) => (reply.ok ? [reply.value] : []));
    }, names);
  const read = (page: Page, ticket: FileTicket | undefined) =>
    page.evaluate(async (one) => {
      const { readFile } = Reflect.get(globalThis, 'hostUnderTest') as Host;
      return one && readFile(one).then((file) => file.text(), String);
    }, ticket);

  test('a file is saved as a download under its name, again as long as it is kept, and then gone', async () => {
    const { page } = await open();
    const [ticket] = await pass(page, 'Niederschrift Süd.docx');
    for (const keep of [true, false]) {
      const downloaded = page.waitForEvent('download');
      const reply = await page.evaluate(
        ([one, how]) => {
          const { saveFile } = Reflect.get(globalThis, 'hostUnderTest') as Host;
          return one && saveFile(one, how);
        },
        [ticket, { keep }] as const,
      );
      expect(reply).toEqual({ ok: true, value: { path: 'Niederschrift Süd.docx' } });
      const download = await downloaded;
      expect(download.suggestedFilename()).toBe('Niederschrift Süd.docx');
      expect(readFileSync(await download.path(), 'utf8')).toBe('äöü');
    }
    await expect.poll(() => read(page, ticket)).toBe('AppError: FILE_GONE');
  });

  test('several files are saved at once, each under its own name', async () => {
    const { page } = await open();
    const names = ['Einladung.docx', 'Sitzung.ics', 'Tagesordnung.docx'];
    const tickets = await pass(page, ...names);
    const saved: string[] = [];
    page.on('download', (download) => saved.push(download.suggestedFilename()));
    await page.evaluate((all) => {
      const { saveFiles } = Reflect.get(globalThis, 'hostUnderTest') as Host;
      return saveFiles(all);
    }, tickets);
    await expect.poll(() => saved.toSorted()).toEqual(names);
  });

  test('a dropped file is gone', async () => {
    const { page } = await open();
    const [ticket] = await pass(page, 'a.txt');
    expect(await read(page, ticket)).toBe('äöü');
    await page.evaluate((one) => {
      const { dropFiles } = Reflect.get(globalThis, 'hostUnderTest') as Host;
      return one && dropFiles([one.id]);
    }, ticket);
    expect(await read(page, ticket)).toBe('AppError: FILE_GONE');
  });
});
