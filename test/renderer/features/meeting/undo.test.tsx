import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { anItem, aPlannedMeeting, setState } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';

async function anAgenda() {
  const planned = await aPlannedMeeting();
  const { call, meetingId } = planned;
  for (const title of ['Begrüßung', 'Bericht', 'Verschiedenes']) await anItem(call, { meetingId, title });
  const titles = async () =>
    (await call('agenda.list', { meetingId }))
      .filter(({ kind }) => kind === 'item')
      .map(({ title }) => title);
  return { ...planned, titles };
}

const rowOf = (name: RegExp) => screen.findByRole('row', { name });
const told = (words: string) =>
  waitFor(() => {
    const said = screen.getAllByRole('status').map(({ textContent }) => textContent);
    expect(said).toContain(words);
  });

test('an item that was removed comes back from the notice and has the focus; then it goes again', async () => {
  const agenda = await anAgenda();
  const { user } = await showScreen(`/sitzungen/${agenda.meetingId}/tagesordnung`, agenda);
  (await rowOf(/Bericht/)).focus();
  await user.keyboard('{Delete}');
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Entfernen' }));
  await told('„Bericht“ entfernt.');
  await user.click(screen.getByRole('button', { name: 'Rückgängig' }));
  await told('Rückgängig gemacht: „Bericht“ entfernt.');
  const row = await rowOf(/Bericht/);
  await waitFor(() => expect(document.activeElement).toBe(row));
  expect(await agenda.titles()).toEqual(['Begrüßung', 'Bericht', 'Verschiedenes']);
  await user.click(screen.getByRole('button', { name: 'Wiederholen' }));
  await told('Wiederholt: „Bericht“ entfernt.');
  expect(await agenda.titles()).toEqual(['Begrüßung', 'Verschiedenes']);
  await user.click(screen.getByRole('button', { name: 'Hinweis schließen' }));
  expect(screen.queryByRole('button', { name: 'Rückgängig' })).toBeNull();
});

test('Strg Z and Strg Y walk through what was done; in a text field they are those of the text', async () => {
  const agenda = await anAgenda();
  const { user } = await showScreen(`/sitzungen/${agenda.meetingId}/tagesordnung`, agenda);
  (await rowOf(/Verschiedenes/)).focus();
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await told('„Verschiedenes“ verschoben.');
  await user.keyboard('{Control>}z{/Control}');
  await told('Rückgängig gemacht: „Verschiedenes“ verschoben.');
  expect(await agenda.titles()).toEqual(['Begrüßung', 'Bericht', 'Verschiedenes']);
  await user.keyboard('{Control>}y{/Control}');
  await told('Wiederholt: „Verschiedenes“ verschoben.');
  await user.keyboard('{Control>}z{/Control}');
  await told('Rückgängig gemacht: „Verschiedenes“ verschoben.');
  await user.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}');
  await told('Wiederholt: „Verschiedenes“ verschoben.');
  await user.click(screen.getByRole('textbox', { name: /Neuer öffentlicher Punkt/ }));
  await user.keyboard('{Control>}z{/Control}');
  expect(await agenda.titles()).toEqual(['Begrüßung', 'Verschiedenes', 'Bericht']);
});

test('a tick in the attendance is taken back without a notice before, and the person has the focus', async () => {
  const agenda = await anAgenda();
  const { user } = await showScreen(`/sitzungen/${agenda.meetingId}/anwesenheit`, agenda);
  const tick = await screen.findByRole('checkbox', { name: /Mitglied02/ });
  await user.click(tick);
  await screen.findByRole('button', { name: /Stand: .*Mitglied02/ });
  expect(screen.queryByRole('button', { name: 'Rückgängig' })).toBeNull();
  await user.keyboard('{Control>}z{/Control}');
  await told('Rückgängig gemacht: Anwesenheit: Mitglied02 geändert.');
  const again = screen.getByRole<HTMLInputElement>('checkbox', { name: /Mitglied02/ });
  expect(again.checked).toBe(true);
  await waitFor(() => expect(document.activeElement).toBe(again));
});

test('a resolution that was deleted comes back with its card, and what was done to it before is told apart', async () => {
  const agenda = await anAgenda();
  const { call, meetingId } = agenda;
  const item = (await call('agenda.list', { meetingId })).find(({ title }) => title === 'Bericht');
  await setState(call, meetingId, 'running');
  await call('resolutions.add', { itemId: item?.id ?? '', label: 'Empfehlung' });
  const { user } = await showScreen(`/sitzungen/${meetingId}/protokoll/${item?.id}`, agenda);
  const card = within(await screen.findByRole('region', { name: 'Empfehlung 1' }));
  await user.click(card.getByRole('button', { name: /Weitere Schritte/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Löschen …' }));
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Löschen' }));
  await told('„Bericht“: Beschluss gelöscht.');
  expect(screen.queryByRole('region', { name: 'Empfehlung 1' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Rückgängig' }));
  const back = await screen.findByRole('region', { name: 'Empfehlung 1' });
  await waitFor(() => expect(document.activeElement).toBe(back));
});

test('what cannot be taken back says why, and nothing to take back is said as well', async () => {
  const agenda = await anAgenda();
  const { call, meetingId } = agenda;
  await setState(call, meetingId, 'running');
  const { user } = await showScreen(`/sitzungen/${meetingId}/anwesenheit`, agenda);
  await screen.findByRole('checkbox', { name: /Mitglied02/ });
  await user.keyboard('{Control>}z{/Control}');
  await screen.findByText(/Seit diesem Schritt hat sich der Stand der Sitzung geändert/);
  await user.keyboard('{Control>}y{/Control}');
  await told('Es gibt nichts zu wiederholen.');
});
