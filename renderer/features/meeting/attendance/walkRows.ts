/** Arrows walk from tick to tick through all groups; Enter opens what else there is about the person. */
export function walkRows(event: React.KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key } = event;
  if (!(target instanceof HTMLInputElement) || !target.matches('.attendee > .checkbox input')) return;
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
