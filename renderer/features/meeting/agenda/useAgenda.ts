import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import type { AgendaRow } from '../../../../shared/contract/agenda.ts';
import { useCommand } from '../../../api.ts';
import type { ItemActions } from './itemActions.ts';
import type { ItemTarget } from './itemDialog.tsx';
import { readAnew } from '../../../saving/useConflict.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';

/** The actions of one agenda, and what they opened. Moves run one after the other, each seeing the one before. */
export function useAgenda(meetingId: MeetingId) {
  const client = useQueryClient();
  const { mutateAsync: move, error: moveError } = useCommand('agenda.move');
  const [target, setTarget] = useState<ItemTarget | null>(null);
  const [attaching, setAttaching] = useState<AgendaRow | null>(null);
  const [joining, setJoining] = useState<AgendaRow | null>(null);
  const [removing, setRemoving] = useState<AgendaRow | null>(null);
  const queue = useRef(Promise.resolve());
  const actions = useMemo<ItemActions>(
    () => ({
      meetingId,
      move: (id, targetOf) => {
        queue.current = queue.current.then(async () => {
          const rows = client.getQueryData<AgendaRow[]>(['agenda.list', { meetingId }]) ?? [];
          const wanted = targetOf(rows);
          const version = rows.find((row) => row.id === id)?.version;
          if (!wanted || version === undefined) return;
          try {
            await move({ id, version, ...wanted }, { onError: readAnew });
            focusRow(id);
          } catch {
            // Shown above the list as `moveError`.
          }
        });
      },
      edit: (item) => setTarget({ kind: 'edit', item }),
      attach: setAttaching,
      addBefore: (before) => setTarget({ kind: 'addBefore', before }),
      addBelow: (parent) => setTarget({ kind: 'add', parent }),
      dealTogether: setJoining,
      remove: setRemoving,
    }),
    [client, meetingId, move],
  );
  return {
    actions,
    moveError,
    target,
    setTarget,
    attaching,
    setAttaching,
    joining,
    setJoining,
    removing,
    setRemoving,
  };
}

/** An item that went into the other part is another row there; the focus follows it. */
export function focusRow(id: string): void {
  requestAnimationFrame(() => {
    const row = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`);
    row?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  });
}
