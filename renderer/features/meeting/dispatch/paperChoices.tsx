import type { Clearance } from '../../../../shared/domain/document/document.ts';
import type { PaperId } from '../../../../shared/domain/ids.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { optionsOf, SelectField } from '../../../ui/selectField.tsx';
import { ClearanceSign } from '../documents/badges.tsx';
import type { OfferedPaper } from './choices.ts';
import type { DispatchDraft } from './unfinished.ts';

type Props = {
  offered: readonly OfferedPaper[];
  chosen: readonly PaperId[];
  bundle: Clearance | null;
  onChange: (part: Pick<DispatchDraft, 'paperIds'> | Pick<DispatchDraft, 'bundle'>) => void;
};

const none = 'none';
const bundleChoices = {
  none: 'nicht mitsenden',
  nonPublic: 'für die Mitglieder, mit dem nichtöffentlichen Teil',
  public: 'für alle, nur Öffentliches',
} as const satisfies Record<Clearance | typeof none, string>;

/** The papers on the agenda, each as a PDF or all as the Sitzungsmappe; nothing where there are none. */
export function PaperChoices({ offered, chosen, bundle, onChange }: Props) {
  if (offered.length === 0) return null;
  return (
    <fieldset className="kern-fieldset choices">
      <legend>Vorlagen mitsenden</legend>
      <p className="muted">
        Jede als PDF. Ist ein öffentlicher Verteiler dabei, erhalten alle davon nur, was öffentlich ist; eine
        nichtöffentliche Vorlage braucht eine eigene Sendung an die, die sie erhalten dürfen.
      </p>
      <Several offered={offered} onChoose={(paperIds) => onChange({ paperIds })} />
      <ul>
        {offered.map(({ id, title, subject, clearance, itemNumber }) => (
          <li key={id}>
            <Checkbox
              isSelected={chosen.includes(id)}
              onChange={(isChosen) =>
                onChange({ paperIds: isChosen ? [...chosen, id] : chosen.filter((other) => other !== id) })
              }
            >
              {title}
              <span className="muted"> {[itemNumber && `TOP ${itemNumber}`, subject].join(', ')}</span>
            </Checkbox>
            <ClearanceSign clearance={clearance} />
          </li>
        ))}
      </ul>
      <SelectField
        label="Alles zusammen als Sitzungsmappe"
        options={optionsOf(bundleChoices)}
        value={bundle ?? none}
        onChange={(next) => onChange({ bundle: next === none ? null : next })}
      />
    </fieldset>
  );
}

type SeveralProps = { offered: readonly OfferedPaper[]; onChoose: (ids: PaperId[]) => void };

function Several({ offered, onChoose }: SeveralProps) {
  const open = offered.filter(({ clearance }) => clearance === 'public');
  const choose = (some: readonly OfferedPaper[]) => onChoose(some.map(({ id }) => id));
  return (
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
  );
}
