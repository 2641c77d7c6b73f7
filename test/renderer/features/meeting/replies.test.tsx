import { screen, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { aMember, aPlannedMeeting } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';

async function withADeputy() {
  const planned = await aPlannedMeeting();
  const { call, bodyId, people } = planned;
  const { membership } = await aMember(call, {
    bodyId,
    role: 'deputy',
    formOfAddress: 'Frau',
    familyName: 'Eins',
    email: 'eins@beispiel.example',
  });
  const deputyFor = [{ personId: people[0] ?? '', organizationId: null, rank: 1 }];
  await call('memberships.save', { ...membership, deputyFor });
  return planned;
}

test('one letter answers, the arrows go on, and the foreseen quorum follows', async () => {
  const planned = await withADeputy();
  const { user } = await showScreen(`/sitzungen/${planned.meetingId}/anwesenheit`, planned);
  await user.click(await screen.findByRole('button', { name: 'Antworten eintragen' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Zu- und Absagen' }));
  const [first] = dialog.getAllByRole('button', { name: /Antwort: / });
  expect(document.activeElement).toBe(first);
  await user.keyboard('a');
  await dialog.findByRole('button', { name: /abgesagt.*Antwort: |Antwort: .*abgesagt/ });
  // Two letters at once are two answers, not the beginning of a word.
  await user.keyboard('zoa');
  await user.keyboard('{ArrowDown}z');
  await dialog.findByText(/Zugesagt 1 von 25 · beschlussfähig ab 13/);
  expect(await planned.call('replies.list', { meetingId: planned.meetingId })).toMatchObject([
    { answer: 'declined' },
    { answer: 'accepted' },
  ]);
});

test('a refusal proposes the deputy, who is taken over with the excuse once she has promised to come', async () => {
  const planned = await withADeputy();
  const { call, meetingId, people } = planned;
  const personId = people[0] ?? '';
  await call('replies.save', { meetingId, personId, answer: 'declined', note: 'Kur' });
  const { user } = await showScreen(`/sitzungen/${meetingId}/anwesenheit`, planned);
  await screen.findByText('Mitglied01: entschuldigt');
  await user.click(screen.getByRole('button', { name: 'Antworten eintragen' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Zu- und Absagen' }));
  await user.click(dialog.getByRole('button', { name: 'Vertretung für Mitglied01 einladen' }));
  await screen.findByDisplayValue('eins@beispiel.example');
  await user.keyboard('{Escape}');
  await user.click(dialog.getByRole('button', { name: 'Vorschlag: Eins vertritt Mitglied01' }));
  expect(document.activeElement).toBe(dialog.getByRole('button', { name: /Antwort: Mitglied01/ }));
  (await dialog.findByRole('button', { name: /Antwort: Frau Eins/ })).focus();
  await user.keyboard('z');
  await dialog.findByText(/Zugesagt 1 von 25/);
  await user.click(dialog.getByRole('button', { name: 'Schließen' }));
  await screen.findByText('Frau Eins: anwesend als Vertretung (Mitglied01)');
  await user.click(screen.getByRole('button', { name: 'Absagen übernehmen' }));
  const member = await screen.findByRole('checkbox', { name: /Mitglied01/ });
  await screen.findByRole('checkbox', { name: /Frau Eins/ });
  expect((member as HTMLInputElement).checked).toBe(false);
  expect(screen.queryByText('Mitglied01: entschuldigt')).toBeNull();
});

test('of a meeting that was moved the old answers say so, and hold again once they are confirmed', async () => {
  const planned = await withADeputy();
  const { call, meetingId, people } = planned;
  await call('replies.save', { meetingId, personId: people[0] ?? '', answer: 'accepted' });
  await call('meetings.update', { ...(await call('meetings.get', { id: meetingId })), date: '2026-09-30' });
  const { user } = await showScreen(`/sitzungen/${meetingId}/anwesenheit`, planned);
  await screen.findByText('1 Antwort galt einem anderen Tag: bitte neu erfragen.');
  await user.click(await screen.findByRole('button', { name: 'Antworten eintragen' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Zu- und Absagen' }));
  dialog.getByText(/für den 16\.09\.2026 gegeben/);
  dialog.getByText(/Zugesagt 0 von 25/);
  await user.click(dialog.getByRole('button', { name: /^Gilt auch für den 30\.09\.2026: .*Mitglied01/ }));
  await dialog.findByText(/Zugesagt 1 von 25/);
  expect(dialog.queryByText(/für den 16\.09\.2026 gegeben/)).toBeNull();
});
