import { screen, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { aBody, testApp } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';

const opening = { id: null, code: 'eroeff', title: 'Eröffnung', text: fromPlain('Der Vorsitz eröffnet.') };

async function openSection() {
  const app = testApp();
  await aBody(app.call);
  await app.call('textModules.save', opening);
  return showScreen('/einstellungen/textbausteine', app);
}

test('a module stands in the table with its code and its text', async () => {
  await openSection();
  const row = await screen.findByRole('row', { name: /eroeff/ });
  within(row).getByText('Eröffnung');
  within(row).getByText('Der Vorsitz eröffnet.');
});

test('a code that exists is refused at the field, and nothing typed is lost', async () => {
  const { user, call } = await openSection();
  await user.click(await screen.findByRole('button', { name: 'Textbaustein anlegen' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByRole('textbox', { name: /^Kürzel/ }), 'eroeff');
  await user.type(dialog.getByRole('textbox', { name: /^Bezeichnung/ }), 'Beginn');
  await user.click(dialog.getByRole('button', { name: 'Speichern' }));
  const sentence = await dialog.findByText(/Dieses Kürzel gibt es schon/);
  expect(dialog.getByRole('textbox', { name: /^Kürzel/ }).getAttribute('aria-describedby')).toContain(
    sentence.closest('[id]')?.id,
  );
  expect(dialog.getByRole('textbox', { name: /^Bezeichnung/ })).toHaveProperty('value', 'Beginn');
  await user.type(dialog.getByRole('textbox', { name: /^Kürzel/ }), '2');
  expect(dialog.queryByText(/Dieses Kürzel gibt es schon/)).toBeNull();
  await user.click(dialog.getByRole('button', { name: 'Speichern' }));
  await screen.findByRole('row', { name: /eroeff2/ });
  expect((await call('textModules.list', {})).map(({ code }) => code)).toContain('eroeff2');
});

test('a module is opened from its row and deleted after a question', async () => {
  const { user, call } = await openSection();
  const others = (await call('textModules.list', {})).filter(({ code }) => code !== 'eroeff');
  await user.dblClick(await screen.findByRole('row', { name: /eroeff/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Löschen' }));
  const question = within(await screen.findByRole('alertdialog'));
  question.getByText('Was schon in Protokollen steht, bleibt dort stehen.');
  await user.click(question.getByRole('button', { name: 'Löschen' }));
  await screen.findByText(others.length === 0 ? 'Noch keine Textbausteine' : (others[0]?.title ?? ''));
  expect(await call('textModules.list', {})).toEqual(others);
});
