import { screen, waitFor, within } from '@testing-library/dom';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { aBody, aMember, aPerson, type TestApp, testApp } from '../../../support/app.ts';
import { choose, dialogLeft, findFieldError, typeDigits, write } from '../../../support/screenHands.ts';
import { showScreen } from '../../../support/screen.tsx';

const dialog = () => within(screen.getByRole('dialog'));
const field = (name: string | RegExp) => dialog().getByRole('textbox', { name });

/** Leaves the dialog with Escape, which only it hears while the focus is in it. */
async function leave(user: UserEvent): Promise<void> {
  await waitFor(() => expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true));
  await user.keyboard('{Escape}');
  await dialogLeft();
}

async function showPeople(app: TestApp) {
  const shown = await showScreen('/mitglieder', app);
  const press = (name: string) => shown.user.click(dialog().getByRole('button', { name }));
  return { ...shown, press };
}

async function openPeople(app = testApp()) {
  await aBody(app.call);
  return showPeople(app);
}

test('where nobody is entered yet, the first step is said: read a list in, or enter people one by one', async () => {
  await openPeople();
  await screen.findByText(/^Haben Sie eine Liste, in Excel, als CSV oder in einer E-Mail\?/);
  expect(screen.getAllByRole('link', { name: 'Mitglieder einlesen …' })).toHaveLength(2);
});

describe('the dialog of a person', () => {
  async function openNew(app = testApp()) {
    const shown = await openPeople(app);
    await shown.user.click(
      (await screen.findAllByRole('button', { name: 'Person anlegen' }))[0] ?? document.body,
    );
    await screen.findByRole('dialog');
    return shown;
  }

  test('person and role are entered in one go; a refused membership keeps the person and what was typed', async () => {
    const { user, press, call } = await openNew();
    screen.getByRole('heading', { name: 'Noch niemand eingetragen', hidden: true });
    await waitFor(() => expect(document.activeElement).toBe(field('Vorname')));
    await user.keyboard('Murisa');
    await write(user, field(/^Nachname/), 'Beispiel');
    await choose(user, dialog(), /^Anrede|Anrede$/, 'Frau');
    await choose(user, dialog(), /Funktion im Gremium/, 'Vorsitz');
    await typeDigits(user, dialog(), /^Ende/, '01012000');
    await press('Speichern');
    await dialog().findByText(/^Die Person ist gespeichert, ihre Mitgliedschaft noch nicht\./);
    await findFieldError(dialog(), 'Das Ende liegt vor dem Beginn.');
    expect(await call('people.list', {})).toMatchObject([{ familyName: 'Beispiel', memberships: [] }]);
    await typeDigits(user, dialog(), /^Ende/, '31102030');
    await press('Mitgliedschaft speichern');
    await dialog().findByText(/bis 31\.10\.2030 · stimmberechtigt/);
    await dialog().findByRole('button', { name: 'Mitgliedschaft hinzufügen' });
    await leave(user);
    await screen.findByRole('row', { name: /Beispiel, Murisa/ });
    expect(await call('people.list', {})).toMatchObject([
      { memberships: [{ role: 'chair', votingRight: true }] },
    ]);
  });

  test('one after the other is entered, and the keyboard begins again at the given name', async () => {
    const { user, press, call } = await openNew();
    await choose(user, dialog(), /Funktion im Gremium/, 'Beratendes Mitglied');
    await write(user, field(/^Nachname/), 'Birke');
    await press('Speichern und nächste');
    await dialog().findByText('Gespeichert: Birke.');
    await waitFor(() => expect(document.activeElement).toBe(field('Vorname')));
    expect(field(/^Nachname/)).toHaveProperty('value', '');
    await write(user, field(/^Nachname/), 'Celik');
    await press('Speichern');
    await dialogLeft();
    expect(await call('people.list', {})).toMatchObject([
      { familyName: 'Birke', memberships: [{ role: 'advisory' }] },
      { familyName: 'Celik', memberships: [{ role: 'advisory' }] },
    ]);
  });

  test('a deputy is entered for a list, and stands so in the row', async () => {
    const app = testApp();
    await app.call('organizations.save', { id: null, name: 'Bunte Liste', shortName: '', kind: 'list' });
    const { user, press } = await openNew(app);
    await write(user, field(/^Nachname/), 'Nowak');
    await choose(user, dialog(), /Liste, Fraktion oder Dienststelle/, 'Bunte Liste');
    await choose(user, dialog(), /Funktion im Gremium/, 'Stellvertretendes Mitglied');
    await press('Vertretung hinzufügen');
    await user.type(dialog().getByRole('combobox', { name: /Person oder Liste/ }), 'Bunte');
    await user.click(await screen.findByRole('option', { name: /Bunte Liste/ }));
    await press('Speichern');
    await dialogLeft();
    const row = await screen.findByRole('row', { name: /Nowak/ });
    expect(row.textContent).toMatch(/Stellvertretendes Mitglied[^]*bei Vertretung[^]*Bunte Liste/);
  });

  /** Nowak, who is a deputy, opened from the list. */
  async function openNowak() {
    const app = testApp();
    const bodyId = await aBody(app.call);
    await aMember(app.call, { bodyId, familyName: 'Nowak', role: 'deputy' });
    const shown = await showPeople(app);
    await shown.user.click(await screen.findByRole('row', { name: /Nowak/ }));
    await screen.findByRole('dialog');
    return shown;
  }

  test('two windows on one person: the other version is shown, then saving again counts', async () => {
    const { user, press, call } = await openNowak();
    const stored = async () => {
      const [nowak] = await call('people.list', {});
      if (!nowak) throw new Error('Nowak is gone.');
      return nowak;
    };
    const { memberships: _, ...nowak } = await stored();
    await call('people.save', { ...nowak, position: 'Beigeordnete', phone: '0123 45' });
    await write(user, field('Telefon'), '0123 67');
    await press('Speichern');
    await dialog().findByText(/^Diese Angaben wurden inzwischen in einem anderen Fenster geändert/);
    await press('Andere Fassung übernehmen');
    await waitFor(() => expect(field('Telefon')).toHaveProperty('value', '0123 45'));
    await press('Meine Fassung wieder einsetzen');
    await waitFor(() => expect(field('Telefon')).toHaveProperty('value', '0123 67'));
    await press('Speichern');
    await dialogLeft();
    expect(await stored()).toMatchObject({ position: '', phone: '0123 67' });
  });

  test('a membership entered by mistake is deleted, and the keyboard stays in the dialog', async () => {
    const { user } = await openNowak();
    await user.click(dialog().getByRole('button', { name: /^Löschen: Stellvertretendes Mitglied/ }));
    const question = within(await screen.findByRole('alertdialog'));
    await user.click(question.getByRole('button', { name: 'Löschen' }));
    await dialogLeft('alertdialog');
    await dialog().findByText(/Wer nur als Gast teilnimmt, braucht auch keine\./);
    await leave(user);
    // Without a membership the person is still in the list.
    await screen.findByRole('row', { name: /Nowak/ });
  });
});

