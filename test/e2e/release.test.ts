import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { testBrowser } from '../support/browser.ts';
import type { AppUnderTest } from '../support/launch.ts';
import { emptyFile, sampleProgram } from '../support/program.ts';
import { png } from '../electron/core/word/write/pictures.ts';
import { call } from '../support/call.ts';
import {
  addCard,
  createKey,
  decide,
  finishedMinutes,
  go,
  openPackage,
  pick,
  presentMinutes,
} from './releaseHands.ts';
import { focusIn } from './hands.ts';

const results = path.resolve(import.meta.dirname, '../../test-results/release');
mkdirSync(results, { recursive: true });
const passphrase = 'vier Wörter am Rhein';

const openClerk = sampleProgram();
const openChair = sampleProgram();

/** The office with finished minutes, and the chair's own computer, on which nothing was entered yet. */
async function bothComputers() {
  const { meetingId, dataFile } = await finishedMinutes();
  const [clerk, chair] = await Promise.all([openClerk(dataFile), openChair(await emptyFile())]);
  return { meetingId, clerk, chair };
}

const files = () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-freigabe-'));
  return (name: string) => path.join(folder, name);
};

/** Answers the next question where to save, and waits until the page says that it is there. */
async function saved(app: AppUnderTest, file: string, save: () => Promise<void>): Promise<string> {
  app.answer('showSaveDialog', { canceled: false, filePath: file });
  await save();
  await app.page.getByText(`Gespeichert: ${file}`).waitFor();
  return file;
}

const shot = (page: Page, name: string) => page.screenshot({ path: path.join(results, `${name}.png`) });
const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

