import { appendFileSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Call } from '../../../shared/client.ts';
import { aBody, aPerson } from '../app.ts';
import { call } from '../call.ts';
import { launchApp } from '../launch.ts';
import { launchWeb, type WebUnderTest } from '../launchWeb.ts';
import { sharedApp } from '../sharedApp.ts';

const attemptsFile = process.env['CRASH_ATTEMPTS'] ?? '';
let isFirst = false;
beforeEach(({ task }) => {
  isFirst = !readFileSync(attemptsFile, 'utf8').split('\n').includes(task.name);
  appendFileSync(attemptsFile, `${task.name}\n`);
});

async function endBySegfault(browser: Browser | null): Promise<void> {
  const session = await browser?.newBrowserCDPSession();
  const found = await session?.send('SystemInfo.getProcessInfo');
  process.kill(found?.processInfo.find(({ type }) => type === 'browser')?.id ?? 0, 'SIGSEGV');
}

const begun = (page: Page) => page.getByRole('link', { name: 'Sitzungen' }).waitFor();
const through =
  (page: Page): Call =>
  (route, input) =>
    call(page, route, input);

test('the test ends the program itself and goes on', async () => {
  const app = await launchApp();
  await app.kill();
  await app.page.title();
});

describe('the loopback host', () => {
  let web: WebUnderTest;
  beforeEach(async () => {
    web = await launchWeb();
  });
  afterEach(async () => void (await web.quit()));

  test('its browser crashes once', async () => {
    if (isFirst) await endBySegfault(web.page.context().browser());
    await web.page.getByRole('heading', { level: 1 }).waitFor();
  });

  test('its page crashes each time', async () => {
    await web.page.goto('chrome://crash');
  });
});

describe('a program for several tests', () => {
  const app = sharedApp();

  test('the first one enters something and goes somewhere', async () => {
    const { page } = app();
    await aBody(through(page));
    await page.reload();
    await page.getByRole('link', { name: 'Mitglieder' }).first().click();
  });

  test('a page crashes once after half of what the test enters', async () => {
    const { page } = app();
    await page.getByRole('heading', { name: 'Mitglieder', level: 1 }).waitFor();
    expect(await call(page, 'people.list', {})).toEqual([]);
    await aPerson(through(page), { familyName: 'Beispiel' });
    if (isFirst) await page.goto('chrome://crash');
  });

  test('a page crashes once while it goes elsewhere', async () => {
    if (isFirst) await app().page.goto('chrome://crash');
    await begun(app().page);
  });

  test('the browser crashes once', async () => {
    if (isFirst) await endBySegfault(app().context.browser());
    await begun(app().page);
  });

  test('an assertion fails', async () => {
    expect(await app().page.title()).toBe('Federrat');
  });

  test('the next one has what the one before entered', async () => {
    await begun(app().page);
    expect(await call(app().page, 'people.list', {})).toHaveLength(1);
  });
});
