/** Arrows walk from tick to tick through all groups; Enter opens what else there is about the person. */
export function walkRows(event: React.KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key } = event;
  if (!isTick(target)) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (step !== undefined) {
    const ticks = [...currentTarget.querySelectorAll<HTMLInputElement>('.attendee > .checkbox input')];
    ticks[ticks.indexOf(target) + step]?.focus();
  } else if (key === 'Enter') {
    target
      .closest('.attendee')
      ?.querySelector<HTMLElement>('.details-button button, button.details')
      ?.click();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

const isTick = (target: EventTarget): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.matches('.attendee > .checkbox input');

/** A letter that means something where the tick has the focus. */
export const isKeyAtTick = (event: React.KeyboardEvent, letter: string): boolean =>
  isTick(event.target) &&
  event.key.toLowerCase() === letter &&
  !(event.ctrlKey || event.altKey || event.metaKey || event.repeat);
