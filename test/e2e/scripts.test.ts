import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { busyOffice, type Office } from '../electron/core/routes/busyOffice.ts';
import { fillWithScripts, scriptedColumns } from '../hostile/scripted.ts';
import { testApp } from '../support/app.ts';
import { testBrowser } from '../support/browser.ts';
import { launchWeb } from '../support/launchWeb.ts';
import { invitation } from '../support/mailOffice.ts';

const dir = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-skripte-'));
const file = path.join(dir, 'ratsfeder.sqlite');
const opened = () => testApp({ file, now: '2026-12-16T18:00:00', newId: () => crypto.randomUUID() });
let office: Office;
beforeAll(async () => {
  office = await busyOffice(file);
  const filled = opened();
  expect(await fillWithScripts(filled, office)).toEqual([]);
  await filled.app.close();
});

test('scripts lie in the fields of every kind of data', () => {
  const found = scriptedColumns(file);
  expect(found.length).toBeGreaterThan(90);
  expect(found).toEqual(
    expect.arrayContaining(
      ['person.family_name', 'agenda_item.title', 'item_text.text', 'resolution.text', 'paper.subject']
        .concat(['attachment.title', 'document.model', 'audit_entry.details', 'partner_report.text'])
        .concat(['dispatch_recipient.name', 'organization.name', 'municipality.letterhead']),
    ),
  );
});

test('a mail is plain text, whatever was typed', async () => {
  const { app, call } = opened();
  onTestFinished(() => app.close());
  const text = '<img src=x onerror=window.ran=1>';
  const { files } = await call('dispatch.send', {
    ...invitation(office.runningId, office.listId, 'draft'),
    version: null,
    text,
  });
  const mail = Buffer.from(files[0]?.bytes ?? []).toString('latin1');
  expect(mail).toContain('text/plain');
  expect(mail).not.toMatch(/text\/html/i);
});

/** What would have to be there if any of it had become part of the page, and what ran. */
const becamePage = () => [
  ...(Reflect.has(window, 'ran') ? ['ran'] : []),
  ...[
    ...document.querySelectorAll('img[src="x"], [onerror], [onload], [onclick], a[href^="javascript:" i]'),
  ].map((element) => element.outerHTML.slice(0, 200)),
  ...[...document.querySelectorAll('iframe, object, embed')].map((element) =>
    element.outerHTML.slice(0, 200),
  ),
];

/** The same screen of another row is the same screen. */
const screenOf = (address: string) => address.replaceAll(/[0-9a-f-]{36}|id-\d+/g, ':id');

/** Opens every address that a screen of the program leads to, from the given ones on: of each kind a few. */
async function walk(page: Page, first: readonly string[], look: (at: string) => Promise<void>) {
  const often = new Map<string, number>();
  const queue = [...first];
  const seen = new Set<string>();
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    const count = often.get(screenOf(at)) ?? 0;
    if (seen.has(at) || count === 3) continue;
    seen.add(at);
    often.set(screenOf(at), count + 1);
    await page.evaluate((to) => (location.hash = to), at);
    await look(at);
    queue.push(
      ...(await page
        .locator('a[href^="#/"]')
        .evaluateAll((all) => all.map((one) => (one.getAttribute('href') ?? '').slice(1)))),
    );
  }
  return [...often.keys()];
}

/** Where a script stands on the screen for certain; elsewhere it may stand further down, or in a dialog. */
const telling = /^\/(?:mitglieder|vorlagen|einstellungen\/(?:textbausteine|verteiler|gemeinde))$/;

/** Until what the screen is made of is there: a document that is shown, and where it is known the script itself. */
async function shownWhole(page: Page, at: string): Promise<void> {
  await page.locator('h1, h2').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('.loading'));
  if (/\/dokumente\/(?:minutes|invitation|publicNotice)$/.test(at))
    await page.locator('.preview section').first().waitFor();
  if (telling.test(at))
    await page.waitForFunction(() =>
      [document.body.innerText, ...[...document.querySelectorAll('input')].map(({ value }) => value)].some(
        (said) => said.includes('window.ran'),
      ),
    );
}

describe.skipIf(!testBrowser())('in the browser', () => {
  test('no script runs in any screen, and none becomes part of a page', async () => {
    const web = await launchWeb({ dir });
    onTestFinished(async () => void (await web.quit()));
    const { page } = web;
    page.setDefaultTimeout(60_000);
    const faults: string[] = [];
    page.on('dialog', (dialog) => {
      faults.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
    page.on('pageerror', (error) => faults.push(String(error)));
    const tabs = ['tagesordnung', 'anwesenheit', 'protokoll', 'dokumente', 'versand', 'vorgaenge'];
    const meetings = [office.meetingId, office.plannedId, office.runningId].flatMap((id) => [
      `/saal/${id}`,
      ...tabs.map((tab) => `/sitzungen/${id}/${tab}`),
    ]);
    const papers = [`/vorlagen/${office.paperId}`, `/vorlagen/${office.inquiryId}`];
    const areas = ['/', '/sitzungen', '/vorlagen', '/vorlagen/einlesen', '/vorlagen/stellen', '/freigaben'];
    const shown = await walk(
      page,
      [...areas, '/mitglieder', '/mitglieder/einlesen', '/einstellungen', ...meetings, ...papers],
      async (at) => {
        await shownWhole(page, at);
        faults.push(...(await page.evaluate(becamePage)).map((fault) => `${at}: ${fault}`));
      },
    );
    expect(faults).toEqual([]);
    expect(shown.length).toBeGreaterThan(45);
    expect(shown.filter((at) => telling.test(at)).length).toBe(5);
    expect(web.blocked).toEqual([]);
    // What is looked for would be found.
    await page.evaluate(() =>
      document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=window.ran=1>'),
    );
    expect(await page.evaluate(becamePage)).toHaveLength(1);
    await expect.poll(() => faults.join('\n')).toContain('Content Security Policy');
  });
});