test('above the list stands how many seats are filled and by which list; who has no e-mail is a choice', async () => {
  const app = testApp();
  const bodyId = await aBody(app.call);
  const list = await app.call('organizations.save', {
    id: null,
    name: 'Bunte Liste',
    shortName: 'BL',
    kind: 'list',
  });
  const { personId } = await aMember(app.call, { bodyId, familyName: 'Adler' });
  const [adler] = await app.call('people.list', {});
  if (!adler) throw new Error('Nobody is there.');
  const { memberships: _, ...fields } = adler;
  await app.call('people.save', { ...fields, email: 'adler@example.org', organizationId: list.id });
  await aMember(app.call, { bodyId, familyName: 'Birke' });
  await aMember(app.call, { bodyId, familyName: 'Celik', role: 'deputy' });
  const { user } = await showPeople(app);
  expect(personId).toBe(adler.id);
  await screen.findByText(/^2 von \d+ Sitzen besetzt: BL 1, ohne Liste 1$/);
  await choose(user, within(document.body), /Anzeigen/, 'Aktuelle ohne E-Mail');
  await waitFor(() => expect(screen.queryByRole('row', { name: /Adler/ })).toBeNull());
  screen.getByRole('row', { name: /Birke/ });
});

test('a name is found however a German keyboard types it, in the list and where somebody is chosen', async () => {
  const app = testApp();
  const bodyId = await aBody(app.call);
  await aMember(app.call, { bodyId, familyName: 'Özmen-Rohde', givenName: 'Kılıç' });
  await aMember(app.call, { bodyId, familyName: 'Łuczak', givenName: 'Jan' });
  await aMember(app.call, { bodyId, familyName: 'Nowak', givenName: 'Ewa', role: 'deputy' });
  const { user } = await showPeople(app);
  await screen.findByRole('row', { name: /Łuczak/ });
  await user.type(screen.getByRole('textbox', { name: /^Suchen nach Name/ }), 'kilic oezmen rohde');
  await waitFor(() => expect(screen.queryByRole('row', { name: /Łuczak/ })).toBeNull());
  screen.getByRole('row', { name: /Özmen-Rohde/ });
  await user.clear(screen.getByRole('textbox', { name: /^Suchen nach Name/ }));
  await user.click(await screen.findByRole('row', { name: /Nowak/ }));
  await user.click(await screen.findByRole('button', { name: /^Bearbeiten: Stellvertretendes/ }));
  await user.click(dialog().getByRole('button', { name: 'Vertretung hinzufügen' }));
  await user.type(dialog().getByRole('combobox', { name: /Person oder Liste/ }), 'Jan Lucz');
  await screen.findByRole('option', { name: /Łuczak/ });
  // The only one that fits is chosen by going on.
  await user.tab();
  expect(dialog().getByRole('combobox', { name: /Person oder Liste/ })).toHaveProperty(
    'value',
    'Łuczak, Jan',
  );
});

