import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { aBody, aMember, testApp } from '../../../support/app.ts';
import { choose, write } from '../../../support/screenHands.ts';
import { saveAs, showScreen } from '../../../support/screen.tsx';

const heads = 'Name\tVorname\tAnr.\tListe\tFkt\tab\tE-Mail\tKonto';
const rows = [
  'Benhaddou\tNadia\tFrau\tBunte Liste\tMitglied\t01.11.2025\tbenhaddou@lindenau.example\tDE02 1203',
  'El Sayed\tLayla\tFrau\tBunte Liste\tMitglied\t01.11.2025\tsayed@lindenau.example\t',
  'Kovač\tMarko\tHerr\tBunte Liste\tMitglied\t01.11.2025\tmarko@@lindenau\t',
  'Özmen\tDeniz\t\tBunte Liste\tMitglied\t01.11.2025\toezmen@lindenau.example\t',
  'Nolte\tJan\tHerr\tBunte Liste\tMitglied\t31.02.2026\tnolte@lindenau.example\t',
];

async function pasted(...lines: string[]) {
  const app = testApp();
  const bodyId = await aBody(app.call);
  await aMember(app.call, { bodyId, familyName: 'El-Sayed', givenName: 'Layla' });
  const shown = await showScreen('/mitglieder', app);
  await shown.user.click(await screen.findByRole('link', { name: 'Mitglieder einlesen …' }));
  await write(
    shown.user,
    await screen.findByRole('textbox', { name: 'Aus der Zwischenablage' }),
    lines.join('\n'),
  );
  await shown.user.click(screen.getByRole('button', { name: 'Zeilen einlesen' }));
  await screen.findByRole('table', { name: 'Vorschau' });
  const press = (name: string | RegExp) => shown.user.click(screen.getByRole('button', { name }));
  const familyNames = async () => (await app.call('people.list', {})).map(({ familyName }) => familyName);
  return { ...shown, press, familyNames };
}

/** The pressed button is gone, and the keys go on working beside it. */
const hasFocus = () =>
  waitFor(() => expect(document.activeElement?.closest('[data-region], main')).not.toBeNull());

const row = (name: RegExp) => screen.getByRole('row', { name });

test('a pasted list is looked at row by row, settled there, taken over and taken back', async () => {
  const { user, press, familyNames, call } = await pasted(heads, ...rows);
  screen.getByText('7 von 8 zugeordnet');
  screen.getByText(/^Diese Listen gibt es noch nicht; .*: „Bunte Liste“\.$/);
  expect(row(/Benhaddou/).textContent).toMatch(/neu$/);
  expect(row(/Nolte/).textContent).toMatch(/31\.02\.2026.*Datum gibt es nicht/);
  screen.getByText('1 von 5 Zeilen', { exact: false });
  await press('dieselbe: El Sayed, Layla');
  await waitFor(() =>
    expect(row(/El Sayed/).textContent).toContain('vorhanden: Anrede, E-Mail, Liste werden ergänzt'),
  );
  await hasFocus();
  await press('ohne E-Mail: Kovač, Marko');
  await waitFor(() => expect(row(/Kovač/).textContent).toContain('ohne E-Mail'));
  await press('ohne Anrede: Özmen, Deniz');
  await screen.findByRole('button', { name: '4 Personen übernehmen' });
  await user.click(screen.getByRole('checkbox', { name: 'Kovač, Marko übernehmen' }));
  await user.click(await screen.findByRole('button', { name: '3 Personen übernehmen' }));
  await hasFocus();
  await screen.findByText('2 Personen angelegt, 1 Person ergänzt.');
  screen.getByText('2 Zeilen blieben liegen.');
  expect(await familyNames()).toEqual(['Benhaddou', 'El-Sayed', 'Özmen']);
  saveAs('liegengeblieben.csv');
  await press('Als Liste speichern …');
  await screen.findByText('Gespeichert: liegengeblieben.csv');
  await press('Übernahme rückgängig machen');
  await screen.findByRole('button', { name: '3 Personen übernehmen' });
  expect(await familyNames()).toEqual(['El-Sayed']);
  expect(await call('organizations.list', {})).toEqual([]);
});

