import type { AttachmentId } from '../../../../shared/domain/ids.ts';
import { fileSize } from '../../../../shared/german/attachments.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { ClearanceSign } from '../documents/badges.tsx';
import type { OfferedAttachment } from './choices.ts';

type Props = {
  offered: readonly OfferedAttachment[];
  chosen: readonly AttachmentId[];
  onChange: (chosen: AttachmentId[]) => void;
};

/** Files of the meeting, its items and its papers that go along; nothing where there are none. */
export function AttachmentChoices({ offered, chosen, onChange }: Props) {
  if (offered.length === 0) return null;
  const open = offered.filter(({ clearance }) => clearance === 'public');
  const choose = (some: readonly OfferedAttachment[]) => onChange(some.map(({ id }) => id));
  return (
    <fieldset className="kern-fieldset choices">
      <legend>Anlagen mitsenden</legend>
      <div className="row">
        <Button compact variant="tertiary" onPress={() => choose(offered)}>
          Alle
        </Button>
        <Button compact variant="tertiary" isDisabled={open.length === 0} onPress={() => choose(open)}>
          Nur öffentliche
        </Button>
        <Button compact variant="tertiary" onPress={() => choose([])}>
          Keine
        </Button>
      </div>
      <ul>
        {offered.map(({ id, title, size, clearance, itemNumber }) => (
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
                {[itemNumber && `TOP ${itemNumber}`, fileSize(size)].filter(Boolean).join(', ')}
              </span>
            </Checkbox>
            <ClearanceSign clearance={clearance} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
