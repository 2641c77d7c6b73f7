import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { testApp } from '../../../support/app.ts';
import { aMeetingWithPapers } from '../../../support/bundle.ts';
import { showScreen } from '../../../support/screen.tsx';
import { choose } from '../../../support/screenHands.ts';

/** Versand of a meeting with two papers, and a list of members. */
async function opened(date: string) {
  const app = testApp();
  await app.call('setup.loadSample', {});
  const [body] = await app.call('bodies.list', {});
  const meetingId = await aMeetingWithPapers(app.call, body?.id ?? '', { date });
  const entries = [{ name: 'Anna', email: 'anna@example.org' }];
  const round = { id: null, name: 'Runde', source: 'own' as const, clearance: 'nonPublic' as const, entries };
  const { id: listId } = await app.call('lists.save', round);
  const { user, go, call } = await showScreen(`/sitzungen/${meetingId}/versand`, app);
  const papers = () => within(screen.getByRole('group', { name: 'Vorlagen mitsenden' }));
  await user.click(
    within(await screen.findByRole('group', { name: 'Vorlagen mitsenden' })).getByRole('button', {
      name: 'Alle',
    }),
  );
  const ofRound = await screen.findByRole<HTMLInputElement>('checkbox', { name: /^Runde/ });
  // Ids are the same in each program of a test, and the page is not loaded anew between them.
  if (!ofRound.checked) await user.click(ofRound);
  const text = () => screen.getByRole('textbox', { name: 'Text' });
  const save = () => screen.getByRole('button', { name: 'E-Mail-Entwurf speichern …' });
  const canSave = () => waitFor(() => expect(save()).toHaveProperty('disabled', false));
  const sent = async () =>
    (await call('dispatch.list', { meetingId })).map(({ files }) => files.map((f) => f.fileName));
  return { user, go, call, meetingId, listId, papers, text, save, canSave, sent };
}

test('what another window took off the agenda is told by its name; the text and the other ticks stay', async () => {
  const { user, call, meetingId, papers, text, save, canSave, sent } = await opened('2026-12-16');
  await user.clear(text());
  await user.type(text(), 'Mein Text');
  await canSave();
  const item = (await call('agenda.list', { meetingId })).find(
    ({ title }) => title === 'Mietvertrag Lindenhof',
  );
  await call('agenda.remove', { id: item?.id ?? '', version: item?.version ?? null });
  await user.click(save());
  const told = await screen.findByText(
    /^Inzwischen weggefallen und nicht mehr in dieser Sendung: „Beschlussvorlage/,
  );
  expect(
    papers()
      .getAllByRole<HTMLInputElement>('checkbox')
      .map(({ checked }) => checked),
  ).toEqual([true]);
  expect(text()).toHaveProperty('value', 'Mein Text');
  expect(screen.queryByText(/laden Sie die Ansicht neu/)).toBeNull();
  expect(screen.getByRole('checkbox', { name: /^Runde/ })).toHaveProperty('checked', true);
  await canSave();
  await user.click(save());
  await waitFor(async () => expect(await sent()).toEqual([[expect.stringContaining('Beschlussvorlage')]]));
  await waitFor(() => expect(told.isConnected).toBe(false));
});

test('what is told to be gone goes from the choice when the clerk has understood', async () => {
  const { user, call, listId } = await opened('2026-12-09');
  const list = (await call('lists.list', {})).find(({ id }) => id === listId);
  await call('lists.remove', { id: listId, version: list?.version ?? null });
  await user.click(screen.getByRole('checkbox', { name: /^Kalendereintrag/ }));
  await screen.findByText(/nicht mehr in dieser Sendung: Verteiler „Runde“\./);
  await user.click(screen.getByRole('button', { name: 'Verstanden' }));
  await waitFor(() => expect(screen.queryByText(/^Inzwischen weggefallen/)).toBeNull());
});

test('while a mailing is made nothing of it can be changed, and who comes back later finds its files to save', async () => {
  const { user, go, meetingId, papers, text, save, canSave, sent } = await opened('2026-12-02');
  await choose(user, papers(), /Sitzungsmappe/, /für die Mitglieder/);
  await canSave();
  await user.click(save());
  await screen.findByText('Die Mappe wird zusammengestellt …');
  expect(text().closest('[inert]')).not.toBeNull();
  expect(papers().getByRole('button', { name: 'Alle' }).closest('[inert]')).not.toBeNull();
  go('/vorlagen');
  await waitFor(async () => expect(await sent()).toHaveLength(1));
  go(`/sitzungen/${meetingId}/versand`);
  await screen.findByText('Der E-Mail-Entwurf ist verzeichnet, aber noch nicht gespeichert.');
  screen.getByRole('button', { name: 'E-Mail-Entwurf jetzt speichern …' });
  await waitFor(() => expect(text().closest('[inert]')).toBeNull());
});
