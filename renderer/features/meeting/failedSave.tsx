import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Words } from './words.tsx';
import { flushAll, useSaveState } from '../../saving/saveBoard.ts';

/** In place of the next step: what was typed is saved first. Why it was not stands at the foot of the window. */
export function FailedSave({ onSaved }: { onSaved: () => void }) {
  const state = useSaveState();
  if (state.kind !== 'failed') return null;
  return (
    <>
      <span className="save-status failed">
        <Icon name="danger" /> Nicht gespeichert
      </span>
      {!state.needsDecision && (
        <Button
          variant="primary"
          aria-label="Erneut speichern"
          onPress={() => void flushAll().then((isSaved) => (isSaved ? onSaved() : undefined))}
        >
          <Words label="Erneut speichern" short="Speichern" />
        </Button>
      )}
    </>
  );
}
