import { useState } from 'react';
import { voteRecord } from '../../../../shared/german/voteRecord.ts';
import { Form } from '../../../forms/form.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { CardRow } from './cardRow.tsx';
import { textNameOf, useMinutesScope } from './minutesScope.ts';
import type { ResolutionEdit } from './useResolutionEdit.ts';

/** Asks why a vote of a closed meeting is another one now; where nothing waits, nothing. */
export const VoteReason = ({ held }: Pick<ResolutionEdit, 'held'>) => held && <Asked held={held} />;

function Asked({ held }: { held: NonNullable<ResolutionEdit['held']> }) {
  const scope = useMinutesScope();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const before = voteRecord(held.before, {
    personName: (id) => textNameOf(scope, id),
    organizationName: (id) => scope.organizations.find((one) => one.id === id)?.name ?? 'N. N.',
  });
  const give = () => {
    if (reason.trim() === '') setMissing(true);
    else held.give(reason.trim());
  };
  return (
    <CardRow label="Grund">
      <Form onSubmit={give} error={null} label="Grund der Änderung">
        <p role="status" className="vote-before">
          Die Sitzung ist geschlossen. Festgehalten ist: {before}.
        </p>
        <div className="row">
          <TextField
            label="Warum wird die Abstimmung geändert?"
            description="Der Grund steht mit alter und neuer Fassung im Verlauf."
            className="grow"
            value={reason}
            onChange={setReason}
            {...(isMissing && reason.trim() === ''
              ? { error: 'Bitte geben Sie einen Grund an; erst dann wird die Änderung gespeichert.' }
              : {})}
          />
        </div>
        <div className="row">
          <Button type="submit" variant="primary" compact>
            Änderung festhalten
          </Button>
          <Button variant="tertiary" compact onPress={held.takeBack}>
            Zurücknehmen
          </Button>
        </div>
      </Form>
    </CardRow>
  );
}
