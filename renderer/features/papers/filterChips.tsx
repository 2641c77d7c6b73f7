import { Radio, RadioGroup } from 'react-aria-components';

type Props<F extends string> = {
  /** In the order in which they are offered. */
  labels: Record<F, string>;
  value: F;
  counts: Record<F, number>;
  onChange: (filter: F) => void;
};

/** Which rows are shown, each choice with how many there are. */
export function FilterChips<F extends string>({ labels, value, counts, onChange }: Props<F>) {
  const filters = Object.keys(labels) as F[];
  return (
    <RadioGroup
      aria-label="Anzeigen"
      className="filter-chips"
      orientation="horizontal"
      value={value}
      onChange={(chosen) => onChange(filters.find((filter) => filter === chosen) ?? value)}
    >
      {filters.map((filter) => (
        <Radio key={filter} value={filter} className="filter-chip">
          {labels[filter]} <span className="muted">{counts[filter]}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
