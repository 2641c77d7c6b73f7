import { screen, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import type { BodyRules } from '../../../../shared/domain/body/body.ts';
import { aBody, testApp } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';
import { dialogLeft, findFieldError, typeDigits, write } from '../../../support/screenHands.ts';

/** The rules of the body with what a test says, opened in their form. */
async function openRules(change: Partial<BodyRules> = {}) {
  const app = testApp();
  await aBody(app.call);
  const [rules] = (await app.call('bodies.list', {}))[0]?.rules ?? [];
  if (!rules) throw new Error('no rules');
  await app.call('rules.save', { ...rules, ...change });
  const shown = await showScreen('/einstellungen/gremium', app);
  await shown.user.click(await screen.findByRole('button', { name: /^Bearbeiten: Regelung/ }));
  return { ...shown, form: within(await screen.findByRole('dialog')) };
}

const storedRules = async ({ call }: Pick<Awaited<ReturnType<typeof openRules>>, 'call'>) =>
  (await call('bodies.list', {}))[0]?.rules ?? [];

test('who decides a tie is no choice (R23)', async () => {
  const { form } = await openRules();
  form.getByText('Mehrheit');
  expect(form.queryByText('Gleichstand')).toBeNull();
});

test('who can ask for a ballot is chosen, and marked as not checked (R25)', async () => {
  const { form, user, call } = await openRules();
  form.getByText(/^Ungeprüft: .*§ 50 Abs\. 2 GO NRW/);
  await user.click(form.getByRole('button', { name: /Geheime Wahl/ }));
  await user.click(await screen.findByRole('option', { name: /^Sobald ein Mitglied/ }));
  await user.click(form.getByRole('button', { name: 'Speichern' }));
  await screen.findByText('Sobald ein Mitglied der offenen Wahl widerspricht (ungeprüft)');
  expect((await storedRules({ call })).map((rules) => rules.secretElection)).toEqual(['oneObjection']);
});

test('that the council must outnumber the others is an option, off at first (R14)', async () => {
  const { form, user, call } = await openRules();
  const option = form.getByRole('checkbox', { name: /^Beschlussfähig nur mit mehr Ratsmitgliedern/ });
  expect(option).toHaveProperty('checked', false);
  form.getByText(/Gremium\s+nach § 27 GO NRW gilt, ist nicht geklärt/);
  await user.click(option);
  await user.click(form.getByRole('button', { name: 'Speichern' }));
  await screen.findByText(/und mit mehr Ratsmitgliedern als sachkundigen/);
  expect((await storedRules({ call })).map((rules) => rules.needsCouncilMajority)).toEqual([true]);
});

test('title and signer of the public notice are rules of the body (R10)', async () => {
  const { form, user, call } = await openRules();
  const title = form.getByRole('textbox', { name: /^Überschrift der Bekanntmachung/ });
  expect(title).toHaveProperty('value', 'Ankündigung');
  await user.clear(title);
  await user.type(title, 'Öffentliche Bekanntmachung');
  await user.clear(form.getByRole('textbox', { name: 'Wer sie unterzeichnet' }));
  await user.click(form.getByRole('button', { name: 'Speichern' }));
  await screen.findByText('„Öffentliche Bekanntmachung“, Unterschrift: Vorsitz');
  expect((await storedRules({ call })).map((rules) => rules.publicNotice)).toEqual([
    { title: 'Öffentliche Bekanntmachung', signedBy: '' },
  ]);
});

test('a stored casting vote stays until it is put right, and the next rules do not take it over (R23)', async () => {
  const { form, user, call } = await openRules({ tie: 'chairDecides' });
  form.getByText('Nach § 50 Abs. 1 GO NRW lehnt Stimmengleichheit ab.');
  await user.click(form.getByRole('button', { name: 'Speichern' }));
  expect((await storedRules({ call })).map(({ tie }) => tie)).toEqual(['chairDecides']);
  await user.click(await screen.findByRole('button', { name: 'Neue Regelung ab …' }));
  const next = within(await screen.findByRole('dialog'));
  expect(next.queryByText('Gleichstand')).toBeNull();
});

test('the genitive follows a new name of the body until the office writes its own', async () => {
  const { form, user } = await openRules({ name: 'Integrationsrat', nameGenitive: 'des Integrationsrates' });
  const name = form.getByRole('textbox', { name: /^Name des Gremiums/ });
  const genitive = form.getByRole('textbox', { name: /^Name nach/ });
  await user.clear(name);
  await user.type(name, 'Integrationsausschuss');
  expect(genitive).toHaveProperty('value', 'des Integrationsausschusses');
  await write(user, genitive, 'unseres Ausschusses');
  await user.type(name, ' Neuenfeld');
  expect(genitive).toHaveProperty('value', 'unseres Ausschusses');
});

test('new rules start from the last ones; a second version for the same day is refused at the field', async () => {
  const app = testApp();
  await aBody(app.call);
  const { user } = await showScreen('/einstellungen/gremium', app);
  await user.click(await screen.findByRole('button', { name: 'Neue Regelung ab …' }));
  const form = within(await screen.findByRole('dialog'));
  await typeDigits(user, form, /^Gilt ab/, '01112025');
  await write(user, form.getByRole('textbox', { name: /^Gesetzliche Mitglieder/ }), '27');
  await user.tab();
  await form.findByText('Beschlussfähig ab 14 Anwesenden.');
  await user.click(form.getByRole('button', { name: 'Speichern' }));
  await findFieldError(form, 'Für diesen Tag gibt es schon eine Regelung.');
  await typeDigits(user, form, /^Gilt ab/, '01112030');
  await user.click(form.getByRole('button', { name: 'Speichern' }));
  await dialogLeft();
  const version = async (name: string) => within(await screen.findByRole('article', { name }));
  await (await version('Regelung ab 01.11.2030')).findByText('27, beschlussfähig ab 14');
  await (await version('Regelung ab 01.11.2025')).findByText('gilt heute');
});

test('until when the Niederschrift is to be there is a rule of the body, with an example; at first there is none', async () => {
  const { form, user, call } = await openRules();
  expect(form.queryByText(/Die Niederschrift liegt spätestens/)).toBeNull();
  await user.click(form.getByRole('button', { name: /Niederschrift spätestens/ }));
  await user.click(await screen.findByRole('option', { name: 'Arbeitstage nach der Sitzung' }));
  form.getByText(/^Die Niederschrift liegt spätestens 10 Arbeitstage nach der Sitzung vor\. Zum Beispiel/);
  await user.click(form.getByRole('button', { name: 'Speichern' }));
  await screen.findByText('Die Niederschrift liegt spätestens 10 Arbeitstage nach der Sitzung vor.');
  expect((await storedRules({ call })).map((rules) => rules.minutesDue)).toEqual([
    { amount: 10, unit: 'workdays' },
  ]);
});
