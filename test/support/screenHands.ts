import { type BoundFunctions, type queries, screen, waitFor, within } from '@testing-library/dom';
import type { UserEvent } from '@testing-library/user-event';
import { expect } from 'vitest';

/** The screen or a part of it. */
type Area = BoundFunctions<typeof queries>;

/** Chooses from a list that opens below a button, which then says what was chosen. */
export async function choose(
  user: UserEvent,
  area: Area,
  field: RegExp,
  option: string | RegExp,
): Promise<void> {
  await user.click(area.getByRole('button', { name: field }));
  await user.click(await screen.findByRole('option', { name: option }));
  await waitFor(() => expect(area.getByRole('button', { name: field }).textContent).toMatch(option));
}

/** Types digits into a date or time field, from its first segment. */
export async function typeDigits(
  user: UserEvent,
  area: Area,
  field: RegExp | string,
  digits: string,
): Promise<void> {
  const [first] = within(area.getByRole('group', { name: field })).getAllByRole('spinbutton');
  if (!first) throw new Error(`There is nothing to type into at ${String(field)}.`);
  await user.click(first);
  await user.keyboard(digits);
}

/** Replaces what stands in a field at once: where it does not matter how it is typed. */
export async function write(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  await user.clear(field);
  await user.click(field);
  await user.paste(text);
}

/** Until a sentence stands at a field as what is wrong there. */
export const findFieldError = (area: Area, sentence: string): Promise<HTMLElement> =>
  area.findByText(
    (_, node) => node?.classList.contains('field-error') === true && node.textContent.includes(sentence),
  );

export const dialogLeft = (role: 'dialog' | 'alertdialog' = 'dialog'): Promise<void> =>
  waitFor(() => expect(screen.queryByRole(role)).toBeNull());
