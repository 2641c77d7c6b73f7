import './saveStatus.css';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Icon } from '../ui/icon.tsx';
import { beginSaving, guardClosing, useSaveState } from './saveBoard.ts';

/**
 * "Gespeichert 17:42:10" in the head of the screen; always visible while something is written there. `readAt` stands
 * until something was saved there.
 */
export function SaveStatus({ readAt }: { readAt: string }) {
  const state = useSaveState();
  const [slot, setSlot] = useState<Element | null>(null);
  useEffect(() => {
    setSlot(document.querySelector('#save-slot'));
    beginSaving();
  }, []);
  if (!slot || state.kind === 'failed') return null;
  return createPortal(
    <span className={`save-status ${state.kind}`}>
      {state.kind === 'saved' ? (
        <>
          <Icon name="check" /> <span className="save-words">Gespeichert</span> {state.at ?? readAt}
        </>
      ) : (
        'Wird gespeichert …'
      )}
    </span>,
    slot,
  );
}

/** What could not be saved is told wherever the clerk is, and announced once; closing the window waits for it. */
export function SaveFailure() {
  const state = useSaveState();
  useEffect(guardClosing, []);
  return (
    <div role="alert" className="save-failure">
      {state.kind === 'failed' && (
        <span className="save-status failed">
          <Icon name="warning" /> Nicht gespeichert – {state.sentence}
        </span>
      )}
    </div>
  );
}
