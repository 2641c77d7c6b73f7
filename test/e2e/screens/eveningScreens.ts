import type { Page } from 'playwright-core';
import { call } from '../../support/call.ts';
import { focusIn } from '../hands.ts';
import { at, dialogIn, heading, type Screen, tab, withDialog } from './opening.ts';

/** The address of a meeting that is shown to whoever sits in the hall; in a window of its own. */
async function hall(page: Page): Promise<void> {
  const running = (await call(page, 'meetings.list', {})).find(({ state }) => state === 'running');
  const items = await call(page, 'agenda.list', { meetingId: running?.id ?? '' });
  const item = items.find(({ title }) => title === 'Arbeitsprogramm');
  await call(page, 'agenda.call', { id: item?.id ?? '' });
  await at(`/saal/${running?.id}`, heading('TOP 2 Arbeitsprogramm'))(page);
}

/** Two have said that they do not come, one that she does. */
async function replies(page: Page): Promise<void> {
  const invited = (await call(page, 'meetings.list', {})).find(({ state }) => state === 'invited');
  const meetingId = invited?.id ?? '';
  const { attendees } = await call(page, 'attendance.get', { meetingId });
  const members = attendees.filter(({ group }) => group === 'members').slice(0, 3);
  for (const [index, { personId }] of members.entries()) {
    const { version = null } =
      (await call(page, 'replies.list', { meetingId })).find((reply) => reply.personId === personId) ?? {};
    const answer = index === 0 ? 'accepted' : 'declined';
    await call(page, 'replies.save', { meetingId, personId, version, answer, note: 'Dienstreise' });
  }
  await tab('Anwesenheit', heading('Zu- und Absagen'), /7\. Sitzung/)(page);
}

const inMinutes = (title: RegExp, meeting = /8\. Sitzung/) =>
  tab(
    'Protokoll',
    async (page) => {
      await page.getByRole('link', { name: title }).click();
      await page.getByRole('heading', { name: title }).waitFor();
    },
    meeting,
  );

async function found(page: Page): Promise<void> {
  await inMinutes(/Zuschuss an den Verein/, /6\. Sitzung/)(page);
  await page.locator('.ProseMirror').first().waitFor();
  await page.keyboard.press('Control+f');
  const bar = page.getByRole('region', { name: 'In der Niederschrift suchen' });
  await focusIn(bar);
  await page.keyboard.type('Verein');
  await bar.getByRole('listitem').first().waitFor();
}

async function foundEverywhere(page: Page): Promise<void> {
  await at('/', heading('Übersicht'))(page);
  await page.keyboard.press('Control+Shift+F');
  await focusIn(dialogIn(page));
  await page.keyboard.type('verein');
  await dialogIn(page).getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
}

/** What was removed can be brought back. */
async function removed(page: Page): Promise<void> {
  await tab('Tagesordnung', heading('Öffentlicher Teil'), /7\. Sitzung/)(page);
  await page.getByRole('textbox', { name: 'Neuer öffentlicher Punkt' }).fill('Wieder entfernt');
  await page.keyboard.press('Enter');
  const row = page.getByRole('row', { name: /Wieder entfernt/ });
  await row.getByRole('button', { name: /Aktionen$/ }).click();
  await page.getByRole('menuitem', { name: 'Entfernen …' }).click();
  await dialogIn(page).getByRole('button', { name: 'Entfernen' }).click();
  await page.getByRole('button', { name: 'Rückgängig' }).waitFor();
}

/** What an evening brings besides texts and votes, and what is looked for before and after it. */
export const eveningScreens: Screen[] = [
  { name: 'zu-und-absagen', open: replies },
  {
    name: 'zu-und-absagen-eintragen',
    open: withDialog(tab('Anwesenheit', heading('Zu- und Absagen'), /7\. Sitzung/), 'Antworten eintragen'),
  },
  { name: 'protokoll-suche', open: found },
  { name: 'protokoll-vermerk', open: withDialog(inMinutes(/Arbeitsprogramm/), 'Vermerk') },
  { name: 'protokoll-vorsitz', open: withDialog(inMinutes(/Arbeitsprogramm/), 'Wechsel im Vorsitz') },
  { name: 'ueberall-suchen', open: foundEverywhere },
  { name: 'rueckgaengig', open: removed },
  { name: 'saalansicht', open: hall },
];
