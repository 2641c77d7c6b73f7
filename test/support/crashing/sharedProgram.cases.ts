import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Call } from '../../../shared/client.ts';
import { aBody, aPerson } from '../app.ts';
import { call } from '../call.ts';
import { sharedApp } from '../sharedApp.ts';
import { countedAttempts, endBySegfault } from './attempts.ts';

const isFirst = countedAttempts();
const begun = (page: Page) => page.getByRole('link', { name: 'Sitzungen' }).waitFor();
const through =
  (page: Page): Call =>
  (route, input) =>
    call(page, route, input);

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
    if (isFirst()) await page.goto('chrome://crash');
  });

  test('a page crashes once while it goes elsewhere', async () => {
    if (isFirst()) await app().page.goto('chrome://crash');
    await begun(app().page);
  });

  test('the browser crashes once', async () => {
    if (isFirst()) await endBySegfault(app().context.browser());
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
