import { useState } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import type { DelegationInfo, SignerKey } from '../../../../shared/contract/release.ts';
import { periodText } from '../../../../shared/german/delegation.ts';
import { germanDate } from '../../../../shared/german/format.ts';
import { useCommand, useQuery } from '../../../api.ts';
import { Form } from '../../../forms/form.tsx';
import { Loaded } from '../../../forms/loading.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, SubmitActions } from '../../../ui/dialog.tsx';
import { Badge, Notice } from '../../../ui/notice.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { DelegationForm } from './delegationForm.tsx';

type Props = { people: Output<'people.list'>; keys: readonly SignerKey[] };

/** Who consents for the chair for a while, with what proves it (R42). */
export function DelegationsPart({ people, keys }: Props) {
  const delegations = useQuery('delegations.list', {});
  const [isEntering, setEntering] = useState(false);
  const [ending, setEnding] = useState<DelegationInfo | null>(null);
  return (
    <section className="stack" aria-labelledby="delegations">
      <h3 id="delegations">Vertretung bei der Freigabe</h3>
      <p>
        Ist der Vorsitz im Urlaub, krank oder befangen, gibt in der eingetragenen Zeit der stellvertretende
        Vorsitz mit seinem eigenen Schlüssel frei. Bei der Freigabe steht dann, für wen und woher die
        Vertretung kommt.
      </p>
      <div>
        <Button onPress={() => setEntering(true)}>Vertretung eintragen …</Button>
      </div>
      <Loaded query={delegations}>
        {(all) => (all.length === 0 ? null : <DelegationTable delegations={all} onEnd={setEnding} />)}
      </Loaded>
      <Dialog title="Vertretung eintragen" isOpen={isEntering} onClose={() => setEntering(false)} wide>
        <DelegationForm people={people} keys={keys} onClose={() => setEntering(false)} />
      </Dialog>
      <Dialog title="Vertretung beenden" isOpen={ending !== null} onClose={() => setEnding(null)}>
        {ending && <EndForm delegation={ending} onClose={() => setEnding(null)} />}
      </Dialog>
    </section>
  );
}

type TableProps = { delegations: readonly DelegationInfo[]; onEnd: (one: DelegationInfo) => void };

function DelegationTable({ delegations, onEnd }: TableProps) {
  return (
    <table className="list-table" aria-labelledby="delegations">
      <thead>
        <tr>
          <th scope="col">Vertretung</th>
          <th scope="col">Für</th>
          <th scope="col">Zeit und Grund</th>
          <th scope="col">Nachweis</th>
          <th scope="col">Stand</th>
        </tr>
      </thead>
      <tbody>
        {delegations.map((one) => (
          <tr key={one.id}>
            <th scope="row">{one.deputy}</th>
            <td>{one.chair}</td>
            <td>
              {periodText(one)}
              <p className="muted">{one.reason}</p>
            </td>
            <td>{one.isSigned ? 'vom Vorsitz unterschrieben' : 'von der Geschäftsstelle festgehalten'}</td>
            <td>
              <Standing delegation={one} />
              {one.revokedAt === null && (
                <Button
                  compact
                  variant="tertiary"
                  aria-label={`Vertretung durch ${one.deputy} beenden`}
                  onPress={() => onEnd(one)}
                >
                  Beenden …
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Standing({ delegation: { revokedAt, revokeReason, isCurrent } }: { delegation: DelegationInfo }) {
  if (revokedAt !== null)
    return (
      <>
        <Badge>beendet</Badge>
        <p className="muted">
          am {germanDate(revokedAt.slice(0, 10))}: {revokeReason}
        </p>
      </>
    );
  return isCurrent ? <Badge kind="success">gilt heute</Badge> : <Badge>gilt heute nicht</Badge>;
}

function EndForm({ delegation, onClose }: { delegation: DelegationInfo; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const end = useCommand('delegations.revoke');
  return (
    <Form
      label="Vertretung beenden"
      error={end.error}
      onSubmit={() => end.mutate({ id: delegation.id, reason }, { onSuccess: onClose })}
    >
      <Notice kind="warning">
        {delegation.deputy} gibt danach nicht mehr für {delegation.chair} frei. Was bis dahin freigegeben
        wurde, bleibt freigegeben.
      </Notice>
      <TextField label="Grund" name="reason" isRequired autoFocus value={reason} onChange={setReason} />
      <SubmitActions label="Vertretung beenden" isPending={end.isPending} onCancel={onClose} />
    </Form>
  );
}