test('a membership that was typed and not stored holds the person’s dialog open, and says so', async () => {
  const app = testApp();
  const bodyId = await aBody(app.call);
  await aMember(app.call, { bodyId, familyName: 'Nowak', role: 'member' });
  const { user, press, call } = await showPeople(app);
  await user.click(await screen.findByRole('row', { name: /Nowak/ }));
  await user.click(await screen.findByRole('button', { name: /^Bearbeiten: Mitglied/ }));
  await choose(user, dialog(), /Funktion im Gremium/, 'Vorsitz');
  await press('Speichern');
  await dialog().findByText(/^Die Mitgliedschaft unten ist noch nicht gespeichert\./);
  await press('Mitgliedschaft speichern');
  // The keyboard goes on at the button that opened the form.
  const back = await dialog().findByRole('button', { name: /^Bearbeiten: Vorsitz/ });
  await waitFor(() => expect(document.activeElement).toBe(back));
  expect(dialog().queryByText(/^Die Mitgliedschaft unten/)).toBeNull();
  await press('Speichern');
  await dialogLeft();
  expect(await call('people.list', {})).toMatchObject([{ memberships: [{ role: 'chair' }] }]);
});

describe('the dialog of lists and factions', () => {
  async function openLists() {
    const shown = await openPeople();
    await shown.user.click(await screen.findByRole('button', { name: 'Listen und Fraktionen' }));
    await screen.findByRole('dialog');
    return shown;
  }

  test('a list is entered, and stands there with the number of its people', async () => {
    const { user, call } = await openLists();
    await user.click(dialog().getByRole('button', { name: 'Liste oder Fraktion hinzufügen' }));
    await user.type(dialog().getByRole('textbox', { name: /^Name/ }), 'Bunte Liste');
    // Only what saves the form or gives it up.
    expect(dialog().getAllByRole('button', { name: 'Schließen' })).toHaveLength(1);
    await user.click(dialog().getByRole('button', { name: 'Speichern' }));
    await dialog().findByText('Liste · 0 Personen');
    // The next one is a key away.
    const add = dialog().getByRole('button', { name: 'Liste oder Fraktion hinzufügen' });
    await waitFor(() => expect(document.activeElement).toBe(add));
    expect(await call('organizations.list', {})).toMatchObject([{ name: 'Bunte Liste', kind: 'list' }]);
  });

  test('a list without a name is refused at the field, and what was typed stays', async () => {
    const { user, call } = await openLists();
    await user.click(dialog().getByRole('button', { name: 'Liste oder Fraktion hinzufügen' }));
    await user.type(dialog().getByRole('textbox', { name: 'Kurzname' }), 'BL');
    await user.click(dialog().getByRole('button', { name: 'Speichern' }));
    const name = dialog().getByRole('textbox', { name: /^Name/ });
    await waitFor(() => expect(name).toHaveProperty('ariaInvalid', 'true'));
    const described = (name.getAttribute('aria-describedby') ?? '').split(' ');
    const sentences = described.map((id) => document.querySelector(`[id="${id}"]`)?.textContent);
    expect(sentences).toContain('Bitte geben Sie einen Namen ein.');
    expect(dialog().getByRole('textbox', { name: 'Kurzname' })).toHaveProperty('value', 'BL');
    expect(await call('organizations.list', {})).toEqual([]);
  });

  test('a list that somebody belongs to is not deleted, and the reason is said', async () => {
    const app = testApp();
    await aBody(app.call);
    const list = { id: null, name: 'Bunte Liste', shortName: '', kind: 'list' } as const;
    const { id } = await app.call('organizations.save', list);
    await aPerson(app.call, { familyName: 'Nowak', organizationId: id });
    const { user } = await showScreen('/mitglieder', app);
    await user.click(await screen.findByRole('button', { name: 'Listen und Fraktionen' }));
    await user.click(await screen.findByRole('button', { name: 'Löschen: Bunte Liste' }));
    const question = within(await screen.findByRole('alertdialog'));
    await user.click(question.getByRole('button', { name: 'Löschen' }));
    await question.findByText(/gehören noch Personen an/);
    expect(await app.call('organizations.list', {})).toHaveLength(1);
  });
});
