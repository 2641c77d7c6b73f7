import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** How a clerk works the screens: the same job is done once with the mouse and once with the keyboard alone. */
export type Hands = {
  press: (target: Locator) => Promise<void>;
  /** Replaces what stands in a text field or editor. */
  write: (target: Locator, text: string) => Promise<void>;
  /** Types digits into a date or time field, from its first segment. */
  digits: (field: Locator, digits: string) => Promise<void>;
  /** Chooses from a list that opens below a button. */
  choose: (button: Locator, option: string) => Promise<void>;
};

/** Until this has the focus. Keys go to whatever has it, so nothing is typed before. */
export const focused = (target: Locator) =>
  target.and(target.page().locator(':focus')).waitFor({ state: 'attached' });

/** Until the focus is somewhere in there, for example in a dialog that is opening. */
export const focusIn = (area: Locator) => area.and(area.page().locator(':focus-within')).waitFor();

/** Presses a key that brings the focus there. */
export async function keyTo(key: string, target: Locator): Promise<void> {
  await target.page().keyboard.press(key);
  await focused(target);
}

/** Types where the focus comes by itself, as in the first field of a dialog. */
export async function typeAt(target: Locator, text: string): Promise<void> {
  await focused(target);
  await target.page().keyboard.type(text);
}

export async function clickAndType(target: Locator, text: string): Promise<void> {
  await target.click();
  await typeAt(target, text);
}

