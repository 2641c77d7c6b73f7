import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { anItem, aPerson, aPlannedMeeting, setState } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';
import { typeDigits } from '../../../support/screenHands.ts';

async function aRunningMeeting() {
  const planned = await aPlannedMeeting();
  const { meetingId, call } = planned;
  const publicId = await anItem(call, { meetingId, title: 'Mitteilungen' });
  const hiddenId = await anItem(call, { meetingId, title: 'Vergabe', isPublic: false });
  await setState(call, meetingId, 'running');
  return { ...planned, publicId, hiddenId };
}

test('with the first non-public item the end of the public part is offered, and entered by key', async () => {
  const planned = await aRunningMeeting();
  const { meetingId, call, publicId, hiddenId } = planned;
  const incidents = async () => (await call('attendance.get', { meetingId })).incidents;
  const { user, go } = await showScreen(`/sitzungen/${meetingId}/protokoll/${publicId}`, planned);
  await screen.findByRole('button', { name: 'Vermerk' });
  const name = 'Ende des öffentlichen Teils eintragen';
  expect(screen.queryByRole('button', { name })).toBeNull();
  go(`/sitzungen/${meetingId}/protokoll/${hiddenId}`);
  (await screen.findByRole('button', { name })).focus();
  expect(await incidents()).toEqual([]);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('button', { name })).toBeNull());
  expect(await incidents()).toMatchObject([
    { kind: 'publicEnds', itemId: publicId, time: expect.stringMatching(/^\d\d:\d\d$/) },
  ]);
  expect(document.activeElement?.classList).toContain('ProseMirror');
});

test('an expert who is heard is added during the meeting, to this item alone', async () => {
  const planned = await aRunningMeeting();
  const { meetingId, call, publicId } = planned;
  await aPerson(call, { formOfAddress: 'Herr', givenName: 'Ole', familyName: 'Gutachter' });
  const { user } = await showScreen(`/sitzungen/${meetingId}/protokoll/${publicId}`, planned);
  await user.click(await screen.findByRole('button', { name: 'Raum' }));
  await user.click(await screen.findByRole('button', { name: 'Gast hinzufügen' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Person hinzufügen: Gäste' }));
  await user.type(dialog.getByRole('combobox', { name: 'Person' }), 'Gutachter');
  await user.click(await screen.findByRole('option', { name: /Gutachter/ }));
  await user.click(dialog.getByRole('checkbox', { name: /^wird als Sachverständige/ }));
  expect(dialog.getByRole('checkbox', { name: /^nur zu TOP \d+ anwesend$/ })).toHaveProperty('checked', true);
  await user.click(dialog.getByRole('button', { name: 'Hinzufügen' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const { attendees } = await call('attendance.get', { meetingId });
  expect(attendees.find(({ group }) => group === 'guests')).toMatchObject({
    note: 'Sachverständiger',
    stays: [{ fromItemId: publicId, untilItemId: publicId }],
  });
});

test('whoever was sent out of the meeting is entered as gone with one key', async () => {
  const planned = await aRunningMeeting();
  const { meetingId, call, publicId, people } = planned;
  const [personId] = people;
  if (!personId) throw new Error('The meeting has no members.');
  const excluded = { itemId: publicId, kind: 'excluded', time: '18:20', until: null, day: null } as const;
  await call('incidents.save', { meetingId, incidents: [{ ...excluded, personId, words: '' }] });
  const { user } = await showScreen(`/sitzungen/${meetingId}/protokoll/${publicId}`, planned);
  (await screen.findByRole('button', { name: /^Eintragen: .* geht$/ })).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Eintragen: .* geht$/ })).toBeNull());
  const { attendees } = await call('attendance.get', { meetingId });
  expect(attendees.find((one) => one.personId === personId)?.stays).toMatchObject([
    { fromTime: null, untilTime: '18:20', untilItemId: publicId },
  ]);
  expect(document.activeElement?.classList).toContain('ProseMirror');
});

test('where members are counted, the room says their number', async () => {
  const planned = await aRunningMeeting();
  const { meetingId, call, publicId, chairId } = planned;
  const { attendees } = await call('attendance.get', { meetingId });
  for (const { personId, version } of attendees) {
    if (personId !== chairId) await call('attendance.remove', { meetingId, personId, version });
  }
  const counted = { label: 'Mitglieder', of: 'members', count: 8, isApproximate: false } as const;
  await call('headCounts.save', { meetingId, headCounts: [counted] });
  await showScreen(`/sitzungen/${meetingId}/protokoll/${publicId}`, planned);
  const room = within(await screen.findByRole('complementary', { name: 'Im Raum' }));
  expect(room.getByRole('status').textContent).toMatch(/^8 von \d+ · .*stimmberechtigt 8/);
});

test('whoever has left already and is entered as gone once more is said to have been, before it is replaced', async () => {
  const planned = await aRunningMeeting();
  const { meetingId, call, publicId, hiddenId, people } = planned;
  const [personId = ''] = people;
  const { attendees } = await call('attendance.get', { meetingId });
  const version = attendees.find((one) => one.personId === personId)?.version ?? null;
  const gone = { meetingId, personId, version, direction: 'go', day: null, isCutOff: false } as const;
  await call('attendance.comeOrGo', { ...gone, time: '18:30', itemId: hiddenId });
  const { user } = await showScreen(`/sitzungen/${meetingId}/protokoll/${publicId}`, planned);
  await screen.findByRole('button', { name: 'Vermerk' });
  await user.keyboard('{F4}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Wer kommt oder geht?' }));
  await user.type(dialog.getByRole('combobox', { name: 'Person' }), 'Mitglied01');
  await user.click(await screen.findByRole('option', { name: /Mitglied01/ }));
  const hours = within(dialog.getByRole('group', { name: /Uhrzeit/ })).getAllByRole('spinbutton');
  for (const part of hours) {
    part.focus();
    await user.keyboard('{Backspace}{Backspace}');
  }
  await dialog.findByText('Eingetragen ist „bis 18:30 (TOP 2)“. Was Sie jetzt eintragen, ersetzt das.');
});

test('whoever is to go before having come is told of it', async () => {
  const planned = await aRunningMeeting();
  const { meetingId, call, publicId, people } = planned;
  const [personId = ''] = people;
  for (const [direction, time] of [
    ['go', '18:30'],
    ['come', '18:55'],
  ] as const) {
    const { attendees } = await call('attendance.get', { meetingId });
    const version = attendees.find((one) => one.personId === personId)?.version ?? null;
    const moment = { day: null, isCutOff: false, time, itemId: publicId };
    await call('attendance.comeOrGo', { meetingId, personId, version, direction, ...moment });
  }
  const { user } = await showScreen(`/sitzungen/${meetingId}/protokoll/${publicId}`, planned);
  await screen.findByRole('button', { name: 'Vermerk' });
  await user.keyboard('{F4}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Wer kommt oder geht?' }));
  await user.type(dialog.getByRole('combobox', { name: 'Person' }), 'Mitglied01');
  await user.click(await screen.findByRole('option', { name: /Mitglied01/ }));
  await typeDigits(user, dialog, 'Uhrzeit', '1820');
  await dialog.findByText(/^Das Gehen liegt vor dem Kommen, das schon eingetragen ist/);
});
