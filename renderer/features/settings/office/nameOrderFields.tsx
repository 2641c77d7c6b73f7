import type { NameOrder } from '../../../../shared/domain/people/nameOrder.ts';
import { particleLabels, umlautLabels } from '../../../../shared/german/labels.ts';
import { optionsOf, SelectField } from '../../../ui/selectField.tsx';

type Props = { order: NameOrder; onChange: (part: Partial<NameOrder>) => void };

/** How people are sorted wherever they are listed, on screen and in print. */
export function NameOrderFields({ order, onChange }: Props) {
  return (
    <>
      <SelectField
        label="Namen mit Vorsatz"
        name="nameOrder.particles"
        description="Gilt überall, wo Personen nach dem Namen stehen."
        options={optionsOf(particleLabels)}
        value={order.particles}
        onChange={(particles) => onChange({ particles })}
      />
      <SelectField
        label="Umlaute in Namen"
        name="nameOrder.umlauts"
        options={optionsOf(umlautLabels)}
        value={order.umlauts}
        onChange={(umlauts) => onChange({ umlauts })}
      />
    </>
  );
}
