import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { aBody, aMember, testApp } from '../../support/app.ts';
import { showScreen } from '../../support/screen.tsx';

const told = (words: string) =>
  waitFor(() => {
    const said = screen.getAllByRole('status').map(({ textContent }) => textContent);
    expect(said).toContain(words);
  });

test('a person who was deleted comes back from the notice, with the memberships, and the row has the focus', async () => {
  const app = testApp();
  const bodyId = await aBody(app.call);
  await aMember(app.call, { bodyId, familyName: 'Adler', givenName: 'Anna' });
  await aMember(app.call, { bodyId, familyName: 'Berg', givenName: 'Ben' });
  const { user } = await showScreen('/mitglieder', app);
  await user.dblClick(await screen.findByRole('row', { name: /Adler/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Person löschen' }));
  await user.click(
    within(await screen.findByRole('alertdialog')).getByRole('button', { name: /[Ll]öschen/ }),
  );
  await told('Anna Adler gelöscht, mit allen Mitgliedschaften.');
  await user.click(screen.getByRole('button', { name: 'Rückgängig' }));
  await told('Rückgängig gemacht: Anna Adler gelöscht, mit allen Mitgliedschaften.');
  const row = await screen.findByRole('row', { name: /Adler/ });
  await waitFor(() => expect(document.activeElement).toBe(row));
  expect((await app.call('people.list', {}))[0]?.memberships).toHaveLength(1);
  await user.keyboard('{Control>}y{/Control}');
  await waitFor(() => expect(screen.queryByRole('row', { name: /Adler/ })).toBeNull());
  await user.keyboard('{Control>}z{/Control}');
  await screen.findByRole('row', { name: /Adler/ });
});
