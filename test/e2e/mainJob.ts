import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { addResolution, focusIn, type Hands, keyTo, openMeeting } from './hands.ts';

type Shoot = (name: string) => Promise<void>;

/** The whole job of one meeting, from an empty store to the document, as a clerk does it. */
export async function mainJob(page: Page, hands: Hands, shoot: Shoot): Promise<void> {
  await begin(page, hands, shoot);
  await enterPeople(page, hands, shoot);
  await planMeeting(page, hands, shoot);
  await takeAttendance(page, hands, shoot);
  await writeMinutes(page, hands, shoot);
  await closeMeeting(page, hands);
  await shoot('mainjob-dokumente');
}

async function begin(page: Page, { write, press }: Hands, shoot: Shoot): Promise<void> {
  await page.getByRole('heading', { name: 'Ratsfeder' }).first().waitFor();
  await write(page.getByLabel('Gemeinde', { exact: false }).first(), 'Stadt Neuenfeld');
  await write(page.getByLabel('Gesetzliche Mitglieder'), '5');
  await shoot('mainjob-willkommen');
  await press(page.getByRole('button', { name: 'Leer beginnen' }));
  await page.getByRole('heading', { name: 'Übersicht' }).waitFor();
}

const people = [
  ['Frau', 'Amina', 'Berisha', 'Vorsitz'],
  ['Herr', 'Oskar', 'Lindner', 'Mitglied'],
  ['Frau', 'Yuna', 'Park', 'Mitglied'],
  ['Herr', 'Emre', 'Çelik', 'Mitglied'],
  ['Frau', 'Greta', 'Stein', 'Schriftführung'],
] as const;

async function enterPeople(page: Page, hands: Hands, shoot: Shoot): Promise<void> {
  const { press, write, choose } = hands;
  await press(page.getByRole('link', { name: 'Mitglieder', exact: true }));
  for (const [address, given, family, role] of people) {
    await press(page.getByRole('button', { name: 'Person anlegen' }).first());
    const dialog = page.getByRole('dialog');
    await focusIn(dialog);
    await choose(dialog.getByRole('button', { name: /Anrede/ }), address);
    await write(dialog.getByLabel('Vorname'), given);
    await write(dialog.getByLabel('Nachname'), family);
    await choose(dialog.getByRole('button', { name: /Funktion im Gremium/ }), role);
    await press(dialog.getByRole('button', { name: 'Speichern', exact: true }));
    await dialog.waitFor({ state: 'detached' });
  }
  await page.getByRole('row', { name: /Çelik/ }).waitFor();
  await shoot('mainjob-mitglieder');
}

async function planMeeting(page: Page, hands: Hands, shoot: Shoot): Promise<void> {
  const { press, write, digits } = hands;
  await press(page.getByRole('link', { name: 'Sitzungen', exact: true }));
  await press(page.getByRole('button', { name: 'Neue Sitzung' }).first());
  const dialog = page.getByRole('dialog');
  await focusIn(dialog);
  await digits(dialog.getByRole('group', { name: /Datum/ }), '18112026');
  await digits(dialog.getByRole('group', { name: /Beginn/ }), '1700');
  await write(dialog.getByLabel('Raum'), 'Ratssaal');
  await press(dialog.getByRole('button', { name: 'Sitzung anlegen' }));
  const newItem = page.getByRole('textbox', { name: 'Neuer öffentlicher Punkt' });
  await newItem.waitFor();
  await write(newItem, 'Förderung des Sprachcafés 2027');
  await page.keyboard.press('Enter');
  await page.getByText('Förderung des Sprachcafés 2027').first().waitFor();
  await shoot('mainjob-tagesordnung');
  await openMeeting(page, hands);
}

async function takeAttendance(page: Page, { press }: Hands, shoot: Shoot): Promise<void> {
  await press(page.getByRole('tab', { name: 'Anwesenheit' }));
  await press(page.getByRole('checkbox', { name: /Emre Çelik/ }));
  await page
    .getByText(/3 von 5/)
    .first()
    .waitFor();
  await page.getByText('beschlussfähig').first().waitFor();
  await shoot('mainjob-anwesenheit');
}

async function writeMinutes(page: Page, hands: Hands, shoot: Shoot): Promise<void> {
  const { press, write } = hands;
  await press(page.getByRole('tab', { name: 'Protokoll' }));
  await page.getByRole('textbox', { name: /Vor Eintritt/ }).waitFor();
  await press(page.getByRole('link', { name: /Förderung des Sprachcafés/ }));
  const text = page.getByRole('textbox', { name: /^Text zu TOP/ });
  await write(text, 'Die Verwaltung stellt den Antrag vor. ');
  await page.keyboard.type('Auf Nachfrage von Frau Pa');
  await page.getByRole('option', { name: /Frau Park/, selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type(' wird der Zeitplan erläutert.');
  const card = await addResolution(page);
  await page.keyboard.insertText('Der Integrationsrat fördert das Sprachcafé mit 4.000 Euro.');
  await press(card.getByRole('radio', { name: 'beschlossen', exact: true }));
  await keyTo('F3', card.getByLabel('Ja', { exact: true }));
  await page.keyboard.type('2');
  await keyTo('Tab', card.getByLabel('Nein', { exact: true }));
  await page.keyboard.type('1');
  await page.keyboard.press('Tab');
  await card.getByText(/= 3 von 3 im Raum/).waitFor();
  await expect
    .poll(() => card.getByLabel('Wortlaut in der Niederschrift').inputValue())
    .toContain('Mehrheit');
  await page.getByText(/Gespeichert \d\d:\d\d:\d\d/).waitFor();
  await shoot('mainjob-protokoll');
}

async function closeMeeting(page: Page, { press, digits }: Hands): Promise<void> {
  await press(page.getByRole('button', { name: /Sitzung schließen/ }));
  const dialog = page.getByRole('dialog');
  await focusIn(dialog);
  await digits(dialog.getByRole('group', { name: /Ende der Sitzung/ }), '1915');
  await press(dialog.getByRole('button', { name: 'Sitzung schließen' }));
  await dialog.waitFor({ state: 'detached' });
  await press(page.getByRole('tab', { name: 'Dokumente' }));
  await page
    .getByRole('region', { name: 'Vorschau der Niederschrift' })
    .getByText(/Sprachcafé/)
    .first()
    .waitFor();
}

/** What the document must say, in this order. */
export const expectedWords = [
  'Niederschrift',
  'Integrationsrat',
  '18.11.2026',
  'Beginn: 17:00 Uhr',
  'Ende: 19:15 Uhr',
  'Frau Amina Berisha',
  'Frau Yuna Park',
  'Frau Greta Stein',
  'Herr Emre Çelik',
  'Öffentliche Sitzung',
  'Förderung des Sprachcafés 2027',
  'Auf Nachfrage von Frau Park wird der Zeitplan erläutert.',
  'Beschluss',
  'Der Integrationsrat fördert das Sprachcafé mit 4.000 Euro.',
  'mit Mehrheit',
];
