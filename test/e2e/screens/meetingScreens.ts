import type { Page } from 'playwright-core';
import { heading, pressed, type Screen, tab, withDialog } from './opening.ts';
import { tickAt } from '../hands.ts';

const item = (title: RegExp) =>
  tab('Protokoll', async (page) => {
    await page.getByRole('link', { name: title }).first().click();
    await page.getByRole('heading', { name: title }).waitFor();
    await page.locator('.ProseMirror').first().waitFor();
  });

const minutesTab = item(/Zuschuss an den Verein/);

const preview = (page: Page) =>
  page
    .getByRole('region', { name: /Vorschau/ })
    .locator('section')
    .first()
    .waitFor();

const documentNamed = (name: string) =>
  tab('Dokumente', async (page) => {
    // What is done with stands in a step that is folded.
    const folded = page.locator(
      '.document-step:not([open]) > summary, .document-later-list:not([open]) > summary',
    );
    while ((await folded.count()) > 0) await folded.first().click();
    await page.getByRole('link', { name: new RegExp(`^${name}`) }).click();
    await page.getByRole('heading', { name }).waitFor();
    await preview(page);
  });

const sentBefore = (page: Page) =>
  page.getByRole('button', { name: /^E-Mail-Entwurf noch einmal speichern …/ }).waitFor();

async function unreleasedToPress(page: Page): Promise<void> {
  await sentBefore(page);
  for (const name of [/^Niederschrift \(öffentlicher Teil\)/, /^Presse 1 Empfänger/])
    await tickAt(page.getByRole('checkbox', { name }));
  await page.getByText(/ist noch nicht freigegeben, und der Verteiler „Presse“ ist öffentlich/).waitFor();
}

const saysWhatChanged = (page: Page) => page.getByText(/^Neu ist TOP/).waitFor();
const isOutdated = (page: Page) => page.getByText('Einladung überholt').waitFor();

/** Of the next meeting, which has changed since its invitation was sent. */
const changed = (name: string, ready = saysWhatChanged) => tab(name, ready, /7\. Sitzung/);
const itemAttachments = async (page: Page) => {
  await tab('Tagesordnung', heading('Öffentlicher Teil'), /7\. Sitzung/)(page);
  await page.getByRole('button', { name: 'Punkt 1: Aktionen' }).click();
  await page.getByRole('menuitem', { name: 'Anlagen …' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Lageplan', exact: true }).waitFor();
};
const offersAttachments = (page: Page) =>
  page.getByRole('group', { name: 'Anlagen mitsenden' }).getByText('Lageplan').waitFor();

const changedProposal = tab(
  'Protokoll',
  async (page) => {
    await page.getByRole('link', { name: /Sprachcafé/ }).click();
    const changes = page.getByRole('region', { name: /^Abweichung vom Vorschlag/ });
    await changes.scrollIntoViewIfNeeded();
  },
  /8\. Sitzung/,
);

const election = tab(
  'Protokoll',
  async (page) => {
    await page.getByRole('link', { name: /Wahl des Vorsitzes/ }).click();
    await page.getByRole('region', { name: 'Wahl 1' }).scrollIntoViewIfNeeded();
  },
  /8\. Sitzung/,
);

/** Open and as one line. */
const resolutions = tab(
  'Protokoll',
  async (page) => {
    await page.getByRole('link', { name: /Arbeitsprogramm/ }).click();
    const first = page.getByRole('button', { name: /^(?:Zuklappen: )?Beschluss 1/ });
    if ((await first.getAttribute('aria-expanded')) === 'true') await first.click();
    await page.locator('.folded-line').waitFor();
  },
  /8\. Sitzung/,
);

export const meetingScreens: Screen[] = [
  { name: 'tagesordnung', open: tab('Tagesordnung', heading('Öffentlicher Teil')) },
  {
    name: 'anwesenheit',
    open: tab('Anwesenheit', (page) =>
      page
        .getByText(/von 25/)
        .first()
        .waitFor(),
    ),
  },
  { name: 'protokoll', open: minutesTab },
  { name: 'protokoll-beschluesse', open: resolutions },
  { name: 'protokoll-vorab', open: item(/Vor Eintritt/) },
  { name: 'protokoll-antrag', open: pressed(item(/Vor Eintritt/), 'F7') },
  { name: 'protokoll-kommt-geht', open: pressed(minutesTab, 'F4') },
  { name: 'protokoll-befangen', open: pressed(minutesTab, 'F6') },
  { name: 'protokoll-abweichung', open: changedProposal },
  { name: 'protokoll-wahl', open: election },
  { name: 'tasten', open: pressed(minutesTab, 'F1') },
  { name: 'dokumente', open: tab('Dokumente', preview) },
  { name: 'dokumente-mappe', open: withDialog(tab('Dokumente', preview, /7\. Sitzung/), 'Sitzungsmappe …') },
  { name: 'dokumente-einladung', open: documentNamed('Einladung') },
  { name: 'dokumente-bekanntmachung', open: documentNamed('Bekanntmachung der Sitzung') },
  { name: 'versand', open: tab('Versand', sentBefore) },
  { name: 'versand-presse', open: tab('Versand', unreleasedToPress) },
  { name: 'tagesordnung-geaendert', open: changed('Tagesordnung') },
  { name: 'dokumente-geaendert', open: changed('Dokumente') },
  { name: 'versand-geaendert', open: changed('Versand', isOutdated) },
  { name: 'tagesordnung-anlagen', open: itemAttachments },
  { name: 'versand-anlagen', open: tab('Versand', offersAttachments, /7\. Sitzung/) },
];