describe.skipIf(!testBrowser())('a Niederschrift goes to the chair and comes back', () => {
  test('returned with remarks, presented again, released on the chair’s own computer', async () => {
    const at = files();
    const { meetingId, clerk, chair } = await bothComputers();
    const first = await presentMinutes(clerk.page, meetingId, at('eins.freigabepaket'));

    await chair.page.getByRole('link', { name: 'Zu den Freigaben' }).click();
    await openPackage(chair.page, first);
    await shot(chair.page, 'paket');
    await button(chair.page, 'Schlüssel anlegen').click();
    await createKey(chair.page, passphrase);
    await says(chair.page, 'Der Schlüssel ist angelegt.');
    await shot(chair.page, 'schluessel-angelegt');
    const card = await saved(chair, at('vorsitz.schluesselkarte'), () =>
      button(chair.page, 'Schlüsselkarte speichern').click(),
    );

    await chair.page.getByRole('textbox', { name: 'Anmerkung' }).fill('Bitte den Zuschuss begründen.');
    await button(chair.page, 'Anmerkung hinzufügen').click();
    await shot(chair.page, 'anmerkung');
    const returned = await saved(chair, at('eins.freigabe'), () =>
      decide(chair.page, 'Zurückgeben mit Anmerkungen', 'Zurückgeben und speichern', passphrase),
    );
    await says(chair.page, 'Geben Sie diese Datei der Geschäftsstelle zurück');
    await shot(chair.page, 'entschieden');

    await go(clerk.page, '/freigaben');
    await says(clerk.page, 'Niederschrift (vollständig), Fassung 1');
    await shot(clerk.page, 'freigaben');
    await pick(clerk.page, 'Freigabe einlesen …', returned);
    await says(clerk.page, /Der Schlüssel dieser Freigabe ist hier nicht bekannt/);
    await shot(clerk.page, 'unbekannter-schluessel');
    await clerk.page.getByRole('link', { name: 'Zur Aufnahme der Schlüsselkarte' }).click();
    await addCard(clerk.page, card, (name) => shot(clerk.page, name));
    await go(clerk.page, '/freigaben');
    await pick(clerk.page, 'Freigabe einlesen …', returned);
    await says(clerk.page, /Fassung 1, wurde von .* zurückgegeben/);
    await says(clerk.page, 'Bitte den Zuschuss begründen.');
    await shot(clerk.page, 'zurueckgegeben');

    const second = await presentMinutes(clerk.page, meetingId, at('zwei.freigabepaket'));
    await button(chair.page, 'Zurück zu den Freigaben').click();
    await shot(chair.page, 'freigaben-vorsitz');
    await openPackage(chair.page, second);
    const release = await saved(chair, at('zwei.freigabe'), () =>
      decide(chair.page, 'Freigeben', 'Freigeben und speichern', passphrase),
    );
    await go(clerk.page, '/freigaben');
    await pick(clerk.page, 'Freigabe einlesen …', release);
    await says(clerk.page, 'Niederschrift (vollständig), Fassung 2, ist freigegeben.');
    await shot(clerk.page, 'freigegeben');
    await pick(clerk.page, 'Freigabe einlesen …', returned);
    await says(clerk.page, /Diese Freigabe gilt für eine ältere Fassung/);
    await go(clerk.page, '/einstellungen/vorgaenge');
    await says(clerk.page, /Fassung 2 .*, freigegeben durch/);
    await button(clerk.page, 'Vorgänge prüfen').click();
    await says(clerk.page, /vollständig und unverändert/);
    await shot(clerk.page, 'vorgaenge');
    for (const { events } of [clerk, chair]) {
      expect(events.filter(({ type }) => type === 'page-error')).toEqual([]);
    }
  });

  test('an altered package, another chair’s Freigabe and a wrong passphrase are refused', async () => {
    const at = files();
    const { meetingId, clerk, chair } = await bothComputers();
    const first = await presentMinutes(clerk.page, meetingId, at('eins.freigabepaket'));
    const bytes = readFileSync(first);
    bytes.writeUInt8(bytes.readUInt8(2000) ^ 1, 2000);
    writeFileSync(at('veraendert.freigabepaket'), bytes);

    await go(chair.page, '/freigaben');
    await pick(chair.page, 'Freigabepaket öffnen …', at('veraendert.freigabepaket'));
    await says(chair.page, /Diese Datei ist beschädigt oder wurde verändert/);
    await shot(chair.page, 'veraendert');
    await openPackage(chair.page, first);
    await button(chair.page, 'Schlüssel anlegen').click();
    await createKey(chair.page, 'kurz');
    await says(chair.page, /Die Passphrase ist zu kurz/);
    await createKey(chair.page, passphrase);
    await says(chair.page, 'Der Schlüssel ist angelegt.');
    const card = await saved(chair, at('fremd.schluesselkarte'), () =>
      button(chair.page, 'Schlüsselkarte speichern').click(),
    );
    await decide(chair.page, 'Freigeben', 'Freigeben und speichern', 'etwas ganz anderes');
    await says(chair.page, /Die Passphrase passt nicht zu diesem Schlüssel/);
    const release = await saved(chair, at('eins.freigabe'), () =>
      decide(chair.page, 'Freigeben', 'Freigeben und speichern', passphrase),
    );

    await go(clerk.page, '/einstellungen/freigabe');
    await addCard(clerk.page, card, () => Promise.resolve(), 'Lukas Teepe');
    await go(clerk.page, '/freigaben');
    await pick(clerk.page, 'Freigabe einlesen …', release);
    await says(clerk.page, /ist für diesen Abschnitt nicht um Freigabe gebeten worden/);
    await shot(clerk.page, 'anderer-vorsitz');
  });

  test('the office keeps its keys, Word templates and logo itself', async () => {
    const at = files();
    const { meetingId, dataFile } = await finishedMinutes();
    const clerk = await openClerk(dataFile);
    const { page } = clerk;
    const dialog = page.getByRole('dialog');

    await go(page, '/einstellungen/freigabe');
    await button(page, 'Schlüssel auf diesem Rechner anlegen').click();
    await createKey(page, passphrase);
    await says(page, 'Der Schlüssel von Leyla Karaduman ist angelegt.');
    await button(page, 'Fertig').click();
    await button(page, /^Weitere Schritte: Leyla/).click();
    await page.getByRole('menuitem', { name: 'Passphrase ändern' }).click();
    await focusIn(dialog);
    await dialog.getByLabel('Bisherige Passphrase').fill(`${passphrase}!`);
    await dialog.getByLabel('Neue Passphrase (Pflichtfeld)').fill('fünf andere Wörter');
    await dialog.getByLabel('Neue Passphrase wiederholen').fill('fünf andere Wörter');
    await button(page, 'Passphrase ändern').click();
    await says(page, /Die Passphrase passt nicht zu diesem Schlüssel/);
    await dialog.getByLabel('Bisherige Passphrase').fill(passphrase);
    await button(page, 'Passphrase ändern').click();
    await dialog.waitFor({ state: 'detached' });
    await button(page, /^Weitere Schritte: Leyla/).click();
    await page.getByRole('menuitem', { name: 'Sperren' }).click();
    await focusIn(dialog);
    await dialog.getByLabel('Grund').fill('Wechsel im Vorsitz');
    await shot(page, 'sperren');
    await button(page, 'Schlüssel sperren').click();
    await says(page, /Wechsel im Vorsitz/);

    await go(page, '/einstellungen/muster');
    const minutes = await call(page, 'documents.export', { meetingId, kind: 'minutes' });
    writeFileSync(at('ohne.docx'), minutes.bytes);
    await pick(page, 'Muster für Einladung hinterlegen', at('ohne.docx'));
    await says(page, /Der Platzhalter \{\{inhalt\}\} fehlt/);
    await shot(page, 'vorlage-abgelehnt');
    await button(page, 'Weitere Schritte: Einladung').click();
    const starter = await saved(clerk, at('vorlage.docx'), () =>
      page.getByRole('menuitem', { name: 'Standardmuster zum Bearbeiten speichern' }).click(),
    );
    await pick(page, 'Muster für Einladung hinterlegen', starter);
    const row = page.getByRole('row', { name: /^Einladung/ });
    await row.getByText('vorlage.docx', { exact: true }).waitFor();
    await row.getByText(/KB, hinterlegt am/).waitFor();
    await button(page, 'Weitere Schritte: Einladung').click();
    await page.getByRole('menuitem', { name: 'Muster entfernen' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Entfernen' }).click();
    await button(page, 'Muster für Einladung hinterlegen').waitFor();

    await go(page, '/einstellungen/logo');
    await pick(page, 'Logo wählen …', starter);
    await says(page, /Dieses Bild lässt sich nicht verwenden/);
    writeFileSync(at('logo.png'), png(240, 80));
    await pick(page, 'Logo wählen …', at('logo.png'));
    await page.getByRole('img', { name: 'Logo', exact: true }).waitFor();
    await button(page, 'Logo entfernen').click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Entfernen' }).click();
    await says(page, 'Kein Logo hinterlegt');
  });
});
