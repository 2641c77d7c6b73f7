import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { anItem, aPlannedMeeting } from '../../../../support/app.ts';
import { showScreen } from '../../../../support/screen.tsx';

async function anAgenda() {
  const planned = await aPlannedMeeting();
  const { meetingId, call } = planned;
  await anItem(call, { meetingId, title: 'Haushalt' });
  await anItem(call, { meetingId, title: 'Verschiedenes' });
  const { user } = await showScreen(`/sitzungen/${meetingId}/tagesordnung`, planned);
  const titles = async () =>
    (await call('agenda.list', { meetingId }))
      .filter(({ kind }) => kind === 'item')
      .map(({ title }) => title);
  return { user, titles };
}

test('what is added comes before "Verschiedenes", several pasted lines as several items', async () => {
  const { user, titles } = await anAgenda();
  const field = await screen.findByRole('textbox', { name: 'Neuer öffentlicher Punkt' });
  await user.type(field, 'Sprachcafé{Enter}');
  await waitFor(async () => expect(await titles()).toEqual(['Haushalt', 'Sprachcafé', 'Verschiedenes']));
  await user.click(field);
  await user.paste('1. Kurse\n2. Beratung');
  await waitFor(async () =>
    expect(await titles()).toEqual(['Haushalt', 'Sprachcafé', 'Kurse', 'Beratung', 'Verschiedenes']),
  );
  expect(field).toHaveProperty('value', '');
});

test('an item goes to the end by one key, and another one comes in before it', async () => {
  const { user, titles } = await anAgenda();
  (await screen.findByRole('row', { name: /Haushalt/u })).focus();
  await user.keyboard('{Alt>}{End}{/Alt}');
  await waitFor(async () => expect(await titles()).toEqual(['Verschiedenes', 'Haushalt']));
  await user.click(await screen.findByRole('button', { name: 'Punkt 2: Aktionen' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Punkt davor einfügen …' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Neuer Punkt vor 2 „Haushalt“' }));
  await user.type(dialog.getByRole('textbox', { name: /^Titel/u }), 'Sprachcafé');
  await user.click(dialog.getByRole('button', { name: 'Hinzufügen' }));
  await waitFor(async () => expect(await titles()).toEqual(['Verschiedenes', 'Sprachcafé', 'Haushalt']));
});
