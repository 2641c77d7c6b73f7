import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { anItem, aPlannedMeeting, setState } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';
import type { Input } from '../../../../shared/contract/index.ts';

/** The Protokoll at an item of a running meeting with these resolutions. */
async function openItem(resolutions: Partial<Input<'resolutions.add'>>[]) {
  const planned = await aPlannedMeeting({ members: 3 });
  const { meetingId, call } = planned;
  await call('attendance.fill', { meetingId });
  const itemId = await anItem(call, { meetingId, title: 'Budget' });
  await setState(call, meetingId, 'running');
  for (const one of resolutions) await call('resolutions.add', { itemId, ...one });
  const shown = await showScreen(`/sitzungen/${meetingId}/protokoll/${itemId}`, planned);
  const cardOf = async (name: string) => within(await screen.findByRole('region', { name }));
  const stored = async () => (await call('minutes.get', { itemId })).resolutions;
  return { ...planned, ...shown, itemId, cardOf, stored };
}

test('a sentence after the result is asked for where it is needed, and takes the focus', async () => {
  const { user, cardOf, stored } = await openItem([{}]);
  const card = await cardOf('Beschluss 1');
  expect(card.queryByRole('textbox', { name: 'Satz nach dem Ergebnis' })).toBeNull();
  await user.click(card.getByRole('button', { name: 'Satz nach dem Ergebnis: Beschluss 1' }));
  const field = card.getByRole('textbox', { name: 'Satz nach dem Ergebnis' });
  expect(document.activeElement).toBe(field);
  await user.keyboard('Damit ist der Antrag abgelehnt.');
  await waitFor(async () =>
    expect(await stored()).toMatchObject([{ resultNote: 'Damit ist der Antrag abgelehnt.' }]),
  );
});

test('a resolution that was taken otherwise has its own order, and says what is usual', async () => {
  const { user, cardOf, stored } = await openItem([{}]);
  const card = await cardOf('Beschluss 1');
  await user.click(card.getByRole('button', { name: 'Weitere Schritte: Beschluss 1' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Reihenfolge angeben' }));
  const field = await card.findByRole('button', { name: /Reihenfolge in der Niederschrift/ });
  expect(field.textContent).toContain('wie üblich: Beratung, Beschluss, Ergebnis');
  await user.click(field);
  await user.click(await screen.findByRole('option', { name: 'Beschluss, Ergebnis, Beratung' }));
  await waitFor(async () => expect(await stored()).toMatchObject([{ partsOrder: 'wordingResultDebate' }]));
});
