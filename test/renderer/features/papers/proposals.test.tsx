import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { aBody, testApp } from '../../../support/app.ts';
import { aDuePaper, anOtherBody, aPaper, aStep } from '../../../support/papers.ts';
import { dialogLeft, write } from '../../../support/screenHands.ts';
import { showScreen } from '../../../support/screen.tsx';

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const question = async (name: string) => within(await screen.findByRole('alertdialog', { name }));

async function aProposal(...texts: string[]) {
  const app = testApp();
  const bodyId = await aBody(app.call);
  const { id, textVersion } = await aPaper(app.call, { bodyId });
  const proposals = texts.map(fromPlain);
  await app.call('papers.saveTexts', { id, baseVersion: textVersion, proposals, reasoning: fromPlain('') });
  return { id, ...(await showScreen(`/vorlagen/${id}`, app)) };
}

test('a Ziffer in which something stands is deleted only when asked twice, and the keyboard stays with the others', async () => {
  const { user, call, id } = await aProposal('Erstens.', 'Zweitens.');
  await user.click(await button('Beschlussvorschlag 1 löschen'));
  const asked = await question('Beschlussvorschlag 1 löschen?');
  await user.click(asked.getByRole('button', { name: 'Abbrechen' }));
  await dialogLeft('alertdialog');
  screen.getByText('Erstens.');
  await user.click(await button('Beschlussvorschlag 1 löschen'));
  const again = await question('Beschlussvorschlag 1 löschen?');
  await user.click(again.getByRole('button', { name: 'Löschen' }));
  await waitFor(async () =>
    expect((await call('papers.get', { id })).proposals).toEqual([fromPlain('Zweitens.')]),
  );
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-labelledby')).toBe('proposals'));
});

test('a further Ziffer is written at once; while it is empty it goes without a question', async () => {
  const { user } = await aProposal('Erstens.');
  await user.click(await button('Weitere Ziffer'));
  await waitFor(() =>
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Beschlussvorschlag 2'),
  );
  await user.click(await button('Beschlussvorschlag 2 löschen'));
  await screen.findByRole('textbox', { name: 'Beschlussvorschlag' });
  expect(screen.queryByRole('alertdialog')).toBeNull();
});

test('a Mitteilung waits for the next meeting of its body and asks for no resolution, unless the office wants one', async () => {
  const app = testApp();
  const bodyId = await aBody(app.call);
  const head = { bodyId, subject: 'Umzug des Treffs', isPublic: true, typeLabel: 'Mitteilung' } as const;
  const { id } = await app.call('papers.create', { ...head, type: 'information' });
  expect((await app.call('papers.get', { id })).steps).toMatchObject([
    { bodyId, role: 'Kenntnisnahme', state: 'next' },
  ]);
  const { user } = await showScreen(`/vorlagen/${id}`, app);
  await screen.findByRole('textbox', { name: 'Sachverhalt' });
  expect(screen.queryByRole('textbox', { name: 'Beschlussvorschlag' })).toBeNull();
  await user.click(await button('Zur Beratung geben'));
  await button('Auf die Tagesordnung …');
  await user.click(await button('Beschlussvorschlag hinzufügen'));
  const proposal = await screen.findByRole('textbox', { name: 'Beschlussvorschlag' });
  await waitFor(() => expect(document.activeElement).toBe(proposal));
});

test('a paper that nobody deals with asks for its first station', async () => {
  const app = testApp();
  const bodyId = await aBody(app.call);
  const { id } = await aPaper(app.call, { bodyId });
  const { user } = await showScreen(`/vorlagen/${id}`, app);
  await user.click(await button('Zur Beratung geben'));
  await user.click(await button('Station angeben …'));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Speichern' }));
  await dialogLeft();
  await button('Auf die Tagesordnung …');
});

test('a station is deleted only when asked twice', async () => {
  const app = testApp();
  const bodyId = await aBody(app.call);
  const { paper } = await aDuePaper(app.call, { bodyId });
  const council = await anOtherBody(app.call, 'Rat');
  await aStep(app.call, { paperId: paper.id, otherBodyId: council.id, date: '2026-12-17' });
  const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
  await user.click(await button('Station Rat'));
  await user.click(await screen.findByRole('menuitem', { name: 'Löschen …' }));
  const asked = await question('Station Rat löschen?');
  expect(document.body.textContent).toContain('17. Dezember 2026');
  await user.click(asked.getByRole('button', { name: 'Löschen' }));
  await dialogLeft('alertdialog');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Station Rat' })).toBeNull());
});

test('a new paper opens with the keyboard at its heading', async () => {
  const app = testApp();
  await aBody(app.call);
  const { user } = await showScreen('/vorlagen', app);
  await user.click(await button('Vorlage anlegen'));
  const dialog = within(await screen.findByRole('dialog'));
  await write(user, dialog.getByRole('textbox', { name: /Betreff/ }), 'Sprachcafé');
  await user.click(dialog.getByRole('button', { name: 'Vorlage anlegen' }));
  const heading = await screen.findByRole('heading', { name: '0001/2026 · Sprachcafé' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
});
