import { useState } from 'react';
import { type Body, type BodyRules, rulesOn } from '../../../../shared/domain/body/body.ts';
import { germanDate } from '../../../../shared/german/format.ts';
import { SelectField } from '../../../ui/selectField.tsx';
import type { RulesId } from '../../../../shared/domain/ids.ts';

type Props = { body: Body; today: string; children: (rules: BodyRules) => React.ReactNode };

/** Which rules are meant, where the body has more than one; those of today come first. */
export function RulesChoice({ body, today, children }: Props) {
  const [chosen, setChosen] = useState<RulesId | null>(null);
  const rules = body.rules.find(({ id }) => id === chosen) ?? rulesOn(body.rules, today);
  if (!rules) return null;
  const versions = body.rules
    .toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))
    .map(({ id, validFrom, name }) => ({ value: id, label: `ab ${germanDate(validFrom)}: ${name}` }));
  return (
    <>
      {versions.length > 1 && (
        <SelectField
          label="Regelung"
          className="medium"
          options={versions}
          value={rules.id}
          onChange={setChosen}
        />
      )}
      {children(rules)}
    </>
  );
}
