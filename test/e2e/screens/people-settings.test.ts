import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openApp } from '../../../electron/core/compose.ts';
import { createClient } from '../../../shared/client.ts';
import { aBody, aPerson } from '../../support/app.ts';
import { accessibilityFaults } from '../../support/axe.ts';
import { testBrowser } from '../../support/browser.ts';
import { call } from '../../support/call.ts';
import { emptyFile, sampleProgram } from '../../support/program.ts';
import { clickAndType, focusIn, keyTo, leave } from '../hands.ts';

const openProgram = sampleProgram();

/** The file of an office without meetings, with so many people and rules that change in 2030. */
async function office(people: number): Promise<string> {
  const file = await emptyFile();
  const core = await openApp({ file, version: '0.0.0-test', sends: false });
  const client = createClient(core.call);
  const bodyId = await aBody(client);
  const [rules] = (await client('bodies.list', {}))[0]?.rules ?? [];
  if (!rules) throw new Error('The body has no rules.');
  await client('rules.save', { ...rules, bodyId, id: null, validFrom: '2030-11-01' });
  for (let n = 1; n <= people; n++) await aPerson(client, { givenName: `Nr. ${n}`, familyName: 'Viele' });
  await core.close();
  return file;
}

const go = (page: Page, path: string) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, path);

describe.skipIf(!testBrowser())('the screens around a meeting', () => {
  test('among 300 people one is found and opened with the keyboard alone', async () => {
    const { page } = await openProgram(await office(300));
    await go(page, '/mitglieder');
    await page.getByRole('row', { name: 'Viele, Nr. 300' }).waitFor();
    await page.getByRole('textbox', { name: /^Suchen/ }).focus();
    await page.keyboard.type('nr. 299');
    await expect.poll(() => page.getByRole('row').count()).toBe(2);
    await keyTo('Tab', page.getByRole('button', { name: /Anzeigen/ }));
    await keyTo('Tab', page.getByRole('row').nth(1));
    await page.keyboard.press('Enter');
    await leave(page.getByRole('dialog', { name: 'Viele, Nr. 299' }));
  });

  test('a text module keeps its formatting', async () => {
    const { page } = await openProgram();
    await go(page, '/einstellungen/textbausteine');
    await page.getByRole('button', { name: 'Textbaustein anlegen' }).click();
    const dialog = page.getByRole('dialog');
    await focusIn(dialog);
    await dialog.getByRole('textbox', { name: 'Kürzel' }).fill('eroeff');
    await dialog.getByRole('textbox', { name: 'Bezeichnung' }).fill('Eröffnung');
    const text = dialog.getByRole('textbox', { name: 'Text', exact: true });
    await clickAndType(text, 'Wichtig');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+b');
    await text.locator('strong').getByText('Wichtig', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Speichern' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('row', { name: /eroeff/ }).waitFor();
    const bold = { type: 'text', text: 'Wichtig', marks: [{ type: 'bold' }] };
    expect(await call(page, 'textModules.list', {})).toContainEqual(
      expect.objectContaining({
        code: 'eroeff',
        text: { type: 'doc', content: [{ type: 'paragraph', content: [bold] }] },
      }),
    );
  });

  test('axe finds nothing where an office begins, light and dark', async () => {
    const { page } = await openProgram(await office(3));
    for (const [path, role, name] of [
      ['/', 'heading', 'Erste Schritte'],
      ['/mitglieder', 'row', 'Viele, Nr. 3'],
      ['/einstellungen/gremium', 'article', 'Regelung ab 01.11.2030'],
      ['/einstellungen/niederschrift', 'form', 'Aussehen der Niederschrift'],
      ['/einstellungen/tagesordnung', 'row', 'Verschiedenes'],
    ] as const) {
      await go(page, path);
      await page.getByRole(role, { name }).first().waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
        expect(await accessibilityFaults(page), `${path}, ${colorScheme}`).toEqual([]);
      }
    }
  });
});
