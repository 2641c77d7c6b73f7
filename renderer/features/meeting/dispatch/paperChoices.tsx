import type { Clearance } from '../../../../shared/domain/document/document.ts';
import type { PaperId } from '../../../../shared/domain/ids.ts';
import { optionsOf, SelectField } from '../../../ui/selectField.tsx';
import type { OfferedPaper } from './choices.ts';
import { OfferedChoices } from './offeredChoices.tsx';
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
      <OfferedChoices
        offered={offered.map((one) => ({ ...one, note: one.subject }))}
        chosen={chosen}
        onChange={(paperIds) => onChange({ paperIds })}
      />
      <SelectField
        label="Alles zusammen als Sitzungsmappe"
        options={optionsOf(bundleChoices)}
        value={bundle ?? none}
        onChange={(next) => onChange({ bundle: next === none ? null : next })}
      />
    </fieldset>
  );
}
