import { screen } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { anItem, aPlannedMeeting, setState } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';

test('what is called in the Protokoll comes to the wall by itself, and of the non-public part nothing but that', async () => {
  const planned = await aPlannedMeeting();
  const { meetingId, call } = planned;
  const open = await anItem(call, { meetingId, title: 'Sprachcafé' });
  const hidden = await anItem(call, { meetingId, title: 'Vergabe', isPublic: false });
  await setState(call, meetingId, 'running');
  await showScreen(`/saal/${meetingId}`, planned);
  await screen.findByRole('heading', { name: 'Integrationsrat' });
  expect(screen.queryByRole('navigation')).toBeNull();
  await call('agenda.call', { id: open });
  await screen.findByRole('heading', { name: /Sprachcafé/u });
  await call('agenda.call', { id: hidden });
  await screen.findByRole('heading', { name: 'Nichtöffentlicher Teil' });
  expect(document.body.textContent).not.toMatch(/Vergabe/u);
});
