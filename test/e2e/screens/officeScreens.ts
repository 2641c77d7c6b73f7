import type { Page } from 'playwright-core';
import { at, heading, type Screen, withDialog } from './opening.ts';

/** What a section of the settings shows once it has read everything; the others read nothing of their own. */
const lastOf: Record<string, string> = { logo: 'button', muster: 'table', verteiler: 'table' };

const section = (name: string) => async (page: Page) => {
  await page.locator(`a[aria-current="page"][href$="/einstellungen/${name}"]`).waitFor();
  const body = page.locator('section[aria-labelledby="settings-title"]');
  await body
    .locator(lastOf[name] ?? 'h2')
    .first()
    .waitFor();
};

export const officeScreens: Screen[] = [
  { name: 'uebersicht', open: at('/', heading('Übersicht')) },
  { name: 'sitzungen', open: at('/sitzungen', heading('Sitzungen')) },
  { name: 'freigaben', open: at('/freigaben', heading('Freigaben')) },
  { name: 'neue-sitzung', open: withDialog(at('/sitzungen', heading('Sitzungen')), 'Neue Sitzung') },
  { name: 'mitglieder', open: at('/mitglieder', heading('Mitglieder')) },
  { name: 'person-anlegen', open: withDialog(at('/mitglieder', heading('Mitglieder')), 'Person anlegen') },
  {
    name: 'mitglieder-einlesen',
    open: async (page) => {
      await at('/mitglieder/einlesen', heading('Mitglieder einlesen'))(page);
      const text =
        'Name\tVorname\tAnr.\tListe\tE-Mail\tIBAN\nOhm\tIda\tFrau\tNeue Liste\tohm@@example\tDE02\nPalm\tKim\t\tLindenauer Vielfalt\t\t\nZabel\tUwe\tHerr\t\tzabel@example.org\t';
      await page.getByRole('textbox', { name: 'Aus der Zwischenablage' }).fill(text);
      await page.getByRole('button', { name: 'Zeilen einlesen' }).click();
      await page.getByRole('table', { name: 'Vorschau' }).waitFor();
    },
  },
  {
    name: 'mitglieder-speichern',
    open: withDialog(at('/mitglieder', heading('Mitglieder')), 'Mitglieder speichern …'),
  },
  {
    name: 'textbaustein-anlegen',
    open: withDialog(at('/einstellungen/textbausteine', section('textbausteine')), 'Textbaustein anlegen'),
  },
  { name: 'listen', open: withDialog(at('/mitglieder', heading('Mitglieder')), 'Listen und Fraktionen') },
  ...[
    'gemeinde',
    'gremien',
    'gremium',
    'niederschrift',
    'logo',
    'muster',
    'freigabe',
    'wahlperioden',
    'tagesordnung',
    'nummern',
    'textbausteine',
    'rechtschreibung',
    'versand',
    'verteiler',
    'tastatur',
    'vorgaenge',
    'datenschutz',
    'datei',
  ].map((name) => ({
    name: `einstellungen-${name}`,
    open: at(`/einstellungen/${name}`, section(name)),
  })),
];
