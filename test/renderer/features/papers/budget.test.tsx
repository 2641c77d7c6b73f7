import { screen, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { blankFinancial } from '../../../../shared/domain/paper/financial.ts';
import { aBody, testApp } from '../../../support/app.ts';
import { aPaper } from '../../../support/papers.ts';
import { choose, dialogLeft, findFieldError, write } from '../../../support/screenHands.ts';
import { showScreen } from '../../../support/screen.tsx';

const dialog = () => within(screen.getByRole('dialog'));
const button = (name: string | RegExp) => screen.findByRole('button', { name });

async function aPaperOnScreen(fields: Partial<Parameters<typeof aPaper>[1]> = {}) {
  const app = testApp();
  const bodyId = await aBody(app.call);
  const { id } = await aPaper(app.call, { bodyId, ...fields });
  const { user } = await showScreen(`/vorlagen/${id}`, app);
  await user.click(await button('Produkte und Finanzen ändern'));
  return { user, stored: () => app.call('papers.get', { id }) };
}

test('what nobody ticks is stored as unstated, not as nein', async () => {
  const { user, stored } = await aPaperOnScreen();
  await user.click(await dialog().findByRole('checkbox', { name: /hat einen Abschnitt/ }));
  await choose(user, dialog(), /Auswirkungen/, 'ja');
  await write(user, dialog().getByRole('textbox', { name: 'Aufwendungen' }), 'ca. 12.000');
  await user.click(dialog().getByRole('checkbox', { name: 'durch Haushaltsmittel' }));
  await write(user, dialog().getByRole('textbox', { name: 'bei Produkt / Projekt' }), '8101');
  await user.click(dialog().getByRole('button', { name: 'Speichern' }));
  await dialogLeft();
  expect((await stored()).financial).toEqual({
    ...blankFinancial,
    hasEffects: true,
    resultPlan: { ...blankFinancial.resultPlan, expense: 'ca. 12.000' },
    byBudget: true,
    budgetAt: '8101',
  });
  await screen.findByText('ca. 12.000 €');
});

test('several products keep their own fields when one between them goes', async () => {
  const { user, stored } = await aPaperOnScreen();
  for (const number of ['1', '2', '3']) {
    await user.click(await dialog().findByRole('button', { name: 'Produkt oder Leitprojekt' }));
    const fields = dialog().getAllByRole('textbox', { name: 'Nummer' });
    const last = fields.at(-1);
    if (last) await write(user, last, number);
  }
  await user.click(dialog().getByRole('button', { name: 'Produkt 2 entfernen' }));
  await user.click(dialog().getByRole('button', { name: 'Speichern' }));
  await dialogLeft();
  expect((await stored()).products.map(({ number }) => number)).toEqual(['1', '3']);
});

test('a block that was filled and is taken out is gone', async () => {
  const { user, stored } = await aPaperOnScreen({ financial: { ...blankFinancial, hasEffects: false } });
  await user.click(await dialog().findByRole('checkbox', { name: /hat einen Abschnitt/ }));
  await user.click(dialog().getByRole('button', { name: 'Speichern' }));
  await dialogLeft();
  expect((await stored()).financial).toBeNull();
});

test('an amount that is too long is said at its field', async () => {
  const { user } = await aPaperOnScreen({ financial: blankFinancial });
  await write(user, await dialog().findByRole('textbox', { name: 'Erträge' }), '9'.repeat(61));
  await user.click(dialog().getByRole('button', { name: 'Speichern' }));
  await findFieldError(dialog(), 'höchstens 60 Zeichen');
});
