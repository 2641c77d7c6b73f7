import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { anItem, aPlannedMeeting, setState } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';

async function openMinutes() {
  const planned = await aPlannedMeeting();
  const { meetingId, call } = planned;
  const itemId = await anItem(call, { meetingId, title: 'Mitteilungen' });
  await anItem(call, { meetingId, title: 'Verschiedenes' });
  await setState(call, meetingId, 'running');
  const shown = await showScreen(`/sitzungen/${meetingId}/protokoll/${itemId}`, planned);
  const text = await screen.findByRole('textbox', { name: /^Text zu TOP/ });
  return { ...shown, text };
}

/** How what has the focus is called, and which part of the page it is in. */
const whereFocus = () =>
  document.activeElement?.closest('[data-region]')?.getAttribute('aria-label') ??
  document.activeElement?.closest('header')?.className;

test('one key leads from part to part of the Protokoll, and with Umschalt back', async () => {
  const { user, text } = await openMinutes();
  text.focus();
  const parts: unknown[] = [];
  for (let n = 0; n < 6; n++) {
    await user.keyboard('{Control>}{F6}{/Control}');
    parts.push(whereFocus());
  }
  expect(parts).toEqual([
    'Beschlüsse und Vermerke',
    'Im Raum',
    'Bereiche',
    'meeting-head',
    'Tagesordnungspunkte',
    'Text des Punktes',
  ]);
  expect(document.activeElement).toBe(text);
  await user.keyboard('{Control>}{Shift>}{F6}{/Shift}{/Control}');
  expect(document.activeElement).toHaveProperty('textContent', expect.stringContaining('Mitteilungen'));
});

test('the items are one stop of the Tab key, and so are the buttons of a row; arrows move in them', async () => {
  const { user, text } = await openMinutes();
  const items = within(screen.getByRole('navigation', { name: 'Tagesordnungspunkte' }));
  const current = items.getByRole('link', { current: true });
  current.focus();
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(items.getByRole('link', { name: /Verschiedenes/ }));
  await user.keyboard('{Home}{End}{ArrowUp}');
  expect(document.activeElement).toBe(current);
  text.focus();
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Beschluss (F2)' }));
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Vermerk' }));
  await user.tab();
  expect(whereFocus()).toBe('Im Raum');
});

test('digits with Strg lead to the tabs of the meeting, with Umschalt to the areas', async () => {
  const { user, text } = await openMinutes();
  text.focus();
  await user.keyboard('{Control>}2{/Control}');
  const tab = screen.getByRole('tab', { name: 'Anwesenheit' });
  await waitFor(() => expect(tab.getAttribute('aria-selected')).toBe('true'));
  expect(document.activeElement).toBe(tab);
  await user.keyboard('{Control>}{Shift>}[Digit5]{/Shift}{/Control}');
  await screen.findByRole('heading', { level: 1, name: 'Mitglieder' });
});
