import { useState } from 'react';
import { quorum } from '../../../shared/domain/room/quorum.ts';
import { useCommand } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/dateField.tsx';
import { Form } from '../../forms/form.tsx';
import { NumberField } from '../../ui/numberField.tsx';
import { TextField } from '../../ui/textField.tsx';
import { genitiveOf } from '../../../shared/german/genitive.ts';

/** § 27 GO NRW in force since this day: the name below, and the term that began with it (R1). */
const newLaw = '2025-11-01';
const newName = 'Ausschuss für Chancengerechtigkeit und Integration';

type Draft = {
  municipality: string;
  bodyName: string;
  /** null: still the proposal that follows the name. */
  ownGenitive: string | null;
  statutorySeats: number | null;
  validFrom: string | null;
};

const firstDraft: Draft = {
  municipality: '',
  bodyName: 'Integrationsrat',
  ownGenitive: null,
  statutorySeats: null,
  validFrom: null,
};

/** The few facts without which no meeting can be held. */
export function BeginForm({ today }: { today: string | null }) {
  const begin = useCommand('setup.begin');
  const [draft, setDraft] = useState(firstDraft);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const genitive = draft.ownGenitive ?? genitiveOf(draft.bodyName);
  const proposedDay = today !== null && today >= newLaw ? newLaw : today;
  const validFrom = draft.validFrom ?? proposedDay;
  const submit = () =>
    begin.mutate({
      municipality: draft.municipality,
      bodyName: draft.bodyName,
      bodyNameGenitive: genitive,
      // An empty field becomes NaN, which the contract answers with its sentence at the field.
      statutorySeats: draft.statutorySeats ?? Number.NaN,
      validFrom: validFrom ?? '',
    });
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
      <TextField
        label="Name nach „Sitzung …“"
        name="bodyNameGenitive"
        isRequired
        description="Mit Artikel, so wie er in der Niederschrift steht."
        value={genitive}
        onChange={(ownGenitive) => change({ ownGenitive })}
      />
      <div className="row top">
        <SeatsField value={draft.statutorySeats} onChange={(seats) => change({ statutorySeats: seats })} />
        <DateField
          label="Gilt ab"
          name="validFrom"
          isRequired
          className="grow"
          description="Meist der Beginn der Wahlperiode."
          value={validFrom}
          onChange={(day) => change({ validFrom: day })}
        />
      </div>
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

function SeatsField({ value, onChange }: { value: number | null; onChange: (value: number | null) => void }) {
  const needed = value === null || value < 1 ? null : quorum(value, 0).required;
  return (
    <NumberField
      label="Gesetzliche Mitglieder"
      name="statutorySeats"
      isRequired
      className="grow"
      description={needed === null ? 'Alle Sitze laut Satzung.' : `Beschlussfähig ab ${needed} Anwesenden.`}
      value={value}
      onChange={onChange}
    />
  );
}
