import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFaults } from '../support/axe.ts';
import { testBrowser } from '../support/browser.ts';
import { call } from '../support/call.ts';
import { documentXml } from '../support/docx.ts';
import { type AppUnderTest, launchApp } from '../support/launch.ts';
import { focusIn, mouse } from './hands.ts';

const results = path.resolve(import.meta.dirname, '../../test-results/bodies');
mkdirSync(results, { recursive: true });

/** An office that looks after a second body: each test goes on with what the one before has entered. */
describe.skipIf(!testBrowser())('several bodies in one file', () => {
  let app: AppUnderTest;
  let page: Page;
  beforeAll(async () => {
    app = await launchApp();
    page = app.page;
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.getByRole('button', { name: 'Beispielsitzung laden' }).click();
    await page.getByRole('heading', { name: 'Übersicht' }).waitFor();
  });
  afterAll(() => app?.kill());

  const dialog = () => page.getByRole('dialog');
  const nav = () => page.getByRole('navigation', { name: 'Bereiche' });
  const chosen = () => nav().getByRole('button', { name: /Gremium/ });
  const to = (area: string) => nav().getByRole('link', { name: area }).click();
  const section = (name: string) =>
    page.getByRole('navigation', { name: 'Einstellungen' }).getByRole('link', { name, exact: true }).click();
  const opened = async (button: string, within: Locator | Page = page) => {
    await within.getByRole('button', { name: button }).first().click();
    await focusIn(dialog());
  };
  const shot = (name: string) => page.screenshot({ path: path.join(results, `${name}.png`) });
  const faults = async () => (await accessibilityFaults(page)).map(({ rule }) => rule);

  test('with one body its name stands in the navigation, and there is nothing to choose', async () => {
    await nav().getByText('Integrationsrat').waitFor();
    expect(await chosen().count()).toBe(0);
    expect(await page.getByRole('checkbox', { name: 'Alle Gremien' }).count()).toBe(0);
  });

  test('a second body is made in the settings and is the chosen one at once', async () => {
    await to('Einstellungen');
    await section('Gremien');
    await opened('Gremium anlegen');
    await dialog().getByRole('textbox', { name: 'Name des Gremiums' }).fill('Seniorenbeirat');
    await dialog().getByRole('textbox', { name: 'Kurzname' }).fill('Senioren');
    const genitive = dialog().getByRole('textbox', { name: 'Name nach' });
    await expect.poll(() => genitive.inputValue()).toBe('des Seniorenbeirates');
    await dialog().getByRole('textbox', { name: 'Gesetzliche Mitglieder' }).fill('11');
    await mouse(page).digits(dialog().getByRole('group', { name: 'Gilt ab' }), '01112025');
    await dialog().getByRole('button', { name: 'Anlegen' }).click();
    await chosen().filter({ hasText: 'Senioren' }).waitFor();
    await page.getByRole('heading', { name: 'Eigene Gremien' }).waitFor();
  });

  test('three other bodies are entered; one of them exists no more', async () => {
    for (const [name, kind, municipality] of [
      ['Rat der Stadt', 'Rat', ''],
      ['Ausschuss für Soziales', 'Ausschuss', ''],
      ['Ortsrat Eichen', 'Bezirksvertretung oder Ortsrat', 'Eichen'],
    ] as const) {
      await opened('Anderes Gremium eintragen');
      await dialog().getByRole('textbox', { name: /^Name/ }).fill(name);
      await mouse(page).choose(dialog().getByRole('button', { name: 'Art' }), kind);
      await dialog().getByRole('textbox', { name: 'Gemeinde' }).fill(municipality);
      if (municipality)
        await mouse(page).press(dialog().getByRole('checkbox', { name: /Besteht nicht mehr/ }));
      await dialog().getByRole('button', { name: 'Speichern', exact: true }).click();
      await dialog().waitFor({ state: 'detached' });
      await page.getByRole('button', { name: `Bearbeiten: ${name}` }).waitFor();
    }
    await page.getByText('besteht nicht mehr', { exact: true }).waitFor();
    expect(await call(page, 'otherBodies.list', {})).toHaveLength(3);
    await shot('einstellungen');
    expect(await faults()).toEqual([]);
  });

  test('its rules are its own: the section says of which body they are', async () => {
    await section('Niederschrift');
    await page.getByText('Für das Gremium').waitFor();
    const letterhead = page.getByRole('textbox', { name: 'Briefkopf dieses Gremiums' });
    await letterhead.fill('Geschäftsstelle des Seniorenbeirates');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByText('Gespeichert').waitFor();
    const [first, second] = await call(page, 'bodies.list', {});
    expect(second?.rules).toMatchObject([{ style: { letterhead: 'Geschäftsstelle des Seniorenbeirates' } }]);
    expect(first?.rules).toMatchObject([{ style: { letterhead: '' } }]);
  });

  test('its first member is entered for it and for nobody else', async () => {
    await to('Mitglieder');
    await page.getByRole('heading', { name: 'Noch niemand eingetragen' }).waitFor();
    await opened('Person anlegen');
    await dialog().getByRole('textbox', { name: 'Nachname' }).fill('Abendroth');
    expect(
      await dialog()
        .getByRole('button', { name: /^Senioren Gremium/ })
        .count(),
    ).toBe(1);
    await mouse(page).choose(dialog().getByRole('button', { name: 'Funktion im Gremium' }), 'Vorsitz');
    await dialog().getByRole('button', { name: 'Speichern', exact: true }).click();
    await page.getByRole('row', { name: /Abendroth/ }).waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
    await mouse(page).press(page.getByRole('checkbox', { name: 'Alle Gremien' }));
    await page.getByRole('gridcell', { name: 'Integrationsrat' }).first().waitFor();
    await page.getByRole('columnheader', { name: 'Gremium' }).waitFor();
    expect(await page.getByRole('row').count()).toBeGreaterThan(20);
  });

  test('a new meeting is one of the chosen body and begins with number one', async () => {
    await to('Sitzungen');
    await page.getByRole('gridcell', { name: 'Integrationsrat' }).first().waitFor();
    await opened('Neue Sitzung');
    await dialog()
      .getByRole('button', { name: /^Senioren Gremium/ })
      .waitFor();
    await mouse(page).digits(dialog().getByRole('group', { name: 'Datum' }), '02122026');
    await dialog().getByRole('button', { name: 'Sitzung anlegen' }).click();
    await page.getByRole('heading', { name: /^Senioren · 1\. Sitzung/ }).waitFor();
  });

  test('the documents of both say their own name and letterhead only', async () => {
    const meetings = await call(page, 'meetings.list', {});
    const words = async (body: string) => {
      const meetingId = meetings.find(({ bodyName }) => bodyName === body)?.id ?? '';
      const { bytes } = await call(page, 'documents.export', {
        meetingId,
        kind: 'invitation',
        subjectId: '',
      });
      return documentXml(bytes);
    };
    const [theirs, ours] = [await words('Seniorenbeirat'), await words('Integrationsrat')];
    expect(theirs).toContain('Geschäftsstelle des Seniorenbeirates');
    expect(theirs).not.toContain('Integrationsrat');
    expect(ours).not.toContain('Senioren');
  });

  test('whoever opens a meeting works for its body; the choice is there again after a restart of the page', async () => {
    await to('Sitzungen');
    await page.getByRole('row', { name: /6\. Sitzung/ }).click();
    await chosen().filter({ hasText: 'Integrationsrat' }).waitFor();
    await mouse(page).choose(chosen(), 'Senioren');
    await page.getByRole('heading', { name: 'Sitzungen' }).waitFor();
    await page.reload();
    await chosen().filter({ hasText: 'Senioren' }).waitFor();
    await to('Übersicht');
    await page.getByText('Niederschrift fertigstellen').waitFor();
    for (const body of ['Integrationsrat', 'Seniorenbeirat']) {
      await page.getByRole('heading', { name: `Nächste Sitzung: ${body}` }).waitFor();
    }
    await shot('uebersicht-alle');
    expect(await faults()).toEqual([]);
    await mouse(page).press(page.getByRole('checkbox', { name: 'Alle Gremien' }));
    await page.getByText('Niederschrift fertigstellen').waitFor({ state: 'detached' });
    await page.getByText('1. Sitzung · Seniorenbeirat').waitFor();
    await shot('uebersicht');
  });
});
