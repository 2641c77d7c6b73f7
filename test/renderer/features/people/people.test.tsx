import { screen, waitFor, within } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import { aBody, aPerson, testApp } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';

async function openPeople() {
  const app = testApp();
  await aBody(app.call);
  return { ...(await showScreen('/mitglieder', app)), dialog: () => within(screen.getByRole('dialog')) };
}

describe('the dialog of lists and factions', () => {
  async function openLists() {
    const shown = await openPeople();
    await shown.user.click(await screen.findByRole('button', { name: 'Listen und Fraktionen' }));
    await screen.findByRole('dialog');
    return shown;
  }

  test('a list is entered, and stands there with the number of its people', async () => {
    const { user, dialog, call } = await openLists();
    await user.click(dialog().getByRole('button', { name: 'Liste oder Fraktion hinzufügen' }));
    await user.type(dialog().getByRole('textbox', { name: /^Name/ }), 'Bunte Liste');
    await user.click(dialog().getByRole('button', { name: 'Speichern' }));
    await dialog().findByText('Liste · 0 Personen');
    expect(await call('organizations.list', {})).toMatchObject([{ name: 'Bunte Liste', kind: 'list' }]);
  });

  test('a list without a name is refused at the field, and what was typed stays', async () => {
    const { user, dialog, call } = await openLists();
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
