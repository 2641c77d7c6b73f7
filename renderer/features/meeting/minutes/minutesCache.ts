import type { CommandRoute } from '../../../../shared/contract/index.ts';
import type { OpenMinutes } from '../../../../shared/contract/minutes.ts';
import { queryClient, readChanged } from '../../../api.ts';
import type { ItemId } from '../../../../shared/domain/ids.ts';

/** Comparing 30 pages word for word at every save costs more than it spares. */
queryClient.setQueryDefaults(['minutes.get'], { structuralSharing: false });

/**
 * Keeps the cached minutes of an item as they were just saved, without asking again: the editor already shows them.
 * All else that is made from them is read anew, but for the agenda: its marks rarely change with a key.
 */
export function cacheMinutes(
  saving: CommandRoute,
  itemId: ItemId,
  change: (old: OpenMinutes) => OpenMinutes,
): void {
  queryClient.setQueryData<OpenMinutes>(['minutes.get', { itemId }], (old) => old && change(old));
  void readChanged(saving, ['minutes.get', 'agenda.list']);
}