test('the end of a membership is entered where the row says it', async () => {
  const { press, call } = await pasted(
    'Nachname\tVorname\tE-Mail\tausgeschieden am',
    'El-Sayed\tLayla\tsayed@lindenau.example\t31.08.2026',
  );
  expect(row(/El-Sayed/).textContent).toContain('Mitglied bis 31.08.2026; eingetragen ohne Ende');
  await press('Ende eintragen: El-Sayed, Layla');
  await waitFor(() => expect(row(/El-Sayed/).textContent).toContain('Mitgliedschaft endet am 31.08.2026'));
  await press('1 Person übernehmen');
  await screen.findByText('1 Person ergänzt.', { exact: false });
  const [person] = await call('people.list', {});
  expect(person?.memberships).toMatchObject([{ endDate: '2026-08-31' }]);
});

test('what a column holds is corrected, and only the rows in question are shown', async () => {
  const { user } = await pasted('Nachname\tVorname\tErreichbar', 'Nowak\tEwa\t02871 12', 'Wilk\tJan\t');
  const columns = within(screen.getByRole('region', { name: 'Spalten' }));
  columns.getByText('02871 12');
  await choose(user, columns, /Inhalt von Spalte 3, „Erreichbar“/, 'Telefon');
  await columns.findByText('3 von 3 zugeordnet');
  await user.click(columns.getByRole('checkbox', { name: 'Liste hat eine Zeile mit Überschriften' }));
  await screen.findByRole('row', { name: /Nachname.*Vorname.*neu/ });
  await user.click(screen.getByRole('radio', { name: /^Fehler/ }));
  await waitFor(() => expect(screen.queryByRole('row', { name: /Nowak/ })).toBeNull());
});

test('a list that cannot be read says why, and stays as it was typed', async () => {
  const app = testApp();
  await aBody(app.call);
  const { user } = await showScreen('/mitglieder/einlesen', app);
  const text = await screen.findByRole('textbox', { name: 'Aus der Zwischenablage' });
  await write(user, text, '%PDF-1.7');
  await user.click(screen.getByRole('button', { name: 'Zeilen einlesen' }));
  await screen.findByText(/^Diese Datei lässt sich nicht als Liste lesen\./);
  expect(text).toHaveProperty('value', '%PDF-1.7');
});

test('38 people come in from a spreadsheet by seven clicks and keys', async () => {
  const app = testApp();
  await aBody(app.call);
  const { user } = await showScreen('/mitglieder', app);
  const people = Array.from({ length: 38 }, (_, n) => {
    const letters = String.fromCodePoint(97 + (n % 26)) + (n > 25 ? 'o' : 'a');
    return `Kılıç${letters}\tEmre\tHerr\tListe ${n % 4}\tMitglied\t01.11.2025\tm${n}@lindenau.example\t`;
  });
  let hands = 0;
  const hand = async (move: Promise<unknown>) => {
    hands += 1;
    await move;
  };
  await hand(user.click(await screen.findByRole('link', { name: 'Mitglieder einlesen …' })));
  const text = await screen.findByRole('textbox', { name: 'Aus der Zwischenablage' });
  // The cursor is there already.
  await waitFor(() => expect(document.activeElement).toBe(text));
  await hand(user.paste([heads, ...people].join('\n')));
  await hand(user.tab());
  await hand(user.keyboard('{Enter}'));
  const takeOver = await screen.findByRole('button', { name: '38 Personen übernehmen' });
  await hand(user.click(takeOver));
  await screen.findByText('38 Personen angelegt.');
  await hand(user.click(screen.getByRole('link', { name: 'Zu den Mitgliedern' })));
  await screen.findByRole('row', { name: /Kılıçza/ });
  expect(await app.call('people.list', {})).toHaveLength(38);
  // And Ctrl+C where the list comes from.
  expect(hands + 1).toBeLessThanOrEqual(7);
});
