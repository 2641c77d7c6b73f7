import type { Clearance } from '../../../../shared/domain/document/document.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { ClearanceSign } from '../documents/badges.tsx';

/** What can go along; `note` says more of it than its title. */
export type Offered<Id> = {
  id: Id;
  title: string;
  note: string;
  clearance: Clearance;
  /** '' where it belongs to no item. */
  itemNumber: string;
  /** Chosen by itself alone, not with all others. */
  isApart?: boolean;
};

type Props<Id> = {
  offered: readonly Offered<Id>[];
  chosen: readonly Id[];
  onChange: (chosen: Id[]) => void;
};

/** One by one, or several at a stroke. */
export function OfferedChoices<Id extends string>({ offered, chosen, onChange }: Props<Id>) {
  const together = offered.filter(({ isApart = false }) => !isApart);
  const open = together.filter(({ clearance }) => clearance === 'public');
  const choose = (some: readonly Offered<Id>[]) => onChange(some.map(({ id }) => id));
  return (
    <>
      <div className="row">
        <Button compact variant="tertiary" onPress={() => choose(together)}>
          Alle
        </Button>
        <Button compact variant="tertiary" isDisabled={open.length === 0} onPress={() => choose(open)}>
          Nur öffentliche
        </Button>
        <Button compact variant="tertiary" onPress={() => choose([])}>
          Keine
        </Button>
      </div>
      <ul className="offered">
        {offered.map(({ id, title, note, clearance, itemNumber }) => (
          <li key={id}>
            <Checkbox
              isSelected={chosen.includes(id)}
              onChange={(isChosen) =>
                onChange(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id))
              }
            >
              {title}
              <span className="muted">
                {' '}
                {[itemNumber && `TOP ${itemNumber}`, note].filter(Boolean).join(', ')}
              </span>
            </Checkbox>
            <ClearanceSign clearance={clearance} />
          </li>
        ))}
      </ul>
    </>
  );
}
