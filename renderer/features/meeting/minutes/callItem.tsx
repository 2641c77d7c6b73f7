import { useState } from 'react';
import type { AgendaRow } from '../../../../shared/contract/agenda.ts';
import {
  calledItem,
  isBeingDealtWith,
  isCallable,
  nextToCall,
} from '../../../../shared/domain/meeting/calling.ts';
import type { ItemId } from '../../../../shared/domain/ids.ts';
import { useCommand } from '../../../api.ts';
import { ErrorNotice } from '../../../forms/form.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { ToolRow } from '../../../ui/toolRow.tsx';
import { useMinutesScope } from './minutesScope.ts';

/** What Alt + Umschalt + ↓ does: calls the item that is shown, or the next one where that is called already. */
export function useCalling(item: AgendaRow | undefined, open: (id: ItemId) => void) {
  const { meeting, items } = useMinutesScope();
  const call = useCommand('agenda.call');
  const next = nextToCall(items);
  const due = item && isBeingDealtWith(item) && calledItem(items)?.id === item.id ? next : item;
  const isRunning = meeting.state === 'running';
  const callDue = () => {
    if (!isRunning || !due || !isCallable(due)) return;
    call.mutate({ id: due.id });
    // At once: what is typed while the time is being noted belongs to the item that is called.
    if (due.id !== item?.id || !isWriting()) open(due.id);
  };
  return { callDue, error: call.error };
}

/** Whoever writes at the item already stays where they are. */
const isWriting = (): boolean =>
  document.activeElement?.matches('.minutes-item :is(.ProseMirror, input, textarea)') ?? false;

/** When the item was dealt with, and while the meeting runs the way to say so. */
export function CallItem({ item }: { item: AgendaRow }) {
  const { meeting } = useMinutesScope();
  const call = useCommand('agenda.call');
  const finish = useCommand('agenda.finish');
  const [isEnded, setIsEnded] = useState(false);
  const isRunning = meeting.state === 'running';
  const times = timesOf(item);
  if (!isRunning || !isCallable(item)) return times === '' ? null : <span className="called">{times}</span>;
  return (
    <ToolRow label="Aufruf" className="called">
      {times && <span role="status">{times}</span>}
      {isBeingDealtWith(item) ? (
        <Button
          compact
          variant="tertiary"
          onPress={() => finish.mutate({ meetingId: meeting.id }, { onSuccess: () => setIsEnded(true) })}
        >
          Beenden
        </Button>
      ) : (
        <Button compact autoFocus={isEnded} onPress={() => call.mutate({ id: item.id })}>
          {item.calledAt === null ? 'Aufrufen' : 'Erneut aufrufen'}
        </Button>
      )}
      <span className="muted">
        <kbd>Alt Umschalt ↓</kbd>
        {isBeingDealtWith(item) && ' nächsten aufrufen'}
      </span>
      <LinkButton
        compact
        variant="tertiary"
        icon="open-in-new"
        href={`/saal/${meeting.id}`}
        target="_blank"
        rel="noopener"
      >
        Saalansicht
      </LinkButton>
      <ErrorNotice error={call.error ?? finish.error} />
    </ToolRow>
  );
}

const timesOf = ({ calledAt, finishedAt }: AgendaRow): string => {
  if (calledAt === null) return '';
  return finishedAt === null ? `aufgerufen um ${calledAt}` : `behandelt ${calledAt}–${finishedAt}`;
};
