import { electionResult } from '../../../../../shared/domain/vote/electionResult.ts';
import { acceptanceLabels } from '../../../../../shared/german/election.ts';
import { Button } from '../../../../ui/button.tsx';
import { Segments } from '../../../../ui/segments.tsx';
import { optionsOf } from '../../../../ui/selectField.tsx';
import { withAcceptance } from './electionEdits.ts';
import { MembershipOffer } from './membershipOffer.tsx';
import type { ElectionPart } from './electionPart.ts';

/** Whether those elected accept; all of them at once where they are several. */
export function Acceptances({ election, change, isReadOnly }: ElectionPart) {
  const result = electionResult(election);
  const asked = election.nominations
    .flatMap(({ candidates }) => candidates)
    .filter(({ id }) =>
      [...(result?.elected ?? []), ...(result?.declined ?? [])].some((one) => one.id === id),
    );
  if (asked.length === 0) return null;
  const ids = asked.map(({ id }) => id);
  return (
    <div className="acceptances">
      {asked.length > 1 && !isReadOnly && (
        <Button compact icon="check" onPress={() => change(withAcceptance(election, ids, 'accepted'))}>
          Alle nehmen die Wahl an
        </Button>
      )}
      {asked.map((candidate) => {
        const { id, name, acceptance } = candidate;
        return (
          <div key={id} className="row acceptance">
            <Segments
              label={`${name} nimmt die Wahl an`}
              options={optionsOf(acceptanceLabels)}
              value={acceptance}
              onChange={(chosen) => change(withAcceptance(election, [id], chosen))}
              isDisabled={isReadOnly}
            />
            {acceptance === 'accepted' && <MembershipOffer candidate={candidate} post={election.post} />}
          </div>
        );
      })}
      {result !== null && result.openSeats > 0 && (
        <p className="muted">
          {result.openSeats === 1 ? 'Ein Platz bleibt offen.' : `${result.openSeats} Plätze bleiben offen.`}
        </p>
      )}
    </div>
  );
}
