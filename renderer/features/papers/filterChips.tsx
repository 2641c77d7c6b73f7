import { Radio, RadioGroup } from 'react-aria-components';
import type { PaperFilter } from '../../../shared/domain/paper/paper.ts';
import { paperFilterLabels } from '../../../shared/german/papers.ts';

type Props = {
  value: PaperFilter;
  counts: Record<PaperFilter, number>;
  onChange: (filter: PaperFilter) => void;
};

const filters = Object.keys(paperFilterLabels) as PaperFilter[];

/** Which papers are shown, each with how many there are. */
export function FilterChips({ value, counts, onChange }: Props) {
  return (
    <RadioGroup
      aria-label="Anzeigen"
      className="filter-chips"
      orientation="horizontal"
      value={value}
      onChange={(chosen) => onChange(filters.find((filter) => filter === chosen) ?? 'all')}
    >
      {filters.map((filter) => (
        <Radio key={filter} value={filter} className="filter-chip">
          {paperFilterLabels[filter]} <span className="muted">{counts[filter]}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
