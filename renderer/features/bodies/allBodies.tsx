import { Checkbox } from '../../ui/checkbox.tsx';
import { useChosenBody } from './chosenBody.tsx';

/** Beside a list: whether it shows every body or the chosen one. Nothing where there is only one. */
export function AllBodies() {
  const { bodies, showsAll, showAll } = useChosenBody();
  if (bodies.length === 1) return null;
  return (
    <Checkbox isSelected={showsAll} onChange={showAll}>
      Alle Gremien
    </Checkbox>
  );
}
