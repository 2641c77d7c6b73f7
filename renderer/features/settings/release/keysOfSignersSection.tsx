import { useState } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import { useQuery } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { EmptyState } from '../../../ui/emptyState.tsx';
import { Loaded } from '../../../forms/loading.tsx';
import { useChosenBody } from '../../bodies/chosenBody.tsx';
import { Fingerprint } from '../../release/fingerprint.tsx';
import { KeyTable } from '../../release/keyTable.tsx';
import { NewKeyForm } from '../../release/newKeyForm.tsx';
import '../../release/release.css';
import { AddCardForm } from './addCardForm.tsx';
import { DelegationsPart } from './delegationsPart.tsx';
import { likelySigners, signingName } from './likelySigners.ts';
import type { SignerKey } from '../../../../shared/contract/release.ts';

type People = Output<'people.list'>;
type Doing = 'create' | 'addCard' | null;

/** Whose signatures count here: keys of the chairs, each compared by its fingerprint (R33). */
export function KeysOfSignersSection({ today }: { today: string }) {
  const { body } = useChosenBody();
  const keys = useQuery('keys.list', {});
  const people = useQuery('people.list', {});
  const [doing, setDoing] = useState<Doing>(null);
  const actions = (
    <div className="row">
      <Button variant="primary" onPress={() => setDoing('addCard')}>
        Schlüsselkarte aufnehmen
      </Button>
      <Button onPress={() => setDoing('create')}>Schlüssel auf diesem Rechner anlegen</Button>
    </div>
  );
  return (
    <div className="stack">
      <p className="lead">
        Der Vorsitz gibt Dokumente mit einem eigenen Schlüssel frei. Liegt der Schlüssel auf dem Rechner des
        Vorsitzes, nehmen Sie hier nur die Schlüsselkarte auf.
      </p>
      <Loaded query={people}>
        {(persons) => (
          <>
            <Loaded query={keys}>
              {(all) =>
                all.length === 0 ? (
                  <EmptyState icon="account-circle" title="Noch keine Schlüssel">
                    <p>Ohne Schlüssel des Vorsitzes kann hier kein Dokument freigegeben werden.</p>
                    {actions}
                  </EmptyState>
                ) : (
                  <>
                    {actions}
                    <KeyTable keys={all} people={namesOf(persons)} />
                  </>
                )
              }
            </Loaded>
            <DelegationsPart people={persons} keys={keys.data ?? []} />
            <KeyDialogs
              doing={doing}
              people={likelySigners(persons, body.id, today)}
              onClose={() => setDoing(null)}
            />
          </>
        )}
      </Loaded>
    </div>
  );
}

const namesOf = (people: People) => new Map(people.map((person) => [person.id, signingName(person)]));

type DialogsProps = { doing: Doing; people: People; onClose: () => void };

function KeyDialogs({ doing, people, onClose }: DialogsProps) {
  return (
    <>
      <Dialog title="Schlüsselkarte aufnehmen" isOpen={doing === 'addCard'} onClose={onClose}>
        <AddCardForm people={people} onClose={onClose} />
      </Dialog>
      <Dialog title="Schlüssel anlegen" isOpen={doing === 'create'} onClose={onClose}>
        <CreateKey people={people} onClose={onClose} />
      </Dialog>
    </>
  );
}

/** For a chair who decides at this computer: the office knows the key already, so nobody needs its card. */
function CreateKey({ people, onClose }: Omit<DialogsProps, 'doing'>) {
  const [created, setCreated] = useState<SignerKey | null>(null);
  if (created) {
    return (
      <div className="stack">
        <p>
          Der Schlüssel von {created.holder} ist angelegt. Mit der Passphrase lässt sich damit an diesem
          Rechner sofort freigeben; eine Schlüsselkarte ist dafür nicht nötig.
        </p>
        <div>
          <p className="muted">Fingerabdruck des Schlüssels</p>
          <Fingerprint>{created.fingerprint}</Fingerprint>
        </div>
        <div className="actions">
          <Button variant="primary" onPress={onClose} autoFocus>
            Fertig
          </Button>
        </div>
      </div>
    );
  }
  return (
    <NewKeyForm
      owners={people.map((person) => ({ personId: person.id, holder: signingName(person) }))}
      onCreated={setCreated}
      onCancel={onClose}
    />
  );
}
