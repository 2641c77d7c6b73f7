import type { Resolution } from '../../../../shared/domain/vote/resolution.ts';
import { otherResults } from '../../../../shared/german/result.ts';
import { MenuButton } from '../../../ui/menuButton.tsx';
import { useMinutesScope } from './minutesScope.ts';
import { resultFacts } from './resolutionDraft.ts';

type Props = { value: Resolution; change: (part: Partial<Resolution>) => void };

/** The same result as other offices print it. */
export function OtherWordings({ value, change }: Props) {
  const scope = useMinutesScope();
  if (scope.isReadOnly) return null;
  const offered = otherResults(resultFacts(scope, value)).filter((one) => one !== value.printedResult);
  if (offered.length === 0) return null;
  return (
    <div className="other-wordings">
      <MenuButton
        label={`andere Fassung … des Wortlauts: ${value.label || 'Beschluss'} ${value.position + 1}`}
        text="andere Fassung"
        entries={offered.map((wording) => ({
          id: wording,
          label: wording,
          onAction: () => change({ printedResult: wording, printedResultIsOwn: true }),
        }))}
      />
    </div>
  );
}
