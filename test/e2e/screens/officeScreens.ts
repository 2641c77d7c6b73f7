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
    name: 'personen-einfuegen',
    open: async (page) => {
      await withDialog(at('/mitglieder', heading('Mitglieder')), 'Viele einfügen …')(page);
      const field = page.getByRole('textbox', { name: /^Personen aus Excel/ });
      await field.fill('Name\tVorname\tListe\nOhm\tIda\tNeue Liste\nPalm\tKim\tLindenauer Vielfalt');
      await page.getByText('2 Personen erkannt').waitFor();
    },
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
    'datei',
  ].map((name) => ({
    name: `einstellungen-${name}`,
    open: at(`/einstellungen/${name}`, section(name)),
  })),
];
