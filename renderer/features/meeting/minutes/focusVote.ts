import { focusChoice } from './rollCallKeys.ts';

/** To the vote of the resolution that has the focus, or of the last one. */
export function focusVote(): void {
  const focused = document.activeElement?.closest('.resolution');
  const cards = document.querySelectorAll('.resolution');
  focusVoteOf(focused ?? cards[cards.length - 1]);
}

/** Enter in a count: what was counted stands, and what became of it is asked next. */
export function toOutcome(event: React.KeyboardEvent<HTMLElement>): void {
  const { target, key } = event;
  if (key !== 'Enter' || !(target instanceof Element) || !target.matches('.count-field input')) return;
  const outcome = target.closest('.resolution')?.querySelector('.outcome-field');
  if (!outcome) return;
  event.preventDefault();
  event.stopPropagation();
  focusChoice(outcome);
}

/** To its first field; where the card is folded, to its line. */
export function focusVoteOf(card: Element | null | undefined): void {
  const field = card?.querySelector<HTMLElement>(
    '.vote .count-field input, .vote .wording-field input, .vote-table input, .folded-line',
  );
  const row = card?.querySelector('[data-voter]:not(:has(:checked))') ?? card?.querySelector('[data-voter]');
  if (field) field.focus();
  else focusChoice(row ?? card?.querySelector('.vote'));
}
