import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { MeetingId } from '../../shared/domain/ids.ts';
import { call } from '../support/call.ts';
import { prepared } from '../support/program.ts';
import { focusIn } from './hands.ts';

/** Opens by the address. */
export async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** The sample with its Niederschrift finished, in a data file of its own; answers with the meeting. */
export const finishedMinutes = () =>
  prepared(async (core) => {
    const meeting = (await core('meetings.list', {})).find(({ state }) => state === 'closed');
    if (!meeting) throw new Error('The sample has no closed meeting.');
    const { id, version } = await core('meetings.get', { id: meeting.id });
    await core('meetings.setState', { id, version, state: 'minutesReady', reason: '' });
    return { meetingId: id };
  });

/** Puts the Niederschrift before the chair, whatever the checks say, and writes its package to a file. */
export async function presentMinutes(page: Page, meetingId: MeetingId, file: string): Promise<string> {
  for (const { key, severity } of await call(page, 'checks.list', { meetingId, kind: 'minutes' })) {
    if (severity === 'error') {
      await call(page, 'checks.override', { meetingId, key, reason: 'Mit dem Vorsitz besprochen.' });
    }
  }
  const { id } = await call(page, 'documents.present', { meetingId, kind: 'minutes' });
  const { bytes } = await call(page, 'release.package', { documentId: id });
  writeFileSync(file, bytes);
  // As the page was not the one to do it, it reads anew.
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return file;
}

/** Presses a button that asks for a file, and chooses one. */
export async function pick(page: Page, button: string, file: string): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await asked).setFiles(file);
}

export async function openPackage(page: Page, file: string): Promise<void> {
  await pick(page, 'Freigabepaket öffnen …', file);
  await page
    .getByRole('region', { name: /^Vorschau/ })
    .locator('section')
    .first()
    .waitFor();
}

export async function createKey(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase (Pflichtfeld)', { exact: true }).fill(passphrase);
  await page.getByLabel('Passphrase wiederholen (Pflichtfeld)').fill(passphrase);
  await page.getByRole('button', { name: 'Schlüssel anlegen' }).click();
}

export async function decide(page: Page, decision: string, button: string, passphrase: string) {
  // The real radio button lies invisible under its picture: people click the label.
  await page.getByRole('radio', { name: decision, exact: true }).locator('xpath=ancestor::label').click();
  await page.getByLabel('Passphrase (Pflichtfeld)', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: button }).click();
}

/** Takes a key card in as the office does: choose, compare, confirm. `person` where the card's own name is not it. */
export async function addCard(
  page: Page,
  file: string,
  shot: (name: string) => Promise<unknown>,
  person?: string,
): Promise<void> {
  await shot('einstellungen-freigabe-leer');
  await page.getByRole('button', { name: 'Schlüsselkarte aufnehmen' }).click();
  await pick(page, 'Schlüsselkarte wählen …', file);
  const dialog = page.getByRole('dialog');
  await focusIn(dialog);
  await dialog.getByText(/^[0-9a-f]{4}( [0-9a-f]{4}){7}$/).waitFor();
  if (person !== undefined) {
    await dialog.getByRole('combobox', { name: /Person/ }).fill(person);
    await page.getByRole('option', { name: person }).click();
  }
  await dialog.getByRole('checkbox').locator('xpath=ancestor::label').click();
  await shot('karte-vergleichen');
  await dialog.getByRole('button', { name: 'Karte aufnehmen' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('nur Schlüsselkarte').waitFor();
  await shot('einstellungen-freigabe');
}
