import { fireEvent, screen, waitFor, within } from '@testing-library/dom';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { anItem, aPlannedMeeting, setState } from '../../../support/app.ts';
import { wholeMeeting } from '../../../../shared/domain/room/attendance.ts';
import { aVote } from '../../../shared/builders.ts';
import { showScreen } from '../../../support/screen.tsx';

/** The Protokoll of a running meeting at an item with one resolution. */
async function openResolution() {
  const planned = await aPlannedMeeting();
  const { meetingId, call } = planned;
  const itemId = await anItem(call, { meetingId, title: 'Mitteilungen' });
  await setState(call, meetingId, 'running');
  await call('resolutions.add', { itemId });
  const shown = await showScreen(`/sitzungen/${meetingId}/protokoll/${itemId}`, planned);
  const card = within(await screen.findByRole('region', { name: /^Beschluss 1/ }));
  const stored = async () => (await call('minutes.get', { itemId })).resolutions[0];
  return { ...planned, ...shown, card, stored };
}

type Area = ReturnType<typeof within>;

async function choose(user: UserEvent, area: Area, field: RegExp, option: string): Promise<void> {
  await user.click(area.getByRole('button', { name: field }));
  await user.click(await screen.findByRole('option', { name: option }));
  await waitFor(() => expect(area.getByRole('button', { name: field }).textContent).toContain(option));
}

/** One of the segments side by side. */
async function pick(user: UserEvent, area: Area, name: string): Promise<void> {
  await user.click(area.getByRole('radio', { name }));
  await waitFor(() => expect(area.getByRole('radio', { name })).toHaveProperty('checked', true));
}

const wordingIn = (card: Area) => card.getByRole('textbox', { name: /Wortlaut in der Niederschrift/ });

