import { screen, waitFor } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { anItem, aPlannedMeeting } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';
import { dialogLeft } from '../../../support/screenHands.ts';

test('Entf and then Enter, pressed without reading, removes nothing', async () => {
  const planned = await aPlannedMeeting();
  const { meetingId, call } = planned;
  await anItem(call, { meetingId, title: 'Sprachcafé' });
  const { user } = await showScreen(`/sitzungen/${meetingId}/tagesordnung`, planned);
  const row = await screen.findByRole('row', { name: /Sprachcafé/u });
  row.focus();
  await user.keyboard('{Delete}');
  const giveUp = await screen.findByRole('button', { name: 'Abbrechen' });
  await waitFor(() => expect(document.activeElement).toBe(giveUp));
  await user.keyboard('{Enter}');
  await dialogLeft('alertdialog');
  expect((await call('agenda.list', { meetingId })).map(({ title }) => title)).toContain('Sprachcafé');
});