/** Leaves a dialog with Escape, which only it hears while the focus is in it. */
export async function leave(dialog: Locator): Promise<void> {
  await focusIn(dialog);
  await dialog.page().keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

/** Opens a meeting, whose day may be over or still to come: then it is asked about first. */
export async function openMeeting(page: Page, { press }: Hands): Promise<void> {
  const open = page.getByRole('button', { name: 'Sitzung eröffnen' });
  const menu = page.getByRole('button', { name: 'Weitere Schritte', exact: true });
  await menu.waitFor();
  if (await open.isVisible()) {
    await press(open);
  } else {
    await press(menu);
    await press(page.getByRole('menuitem', { name: 'Sitzung eröffnen …' }));
  }
  const text = page.getByRole('textbox', { name: /Vor Eintritt/ });
  const question = page.getByRole('alertdialog');
  await text.or(question).first().waitFor();
  if (await question.isVisible()) await press(question.getByRole('button', { name: 'Sitzung eröffnen' }));
  await text.waitFor();
}

/** F2 adds the first resolution of an item, whose text takes the focus; answers with its card. */
export async function addResolution(page: Page): Promise<Locator> {
  const card = page.getByRole('region', { name: /^Beschluss 1/ });
  await keyTo('F2', card.getByRole('textbox', { name: /^Text von/ }));
  return card;
}

/** Goes to a row of choices and there to one of them. */
export async function pick(page: Page, group: Locator, option: string): Promise<void> {
  const within = () => group.evaluate((node) => node.contains(document.activeElement));
  for (let tries = 0; tries < 200 && !(await within()); tries++) await page.keyboard.press('Tab');
  const radio = group.getByRole('radio', { name: option, exact: true });
  await page.keyboard.press('Space');
  for (let tries = 0; tries < 9 && !(await radio.isChecked()); tries++)
    await page.keyboard.press('ArrowRight');
  expect(await radio.isChecked()).toBe(true);
}

/** Does something that saves itself, until the head of the meeting has said anew that it is saved. */
export async function untilSaved(page: Page, act: () => Promise<unknown>): Promise<void> {
  const said = await page.evaluateHandle(() => {
    const states: string[] = [];
    const look = () => states.push(document.querySelector('.save-status')?.className ?? '');
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
    return states;
  });
  await act();
  await expect
    .poll(() => said.evaluate((states) => states.includes('save-status pending') && states.at(-1)))
    .toBe('save-status saved');
}

/** Once its line stands still: what is chosen above may move it just then. */
export async function tickAt(box: Locator): Promise<void> {
  await box.locator('xpath=ancestor::label').click();
  await expect.poll(() => box.isChecked()).toBe(true);
}

export function mouse(page: Page): Hands {
  return {
    press: async (target) => {
      await target.waitFor({ state: 'attached' });
      // The real checkbox lies invisible under its picture: people click the label.
      const label = target.locator('xpath=ancestor::label');
      await ((await label.count()) > 0 ? label : target).click();
    },
    write: async (target, text) => {
      await target.click();
      await replace(target, text);
    },
    digits: async (field, digits) => {
      await clickAndType(field.getByRole('spinbutton').first(), digits);
      await stands(field, digits);
    },
    choose: async (button, option) => {
      await button.click();
      await page.getByRole('option', { name: option, exact: true }).click();
      await chosen(button, option);
    },
  };
}

/** Only keys: Tab to get there, arrows inside lists, Enter and Space to act. */
export function keyboard(page: Page): Hands {
  const key = (name: string) => page.keyboard.press(name);
  return {
    press: async (target) => {
      await reach(page, target);
      const role = await target.evaluate((node) => node.getAttribute('type') ?? node.tagName);
      await key(role === 'checkbox' || role === 'radio' ? 'Space' : 'Enter');
    },
    write: async (target, text) => {
      await reach(page, target);
      await replace(target, text);
    },
    digits: async (field, digits) => {
      await reach(page, field.getByRole('spinbutton').first());
      await page.keyboard.type(digits);
      await stands(field, digits);
    },
    choose: async (button, option) => {
      await reach(page, button);
      await key('Enter');
      await focusIn(page.getByRole('listbox'));
      await keyTo('Home', page.getByRole('option').first());
      await arrowTo(page, page.getByRole('option', { name: option, exact: true }), 'ArrowDown');
      await key('Enter');
      await chosen(button, option);
    },
  };
}

/** What was typed is there, and only that: a key that went elsewhere is noticed at once. */
async function replace(target: Locator, text: string): Promise<void> {
  await focused(target);
  await target.page().keyboard.press('ControlOrMeta+a');
  await target.page().keyboard.insertText(text);
  await expect
    .poll(() => target.evaluate((node) => ('value' in node ? node.value : node.textContent)))
    .toBe(text);
}

/** The segments of a date or time field show these digits. */
async function stands(field: Locator, digits: string): Promise<void> {
  const segments = field.getByRole('spinbutton');
  await expect
    .poll(async () => (await segments.allTextContents()).join('').replaceAll(/\D/g, ''))
    .toBe(digits);
}

/** The button says what was chosen, and the list has given the focus back to it. */
async function chosen(button: Locator, option: string): Promise<void> {
  await button.filter({ hasText: option }).waitFor();
  await focused(button);
}

const hasFocus = (target: Locator) => target.evaluate((node) => node === document.activeElement);

/** Presses Tab until the focus is there; inside lists and tabs the arrow keys. */
export async function reach(page: Page, target: Locator): Promise<void> {
  // Looking for it anew costs more than the key, and is only needed where the key has drawn it anew.
  let found = await target.elementHandle();
  for (let tries = 0; tries < 200; tries++) {
    const step = await found?.evaluate(stepTo);
    if (step === 'there') return;
    if (step === 'Tab') await page.keyboard.press(step);
    else if (step) await arrow(page, step);
    else found = await target.elementHandle();
  }
  throw new Error(`The keyboard does not get to ${target.toString()}`);
}

/** In the page: which key leads there from where the focus is; null for an element that is not shown any more. */
function stepTo(node: Node) {
  const active = document.activeElement;
  if (!(node instanceof Element) || !node.isConnected) return null;
  if (node === active) return 'there';
  const list = node.closest(
    '[role="tablist"], [role="toolbar"], [role="grid"], [role="treegrid"], [role="listbox"], [role="menu"], .minutes-agenda',
  );
  if (!list || !active || !list.contains(active)) return 'Tab';
  return /^(?:tablist|toolbar)$/.test(list.getAttribute('role') ?? '') ? 'ArrowRight' : 'ArrowDown';
}

export async function arrowTo(page: Page, target: Locator, key: string): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    if (await hasFocus(target)) return;
    await arrow(page, key);
  }
  throw new Error(`The arrow keys do not get to ${target.toString()}`);
}

/** An arrow moves the focus with the next drawing of the list; a second one before would go too far. */
async function arrow(page: Page, key: string): Promise<void> {
  const before = await page.evaluateHandle(() => document.activeElement);
  await page.keyboard.press(key);
  await page.waitForFunction((was) => document.activeElement !== was, before);
}
