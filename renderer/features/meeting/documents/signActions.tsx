import { useState } from 'react';
import { Link } from 'wouter';
import type { DocumentInfo, SignatureInfo } from '../../../../shared/contract/documents.ts';
import { signerText } from '../../../../shared/german/documents.ts';
import { listed } from '../../../../shared/german/format.ts';
import { useQuery } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { Loaded } from '../../../forms/loading.tsx';
import { SignDialog } from './signDialog.tsx';
import { signOptions } from './signOptions.ts';
import type { BodyId, MeetingId } from '../../../../shared/domain/ids.ts';

type Decision = SignatureInfo['decision'];
type Props = { meetingId: MeetingId; bodyId: BodyId; info: DocumentInfo };

/** The chair's decision on this computer, where a key of one of those who are asked is kept here. */
export function SignActions({ meetingId, bodyId, info }: Props) {
  const keys = useQuery('keys.list', {});
  const { data: delegations = [] } = useQuery('delegations.list', {});
  const ofBody = delegations.filter((one) => one.bodyId === bodyId);
  const [decision, setDecision] = useState<Decision | null>(null);
  return (
    <Loaded query={keys}>
      {(list) => {
        const options = signOptions(info.waitingFor, list, ofBody);
        if (options.length === 0) return <NoKey info={info} />;
        return (
          <div className="stack">
            <p className="muted">Auf diesem Rechner:</p>
            <div className="row">
              <Button variant="primary" icon="check" onPress={() => setDecision('release')}>
                Freigeben …
              </Button>
              <Button onPress={() => setDecision('return')}>Zurückgeben …</Button>
              <Button variant="tertiary" onPress={() => setDecision('refuse')}>
                Unterschrift verweigern …
              </Button>
            </div>
            <SignDialog {...{ meetingId, info, options, decision }} onClose={() => setDecision(null)} />
          </div>
        );
      }}
    </Loaded>
  );
}

function NoKey({ info }: { info: DocumentInfo }) {
  return (
    <p className="muted">
      Auf diesem Rechner liegt kein Schlüssel von {listed(info.waitingFor.map(signerText))}. Geben Sie das
      Freigabepaket weiter, oder legen Sie unter{' '}
      <Link href="/einstellungen/freigabe">Einstellungen, Schlüssel,</Link> den Schlüssel an oder eine
      Vertretung ein.
    </p>
  );
}
