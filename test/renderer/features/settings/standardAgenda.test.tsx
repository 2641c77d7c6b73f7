import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { aBody, testApp } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';
import { dialogLeft } from '../../../support/screenHands.ts';

test('the standard agenda: add, reorder by keyboard, remove and undo', async () => {
  const app = testApp();
  const bodyId = await aBody(app.call);
  const { user, call } = await showScreen('/einstellungen/tagesordnung', app);
  const titles = async () => (await call('standardAgenda.get', { bodyId })).map(({ title }) => title);
  const before = await titles();
  const newOnes = async () => (await titles()).filter((title) => !before.includes(title));
  const add = await screen.findByRole('button', { name: 'Punkt hinzufügen' });
  for (const title of ['Erster Punkt', 'Zweiter Punkt']) {
    await user.click(add);
    const field = within(await screen.findByRole('dialog')).getByRole('textbox', { name: /^Titel/ });
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.paste(title);
    await user.keyboard('{Enter}');
    await dialogLeft();
    await screen.findByRole('row', { name: title });
  }
  await waitFor(() => expect(document.activeElement).toBe(add));
  // Tab reaches the list, arrows the row and its handle; Enter picks up, arrows choose, Enter drops.
  const keyTo = async (key: string, label: string) => {
    await user.keyboard(key);
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe(label));
  };
  await user.tab();
  const [list] = screen.getAllByRole('grid');
  await waitFor(() => expect(list?.contains(document.activeElement)).toBe(true));
  await keyTo('{End}', 'Zweiter Punkt');
  await keyTo('{ArrowRight}', 'Verschieben: Zweiter Punkt');
  await keyTo('{Enter}', 'Nach Zweiter Punkt einfügen');
  await keyTo('{ArrowUp}', 'Zwischen Erster Punkt und Zweiter Punkt einfügen');
  await keyTo('{ArrowUp}', 'Zwischen Verschiedenes und Erster Punkt einfügen');
  await user.keyboard('{Enter}');
  await waitFor(async () => expect(await newOnes()).toEqual(['Zweiter Punkt', 'Erster Punkt']));
  await user.click(await screen.findByRole('button', { name: 'Nach oben: Erster Punkt' }));
  await waitFor(async () => expect(await newOnes()).toEqual(['Erster Punkt', 'Zweiter Punkt']));
  const reorderedTitles = await titles();
  await user.click(await screen.findByRole('button', { name: 'Entfernen: Zweiter Punkt' }));
  await waitFor(async () => expect(await titles()).not.toContain('Zweiter Punkt'));
  await user.click(await screen.findByRole('button', { name: 'Rückgängig' }));
  await waitFor(async () => expect(await titles()).toEqual(reorderedTitles));
});

test('a line between the items and an item that hangs below another, both from the form', async () => {
  const app = testApp();
  const bodyId = await aBody(app.call);
  const { user, call } = await showScreen('/einstellungen/tagesordnung', app);
  const stored = async () =>
    (await call('standardAgenda.get', { bodyId })).filter(({ isPublic }) => isPublic).slice(-2);
  const typed = async (title: string) => {
    await user.click(await screen.findByRole('button', { name: 'Punkt hinzufügen' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByRole('textbox', { name: /^Titel/ }), title);
    return dialog;
  };
  const save = async (dialog: Awaited<ReturnType<typeof typed>>) => {
    await user.click(dialog.getByRole('button', { name: 'Speichern' }));
    await dialogLeft();
  };
  const below = await typed('Anfragen der Listen');
  await user.click(below.getByRole('button', { name: /Ebene/ }));
  await user.click(await screen.findByRole('option', { name: 'Unterpunkt (1.1)' }));
  await save(below);
  const row = await screen.findByRole('row', { name: 'Anfragen der Listen' });
  expect(within(row).getByText(/^\d+\.1$/)).toBeTruthy();
  const heading = await typed('Zum Schluss');
  await user.click(heading.getByRole('checkbox', { name: 'Zwischenüberschrift ohne Nummer' }));
  expect(heading.queryByRole('button', { name: /Ebene/ })).toBeNull();
  await save(heading);
  expect(await stored()).toEqual([
    { title: 'Anfragen der Listen', isPublic: true, level: 2, isHeading: false },
    { title: 'Zum Schluss', isPublic: true, level: 1, isHeading: true },
  ]);
});
