import { useLocation } from 'wouter';
import type { PaperId } from '../../../shared/domain/ids.ts';
import { IconButton } from '../../ui/button.tsx';
import { useKeys } from '../../ui/useKeys.ts';
import { neighboursOf } from './listOrder.ts';

/** Back to the list, and from one paper of it to the one above or below. */
export function ListWalk({ id }: { id: PaperId }) {
  const [, navigate] = useLocation();
  const { before, next } = neighboursOf(id);
  const go = (to: PaperId | null) => to !== null && navigate(`/vorlagen/${to}`);
  useKeys({ 'Alt+PageUp': () => go(before), 'Alt+PageDown': () => go(next) });
  return (
    <span className="list-walk">
      <IconButton icon="arrow-back" label="Alle Vorlagen" onPress={() => navigate('/vorlagen')} />
      {(before ?? next) !== null && (
        <>
          <IconButton
            icon="chevron-left"
            label="Vorige Vorlage (Alt Bild ↑)"
            isDisabled={before === null}
            onPress={() => go(before)}
          />
          <IconButton
            icon="chevron-right"
            label="Nächste Vorlage (Alt Bild ↓)"
            isDisabled={next === null}
            onPress={() => go(next)}
          />
        </>
      )}
    </span>
  );
}
