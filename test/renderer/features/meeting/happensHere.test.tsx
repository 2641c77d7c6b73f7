import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { anItem, aPlannedMeeting, setState } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';
import { dialogLeft, typeDigits } from '../../../support/screenHands.ts';

async function openItem() {
  const planned = await aPlannedMeeting();
  const { meetingId, call } = planned;
  const itemId = await anItem(call, { meetingId, title: 'Haushalt' });
  await setState(call, meetingId, 'running');
  const { presidingVersion: version } = await call('attendance.get', { meetingId });
  const fromBeginning = { personId: planned.people[0] ?? '', fromItemId: null, fromTime: null };
  await call('presiding.save', { meetingId, version, presiding: [fromBeginning] });
  const shown = await showScreen(`/sitzungen/${meetingId}/protokoll/${itemId}`, planned);
  await screen.findByRole('textbox', { name: /^Text zu TOP/ });
  const attendance = () => call('attendance.get', { meetingId });
  const dialogOf = async (button: string) => {
    await shown.user.click(screen.getByRole('button', { name: button }));
    return within(await screen.findByRole('dialog'));
  };
  return { ...planned, ...shown, fromBeginning, itemId, attendance, dialogOf };
}

test('a break begins when it is entered, and Enter in its time field enters it', async () => {
  const { user, dialogOf, attendance, itemId } = await openItem();
  const dialog = await dialogOf('Vermerk');
  await typeDigits(user, dialog, 'Bis', '1915');
  await user.keyboard('{Enter}');
  await dialogLeft();
  expect((await attendance()).incidents).toMatchObject([
    { kind: 'break', itemId, until: '19:15', time: expect.stringMatching(/^\d\d:\d\d$/) },
  ]);
});

test('a declaration has no time that nobody typed', async () => {
  const { user, dialogOf } = await openItem();
  const dialog = await dialogOf('Vermerk');
  await user.click(dialog.getByRole('button', { name: /Was$/ }));
  await user.click(await screen.findByRole('option', { name: 'Erklärung zu Protokoll' }));
  const time = await dialog.findByRole('group', { name: 'Uhrzeit' });
  for (const part of within(time).getAllByRole('spinbutton'))
    expect(part.hasAttribute('data-placeholder')).toBe(true);
});

test('somebody else takes the chair where it happens, and it stands there until it is taken back', async () => {
  const { user, dialogOf, attendance, itemId, fromBeginning, people } = await openItem();
  const [, deputy = ''] = people;
  const { people: named } = await attendance();
  const name = named.find(({ id }) => id === deputy)?.textName ?? '';
  const dialog = await dialogOf('Wechsel im Vorsitz');
  await user.type(dialog.getByRole('combobox', { name: 'Danach leitet' }), name);
  await screen.findByRole('option');
  await user.keyboard('{Enter}');
  await typeDigits(user, dialog, 'ab Uhrzeit', '1820');
  await user.keyboard('{Enter}');
  await dialogLeft();
  expect((await attendance()).presiding).toMatchObject([
    fromBeginning,
    { personId: deputy, fromItemId: itemId, fromTime: '18:20' },
  ]);
  await screen.findByText(`Ab hier leitet ${name} (18:20)`);
  await user.click(screen.getByRole('button', { name: `Wechsel im Vorsitz löschen: ${name}` }));
  await waitFor(async () => expect((await attendance()).presiding).toHaveLength(1));
});

test('an objection is entered and shown at the item that approves the minutes it is about', async () => {
  const planned = await aPlannedMeeting();
  const { bodyId, meetingId: earlier, call } = planned;
  const suggested = await call('meetings.suggest', { bodyId, date: null });
  const plan = { ...suggested, bodyId, useStandardAgenda: false, carryOver: false };
  const { id: meetingId } = await call('meetings.create', plan);
  const itemId = await anItem(call, { meetingId, title: 'Niederschrift', approvesMeetingId: earlier });
  const { user } = await showScreen(`/sitzungen/${meetingId}/protokoll/${itemId}`, planned);
  await screen.findByText('Es wurde keine Einwendung erhoben.');
  await user.click(screen.getByRole('button', { name: 'Einwendung eintragen …' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Einwendung eintragen' }));
  await user.type(dialog.getByRole('textbox', { name: /Erhoben von/ }), 'Herr Muster');
  await user.type(dialog.getByRole('textbox', { name: 'Einwendung' }), 'Die Wortmeldung fehlt.');
  await user.click(dialog.getByRole('button', { name: 'Speichern' }));
  await dialogLeft();
  await screen.findByText('Die Wortmeldung fehlt.');
  expect(await call('objections.list', { meetingId: earlier })).toMatchObject([{ raisedBy: 'Herr Muster' }]);
});
