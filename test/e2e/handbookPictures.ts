import type { Locator } from 'playwright-core';
import { focused, focusIn, mouse } from './hands.ts';
import {
  around,
  blur,
  dialog,
  open,
  openItem,
  openMeeting,
  type Picture,
  screenDownTo,
  wide,
} from './handbookFrames.ts';
import { documentPictures } from './handbookDocuments.ts';

/** A sentence in which a name is being completed; the next picture of that text is without it. */
const begun = ' Auf Nachfrage von Frau D';

/** The first picture is of an empty file, all others of the sample; the Protokoll comes before anything is typed. */
export const pictures: Picture[] = [
  {
    name: 'willkommen',
    show: async (page) => {
      await page.getByRole('button', { name: 'Beispielsitzung laden' }).waitFor();
      const { write } = mouse(page);
      await write(page.getByLabel('Gemeinde').first(), 'Stadt Musterhausen');
      await write(page.getByLabel('Gesetzliche Mitglieder'), '25');
      await blur(page);
      await page.getByText('Beschlussfähig ab 13').waitFor();
      return around(page, [page.locator('.choices')]);
    },
  },
  {
    name: 'protokoll',
    size: wide,
    show: async (page) => {
      await openItem(page, /Zuschuss an den Verein/);
      await page.getByText('= 22 von 22 im Raum').waitFor();
      return null;
    },
  },
  {
    name: 'tagesordnung',
    show: async (page) => {
      await openMeeting(page, /7\. Sitzung/, 'Tagesordnung');
      await page.locator('.key-hints').waitFor();
      return screenDownTo(page, page.locator('.key-hints'));
    },
  },
  {
    name: 'anwesenheit',
    show: async (page) => {
      await openMeeting(page, /6\. Sitzung/, 'Anwesenheit');
      const row = page.getByRole('listitem').filter({ hasText: 'Tavakoli' });
      await row.first().waitFor();
      return screenDownTo(page, row);
    },
  },
  {
    name: 'vorlagen',
    show: async (page) => {
      await open(page, '/vorlagen', 'Vorlagen');
      await page.locator('.papers-foot').waitFor();
      return screenDownTo(page, page.locator('.papers-foot'));
    },
  },
  {
    name: 'vorlage',
    size: wide,
    show: async (page) => {
      await open(page, '/vorlagen', 'Vorlagen');
      await page.getByRole('row', { name: /0412/ }).click();
      await page.getByRole('heading', { name: 'Verlauf' }).waitFor();
      await blur(page);
      return screenDownTo(page, page.locator('.paper-texts'));
    },
  },
  {
    name: 'niederschrift',
    size: wide,
    show: async (page) => {
      await openMeeting(page, /6\. Sitzung/, 'Dokumente');
      const preview = page.getByRole('region', { name: 'Vorschau der Niederschrift' });
      await preview.getByText('Anwesend:', { exact: true }).waitFor();
      return screenDownTo(page, preview);
    },
  },
  {
    name: 'kommt-geht',
    show: async (page) => {
      await openItem(page, /Richtlinie zur Förderung/);
      await page.keyboard.press('F4');
      const form = page.getByRole('dialog');
      await focusIn(form);
      await form.getByRole('combobox', { name: 'Person' }).fill('Bella');
      await page.getByRole('option', { name: /Bellandi/ }).click();
      await mouse(page).digits(form.getByRole('group', { name: 'Uhrzeit' }), '1845');
      return dialog(page);
    },
  },
  {
    name: 'antrag',
    show: async (page) => {
      await openItem(page, /Vor Eintritt/);
      await page.keyboard.press('F7');
      const form = page.getByRole('dialog');
      await focusIn(form);
      const { press, write } = mouse(page);
      await press(form.getByRole('checkbox', { name: /Richtlinie/ }));
      await write(form.getByRole('combobox', { name: 'Antrag von' }), 'Frau Hasselhorst');
      await page.keyboard.press('Tab');
      await write(form.getByLabel('Begründung'), 'Der Entwurf ist noch zu beraten.');
      return dialog(page);
    },
  },
  {
    name: 'namen',
    show: async (page) => {
      await openItem(page, /Verschiedenes/);
      const text = page.getByRole('textbox', { name: /^Text zu TOP/ });
      await text.click();
      await focused(text);
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.type(begun);
      await page.getByRole('option', { selected: true }).waitFor();
      return around(page, [page.locator('.editor'), page.locator('.completions')]);
    },
  },
  {
    name: 'rechtschreibung',
    show: async (page) => {
      await openItem(page, /Verschiedenes/);
      const text = page.getByRole('textbox', { name: /^Text zu TOP/ });
      await text.click();
      await focused(text);
      await page.keyboard.press('ControlOrMeta+End');
      for (let n = 0; n < begun.length; n++) await page.keyboard.press('Backspace');
      await page.keyboard.type(' Die Tagesordung bleibt.');
      await text.locator('.misspelled').getByText('Tagesordung').click({ button: 'right' });
      await page.getByRole('option', { name: 'Tagesordnung' }).waitFor();
      return around(page, [page.locator('.editor'), page.locator('.completions')]);
    },
  },
  {
    name: 'widerspruch',
    size: wide,
    show: async (page) => {
      await openItem(page, /Zuschuss an den Verein/);
      const card = page.getByRole('region', { name: /^Beschluss 1/ });
      await mouse(page).write(card.getByLabel('Ja', { exact: true }), '20');
      await page.keyboard.press('Tab');
      await mouse(page).write(card.getByLabel('Warum wird die Abstimmung geändert?'), 'Zählfehler');
      await mouse(page).press(card.getByRole('button', { name: 'Änderung festhalten' }));
      await card.getByText(/24 Stimmen/).waitFor();
      await blur(page);
      await page.locator('.minutes-item').evaluate((pane) => pane.scrollTo(0, pane.scrollHeight));
      return around(page, [card]);
    },
  },
  {
    name: 'stellvertretung',
    show: async (page) => {
      await open(page, '/mitglieder', 'Mitglieder');
      await page.getByRole('row', { name: /Altınok/ }).click();
      await focusIn(page.getByRole('dialog'));
      await page.getByRole('button', { name: /^Bearbeiten: Stellvertretendes/ }).click();
      const form = page.locator('.membership-form');
      await form.getByRole('button', { name: 'Mitgliedschaft speichern' }).scrollIntoViewIfNeeded();
      return around(page, [form]);
    },
  },
  {
    name: 'gestaltung',
    show: async (page) => {
      await open(page, '/einstellungen/niederschrift', 'Niederschrift');
      await page.locator('.style-preview').waitFor();
      return screenDownTo(page, page.locator('.style-preview'));
    },
  },
  {
    name: 'wahl',
    size: { width: 1440, height: 1040 },
    show: async (page) => {
      await openItem(page, /Verschiedenes/);
      await page.keyboard.press('F8');
      const card = page.getByRole('region', { name: /^Wahl 1/ });
      const { write, press } = mouse(page);
      await write(card.getByLabel('Wahl: wofür?'), 'Vertretung im Polizeibeirat');
      for (const name of ['Frau Dr. Ott', 'Herr Kaya', 'Frau Lindner']) {
        await write(card.getByRole('combobox', { name: 'Weiterer Wahlvorschlag' }), name);
        await page.keyboard.press('Enter');
        await card.getByRole('rowheader', { name }).waitFor();
      }
      await vote(card, '1. Wahlgang', { 'Frau Dr. Ott': '9', 'Herr Kaya': '8', 'Frau Lindner': '5' });
      await press(card.getByRole('button', { name: 'Weiterer Wahlgang' }));
      await vote(card, 'engere Wahl', { 'Frau Dr. Ott': '12', 'Herr Kaya': '10' });
      await card
        .getByText(/12 von|gewählt/)
        .first()
        .waitFor();
      await blur(page);
      await card.evaluate((one) => one.scrollIntoView());
      return around(page, [card]);
    },
  },
  ...documentPictures,
];

async function vote(card: Locator, round: string, votes: Record<string, string>): Promise<void> {
  for (const [name, count] of Object.entries(votes))
    await card.getByRole('textbox', { name: `${round}: Stimmen für ${name}` }).fill(count);
}
