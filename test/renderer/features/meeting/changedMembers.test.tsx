import { screen, waitFor } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { aMember, aPlannedMeeting } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';

test('who resigned and who joined since the planning is named, and taken over with one press', async () => {
  const planned = await aPlannedMeeting();
  const { meetingId, call, bodyId, people } = planned;
  const person = (await call('people.list', {})).find(({ id }) => id === people[0]);
  const [membership] = person?.memberships ?? [];
  if (!membership) throw new Error('no member');
  await call('memberships.save', { ...membership, endDate: '2026-08-31' });
  await aMember(call, { bodyId, formOfAddress: 'Herr', familyName: 'Neubert' });
  const { user } = await showScreen(`/sitzungen/${meetingId}/anwesenheit`, planned);
  await screen.findByText('Mitglied01 ist nicht mehr Mitglied (bis 31.08.2026).');
  screen.getByText('Herr Neubert ist Mitglied (seit 01.11.2025) und fehlt in der Liste.');
  await user.click(screen.getByRole('button', { name: 'Änderungen übernehmen' }));
  await screen.findByText('Die Liste ist die der Mitglieder am Tag der Sitzung.');
  await waitFor(() => expect(document.activeElement?.closest('main')).not.toBeNull());
  expect(screen.queryByRole('checkbox', { name: /Mitglied01/ })).toBeNull();
  screen.getByRole('checkbox', { name: /Herr Neubert/ });
});
