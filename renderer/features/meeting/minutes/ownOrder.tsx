import { type PartsOrder, partsOrders } from '../../../../shared/domain/body/partsOrder.ts';
import type { Resolution } from '../../../../shared/domain/vote/resolution.ts';
import { partsOrderLabels } from '../../../../shared/german/labels.ts';
import { SelectField } from '../../../ui/selectField.tsx';
import { useMinutesScope } from './minutesScope.ts';

type Props = { value: Resolution; change: (part: Partial<Resolution>) => void };

/** Where the evening went otherwise than the body's minutes are printed. */
export function OwnOrder({ value, change }: Props) {
  const { meeting, isReadOnly } = useMinutesScope();
  const usual = meeting.rules.style.partsOrder;
  return (
    <SelectField<PartsOrder | 'usual'>
      label="Reihenfolge in der Niederschrift"
      options={[
        { value: 'usual', label: `wie üblich: ${partsOrderLabels[usual]}` },
        ...partsOrders.map((order) => ({ value: order, label: partsOrderLabels[order] })),
      ]}
      value={value.partsOrder ?? 'usual'}
      onChange={(order) => change({ partsOrder: order === 'usual' ? null : order })}
      isDisabled={isReadOnly}
    />
  );
}
