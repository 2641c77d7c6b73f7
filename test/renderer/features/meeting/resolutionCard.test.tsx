import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { anItem, aPlannedMeeting, setState } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { aVote } from '../../../shared/builders.ts';
import type { Input } from '../../../../shared/contract/index.ts';

/** The Protokoll at an item with these resolutions, in a meeting that runs or is closed. */
async function openItem(
  resolutions: Partial<Input<'resolutions.add'>>[],
  state: 'running' | 'closed' = 'running',
) {
  const planned = await aPlannedMeeting({ members: 3 });
  const { meetingId, call } = planned;
  await call('attendance.fill', { meetingId });
  const itemId = await anItem(call, { meetingId, title: 'Budget' });
  await setState(call, meetingId, 'running');
  for (const one of resolutions) await call('resolutions.add', { itemId, ...one });
  if (state === 'closed') await setState(call, meetingId, 'closed');
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

/** The same once the meeting is closed: two Ja, adopted. */
async function openClosedVote() {
  const vote = aVote({ form: 'counts', yes: 2, no: 0, abstain: 0 });
  const adopted = { vote, outcome: 'adopted', printedResult: '- einstimmig beschlossen -' } as const;
  const opened = await openItem([adopted], 'closed');
  const card = await opened.cardOf('Beschluss 1');
  const no = () => card.getByRole('textbox', { name: 'Nein' });
  return { ...opened, card, no };
}

test('a vote that changes after the meeting waits for its reason in its place, and tells what stood there', async () => {
  const { user, card, no, stored } = await openClosedVote();
  await user.clear(no());
  await user.type(no(), '1');
  await user.tab();
  const asked = within(await card.findByRole('form', { name: 'Grund der Änderung' }));
  asked.getByText(/Festgehalten ist: Ja: 2, Nein: 0, Enthaltungen: 0; beschlossen/);
  await user.click(asked.getByRole('button', { name: 'Änderung festhalten' }));
  asked.getByText('Bitte geben Sie einen Grund an; erst dann wird die Änderung gespeichert.');
  expect(await stored()).toMatchObject([{ vote: { no: 0 } }]);
  await user.type(
    asked.getByRole('textbox', { name: /Warum wird die Abstimmung geändert/ }),
    'Frau Ahorn stimmte dagegen.{Enter}',
  );
  await waitFor(async () => expect(await stored()).toMatchObject([{ vote: { no: 1 } }]));
  await waitFor(() => expect(card.queryByRole('form', { name: 'Grund der Änderung' })).toBeNull());
  await user.click(await card.findByText('Verlauf der Abstimmung'));
  card.getByText(/Grund: Frau Ahorn stimmte dagegen\./);
});

test('a changed vote is taken back, and the wording with it', async () => {
  const { user, card, stored } = await openClosedVote();
  await user.click(card.getByRole('radio', { name: 'abgelehnt' }));
  await user.click(await card.findByRole('button', { name: 'Zurücknehmen' }));
  card.getByRole('radio', { name: 'beschlossen', checked: true });
  expect(await stored()).toMatchObject([{ outcome: 'adopted', printedResult: '- einstimmig beschlossen -' }]);
  expect(card.queryByRole('form', { name: 'Grund der Änderung' })).toBeNull();
});

test('a resolution with a vote is deleted with a reason once the meeting is closed', async () => {
  const { user, card, stored } = await openClosedVote();
  await user.click(card.getByRole('button', { name: 'Weitere Schritte: Beschluss 1' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Löschen …' }));
  const dialog = within(await screen.findByRole('alertdialog'));
  await user.type(dialog.getByRole('textbox', { name: /Warum wird die Abstimmung/ }), 'Doppelt.');
  await user.click(dialog.getByRole('button', { name: 'Löschen' }));
  await waitFor(async () => expect(await stored()).toEqual([]));
});

test('in a running meeting nothing is asked', async () => {
  const vote = aVote({ form: 'counts', yes: 2, no: 0, abstain: 0 });
  const { user, cardOf, stored } = await openItem([{ vote, outcome: 'adopted' }]);
  const card = await cardOf('Beschluss 1');
  await user.click(card.getByRole('button', { name: 'Weitere Schritte: Beschluss 1' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Abstimmung zurücknehmen' }));
  await waitFor(async () => expect(await stored()).toMatchObject([{ vote: null, outcome: 'open' }]));
});

test('a wording with Ziffern is voted on by them, one or several together, by keys alone', async () => {
  const text = fromPlain('Der Rat\n1. nimmt Kenntnis,\n2. bewilligt,\n3. bittet.');
  const { user, cardOf, stored } = await openItem([{ label: 'Empfehlung', text }, { label: 'Beschluss' }]);
  const wording = await cardOf('Empfehlung 1');
  wording.getByRole('button', { name: 'Nach Ziffern abstimmen' }).focus();
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(wording.getByRole('checkbox', { name: 'Ziffer 1' }));
  await user.keyboard(' ');
  wording.getByRole('button', { name: 'Über Ziffer 1 abstimmen' }).focus();
  await user.keyboard('{Enter}');
  const first = await cardOf('Empfehlung 2');
  await waitFor(() => expect(document.activeElement).toBe(first.getByRole('textbox', { name: 'Ja' })));
  expect(first.queryByRole('textbox', { name: /^Text von/ })).toBeNull();
  expect(wording.queryByRole('radio', { name: 'beschlossen' })).toBeNull();
  await user.click(await wording.findByRole('checkbox', { name: 'Ziffer 2' }));
  await user.click(wording.getByRole('checkbox', { name: 'Ziffer 3' }));
  await user.click(wording.getByRole('button', { name: 'Über Ziffer 2 und 3 abstimmen' }));
  await cardOf('Empfehlung 3');
  expect((await stored()).map(({ label, part }) => [label, part])).toEqual([
    ['Empfehlung', ''],
    ['Empfehlung', 'Ziffer 1'],
    ['Empfehlung', 'Ziffer 2 und 3'],
    ['Beschluss', ''],
  ]);
  expect(wording.queryByRole('checkbox')).toBeNull();
});

test('a wording folds with its Ziffern once each has a result', async () => {
  const ofZiffer = (part: string, printedResult: string) =>
    ({ part, outcome: 'adopted', printedResult }) as const;
  const { user, cardOf } = await openItem([
    { text: fromPlain('Der Rat\n1. dankt,\n2. bittet.') },
    ofZiffer('Ziffer 1', '-einstimmig-'),
    ofZiffer('Ziffer 2', 'mit Mehrheit'),
  ]);
  const wording = await cardOf('Beschluss 1');
  await user.click(await wording.findByRole('button', { name: 'Zuklappen: Beschluss 1' }));
  const line = await screen.findByRole('button', { name: /^Beschluss 1/, expanded: false });
  within(line).getByText('Ziffer 1: -einstimmig-');
  within(line).getByText('Ziffer 2: mit Mehrheit');
  expect(screen.queryByRole('region', { name: 'Beschluss 2' })).toBeNull();
});

const done = (text: string) =>
  ({ text: fromPlain(text), outcome: 'adopted', printedResult: '- einstimmig beschlossen -' }) as const;

test('a resolution that is done folds to a line that tells it, and opens again, by keys alone', async () => {
  const { user, cardOf } = await openItem([done('Der Zuschuss wird bewilligt.')]);
  const card = await cardOf('Beschluss 1');
  const foldIt = card.getByRole('button', { name: 'Zuklappen: Beschluss 1', expanded: true });
  foldIt.focus();
  await user.keyboard('{Enter}');
  const line = await screen.findByRole('button', { name: /^Beschluss 1/, expanded: false });
  expect(line.textContent).toBe('Beschluss 1Der Zuschuss wird bewilligt.- einstimmig beschlossen -');
  expect(document.activeElement).toBe(line);
  expect(screen.queryByRole('textbox', { name: 'Text von Beschluss 1' })).toBeNull();
  await user.keyboard('{Enter}');
  const again = await screen.findByRole('button', { name: 'Zuklappen: Beschluss 1' });
  expect(document.activeElement).toBe(again);
});

test('all that are done fold with F9; what is open, or not saved yet, stays open', async () => {
  const { user, cardOf } = await openItem([done('Eins.'), { text: fromPlain('Zwei.') }, done('Drei.')]);
  await cardOf('Beschluss 1');
  await user.keyboard('{F9}');
  await screen.findByRole('button', { name: 'Alle aufklappen (F9)' });
  const lines = () => screen.queryAllByRole('button', { name: /^Beschluss \d/, expanded: false });
  expect(lines().map(({ textContent }) => textContent.slice(0, 11))).toEqual(['Beschluss 1', 'Beschluss 3']);
  screen.getByRole('textbox', { name: 'Text von Beschluss 2' });
  await user.keyboard('{F9}');
  await screen.findByRole('textbox', { name: 'Text von Beschluss 3' });
  expect(lines()).toEqual([]);
});

test('F9 folds a wording with its Ziffern, opens all of them and folds them again, with the focus near', async () => {
  const { user, cardOf } = await openItem([
    { text: fromPlain('Der Rat\n1. dankt,\n2. bittet.') },
    { part: 'Ziffer 1', outcome: 'adopted', printedResult: 'einstimmig' },
    { part: 'Ziffer 2', outcome: 'adopted', printedResult: 'mit Mehrheit' },
  ]);
  const text = () => screen.findByRole('textbox', { name: 'Text von Beschluss 1' });
  await cardOf('Beschluss 3');
  (await text()).focus();
  const lines = () => screen.queryAllByRole('button', { name: /^Beschluss \d/, expanded: false });
  const counts = [];
  for (const name of ['Alle aufklappen (F9)', 'Erledigte zuklappen (F9)', 'Alle aufklappen (F9)']) {
    await user.keyboard('{F9}');
    await screen.findByRole('button', { name });
    counts.push(lines().length);
    expect(document.activeElement).not.toBe(document.body);
  }
  expect(counts).toEqual([1, 0, 1]);
});

test('a single one that is done folds with F9 and takes the focus that was in it', async () => {
  const { user, cardOf } = await openItem([done('Eins.')]);
  (await cardOf('Beschluss 1')).getByRole('textbox', { name: 'Text von Beschluss 1' }).focus();
  await user.keyboard('{F9}');
  const line = await screen.findByRole('button', { name: /^Beschluss 1/, expanded: false });
  await waitFor(() => expect(document.activeElement).toBe(line));
  await user.keyboard('{F9}');
  const open = await screen.findByRole('button', { name: 'Zuklappen: Beschluss 1' });
  await waitFor(() => expect(document.activeElement).toBe(open));
});

test('a changed vote that waits for its reason does not fold away', async () => {
  const { user, card } = await openClosedVote();
  await user.click(card.getByRole('radio', { name: 'abgelehnt' }));
  await card.findByRole('form', { name: 'Grund der Änderung' });
  await user.keyboard('{F9}');
  card.getByRole('form', { name: 'Grund der Änderung' });
});
