import { SelectField } from '../../ui/selectField.tsx';
import { bodyLabel, useChosenBody } from './chosenBody.tsx';
import type { BodyId } from '../../../shared/domain/ids.ts';

type Props = { value: BodyId; onChange: (bodyId: BodyId) => void; isDisabled?: boolean };

/** For which body something is made. Nothing where there is only one. */
export function BodyField(props: Props) {
  const { bodies, today } = useChosenBody();
  if (bodies.length === 1) return null;
  return (
    <SelectField
      label="Gremium"
      name="bodyId"
      options={bodies.map((one) => ({ value: one.id, label: bodyLabel(one, today) }))}
      {...props}
    />
  );
}
