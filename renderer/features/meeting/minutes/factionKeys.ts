import { OrganizationId } from '../../../../shared/domain/ids.ts';

type Side = 'yes' | 'no' | 'abstain';
const sideByKey: Record<string, Side> = { j: 'yes', n: 'no', e: 'abstain' };

/** J, N and E: the whole list voted so, and on to the next one; Enter goes on as it is. */
export const factionKeys =
  (setAll: (id: OrganizationId, side: Side) => void) => (event: React.KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
    const row = event.target.closest<HTMLElement>('[data-list]');
    const side = sideByKey[event.key.toLowerCase()];
    if (!row || (!side && event.key !== 'Enter')) return;
    event.preventDefault();
    event.stopPropagation();
    if (side) setAll(OrganizationId.parse(row.dataset.list), side);
    goToNext(row, event.target);
  };

/** To the same column of the next row; in the last one the focus stays. */
function goToNext(row: HTMLElement, from: HTMLElement): void {
  const rows = [...(row.closest('table')?.querySelectorAll('[data-list]') ?? [])];
  const column = [...row.querySelectorAll('input')].findIndex((field) => field === from);
  const next = rows[rows.indexOf(row) + 1]?.querySelectorAll('input')[Math.max(column, 0)];
  if (next) next.focus();
  else if (from instanceof HTMLInputElement) from.select();
}
