import { useId } from 'react';
import { Button } from '../../../ui/button.tsx';

type Props = { done: number | null; onGiveUp: () => void };

/** The Sitzungsmappe takes its time before it goes out; who gives it up sends nothing. */
export function BundleUnderWay({ done, onGiveUp }: Props) {
  const label = useId();
  return (
    <div className="row middle" role="group" aria-labelledby={label}>
      <span id={label}>Die Mappe wird zusammengestellt …</span>
      <progress aria-labelledby={label} max={1} {...(done === null ? {} : { value: done })} />
      <Button compact variant="tertiary" onPress={onGiveUp}>
        Abbrechen
      </Button>
    </div>
  );
}
