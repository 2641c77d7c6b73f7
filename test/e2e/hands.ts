import type { Locator, Page } from 'playwright-core';

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

export function mouse(page: Page): Hands {
  return {
    press: async (target) => {
      // The real checkbox lies invisible under its picture: people click the label.
      const label = target.locator('xpath=ancestor::label');
      await ((await label.count()) > 0 ? label : target).click();
    },
    write: async (target, text) => {
      await target.click();
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.insertText(text);
    },
    digits: async (field, digits) => {
      await field.getByRole('spinbutton').first().click();
      await page.keyboard.type(digits);
    },
    choose: async (button, option) => {
      await button.click();
      await page.getByRole('option', { name: option, exact: true }).click();
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
      await key(role === 'checkbox' ? 'Space' : 'Enter');
    },
    write: async (target, text) => {
      await reach(page, target);
      await key('ControlOrMeta+a');
      await page.keyboard.insertText(text);
    },
    digits: async (field, digits) => {
      await reach(page, field.getByRole('spinbutton').first());
      await page.keyboard.type(digits);
    },
    choose: async (button, option) => {
      await reach(page, button);
      await key('Enter');
      const wanted = page.getByRole('option', { name: option, exact: true });
      await wanted.waitFor();
      await key('Home');
      await arrowTo(page, wanted, 'ArrowDown');
      await key('Enter');
    },
  };
}

const hasFocus = (target: Locator) => target.evaluate((node) => node === document.activeElement);

/** Presses Tab until the focus is there; inside lists and tabs the arrow keys. */
async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ state: 'attached' });
  for (let tries = 0; tries < 200; tries++) {
    if (await hasFocus(target)) return;
    const step = await target.evaluate((node) => {
      const active = document.activeElement;
      const list = node.closest(
        '[role="tablist"], [role="grid"], [role="treegrid"], [role="listbox"], [role="menu"]',
      );
      if (!list || !active || !list.contains(active)) return 'Tab';
      return list.getAttribute('role') === 'tablist' ? 'ArrowRight' : 'ArrowDown';
    });
    await page.keyboard.press(step);
  }
  throw new Error(`The keyboard does not get to ${target.toString()}`);
}

async function arrowTo(page: Page, target: Locator, arrow: string): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(arrow);
  }
  throw new Error(`The arrow keys do not get to ${target.toString()}`);
}
