import type { Resolution } from '../../../../shared/domain/vote/resolution.ts';
import { resolutionOnPaper } from '../../../../shared/german/papers.ts';
import { useQuery } from '../../../api.ts';
import { SelectField } from '../../../ui/selectField.tsx';

type Props = { value: Resolution; change: (part: Partial<Resolution>) => void; isDisabled: boolean };

/** Of several papers at an item the one that a resolution is about: its result goes into the row of that one alone. */
export function OnPaper({ value, change, isDisabled }: Props) {
  const { data: papers = [] } = useQuery('papers.ofItem', { itemId: value.itemId });
  if (papers.length < 2) return null;
  const labels = papers.map(({ number, typeLabel }) => resolutionOnPaper(number, typeLabel));
  const choose = (id: string) => {
    const at = papers.findIndex((paper) => paper.id === id);
    // What the office calls it in its own words stays.
    const isUsual = value.label === usual || labels.includes(value.label);
    change({ paperId: papers[at]?.id ?? null, ...(isUsual ? { label: labels[at] ?? usual } : {}) });
  };
  return (
    <SelectField
      label="Gilt für"
      options={[
        { value: '', label: 'alle Vorlagen des Punktes' },
        ...papers.map(({ id, number, typeLabel, subject }) => ({
          value: id,
          label: `${number ?? typeLabel} ${subject}`,
        })),
      ]}
      value={papers.some(({ id }) => id === value.paperId) ? (value.paperId ?? '') : ''}
      onChange={choose}
      isDisabled={isDisabled}
    />
  );
}

const usual = 'Beschluss';
