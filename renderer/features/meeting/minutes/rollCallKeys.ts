import { PersonId } from '../../../../shared/domain/ids.ts';
import type { NamedVote } from '../../../../shared/domain/vote/vote.ts';
import { tabOver } from '../../../ui/passedOver.ts';

type Choose = (id: PersonId, choice: NamedVote['choice'] | null) => void;

const choiceByKey: Record<string, NamedVote['choice']> = { j: 'yes', n: 'no', e: 'abstain' };

/** J, N and E set the vote of the person with the focus and go on to the next one; ↑ ↓, Entf and Esc; Tab goes past them all. */
export const rollCallKeys = (choose: Choose) => (event: React.KeyboardEvent<HTMLElement>) => {
  if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof Element)) return;
  tabOver(event);
  const row = event.target.closest<HTMLElement>('[data-voter]');
  if (!row) return;
  if (!act(event.key, row, choose)) return;
  event.preventDefault();
  event.stopPropagation();
};

/** False where the key means nothing here. */
function act(key: string, row: HTMLElement, choose: Choose): boolean {
  const id = PersonId.parse(row.dataset.voter);
  const choice = choiceByKey[key.toLowerCase()];
  if (choice) {
    choose(id, choice);
    goTo(row, 1);
    return true;
  }
  switch (key) {
    case 'ArrowDown':
      goTo(row, 1);
      return true;
    case 'ArrowUp':
      goTo(row, -1);
      return true;
    case 'Delete':
    case 'Backspace':
      choose(id, null);
      return true;
    case 'Escape':
      focusChoice(row.closest('.resolution')?.querySelector('.outcome-field'));
      return true;
    default:
      return false;
  }
}

function goTo(row: HTMLElement, by: number): void {
  const rows = [...(row.closest('.roll')?.querySelectorAll('[data-voter]') ?? [])];
  focusChoice(rows[rows.indexOf(row) + by]);
}

/** The chosen segment of a group, or its first one. */
export function focusChoice(group: Element | null | undefined): void {
  const chosen = group?.querySelector<HTMLElement>('input:checked');
  (chosen ?? group?.querySelector<HTMLElement>('input'))?.focus();
}
