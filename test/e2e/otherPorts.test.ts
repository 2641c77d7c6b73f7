import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { TOKEN_HEADER } from '../../shared/loopback.ts';
import { testBrowser } from '../support/browser.ts';
import { call } from '../support/call.ts';
import { launchWeb, startWeb } from '../support/launchWeb.ts';

const begin = {
  municipality: 'Müßigstadt',
  bodyName: 'Integrationsrat',
  bodyNameGenitive: '',
  statutorySeats: 15,
  validFrom: '2025-11-01',
};

/** Every way on which a page can ask for something of another port, all at once. */
const attack = (target: string) => `<!doctype html><title>Fremd</title>
<img src="${target}/"><img src="${target}/file/x"><iframe src="${target}/"></iframe>
<script src="${target}/rpc"></script><link rel="stylesheet" href="${target}/">
<link rel="prefetch" href="${target}/"><object data="${target}/"></object>
<form method="post" action="${target}/rpc" enctype="text/plain" target="frame">
  <input name='{"route":"setup.begin","input":' value='${JSON.stringify(begin)}}'></form>
<iframe name="frame"></iframe>
<a href="${target}/#/sitzungen" target="_blank">Ratsfeder</a>
<script>
  const body = JSON.stringify({ route: 'setup.begin', input: ${JSON.stringify(begin)} });
  const json = { 'content-type': 'application/json' };
  const to = '${target}/rpc';
  const how = { method: 'POST', body, credentials: 'include' };
  window.tried = Promise.all([
    fetch(to, { ...how, mode: 'no-cors' }),
    fetch(to, { ...how, mode: 'no-cors', keepalive: true }),
    fetch(to, { ...how, headers: json }),
    fetch(to, { ...how, headers: { ...json, '${TOKEN_HEADER}': 'x' } }),
    fetch('${target}/', { credentials: 'include' }),
    fetch('${target}/', { credentials: 'include', mode: 'no-cors' }),
  ].map((asked) => asked.then((answer) => answer.text(), () => '')));
  navigator.sendBeacon(to, new Blob([body], { type: 'text/plain' }));
  document.forms[0].submit();
</script>`;

async function anotherPort(target: string) {
  const heard: string[] = [];
  const server = createServer(({ headers }, response) => {
    heard.push(JSON.stringify(headers));
    response.setHeader('content-type', 'text/html').end(attack(target));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return { heard, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const launch = async () => {
  const web = await launchWeb();
  onTestFinished(async () => void (await web.quit()));
  return { ...web, origin: new URL(web.url).origin, context: web.page.context() };
};
const isIn = (page: Page) => page.getByRole('heading', { level: 1, name: 'Willkommen' }).waitFor();

describe.skipIf(!testBrowser())('a browser that is in', () => {
  test('opens a page of another port, which gets the cookie and nothing of the program', async () => {
    const { page, origin, context } = await launch();
    const other = await anotherPort(origin);
    const foreign = await context.newPage();
    const tried: string[] = [];
    const answered: string[] = [];
    const isOurs = (url: string) => url.startsWith(origin);
    foreign.on('request', (request) => isOurs(request.url()) && tried.push(request.url()));
    foreign.on('response', (response) => {
      if (isOurs(response.url()) && response.status() !== 403) answered.push(response.url());
    });
    await foreign.goto(other.address);
    const texts = await foreign.evaluate(() => Reflect.get(window, 'tried') as Promise<string[]>);
    expect(texts).toEqual(texts.map(() => ''));
    const [opened] = await Promise.all([context.waitForEvent('page'), foreign.click('a')]);
    await opened.getByRole('heading', { name: 'Kein Zugriff' }).waitFor();
    expect(tried.length).toBeGreaterThan(12);
    expect(answered).toEqual([]);
    expect(await foreign.evaluate(() => localStorage.length)).toBe(0);
    expect(other.heard.join('\n')).toContain('ratsfeder-');
    expect((await call(page, 'app.status', {})).initialised).toBe(false);
  });

  test('loses nothing to a program that has the cookie of it and says whatever it wants', async () => {
    const { page, origin, context } = await launch();
    const { heard, address } = await anotherPort(origin);
    const token = await page.evaluate(() => localStorage.getItem('ratsfeder.token'));
    expect(token).toMatch(/^[\w-]{32}$/);
    await (await context.newPage()).goto(address);
    const { cookie = '' } = JSON.parse(heard[0] ?? '{}') as { cookie?: string };
    expect(cookie).toContain('ratsfeder-');
    expect(heard.join('\n')).not.toContain(token);
    const stolen = { cookie, origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
    const body = '{"route":"app.status","input":{}}';
    const answer = await fetch(`${origin}/rpc`, { method: 'POST', headers: stolen, body });
    expect(await answer.json()).toEqual({ ok: false, error: { code: 'FORBIDDEN' } });
    const pageOnly = await (await fetch(`${origin}/`, { headers: stolen })).text();
    expect(pageOnly).toContain('<html lang="de">');
    expect(pageOnly).not.toContain(token);
  });

  test('goes on after a reload, in a second window and in that of the handbook, without the key in an address', async () => {
    const { page, origin, context } = await launch();
    await isIn(page);
    expect(page.url()).not.toContain('key=');
    expect(await page.locator('html').getAttribute('data-token')).toBeNull();
    await page.reload();
    await isIn(page);
    const second = await context.newPage();
    await second.goto(`${origin}/`);
    await isIn(second);
    const [handbook] = await Promise.all([
      context.waitForEvent('page'),
      page.evaluate(() => void window.open('/handbuch/', '_blank', 'noopener')),
    ]);
    await handbook.getByRole('heading', { level: 1 }).waitFor();
    expect(await handbook.title()).toContain('Handbuch');
  });

  test('is told when the program was started anew, and its windows go on once the new address is open', async () => {
    const { page, origin, context, stop, dataFile } = await launch();
    await isIn(page);
    await stop();
    const again = await startWeb(['--db', dataFile, '--port', new URL(origin).port]);
    onTestFinished(async () => void (await again.quit()));
    await expect(call(page, 'app.status', {})).rejects.toThrow('FORBIDDEN');
    const second = await context.newPage();
    await second.goto(`${origin}/`);
    await second.getByText('Sie erhalten dann eine neue Adresse').waitFor();
    await second.goto(again.url);
    await isIn(second);
    expect((await call(page, 'app.status', {})).dataFile).toBe(dataFile);
  });
});
