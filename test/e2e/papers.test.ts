import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { accessibilityFaults } from '../support/axe.ts';
import { testBrowser } from '../support/browser.ts';
import { type AppUnderTest, launchApp } from '../support/launch.ts';
import { focused, focusIn, type Hands, keyboard, keyTo, mouse, openMeeting, typeAt } from './hands.ts';

const results = path.resolve(import.meta.dirname, '../../test-results/papers');
mkdirSync(results, { recursive: true });

let app: AppUnderTest | undefined;
afterEach(async () => {
  await app?.kill();
  app = undefined;
});

const hands: [string, (page: Page) => Hands][] = [
  ['the mouse', mouse],
  ['the keyboard alone', keyboard],
];

const subject = 'Integrationsbudget 2027';
const proposal = 'Der Integrationsrat empfiehlt dem Rat, das Budget zu beschließen.';

describe.skipIf(!testBrowser())('a paper from its first line to the row of its Beratungsfolge', () => {
  test.each(hands)('with %s', async (_name, handsOf) => {
    app = await launchApp();
    const { page } = app;
    const used = handsOf(page);
    const look = looker(page, handsOf === mouse);
    await page.setViewportSize({ width: 1366, height: 768 });
    await used.press(page.getByRole('button', { name: 'Beispielsitzung laden' }));
    await page.getByRole('heading', { name: 'Übersicht' }).waitFor();
    await writePaper(page, used, look);
    await putOnAgenda(page, used, look);
    await decide(page, used, look);
    await page
      .getByText(/geändert beschlossen.*2 : 1 : 0/)
      .first()
      .waitFor();
    await look('vorlage-beraten');
    await used.press(area(page, 'Vorlagen'));
    await page.getByRole('row', { name: /0001/ }).waitFor();
    await page.getByText('erledigt 1').waitFor();
    await look('liste');
  });
});

type Look = (name: string) => Promise<void>;

/** With the mouse each screen is pictured and asked for its faults; the keyboard sees the same. */
const looker =
  (page: Page, looks: boolean): Look =>
  async (name) => {
    if (!looks) return;
    await page.screenshot({ path: path.join(results, `${name}.png`) });
    expect((await accessibilityFaults(page)).map(({ rule }) => rule)).toEqual([]);
  };

const area = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Bereiche' }).getByRole('link', { name });
const saved = (page: Page) => page.getByText(/Gespeichert \d\d:\d\d:\d\d/).waitFor();

async function openDialog(page: Page, { press }: Hands, button: string | RegExp) {
  await press(page.getByRole('button', { name: button }));
  const dialog = page.getByRole('dialog');
  await focusIn(dialog);
  return dialog;
}

async function writePaper(page: Page, used: Hands, look: Look): Promise<void> {
  const { press, write, choose } = used;
  await press(area(page, 'Vorlagen'));
  await page.getByRole('row', { name: /0412/ }).waitFor();
  await look('liste-des-beispiels');
  const creating = await openDialog(page, used, 'Vorlage anlegen');
  await typeAt(creating.getByRole('textbox', { name: 'Betreff' }), subject);
  await creating.getByText(/Sie bekommt die Nummer 0001/).waitFor();
  await look('anlegen');
  await press(creating.getByRole('button', { name: 'Vorlage anlegen' }));
  await page.getByRole('heading', { name: /0001\/\d{4} · Integrationsbudget 2027/ }).waitFor();
  await write(page.getByRole('textbox', { name: 'Beschlussvorschlag' }), proposal);
  await write(page.getByRole('textbox', { name: 'Begründung' }), 'Der Rat stellt die Mittel bereit.');
  await saved(page);
  const adding = await openDialog(page, used, 'Station');
  await choose(adding.getByRole('button', { name: /Beratung/ }), 'Entscheidung');
  await look('station');
  await press(adding.getByRole('button', { name: 'Speichern' }));
  await page.getByText('noch nicht gesetzt').waitFor();
  await look('vorlage');
  await page.reload();
  await page.getByText('Der Rat stellt die Mittel bereit.').waitFor();
}

async function putOnAgenda(page: Page, used: Hands, look: Look): Promise<void> {
  await used.press(page.getByRole('button', { name: 'Zur Beratung geben' }));
  const planning = await openDialog(page, used, /^Auf die Tagesordnung/);
  await look('einplanen');
  await used.press(planning.getByRole('button', { name: 'Auf die Tagesordnung' }));
  await page.getByRole('tabpanel', { name: 'Tagesordnung' }).getByText(subject).waitFor();
  await look('tagesordnung');
}

/** Two for it, one against, in other words than the paper’s. */
async function decide(page: Page, used: Hands, look: Look): Promise<void> {
  const { press, write } = used;
  await openMeeting(page, used);
  await press(page.getByRole('link', { name: new RegExp(subject) }));
  await page.getByText('Beschlussvorschlag der Vorlage 0001').waitFor();
  await look('vorschlag');
  await press(page.getByRole('button', { name: 'Als Beschluss übernehmen' }));
  const card = page.getByRole('region', { name: /^Beschluss 1/ });
  await card.getByText(proposal).waitFor();
  const changed = proposal.replace('das Budget', 'das gekürzte Budget');
  await write(card.getByRole('textbox', { name: /^Text von/ }), changed);
  await card.locator('ins').getByText('gekürzte').waitFor();
  await look('abweichung');
  await press(card.getByRole('button', { name: 'Geändert beschlossen' }));
  await focused(card.getByRole('radio', { name: 'geändert beschlossen' }));
  await keyTo('F3', card.getByLabel('Ja', { exact: true }));
  await page.keyboard.type('2');
  await keyTo('Tab', card.getByLabel('Nein', { exact: true }));
  await page.keyboard.type('1');
  await page.keyboard.press('Tab');
  await expect
    .poll(() => card.getByLabel('Wortlaut in der Niederschrift').inputValue())
    .toContain('Mehrheit');
  await saved(page);
  await press(area(page, 'Vorlagen'));
  await press(page.getByRole('row', { name: /0001/ }));
}
