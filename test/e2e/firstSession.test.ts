import { describe, expect, test } from 'vitest';
import { addDays } from '../../shared/domain/day/day.ts';
import { listName } from '../../shared/domain/people/names.ts';
import { testBrowser } from '../support/browser.ts';
import { call } from '../support/call.ts';
import { prepared, sampleProgram } from '../support/program.ts';
import { focusIn, keyboard, keyTo, openMeeting, pick, untilSaved } from './hands.ts';

const openProgram = sampleProgram();

const day = '2030-11-12';

/** The sample with the next term, in which nobody has met; a member of it. */
const newTerm = () =>
  prepared(async (ask) => {
    const [body] = await ask('bodies.list', {});
    const member = (await ask('people.list', {})).find(
      ({ memberships }) => memberships[0]?.role === 'member',
    );
    if (!body || !member) throw new Error('The sample has no body or no member.');
    const fresh = { id: null, version: null, bodyId: body.id, name: '2030–2035' };
    await ask('terms.save', { ...fresh, startDate: '2030-11-01', endDate: '2035-10-31' });
    return { member };
  });

describe.skipIf(!testBrowser())('the first meeting of a term', () => {
  test('from the ready agenda to the function of whoever is elected, by keyboard alone', async () => {
    const { dataFile, member } = await newTerm();
    const { page } = await openProgram(dataFile);
    const hands = keyboard(page);
    await hands.press(page.getByRole('link', { name: 'Sitzungen', exact: true }));
    await hands.press(page.getByRole('button', { name: 'Neue Sitzung' }).first());
    const dialog = page.getByRole('dialog');
    await focusIn(dialog);
    await hands.digits(dialog.getByRole('group', { name: /Datum/ }), '12112030');
    const wanted = dialog.getByRole('checkbox', { name: /ersten Sitzung einer Wahlperiode/ });
    await wanted.waitFor({ state: 'attached' });
    expect(await wanted.isChecked()).toBe(true);
    await hands.press(dialog.getByRole('button', { name: 'Sitzung anlegen' }));
    await page.getByText('Einführung und Verpflichtung der Mitglieder').first().waitFor();
    await openMeeting(page, hands);
    await hands.press(page.getByRole('link', { name: /^\d Wahl der oder des Vorsitzenden/ }));
    await page.getByRole('textbox', { name: /^Text zu TOP/ }).waitFor();

    const card = page.getByRole('region', { name: 'Wahl 1' });
    const post = card.getByRole('textbox', { name: 'Wahl: wofür?' });
    await keyTo('F8', post);
    expect(await post.inputValue()).toBe('Vorsitz');
    const next = card.getByRole('combobox', { name: 'Weiterer Wahlvorschlag' });
    const name = listName(member);
    await hands.write(next, name);
    await page.keyboard.press('Enter');
    await expect.poll(() => next.inputValue()).toBe('');
    await hands.write(card.getByRole('textbox', { name: `1. Wahlgang: Stimmen für ${name}` }), '20');
    await untilSaved(page, () =>
      pick(page, card.getByRole('radiogroup', { name: /nimmt die Wahl an/ }), 'ja'),
    );
    await hands.press(card.getByRole('button', { name: /^Mitgliedschaft eintragen/ }));
    const offered = page.getByRole('dialog');
    await focusIn(offered);
    await hands.press(offered.getByRole('button', { name: 'Funktion ändern' }));
    await offered.waitFor({ state: 'detached' });

    const everybody = await call(page, 'people.list', {});
    const { memberships = [] } = everybody.find(({ id }) => id === member.id) ?? {};
    const inOrder = memberships.toSorted((a, b) => (a.startDate < b.startDate ? -1 : 1));
    expect(inOrder.map(({ role, startDate, endDate }) => ({ role, startDate, endDate }))).toEqual([
      { role: 'member', startDate: member.memberships[0]?.startDate, endDate: addDays(day, -1) },
      { role: 'chair', startDate: day, endDate: null },
    ]);
  });
});