describe('a resolution', () => {
  test('an emptied wording stays empty for own words and comes back as the proposal', async () => {
    const { user, card, stored } = await openResolution();
    await pick(user, card, 'vertagt');
    await user.type(await card.findByLabelText(/Vertagt auf/), 'die nächste Sitzung');
    const proposal = /auf die nächste Sitzung vertagt/;
    await waitFor(() => expect(wordingIn(card)).toHaveProperty('value', expect.stringMatching(proposal)));
    await user.clear(wordingIn(card));
    await user.type(wordingIn(card), 'vertagt bis zum Frühjahr');
    await waitFor(async () => expect((await stored())?.printedResult).toBe('vertagt bis zum Frühjahr'));
    await user.clear(wordingIn(card));
    await user.tab();
    await waitFor(() => expect(wordingIn(card)).toHaveProperty('value', expect.stringMatching(proposal)));
    await waitFor(async () => expect((await stored())?.printedResultIsOwn).toBe(false));
  });

  test('is asked for in the order in which it is spoken', async () => {
    const { card } = await openResolution();
    const steps = [
      card.getByRole('textbox', { name: /^Text von/ }),
      card.getByRole('radiogroup', { name: 'Abstimmung' }),
      card.getByRole('radiogroup', { name: 'Ergebnis' }),
      wordingIn(card),
    ];
    const inOrder = steps.toSorted((a, b) =>
      a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
    expect(inOrder).toEqual(steps);
    // "offen" is a form of vote and nothing else.
    expect(card.getAllByText('offen')).toHaveLength(1);
    for (const radio of within(steps[2] as HTMLElement).getAllByRole('radio'))
      expect(radio).toHaveProperty('checked', false);
  });

  test('a rare outcome comes from "mehr …", stands beside the others then and can be taken back', async () => {
    const { user, card, stored } = await openResolution();
    const more = () => card.getByRole('button', { name: /^mehr … Ergebnisse/ });
    await user.click(more());
    await user.click(await screen.findByRole('menuitem', { name: 'zurückgezogen' }));
    await waitFor(() =>
      expect(card.getByRole('radio', { name: 'zurückgezogen' })).toHaveProperty('checked', true),
    );
    await user.click(more());
    await user.click(await screen.findByRole('menuitem', { name: 'Ergebnis zurücknehmen' }));
    await waitFor(async () => expect((await stored())?.outcome).toBe('open'));
    expect(card.queryByRole('radio', { name: 'zurückgezogen' })).toBeNull();
  });

  test('the same result in the words of another style is an own wording', async () => {
    const { user, card, stored } = await openResolution();
    await pick(user, card, 'beschlossen');
    await user.type(card.getByRole('textbox', { name: 'Ja' }), '12');
    await user.type(card.getByRole('textbox', { name: 'Nein' }), '0');
    await user.click(card.getByRole('button', { name: /^andere Fassung/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Der Beschluss wird einstimmig gefasst.' }));
    await waitFor(async () =>
      expect(await stored()).toMatchObject({
        printedResult: 'Der Beschluss wird einstimmig gefasst.',
        printedResultIsOwn: true,
      }),
    );
  });

  test('switching how a vote is entered keeps its counts', async () => {
    const { user, card, stored } = await openResolution();
    const yes = () => card.getByRole('textbox', { name: 'Ja' });
    await user.type(yes(), '12');
    for (const form of ['nach Listen', 'namentlich', 'geheim', 'nicht gezählt', 'offen'])
      await pick(user, card, form);
    await waitFor(() => expect(yes()).toHaveProperty('value', '12'));
    await waitFor(async () => expect((await stored())?.vote).toMatchObject({ form: 'counts', yes: 12 }));
  });

  test('each vote by name is asked for with the name as it stands, in no wrong case', async () => {
    const { user, card } = await openResolution();
    await pick(user, card, 'namentlich');
    await card.findByRole('radiogroup', { name: /^Stimme: Mitglied02$/ });
  });

  test('the wheel over a count changes nothing', async () => {
    const { user, card, stored } = await openResolution();
    const yes = card.getByRole('textbox', { name: 'Ja' });
    await user.type(yes, '12');
    for (const deltaY of [-360, 120, -360]) fireEvent.wheel(yes, { deltaY });
    await user.tab();
    await waitFor(async () => expect((await stored())?.vote).toMatchObject({ yes: 12 }));
    expect(yes).toHaveProperty('value', '12');
  });

  test('a count takes digits alone, and what it shows is what is stored', async () => {
    const { user, card, stored } = await openResolution();
    const yes = card.getByRole('textbox', { name: 'Ja' });
    await user.type(yes, '1O-2e');
    await user.tab();
    await waitFor(async () => expect((await stored())?.vote).toMatchObject({ yes: 12 }));
    expect(yes).toHaveProperty('value', '12');
  });

  test('a contradiction in a vote is shown with its reason and never blocks', async () => {
    const { user, card, stored } = await openResolution();
    await pick(user, card, 'beschlossen');
    await user.type(card.getByRole('textbox', { name: 'Ja' }), '90');
    await user.type(card.getByRole('textbox', { name: 'Nein' }), '1');
    await user.tab();
    await card.findByText(/91 Stimmen, aber/);
    await waitFor(async () => expect((await stored())?.vote).toMatchObject({ yes: 90, no: 1 }));
    await screen.findByRole('link', { name: /Widerspruch/ });
    await user.clear(wordingIn(card));
    await user.type(wordingIn(card), 'wie besprochen');
    await waitFor(async () => expect((await stored())?.printedResult).toBe('wie besprochen'));
  });
});

test('an adopted motion changes the agenda with it', async () => {
  const { user, call, meetingId, go } = await openResolution();
  const before = (await call('agenda.list', { meetingId })).find(({ kind }) => kind !== 'item');
  go(`/sitzungen/${meetingId}/protokoll/${before?.id}`);
  await screen.findByRole('textbox', { name: /Vor Eintritt/ });
  await user.keyboard('{F7}');
  const dialog = within(await screen.findByRole('dialog'));
  await choose(user, dialog, /Antrag$/, 'von der Tagesordnung absetzen');
  await user.click(await dialog.findByText(/Mitteilungen/));
  await user.click(dialog.getByRole('button', { name: 'Eintragen' }));
  await screen.findByRole('region', { name: /^Antrag zur Tagesordnung 1/ });
  const items = await call('agenda.list', { meetingId });
  expect(items.filter(({ status }) => status === 'removed').map(({ title }) => title)).toEqual([
    'Mitteilungen',
  ]);
});

describe('who comes or goes', () => {
  const openDialog = async () => {
    const shown = await openResolution();
    await shown.user.keyboard('{F4}');
    const dialog = within(await screen.findByRole('dialog', { name: 'Wer kommt oder geht?' }));
    return { ...shown, dialog, person: dialog.getByRole('combobox', { name: 'Person' }) };
  };

  test.each(['{Enter}', '{Tab}'])('is whom alone the letters leave, once %s is pressed', async (key) => {
    const { user, dialog, person } = await openDialog();
    await user.type(person, 'glied02');
    await screen.findByRole('option', { name: /Mitglied02/ });
    await user.keyboard(key);
    await dialog.findByRole('button', { name: 'Geht' });
    expect(person).toHaveProperty('value', expect.stringMatching(/Mitglied02$/));
  });

  test('is nobody while several are left', async () => {
    const { user, dialog, person } = await openDialog();
    await user.type(person, 'glied');
    await screen.findByRole('option', { name: /Mitglied02/ });
    await user.tab();
    expect(dialog.getByRole('button', { name: 'Eintragen' })).toHaveProperty('disabled', true);
  });
});

describe('who is in the room', () => {
  const usual = window.innerWidth;
  afterEach(() => {
    window.innerWidth = usual;
  });
  const inRoom = async () => within(await screen.findByRole('complementary', { name: 'Im Raum' }));

  test('stands beside the text by name in a wide window', async () => {
    window.innerWidth = 1366;
    await openResolution();
    const names = (await inRoom()).getByText(/^Namen:/);
    expect(names.closest('details')).toHaveProperty('open', true);
    expect((await inRoom()).queryByRole('button', { name: 'Raum' })).toBeNull();
  });

  test('stands at the foot of a narrow one, whose names open with a button and close with Escape', async () => {
    window.innerWidth = 1024;
    const { user } = await openResolution();
    const room = await inRoom();
    const button = room.getByRole('button', { name: 'Raum', expanded: false });
    room.getByText(/beschlussfähig/);
    expect(room.queryByRole('button', { name: 'kommt / geht' })).toBeNull();
    await user.click(button);
    room.getByRole('button', { name: 'Raum', expanded: true });
    room.getByText(/^\d+ im Raum$/);
    room.getByRole('button', { name: 'kommt / geht' }).focus();
    await user.keyboard('{Escape}');
    room.getByRole('button', { name: 'Raum', expanded: false });
    expect(document.activeElement).toBe(button);
  });
});

test('a double click is one order', async () => {
  const { user, call, go } = await openResolution();
  const before = (await call('meetings.list', {})).length;
  go('/sitzungen');
  await user.click(await screen.findByRole('button', { name: 'Neue Sitzung' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.dblClick(await dialog.findByRole('button', { name: 'Sitzung anlegen' }));
  await screen.findByRole('tab', { name: 'Tagesordnung', selected: true });
  expect((await call('meetings.list', {})).length).toBe(before + 1);
});

test('the window says what it shows', async () => {
  const { user } = await openResolution();
  await waitFor(() => expect(document.title).toMatch(/^Protokoll · Integrationsrat · .* – Ratsfeder$/));
  await user.click(screen.getByRole('link', { name: 'Mitglieder' }));
  await waitFor(() => expect(document.title).toBe('Mitglieder – Ratsfeder'));
});

test('what happens beside the matter is noted at the item, and taken away again', async () => {
  const { user, call, meetingId } = await openResolution();
  await user.click(screen.getByRole('button', { name: 'Vermerk' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Vermerk zu diesem Punkt' }));
  await choose(user, dialog, /^Was|Was$/, 'Ende des öffentlichen Teils');
  await user.type(dialog.getByRole('textbox', { name: 'Zusatz' }), 'Die Presse geht.');
  await user.click(dialog.getByRole('button', { name: 'Eintragen' }));
  const notes = within(await screen.findByRole('region', { name: 'Vermerke' }));
  // In the running meeting it happens now.
  notes.getByText(/^Ende des öffentlichen Teils.* · Die Presse geht\.$/u);
  expect((await call('attendance.get', { meetingId })).incidents).toMatchObject([{ kind: 'publicEnds' }]);
  await user.click(notes.getByRole('button', { name: 'Vermerk löschen: Ende des öffentlichen Teils' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Vermerke' })).toBeNull());
  expect((await call('attendance.get', { meetingId })).incidents).toEqual([]);
});

test('a note at an item is put right and moved by keyboard, and keeps its id and the focus', async () => {
  const planned = await aPlannedMeeting();
  const { call, meetingId } = planned;
  const itemId = await anItem(call, { meetingId, title: 'Mitteilungen' });
  await setState(call, meetingId, 'running');
  const note = { itemId, kind: 'break', time: '18:00', until: '18:10', day: null, personId: null } as const;
  const last = { ...note, kind: 'publicEnds', time: '19:00', until: null } as const;
  await call('incidents.save', {
    meetingId,
    incidents: [
      { ...last, words: '' },
      { ...note, words: '' },
    ],
  });
  const { user } = await showScreen(`/sitzungen/${meetingId}/protokoll/${itemId}`, planned);
  const notes = within(await screen.findByRole('region', { name: 'Vermerke' }));
  const before = (await call('attendance.get', { meetingId })).incidents.map(({ id }) => id);
  notes.getByRole('button', { name: 'Nach oben: Unterbrechung' }).focus();
  await user.keyboard('{Enter}');
  const shown = () => notes.getAllByRole('listitem').map((row) => row.textContent);
  await waitFor(() => expect(shown()[0]).toContain('Unterbrechung'));
  await waitFor(() =>
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Nach unten: Unterbrechung'),
  );
  await user.click(notes.getByRole('button', { name: 'Vermerk bearbeiten: Unterbrechung' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Vermerk bearbeiten' }));
  await user.type(dialog.getByRole('textbox', { name: 'Zusatz' }), 'Der Rauchmelder ging.');
  await user.click(dialog.getByRole('button', { name: 'Speichern' }));
  await waitFor(() => expect(shown()[0]).toContain('Der Rauchmelder ging.'));
  const after = (await call('attendance.get', { meetingId })).incidents;
  expect(after).toMatchObject([
    { id: before[1], kind: 'break', time: '18:00', until: '18:10', words: 'Der Rauchmelder ging.' },
    { id: before[0], kind: 'publicEnds' },
  ]);
});

test('a member who leaves the table on their own wish is entered without § 31', async () => {
  const planned = await aPlannedMeeting();
  const { call, meetingId, people } = planned;
  const itemId = await anItem(call, { meetingId, title: 'Mitteilungen' });
  const { user } = await showScreen(`/sitzungen/${meetingId}/protokoll/${itemId}`, planned);
  await user.click(await screen.findByRole('button', { name: 'Raum' }));
  await user.click(await screen.findByRole('button', { name: 'befangen' }));
  const dialog = within(await screen.findByRole('dialog', { name: /^Nimmt nicht teil/ }));
  await user.type(dialog.getByRole('combobox', { name: 'Person' }), 'Mitglied01');
  await user.click(await screen.findByRole('option', { name: /Mitglied01/ }));
  await choose(user, dialog, /Grund/, 'auf eigenen Wunsch');
  await user.click(dialog.getByRole('button', { name: 'Eintragen' }));
  await waitFor(async () =>
    expect((await call('attendance.get', { meetingId })).recusals).toMatchObject([
      { itemId, personId: people[0], ground: 'ownWish', whereabouts: 'left' },
    ]),
  );
  await screen.findByText('nicht beteiligt', { selector: '.recused' });
});

test('in a hybrid meeting a tick says who is connected, and F4 whose connection broke off', async () => {
  const planned = await aPlannedMeeting();
  const { call, meetingId, people } = planned;
  const itemId = await anItem(call, { meetingId, title: 'Mitteilungen' });
  const meeting = await call('meetings.get', { id: meetingId });
  await call('meetings.update', { ...meeting, mode: 'hybrid' });
  await call('resolutions.add', { itemId, vote: aVote({ form: 'counts', yes: 1, no: 0, abstain: 0 }) });
  await call('attendance.fill', { meetingId });
  const stored = async () =>
    (await call('attendance.get', { meetingId })).attendees.find(({ personId }) => personId === people[0]);
  const { user, go } = await showScreen(`/sitzungen/${meetingId}/anwesenheit`, planned);
  await screen.findByText(/ · hybrid · /);
  await user.click(await screen.findByRole('checkbox', { name: /Mitglied01 ist zugeschaltet/ }));
  await waitFor(async () => expect(await stored()).toMatchObject({ isRemote: true }));
  go(`/sitzungen/${meetingId}/protokoll/${itemId}`);
  await screen.findByText('zugeschaltet');
  await screen.findByText(/= 1 von \d+ anwesend/);
  await user.keyboard('{F6}');
  const recused = within(await screen.findByRole('dialog', { name: /Nimmt nicht teil/ }));
  await user.type(recused.getByRole('combobox', { name: 'Person' }), 'Mitglied01');
  await user.click(await screen.findByRole('option', { name: /Mitglied01/ }));
  await recused.findByText('Während dieses Punktes nicht zugeschaltet.');
  expect(recused.queryByRole('button', { name: /Aufenthalt/ })).toBeNull();
  await user.click(recused.getByRole('button', { name: 'Abbrechen' }));
  await user.keyboard('{F4}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Wer kommt oder geht?' }));
  await user.type(dialog.getByRole('combobox', { name: 'Person' }), 'Mitglied01');
  await user.click(await screen.findByRole('option', { name: /Mitglied01/ }));
  await dialog.findByRole('button', { name: /Verbindung brach ab/ });
  await user.click(dialog.getByRole('button', { name: 'Eintragen' }));
  await waitFor(async () =>
    expect((await stored())?.stays).toMatchObject([{ untilItemId: itemId, isCutOff: true }]),
  );
});

test('when somebody was connected is told as a connection, in the row and in the details', async () => {
  const planned = await aPlannedMeeting();
  const { call, meetingId } = planned;
  const itemId = await anItem(call, { meetingId, title: 'Mitteilungen' });
  await call('meetings.update', { ...(await call('meetings.get', { id: meetingId })), mode: 'hybrid' });
  await call('attendance.fill', { meetingId });
  const [attendee] = (await call('attendance.get', { meetingId })).attendees;
  if (!attendee) throw new Error('nobody there');
  const { id: _id, position: _position, ...entry } = attendee;
  const cutOff = { ...wholeMeeting, untilTime: '18:10', untilItemId: itemId, isCutOff: true };
  const stays = [cutOff, { ...wholeMeeting, fromTime: '18:20' }];
  await call('attendance.save', { ...entry, isRemote: true, stays });
  const { user } = await showScreen(`/sitzungen/${meetingId}/anwesenheit`, planned);
  await screen.findByText(/^Verbindung getrennt um 18:10 \(TOP .*\) · zugeschaltet ab 18:20$/);
  await user.click(await screen.findByRole('button', { name: /^Einzelheiten: .*Mitglied01/ }));
  const details = within(await screen.findByRole('dialog'));
  expect(details.getAllByRole('group', { name: 'Verbindung getrennt um' })).toHaveLength(2);
  details.getByRole('button', { name: 'Wieder zugeschaltet' });
  expect(details.queryByText(/^(?:kam|ging) /)).toBeNull();
});

test('the room of a closed meeting counts those who were there when the item was voted on', async () => {
  const planned = await aPlannedMeeting();
  const { call, meetingId } = planned;
  const itemId = await anItem(call, { meetingId, title: 'Mitteilungen' });
  await setState(call, meetingId, 'running');
  await call('attendance.fill', { meetingId });
  const { attendees } = await call('attendance.get', { meetingId });
  const [early, late] = attendees;
  for (const [one, untilTime] of [
    [early, '18:10'],
    [late, '18:30'],
  ] as const) {
    if (!one) throw new Error('nobody there');
    const { id: _id, position: _position, ...entry } = one;
    await call('attendance.save', { ...entry, stays: [{ ...wholeMeeting, untilTime, untilItemId: itemId }] });
  }
  const vote = { ...aVote({ form: 'counts', yes: 1, no: 0, abstain: 0 }), takenAt: '18:20' };
  await call('resolutions.add', { itemId, vote });
  await setState(call, meetingId, 'closed');
  await showScreen(`/sitzungen/${meetingId}/protokoll/${itemId}`, planned);
  const there = attendees.length - 1;
  const room = within(await screen.findByRole('complementary', { name: 'Im Raum' }));
  await room.findByText(new RegExp(`bei TOP .* um 18:20 stimmberechtigt ${there}$`));
  await room.findByText(`${there} im Raum`);
  await screen.findByText(new RegExp(`= 1 von ${there} im Raum`));
});
