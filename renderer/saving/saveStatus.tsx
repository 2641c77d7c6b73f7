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
          <Icon name="check" /> <span className="save-words">Gespeichert</span>{' '}
          <SaveTime at={state.at ?? readAt} />
        </>
      ) : (
        'Wird gespeichert …'
      )}
    </span>,
    slot,
  );
}

/** Where there is little room, without its seconds. */
const SaveTime = ({ at }: { at: string }) => (
  <span className="save-time">
    {at.slice(0, 5)}
    <span className="seconds">{at.slice(5)}</span>
  </span>
);

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
