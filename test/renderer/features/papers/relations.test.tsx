import { screen, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { aBody, testApp } from '../../../support/app.ts';
import { aPaper } from '../../../support/papers.ts';
import { choose, dialogLeft, write } from '../../../support/screenHands.ts';
import { showScreen } from '../../../support/screen.tsx';

const dialog = () => within(screen.getByRole('dialog'));

test('a Bezug is found by its words, named with number and title, and taken back', async () => {
  const app = testApp();
  const { call } = app;
  const bodyId = await aBody(call);
  await aPaper(call, { bodyId, subject: 'Förderrichtlinie' });
  const { id } = await aPaper(call, { bodyId, subject: 'Zuschuss' });
  const { user } = await showScreen(`/vorlagen/${id}`, app);
  await user.click(await screen.findByRole('button', { name: 'Bezug hinzufügen' }));
  await choose(user, dialog(), /Diese Vorlage/, 'ändert');
  await write(user, dialog().getByRole('textbox', { name: 'Vorlage suchen' }), 'foerder');
  await user.click(
    await dialog().findByRole('radio', { name: 'Beschlussvorlage 0001/2026, Förderrichtlinie' }),
  );
  await user.click(dialog().getByRole('button', { name: 'Hinzufügen' }));
  await dialogLeft();
  const card = () => within(screen.getByRole('region', { name: 'Bezüge' }));
  await card().findByText('ändert');
  card().getByRole('link', { name: '0001/2026 · Förderrichtlinie' });
  await user.click(card().getByRole('button', { name: 'Bezug entfernen: 0001/2026' }));
  await card().findByText('Bezieht sich auf keine andere Vorlage.');
  expect((await call('papers.get', { id })).relations).toEqual([]);
});

test('a Bezug is made and taken back from the older paper, too, and the list says that it is replaced', async () => {
  const app = testApp();
  const { call } = app;
  const bodyId = await aBody(call);
  const { id } = await aPaper(call, { bodyId, subject: 'Zuschuss 2025' });
  const newer = await aPaper(call, { bodyId, subject: 'Zuschuss 2026' });
  const { user, go } = await showScreen(`/vorlagen/${id}`, app);
  await user.click(await screen.findByRole('button', { name: 'Bezug hinzufügen' }));
  await choose(user, dialog(), /Diese Vorlage/, 'ersetzt durch');
  await write(user, dialog().getByRole('textbox', { name: 'Vorlage suchen' }), '2026 zuschuss');
  await user.click(await dialog().findByRole('radio', { name: /Zuschuss 2026/ }));
  await user.click(dialog().getByRole('button', { name: 'Hinzufügen' }));
  await dialogLeft();
  const card = () => within(screen.getByRole('region', { name: 'Bezüge' }));
  await card().findByText('ersetzt durch');
  expect((await call('papers.get', { id: newer.id })).relations).toMatchObject([
    { kind: 'supersedes', isForward: true, paper: { id } },
  ]);
  go('/vorlagen');
  within(await screen.findByRole('row', { name: /0001/ })).getByText('ersetzt');
  expect(within(screen.getByRole('row', { name: /0002/ })).queryByText('ersetzt')).toBeNull();
  go(`/vorlagen/${id}`);
  await user.click(await screen.findByRole('button', { name: /^Bezug entfernen/ }));
  await card().findByText('Bezieht sich auf keine andere Vorlage.');
  expect((await call('papers.get', { id: newer.id })).relations).toEqual([]);
});
