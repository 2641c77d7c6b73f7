import { screen, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { aPlannedMeeting, anItem } from '../../../../support/app.ts';
import { showScreen } from '../../../../support/screen.tsx';

test('a line between items is typed like an item, has no number, and becomes an item in its dialog', async () => {
  const planned = await aPlannedMeeting();
  const { call, meetingId } = planned;
  await anItem(call, { meetingId, title: 'Mitteilungen' });
  const { user } = await showScreen(`/sitzungen/${meetingId}/tagesordnung`, planned);
  const form = within(await screen.findByRole('form', { name: 'Neuer öffentlicher Punkt' }));
  await user.type(form.getByRole('textbox', { name: 'Neuer öffentlicher Punkt' }), 'Anträge der Listen');
  await user.click(form.getByRole('button', { name: 'Als Zwischenüberschrift' }));
  const row = await screen.findByRole('row', { name: 'Anträge der Listen' });
  const stored = async () =>
    (await call('agenda.list', { meetingId })).slice(1).map(({ number, title }) => `${number} ${title}`);
  expect(await stored()).toEqual(['1 Mitteilungen', ' Anträge der Listen']);
  row.focus();
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await expect.poll(stored).toEqual([' Anträge der Listen', '1 Mitteilungen']);
  await user.keyboard('{Enter}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Zwischenüberschrift' }));
  expect(dialog.queryByRole('textbox', { name: 'Drucksachennummer' })).toBeNull();
  await user.click(dialog.getByRole('checkbox', { name: 'Zwischenüberschrift ohne Nummer' }));
  expect(dialog.getByRole('textbox', { name: 'Drucksachennummer' })).toBeTruthy();
  await user.click(dialog.getByRole('button', { name: 'Speichern' }));
  await expect.poll(stored).toEqual(['1 Anträge der Listen', '2 Mitteilungen']);
});
