import type { Referral } from '../../../shared/domain/paper/referral.ts';
import type { PaperId } from '../../../shared/domain/ids.ts';
import { useCommand, useQuery } from '../../api.ts';
import { ErrorNotice } from '../../forms/form.tsx';
import { readAnew } from '../../saving/useConflict.ts';
import { Button } from '../../ui/button.tsx';

/** Where a paper was sent and no station of its Beratungsfolge leads yet: each is made with one press. */
export function Referrals({ referrals }: { referrals: readonly Referral[] }) {
  const follow = useCommand('consultations.follow');
  return (
    <>
      <ErrorNotice error={follow.error} />
      {referrals.map((referral) => (
        <div key={`${referral.stepId} ${referral.bodyName}`} className="row">
          <span className="muted">Verwiesen; in der Beratungsfolge fehlt das Gremium noch:</span>
          <Button
            compact
            icon="add"
            isPending={follow.isPending}
            onPress={() => follow.mutate(referral, { onError: readAnew })}
          >
            Station „{referral.bodyName}“ anlegen
          </Button>
        </div>
      ))}
    </>
  );
}

/** The same below an item in whose minutes the paper is sent on. */
export function ReferralsOfPaper({ id }: { id: PaperId }) {
  const { data } = useQuery('papers.get', { id });
  return data && data.state !== 'withdrawn' ? <Referrals referrals={data.referrals} /> : null;
}
