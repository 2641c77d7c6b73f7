import { createContext, useContext } from 'react';
import type { AgendaRow } from '../../../../shared/contract/agenda.ts';
import type { MoveTarget } from './moves.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';

/** What can be done with the items of the agenda. The object stays the same, so that 300 rows need not be drawn anew. */
export type ItemActions = {
  meetingId: MeetingId;
  move: (id: string, targetOf: (items: readonly AgendaRow[]) => MoveTarget | null) => void;
  edit: (item: AgendaRow) => void;
  attach: (item: AgendaRow) => void;
  addBefore: (item: AgendaRow) => void;
  addBelow: (item: AgendaRow) => void;
  dealTogether: (item: AgendaRow) => void;
  remove: (item: AgendaRow) => void;
};

const ItemActionsContext = createContext<ItemActions | null>(null);
export const ItemActionsProvider = ItemActionsContext.Provider;

export function useItemActions(): ItemActions {
  const actions = useContext(ItemActionsContext);
  if (!actions) throw new Error('ItemActionsProvider is missing');
  return actions;
}
