import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { testBrowser } from '../support/browser.ts';
import { launchWeb } from '../support/launchWeb.ts';

type Transport = typeof import('../../renderer/transport.ts');
let code = '';

/** The module as a script of its own, so that a page can be asked for its functions one by one. */
beforeAll(async () => {
  const entry = path.resolve(import.meta.dirname, '../../renderer/transport.ts');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'transportUnderTest' } },
  });
  const [bundle] = Array.isArray(built) ? built : [];
  code = bundle?.output[0].code.replace('var transportUnderTest', 'globalThis.transportUnderTest') ?? '';
});

const call = (page: Page, route: string, input: unknown) =>
  page.evaluate(
    ([name, given]) => {
      const { transport } = Reflect.get(globalThis, 'transportUnderTest') as Transport;
      return transport(name, given);
    },
    [route as 'app.status', input] as const,
  );

describe.skipIf(!testBrowser())('calls from a browser', () => {
  const open = async () => {
    const web = await launchWeb();
    onTestFinished(async () => void (await web.quit()));
    await web.page.evaluate(code);
    return web;
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
    const other = await page.context().newPage();
    await other.goto(new URL('/', page.url()).href);
    await other.evaluate(code);
    await page.evaluate(() => {
      const { transport } = Reflect.get(globalThis, 'transportUnderTest') as Transport;
      const begin = { municipality: 'Müßigstadt', bodyName: 'Integrationsrat', bodyNameGenitive: '' };
      addEventListener('pagehide', () => {
        void transport('setup.begin', { ...begin, statutorySeats: 15, validFrom: '2025-11-01' });
      });
    });
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => call(other, 'app.status', {})).toMatchObject({ value: { initialised: true } });
  });

  test('without the cookie the reply is FORBIDDEN, without the program UNREACHABLE', async () => {
    const { page, stop } = await open();
    await page.context().clearCookies();
    expect(await call(page, 'app.status', {})).toEqual({ ok: false, error: { code: 'FORBIDDEN' } });
    await stop();
    expect(await call(page, 'app.status', {})).toEqual({ ok: false, error: { code: 'UNREACHABLE' } });
  });

  test('a file is saved as a download under its name', async () => {
    const { page } = await open();
    const downloaded = page.waitForEvent('download');
    const reply = await page.evaluate(() => {
      const { saveFile } = Reflect.get(globalThis, 'transportUnderTest') as Transport;
      return saveFile('Niederschrift Süd.docx', 'w6TDtsO8');
    });
    expect(reply).toEqual({ ok: true, value: { path: 'Niederschrift Süd.docx' } });
    const download = await downloaded;
    expect(download.suggestedFilename()).toBe('Niederschrift Süd.docx');
    expect(readFileSync(await download.path(), 'utf8')).toBe('äöü');
  });
});
