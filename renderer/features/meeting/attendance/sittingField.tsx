import type { Sittings } from '../../../../shared/domain/room/sittings.ts';
import { germanDate } from '../../../../shared/german/format.ts';
import { SelectField } from '../../../ui/selectField.tsx';

type Props = {
  sittings: Sittings;
  label: string;
  name?: string;
  /** From 1; null where the item says it. */
  value: number | null;
  onChange: (day: number | null) => void;
};

/** On which day of a meeting that was broken off and went on; other meetings are not asked. */
export function SittingField({ sittings, label, name, value, onChange }: Props) {
  if (sittings.length < 2) return null;
  const days = sittings.map(({ date }, index) => ({
    value: String(index + 1),
    label: `${index + 1}. Tag (${germanDate(date)})`,
  }));
  return (
    <SelectField
      label={label}
      {...(name === undefined ? {} : { name })}
      options={[{ value: '', label: 'wie der Punkt' }, ...days]}
      value={value === null ? '' : String(value)}
      onChange={(day) => onChange(day === '' ? null : Number(day))}
    />
  );
}
