import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { testApp } from '../../../support/app.ts';
import { anAttachment } from '../../../support/attachments.ts';
import { showScreen } from '../../../support/screen.tsx';

test('a file of the mailing goes along without being ticked, and may be public', async () => {
  const app = testApp();
  await app.call('setup.loadSample', {});
  const meetings = await app.call('meetings.list', {});
  const meetingId = meetings.find(({ state }) => state === 'planned')?.id ?? '';
  const entries = [{ name: 'Anna', email: 'anna@example.org' }];
  const round = { id: null, name: 'Runde', source: 'own' as const, clearance: 'public' as const };
  await app.call('lists.save', { ...round, entries });
  const { user, call } = await showScreen(`/sitzungen/${meetingId}/versand`, app);
  const own = within(await screen.findByRole('region', { name: 'Weitere Dateien' }));
  await own.findByText('Noch keine Datei.');
  own.getByText(/stehen in keinem Dokument/);
  const file = new File(['Herzlich willkommen'], 'Grußwort.txt');
  const zone = own.getByRole('button', { name: 'Dateien wählen …' }).closest('.drop-zone');
  await user.upload(zone?.querySelector<HTMLInputElement>('input[type="file"]') ?? document.body, file);
  await user.click(await own.findByRole('checkbox', { name: '„Grußwort“ ist öffentlich' }));
  await own.findByRole('checkbox', { name: '„Grußwort“ ist öffentlich', checked: true });
  expect(own.queryByRole('checkbox', { name: /aufführen/ })).toBeNull();
  await waitFor(async () =>
    expect(await call('dispatch.attachments', { meetingId })).toMatchObject([
      { fileName: 'Grußwort.txt', isOwn: true, clearance: 'public' },
    ]),
  );
  await user.click(screen.getByRole('checkbox', { name: /^Runde/ }));
  await screen.findByRole('checkbox', { name: /^Runde/, checked: true });
  const save = await screen.findByRole('button', { name: 'Entwurf speichern …' });
  await waitFor(() => expect(save).toHaveProperty('disabled', false));
  await user.click(save);
  await waitFor(async () =>
    expect((await call('dispatch.list', { meetingId })).flatMap(({ files }) => files)).toMatchObject([
      { fileName: 'Grußwort.txt' },
    ]),
  );
  await own.findByText('Noch keine Datei.');
});

test('it stands apart from the Anlagen that can be ticked', async () => {
  const app = testApp();
  await app.call('setup.loadSample', {});
  const meetings = await app.call('meetings.list', {});
  const meetingId = meetings.find(({ state }) => state === 'planned')?.id ?? '';
  await anAttachment(app.call, { kind: 'mailing', id: meetingId }, { fileName: 'Grußwort.txt' });
  await anAttachment(app.call, { kind: 'meeting', id: meetingId }, { fileName: 'Anfahrt.txt' });
  await showScreen(`/sitzungen/${meetingId}/versand`, app);
  const ticked = within(await screen.findByRole('group', { name: 'Anlagen mitsenden' }));
  expect(ticked.getAllByRole('checkbox')).toHaveLength(1);
  ticked.getByText('Anfahrt');
});
