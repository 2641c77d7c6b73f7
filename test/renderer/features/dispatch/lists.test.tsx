import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { testApp } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';
import { dialogLeft, findFieldError, write } from '../../../support/screenHands.ts';

async function openSample(pathOf: (planned: string) => string) {
  const app = testApp();
  await app.call('setup.loadSample', {});
  const planned = (await app.call('meetings.list', {})).find(({ state }) => state === 'planned');
  if (!planned) throw new Error('The sample has no planned meeting.');
  return { planned, ...(await showScreen(pathOf(planned.id), app)) };
}

test('what is not public does not go to a public list, and the sentence stands at the list (R12)', async () => {
  const { user, call, planned, go } = await openSample(() => '/');
  const eva = { name: 'Eva', email: 'eva@example.org' };
  const friends = { id: null, name: 'Freundeskreis', source: 'own', clearance: 'public' } as const;
  const { id: listId } = await call('lists.save', { ...friends, entries: [eva] });
  go(`/sitzungen/${planned.id}/versand`);
  const box = (name: RegExp) => screen.findByRole('checkbox', { name });
  const save = () => screen.getByRole('button', { name: 'E-Mail-Entwurf speichern …' });
  await user.click(await box(/^Einladung/));
  // It was not opened yet.
  expect(screen.queryByRole('checkbox', { name: /^Niederschrift/ })).toBeNull();
  await user.click(await box(/^Freundeskreis 1 Empfänger/));
  const line = (await box(/^Freundeskreis/)).closest('li') ?? document.body;
  await within(line).findByText(
    /^Der Verteiler „Freundeskreis“ ist öffentlich; „.*Einladung.*“ enthält nichtöffentliche Angaben\.$/,
  );
  await waitFor(() => expect(save()).toHaveProperty('disabled', true));
  const documents = [{ kind: 'invitation' as const, subjectId: '', documentId: null }];
  const message = { documents, withCalendar: false, subject: 'x', text: 'x', way: 'draft' as const };
  await expect(
    call('dispatch.send', { ...message, meetingId: planned.id, listIds: [listId] }),
  ).rejects.toMatchObject({ data: { code: 'LEAK' } });
  await user.click(await box(/^Einladung/));
  await user.click(await box(/^Bekanntmachung der Sitzung/));
  await waitFor(() => expect(save()).toHaveProperty('disabled', false));
});

test('the press is only ever offered what is public, and a wrong address is told at its row', async () => {
  const { user } = await openSample(() => '/einstellungen/verteiler');
  await user.click(await screen.findByRole('button', { name: 'Verteiler anlegen' }));
  const dialog = within(await screen.findByRole('dialog'));
  const choose = async (field: RegExp, option: string) => {
    await user.click(dialog.getByRole('button', { name: field }));
    await user.click(await screen.findByRole('option', { name: option }));
  };
  const clearance = () => dialog.getByRole('button', { name: /Was sie erhalten dürfen/ });
  await choose(/Was sie erhalten dürfen/, 'auch Nichtöffentliches');
  await choose(/Wer darauf steht/, 'Mitglieder');
  dialog.getByText(/^Zusätzlich zu denen, die sich aus den Mitgliedschaften ergeben/);
  await choose(/Wer darauf steht/, 'Presse');
  expect(dialog.queryByText(/aus den Mitgliedschaften/)).toBeNull();
  await waitFor(() => expect(clearance().textContent).toContain('nur Öffentliches'));
  expect(clearance()).toHaveProperty('disabled', true);
  await user.type(dialog.getByRole('textbox', { name: /^Name \(/ }), 'Zeitungen');
  await user.type(dialog.getByRole('textbox', { name: 'E-Mail-Adresse, Eintrag 1' }), 'redaktion');
  await user.click(dialog.getByRole('button', { name: 'Speichern' }));
  const sentences = await dialog.findAllByText('Bitte prüfen Sie die E-Mail-Adresse.');
  expect(sentences.some((one) => one.closest('.entry-row'))).toBe(true);
  await user.click(dialog.getByRole('button', { name: 'Entfernen: redaktion' }));
  await user.click(dialog.getByRole('button', { name: 'Speichern' }));
  const row = within(await screen.findByRole('row', { name: /Zeitungen/ }));
  expect(row.getAllByRole('gridcell').map(({ textContent }) => textContent)).toEqual([
    'Presse',
    'öffentlich',
    '0 eigene Einträge',
  ]);
});

test('many addresses are taken at once, and it is said before what was found in them', async () => {
  const { user, call } = await openSample(() => '/einstellungen/verteiler');
  await user.click(
    await screen.findByText('Presse', { selector: '[role="rowheader"] *, [role="rowheader"]' }),
  );
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Viele einfügen …' }));
  const area = dialog.getByRole('textbox', { name: /^Adressen aus Outlook oder Excel/ });
  await user.click(area);
  await user.paste('Anna Adler <adler@example.org>; jan@example.org\njan@example.org');
  dialog.getByText('3 Einträge erkannt; 1 steht schon da.');
  expect(dialog.queryByText(/^Nicht als Adresse erkannt/)).toBeNull();
  await user.paste('\njörg@example.org');
  dialog.getByText(/^Nicht als Adresse erkannt: „jörg@example.org“\. Bitte prüfen Sie/);
  await user.clear(area);
  await user.paste('Anna Adler <adler@example.org>; jan@example.org\njan@example.org');
  await user.click(dialog.getByRole('button', { name: '2 Einträge übernehmen' }));
  expect(dialog.getByRole('textbox', { name: 'Name, Eintrag 1' })).toHaveProperty('value', 'Anna Adler');
  await user.click(dialog.getByRole('button', { name: 'Speichern' }));
  await waitFor(async () =>
    expect((await call('lists.list', {})).find(({ name }) => name === 'Presse')?.entries).toEqual([
      { name: 'Anna Adler', email: 'adler@example.org' },
      { name: '', email: 'jan@example.org' },
    ]),
  );
});

test('what was pasted and not taken over yet is saved with the list, but for what nobody looked at', async () => {
  const { user, call } = await openSample(() => '/einstellungen/verteiler');
  await user.click(
    await screen.findByText('Presse', { selector: '[role="rowheader"] *, [role="rowheader"]' }),
  );
  const dialog = within(await screen.findByRole('dialog'));
  const pressEntries = async () =>
    (await call('lists.list', {})).find(({ name }) => name === 'Presse')?.entries;
  await user.click(dialog.getByRole('button', { name: 'Viele einfügen …' }));
  const area = dialog.getByRole('textbox', { name: /^Adressen aus Outlook oder Excel/ });
  await user.click(area);
  await user.paste('Anna Adler <adler@example.org>\njörg@example.org');
  await user.click(dialog.getByRole('button', { name: 'Speichern' }));
  await findFieldError(dialog, 'Hier steht etwas, das noch nicht im Verteiler ist.');
  expect(await pressEntries()).toEqual([]);
  await write(user, area, 'Anna Adler <adler@example.org>\njan@example.org');
  await user.click(dialog.getByRole('button', { name: 'Speichern' }));
  await dialogLeft();
  expect(await pressEntries()).toEqual([
    { name: 'Anna Adler', email: 'adler@example.org' },
    { name: '', email: 'jan@example.org' },
  ]);
});

test('where a list reaches nobody, a link leads to where its addresses are entered', async () => {
  await openSample((id) => `/sitzungen/${id}/versand`);
  const link = async (name: string) => (await screen.findByRole('link', { name })).getAttribute('href');
  expect(await link('Adressen eintragen: Presse')).toBe('#/einstellungen/verteiler');
});
