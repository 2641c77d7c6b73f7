import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { fromPlain, plainText } from '../../../../shared/domain/richText.ts';
import { anItem, aPlannedMeeting, setState } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';
import { dialogLeft } from '../../../support/screenHands.ts';

async function openSearch() {
  const planned = await aPlannedMeeting();
  const { meetingId, call } = planned;
  const first = await anItem(call, { meetingId, title: 'Haushalt' });
  const second = await anItem(call, { meetingId, title: 'Sprachcafé' });
  await setState(call, meetingId, 'running');
  for (const itemId of [first, second])
    await call('minutes.saveText', { itemId, text: fromPlain('Frau Müller berichtet.'), baseVersion: 0 });
  await call('resolutions.add', {
    itemId: second,
    text: fromPlain('Der Antrag von Frau Müller wird angenommen.'),
    outcome: 'adopted',
    printedResult: 'Einstimmig, Frau Müller nicht im Raum.',
  });
  const shown = await showScreen(`/sitzungen/${meetingId}/protokoll/${first}`, planned);
  await screen.findByText('Frau Müller berichtet.');
  await shown.user.keyboard('{Control>}f{/Control}');
  const bar = within(await screen.findByRole('region', { name: 'In der Niederschrift suchen' }));
  const field = bar.getByRole('textbox', { name: 'Suchen' });
  await waitFor(() => expect(document.activeElement).toBe(field));
  const words = async () => {
    const all = await call('minutes.texts', { meetingId });
    return all.flatMap(({ text, resolutions }) => [
      plainText(text),
      ...resolutions.flatMap((one) => [plainText(one.text), one.printedResult]),
    ]);
  };
  return { ...planned, ...shown, bar, field, second, words };
}

test('Strg+F finds in all texts of the meeting and leads to the line', async () => {
  const { user, bar, second } = await openSearch();
  await user.keyboard('Muller');
  await bar.findByText('In 4 Zeilen gefunden, 0 Stellen genau so geschrieben.');
  expect(bar.queryByRole('button', { name: /^Ersetzen: / })).toBeNull();
  await user.click(bar.getByRole('button', { name: /Beschlusstext: Der Antrag/ }));
  await screen.findByRole('heading', { level: 2, name: /Sprachcafé/ });
  expect(location.hash).toContain(second);
  const wording = await screen.findByRole('textbox', { name: /^Text von Beschluss/ });
  await waitFor(() => expect(document.activeElement).toBe(wording));
});

test('Enter leads to one hit after the other, from wherever Strg+F is pressed', async () => {
  const { user, bar, field, second } = await openSearch();
  await user.keyboard('muller');
  await bar.findByText(/^In 4 Zeilen gefunden/);
  await user.keyboard('{Enter}');
  const text = await screen.findByRole('textbox', { name: /^Text zu TOP 1/ });
  await waitFor(() => expect(document.activeElement).toBe(text));
  await user.keyboard('{Control>}f{/Control}');
  await waitFor(() => expect(document.activeElement).toBe(field));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(location.hash).toContain(second));
});

test('all are replaced after a question, shown at once, and taken back in one step', async () => {
  const { user, bar, field, words } = await openSearch();
  const before = await words();
  await user.keyboard('Müller');
  await user.type(bar.getByRole('textbox', { name: 'Ersetzen durch' }), 'Möller');
  await user.click(await bar.findByRole('button', { name: 'Überall ersetzen …' }));
  const question = within(await screen.findByRole('alertdialog'));
  question.getByText(/„Müller“ steht an 4 Stellen/);
  await user.click(question.getByRole('button', { name: 'Überall ersetzen' }));
  await dialogLeft('alertdialog');
  await bar.findByText(/4 Stellen ersetzt/);
  await waitFor(() => expect(document.activeElement).toBe(field));
  expect(await words()).toEqual(before.map((line) => line.replaceAll('Müller', 'Möller')));
  await screen.findByText('Frau Möller berichtet.');
  await user.click(bar.getByRole('button', { name: 'Ersetzen rückgängig machen' }));
  await waitFor(async () => expect(await words()).toEqual(before));
});

test('one line is replaced alone', async () => {
  const { user, bar, words } = await openSearch();
  await user.keyboard('Müller');
  await user.type(bar.getByRole('textbox', { name: 'Ersetzen durch' }), 'Möller');
  const [first] = await bar.findAllByRole('button', { name: /^Ersetzen: / });
  if (first) await user.click(first);
  await bar.findByText(/1 Stelle ersetzt/);
  expect((await words()).filter((line) => line.includes('Möller'))).toEqual(['Frau Möller berichtet.']);
  // Taken back by key it is no longer told.
  screen.getByRole('tab', { name: 'Protokoll' }).focus();
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(bar.queryByText(/1 Stelle ersetzt/)).toBeNull());
  expect((await words()).filter((line) => line.includes('Möller'))).toEqual([]);
});

test('Strg+Z takes back what was replaced, also once the search is closed', async () => {
  const { user, bar, words } = await openSearch();
  const before = await words();
  await user.keyboard('Müller');
  await user.type(bar.getByRole('textbox', { name: 'Ersetzen durch' }), 'Möller');
  await user.click(await bar.findByRole('button', { name: 'Überall ersetzen …' }));
  const question = within(await screen.findByRole('alertdialog'));
  await user.click(question.getByRole('button', { name: 'Überall ersetzen' }));
  await dialogLeft('alertdialog');
  await screen.findByText('Frau Möller berichtet.');
  await user.click(bar.getByRole('button', { name: 'Suche schließen' }));
  screen.getByRole('tab', { name: 'Protokoll' }).focus();
  await user.keyboard('{Control>}z{/Control}');
  await screen.findByText('Frau Müller berichtet.');
  expect(await words()).toEqual(before);
});

test('signs alone are looked for nowhere, and Esc in the question leaves the search open', async () => {
  const { user, bar } = await openSearch();
  await user.keyboard(',');
  await bar.findByText('Nichts gefunden.');
  await user.keyboard('{Backspace}Müller');
  await user.click(await bar.findByRole('button', { name: 'Überall ersetzen …' }));
  await screen.findByRole('alertdialog');
  await user.keyboard('{Escape}');
  await dialogLeft('alertdialog');
  bar.getByRole('textbox', { name: 'Suchen' });
});
