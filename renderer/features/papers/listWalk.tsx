import { useLocation } from 'wouter';
import { IconButton } from '../../ui/button.tsx';
import { useKeys } from '../../ui/useKeys.ts';
import { neighboursOf } from './listOrder.ts';

type Props = {
  id: string;
  /** "Alle Vorlagen", "Vorige Vorlage", "Nächste Vorlage". */
  labels: { all: string; before: string; next: string };
  listPath: string;
  pathOf: (id: string) => string;
};

/** Back to the list, and from one entry of it to the one above or below. */
export function ListWalk({ id, labels, listPath, pathOf }: Props) {
  const [, navigate] = useLocation();
  const { before, next } = neighboursOf(id);
  const go = (to: string | null) => to !== null && navigate(pathOf(to));
  useKeys({ 'Alt+PageUp': () => go(before), 'Alt+PageDown': () => go(next) });
  return (
    <span className="list-walk">
      <IconButton icon="arrow-back" label={labels.all} onPress={() => navigate(listPath)} />
      {(before ?? next) !== null && (
        <>
          <IconButton
            icon="chevron-left"
            label={`${labels.before} (Alt Bild ↑)`}
            isDisabled={before === null}
            onPress={() => go(before)}
          />
          <IconButton
            icon="chevron-right"
            label={`${labels.next} (Alt Bild ↓)`}
            isDisabled={next === null}
            onPress={() => go(next)}
          />
        </>
      )}
    </span>
  );
}
