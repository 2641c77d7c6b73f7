import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { emptyText } from '../../../../shared/domain/richText.ts';
import { setState, testApp } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';

/** The sample's held meeting, its minutes still to be written to their end. */
async function closedMeeting() {
  const app = testApp();
  const { meetingId } = await app.call('setup.loadSample', {});
  return { ...app, meetingId };
}

async function loseAWording({ call, meetingId }: Awaited<ReturnType<typeof closedMeeting>>) {
  const items = await call('agenda.list', { meetingId });
  const itemId = items.find(({ title }) => title.startsWith('Zuschuss an den Verein'))?.id ?? '';
  const [resolution] = (await call('minutes.get', { itemId })).resolutions;
  if (!resolution) throw new Error('The sample has no such resolution.');
  await call('resolutions.save', { ...resolution, text: emptyText });
}

const finish = () => screen.findByRole('button', { name: 'Niederschrift fertigstellen' });
const question = () => screen.findByRole('alertdialog', { name: 'Niederschrift mit Fehlern fertigstellen?' });

test('minutes with an error are finished only after the question that names it', async () => {
  const app = await closedMeeting();
  await loseAWording(app);
  const stateOf = async () => (await app.call('meetings.get', { id: app.meetingId })).state;
  const { user } = await showScreen(`/sitzungen/${app.meetingId}/protokoll`, app);
  await user.click(await finish());
  expect((await question()).textContent).toMatch(/Wortlaut/);
  await user.click(within(await question()).getByRole('button', { name: 'Abbrechen' }));
  expect(await stateOf()).toBe('closed');
  await user.click(await finish());
  await user.click(within(await question()).getByRole('button', { name: 'Trotzdem fertigstellen' }));
  await screen.findByRole('tab', { name: 'Dokumente', selected: true });
  expect(await stateOf()).toBe('minutesReady');
});

test('minutes without an error, or with one that somebody gave a reason for, are finished at once', async () => {
  const app = await closedMeeting();
  await loseAWording(app);
  const { meetingId } = app;
  for (const { key, severity } of await app.call('checks.list', { meetingId, kind: 'minutes' }))
    if (severity === 'error')
      await app.call('checks.override', { meetingId, key, reason: 'So festgestellt.' });
  const { user } = await showScreen(`/sitzungen/${meetingId}/protokoll`, app);
  await user.click(await finish());
  await screen.findByRole('tab', { name: 'Dokumente', selected: true });
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

test('an end that does not fit the begin is said in the field while the meeting is being closed', async () => {
  const app = await closedMeeting();
  const { meetingId } = app;
  await setState(app.call, meetingId, 'running', 'Ein Punkt fehlte noch.');
  const { user } = await showScreen(`/sitzungen/${meetingId}/protokoll`, app);
  await user.click(await screen.findByRole('button', { name: 'Sitzung schließen …' }));
  const dialog = await screen.findByRole('dialog', { name: 'Sitzung schließen' });
  const [hours, minutes] = within(dialog).getAllByRole('spinbutton');
  if (!hours || !minutes) throw new Error('The dialog has no time.');
  await user.type(hours, '16');
  await user.type(minutes, '30');
  await within(dialog).findByText(/Das passt nicht zum Beginn um 17:00 Uhr/);
  await user.type(hours, '19');
  await waitFor(() => within(dialog).getByText('Wird in der Niederschrift genannt.'));
});

test('Enter in a part of the time closes the meeting, as in any field of a dialog', async () => {
  const app = await closedMeeting();
  const { meetingId } = app;
  await setState(app.call, meetingId, 'running', 'Ein Punkt fehlte noch.');
  const { user } = await showScreen(`/sitzungen/${meetingId}/protokoll`, app);
  await user.click(await screen.findByRole('button', { name: 'Sitzung schließen …' }));
  const dialog = await screen.findByRole('dialog', { name: 'Sitzung schließen' });
  const [hours, minutes] = within(dialog).getAllByRole('spinbutton');
  if (!hours || !minutes) throw new Error('The dialog has no time.');
  await user.type(hours, '19');
  await user.type(minutes, '45{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await app.call('meetings.get', { id: meetingId })).toMatchObject({
    state: 'closed',
    endTime: '19:45',
  });
});
