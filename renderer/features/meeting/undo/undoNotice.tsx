import './undo.css';
import { useEffect, useState } from 'react';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { sentenceOf } from '../../../forms/form.tsx';
import type { Told, Turn, useSteps } from './useUndo.ts';

type Props = ReturnType<typeof useSteps>;

/** Long enough to read and reach it; the key works afterwards as well. */
const shownFor = 15_000;
const step = 1000;

/** What was done last, and the way back from it. It waits while it has the focus or the pointer over it. */
export function UndoNotice({ told, close, turn, turnLast }: Props) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!told || isHeld) return undefined;
    let left = shownFor;
    const timer = setInterval(() => {
      // A dialog covers it.
      if (!document.querySelector('[role="dialog"], [role="alertdialog"]')) left -= step;
      if (left <= 0) close();
    }, step);
    return () => clearInterval(timer);
  }, [told, isHeld, close]);
  const hold = { onPointerEnter: () => setHeld(true), onFocus: () => setHeld(true) };
  const letGo = { onPointerLeave: () => setHeld(false), onBlur: () => setHeld(false) };
  return (
    <div className={told ? 'undo-notice' : 'undo-notice is-empty'} {...hold} {...letGo}>
      {told && <Icon name={told.kind === 'refused' ? 'warning' : 'info'} />}
      <p role="status">{told && wordsOf(told)}</p>
      {told && <WayBack told={told} turn={turn} turnLast={turnLast} />}
      {told && <IconButton icon="close" label="Hinweis schließen" onPress={close} />}
    </div>
  );
}

function wordsOf(told: Told): string {
  switch (told.kind) {
    case 'done':
      return told.step.words;
    case 'takenBack':
      return `Rückgängig gemacht: ${told.words}`;
    case 'repeated':
      return `Wiederholt: ${told.words}`;
    case 'refused':
      return sentenceOf(told.error);
    case 'nothing':
      return nothing[told.what];
  }
}

const nothing: Record<Turn, string> = {
  undo: 'Hier gibt es nichts, was sich zurücknehmen lässt.',
  repeat: 'Es gibt nichts zu wiederholen.',
};

function WayBack({ told, turn, turnLast }: Pick<Props, 'turn' | 'turnLast'> & { told: Told }) {
  if (told.kind === 'done')
    return (
      <Button compact onPress={() => turn('undo', told.step)}>
        Rückgängig
      </Button>
    );
  if (told.kind === 'takenBack')
    return (
      <Button compact onPress={() => void turnLast('repeat')}>
        Wiederholen
      </Button>
    );
  if (told.kind === 'repeated')
    return (
      <Button compact onPress={() => void turnLast('undo')}>
        Rückgängig
      </Button>
    );
  return null;
}
