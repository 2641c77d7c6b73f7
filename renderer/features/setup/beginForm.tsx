import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../forms/form.tsx';
import { TextField } from '../../ui/textField.tsx';
import { type NewBodyDraft, newBodyInput, NewBodyFields } from '../bodies/newBodyFields.tsx';

/** § 27 GO NRW in force since this day: the name below, and the term that began with it (R1). */
const newLaw = '2025-11-01';
const newName = 'Ausschuss für Chancengerechtigkeit und Integration';

const firstDraft = {
  municipality: '',
  bodyName: 'Integrationsrat',
  ownGenitive: null,
  statutorySeats: null,
  validFrom: null,
};

/** The few facts without which no meeting can be held. */
export function BeginForm({ today }: { today: string | null }) {
  const begin = useCommand('setup.begin');
  const [draft, setDraft] = useState<NewBodyDraft & { municipality: string }>(firstDraft);
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const proposedDay = today !== null && today >= newLaw ? newLaw : today;
  const submit = () =>
    begin.mutate({ municipality: draft.municipality, ...newBodyInput(draft, proposedDay) });
  return (
    <Form onSubmit={submit} error={begin.error} label="Leer beginnen">
      <TextField
        label="Gemeinde"
        name="municipality"
        isRequired
        placeholder="zum Beispiel Stadt Musterhausen"
        value={draft.municipality}
        onChange={(municipality) => change({ municipality })}
      />
      <BodyNameField bodyName={draft.bodyName} onChange={(bodyName) => change({ bodyName })} />
      <NewBodyFields draft={draft} proposedDay={proposedDay} change={change} />
      <div>
        <Button type="submit" variant="primary" isPending={begin.isPending}>
          {begin.isPending ? 'Wird eingerichtet …' : 'Leer beginnen'}
        </Button>
      </div>
    </Form>
  );
}

function BodyNameField({ bodyName, onChange }: { bodyName: string; onChange: (name: string) => void }) {
  return (
    <div className="stack tight">
      <TextField
        label="Name des Gremiums"
        name="bodyName"
        isRequired
        description={`Seit dem 1.11.2025 heißt das Gremium im Gesetz „${newName}“.`}
        value={bodyName}
        onChange={onChange}
      />
      {bodyName !== newName && (
        <div>
          <Button variant="tertiary" compact onPress={() => onChange(newName)}>
            Gesetzlichen Namen übernehmen
          </Button>
        </div>
      )}
    </div>
  );
}
