import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Icon } from '../../ui/icon.tsx';
import { guardClosing, useSaveState } from './saveBoard.ts';

/** "Gespeichert 17:42:10" in the head of the meeting; always visible while minutes are written. */
export function SaveStatus({ readAt }: { readAt: string }) {
  const state = useSaveState();
  const [slot, setSlot] = useState<Element | null>(null);
  useEffect(() => setSlot(document.querySelector('#meeting-head-slot')), []);
  useEffect(guardClosing, []);
  if (!slot) return null;
  return createPortal(
    <span className={`save-status ${state.kind}`} role={state.kind === 'failed' ? 'alert' : undefined}>
      {state.kind === 'saved' && (
        <>
          <Icon name="check" /> Gespeichert {state.at ?? readAt}
        </>
      )}
      {state.kind === 'pending' && 'Wird gespeichert …'}
      {state.kind === 'failed' && (
        <>
          <Icon name="warning" /> Nicht gespeichert – {state.sentence}
        </>
      )}
    </span>,
    slot,
  );
}
