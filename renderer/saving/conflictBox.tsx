import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Conflict } from './useConflict.ts';

/** At a form that another window was faster with: what was typed stays, the other version is one press away. */
export function ConflictBox({ conflict }: { conflict: Conflict }) {
  if (conflict.other === 'none') return null;
  const isShown = conflict.other === 'shown';
  return (
    <Notice kind="warning">
      <p role="alert">
        Diese Angaben wurden inzwischen in einem anderen Fenster geändert.{' '}
        {isShown
          ? 'In den Feldern steht jetzt die andere Fassung; Ihre ist noch da.'
          : 'Ihre Eingaben stehen noch in den Feldern. Wenn Sie jetzt speichern, treten sie an die Stelle der anderen.'}
      </p>
      <div className="row">
        <Button onPress={conflict.toggle}>
          {isShown ? 'Meine Fassung wieder einsetzen' : 'Andere Fassung übernehmen'}
        </Button>
      </div>
    </Notice>
  );
}
