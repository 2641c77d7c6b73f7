import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { testBrowser } from '../support/browser.ts';
import { call } from '../support/call.ts';
import { zoom } from '../support/launch.ts';
import { sampleProgram } from '../support/program.ts';

/** What a screen reader offers to jump to, and what stands in a vote; what is written there is another matter. */
const told =
  /^\s*- '?((?:navigation|main|region|complementary|tablist|tab|tabpanel|toolbar|heading|radiogroup|radio|textbox|spinbutton) ".*?")/u;

/** The roles and names of a screen in their order. */
async function treeOf(page: Page): Promise<string[]> {
  const snapshot = await page.locator('body').ariaSnapshot();
  return snapshot.split('\n').flatMap((line) => told.exec(line)?.[1] ?? []);
}

async function open(page: Page, path: (meetingId: string, itemId: string) => string): Promise<void> {
  await zoom(page, 1, { width: 1366, height: 768 });
  const held = (await call(page, 'meetings.list', {})).find(({ state }) => state === 'closed');
  const items = await call(page, 'agenda.list', { meetingId: held?.id ?? '' });
  const item = items.find(({ title }) => title.startsWith('Zuschuss an den Verein'));
  await page.evaluate(
    (to) => {
      location.hash = to;
    },
    path(held?.id ?? '', item?.id ?? ''),
  );
}

const head = [
  'navigation "Bereiche"',
  'heading "Integrationsrat · 6. Sitzung"',
  'tablist "Ansichten der Sitzung"',
  'tab "Tagesordnung"',
  'tab "Anwesenheit"',
  'tab "Protokoll"',
  'tab "Dokumente"',
  'tab "Versand"',
];

describe.skipIf(!testBrowser())('what assistive technology is told', () => {
  const program = sampleProgram();

  test('of the Protokoll: list, text, vote by vote, and the room, each by its name', async () => {
    const { page } = await program();
    await open(page, (meetingId, itemId) => `/sitzungen/${meetingId}/protokoll/${itemId}`);
    await page.getByText('= 22 von 22 im Raum').waitFor();
    await page.getByRole('textbox', { name: 'Text von Beschluss 1' }).waitFor();
    expect(await treeOf(page)).toEqual([
      ...head,
      'tabpanel "Protokoll"',
      'navigation "Tagesordnungspunkte"',
      'region "Vorab"',
      'region "Öffentlich"',
      'heading "Öffentlich"',
      'region "Nichtöffentlich"',
      'heading "Nichtöffentlich"',
      'heading "5 Zuschuss an den Verein „Begegnungshaus Lennebogen e. V.“ für das Jahr 2027"',
      'region "Text des Punktes"',
      'toolbar "Format: Text zu TOP 5"',
      'textbox "Text zu TOP 5"',
      'region "Beschlüsse und Vermerke"',
      'region "Beschluss 1"',
      'textbox "Teil"',
      'toolbar "Format: Text von Beschluss 1"',
      'textbox "Text von Beschluss 1"',
      'radiogroup "Abstimmung"',
      'radio "offen"',
      'radio "namentlich"',
      'radio "nach Listen"',
      'radio "geheim"',
      'radio "nicht gezählt"',
      'spinbutton "Stunde, um"',
      'spinbutton "Minute, um"',
      'textbox "Ja"',
      'textbox "Nein"',
      'textbox "Enth."',
      'textbox "ungültig"',
      'radiogroup "Ergebnis"',
      'radio "beschlossen"',
      'radio "geändert beschlossen"',
      'radio "abgelehnt"',
      'radio "Kenntnisnahme"',
      'radio "vertagt"',
      'textbox "Wortlaut in der Niederschrift"',
      'toolbar "Zum Punkt hinzufügen"',
      // It takes what is typed while the next item is not there yet.
      'textbox "Was Sie vorab schreiben"',
      'complementary "Im Raum"',
      'toolbar "Wer da ist"',
      'heading "Fehlend (3)"',
    ]);
  });

  test('of Dokumente: the steps, the document, what is asked of it, and its preview', async () => {
    const { page } = await program();
    await open(page, (meetingId) => `/sitzungen/${meetingId}/dokumente/minutes`);
    await page
      .getByRole('region', { name: 'Vorschau der Niederschrift' })
      .getByText('Zu Punkt 5')
      .first()
      .waitFor();
    expect(await treeOf(page)).toEqual([
      ...head,
      'tabpanel "Dokumente"',
      'navigation "Dokumente der Sitzung"',
      'heading "Vor der Sitzung"',
      'heading "In der Sitzung"',
      'heading "Danach"',
      'heading "jetzt dran"',
      'heading "später oder auf Wunsch (5)"',
      'heading "Beschlussauszüge (10)"',
      'heading "Alles in einer Datei"',
      'region "Niederschrift (vollständig)"',
      'heading "Niederschrift (vollständig)"',
      'region "Freigabe"',
      'heading "Freigabe"',
      'heading "Prüfungen"',
      'region "Vorschau der Niederschrift"',
    ]);
  });
});
