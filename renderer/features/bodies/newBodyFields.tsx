import { quorum } from '../../../shared/domain/room/quorum.ts';
import { DateField } from '../../ui/dateField.tsx';
import { NumberField } from '../../ui/numberField.tsx';
import { TextField } from '../../ui/textField.tsx';
import { genitiveOf } from '../../../shared/german/genitive.ts';

/** What is typed about a new body beside its name. */
export type NewBodyDraft = {
  bodyName: string;
  /** null: still the proposal that follows the name. */
  ownGenitive: string | null;
  statutorySeats: number | null;
  validFrom: string | null;
};

type Props = {
  draft: NewBodyDraft;
  /** The day that counts until one is typed. */
  proposedDay: string | null;
  change: (part: Partial<NewBodyDraft>) => void;
};

const genitiveIn = ({ ownGenitive, bodyName }: NewBodyDraft): string => ownGenitive ?? genitiveOf(bodyName);

/** The few facts without which no meeting of a body can be held. */
export function NewBodyFields({ draft, proposedDay, change }: Props) {
  return (
    <>
      <TextField
        label="Name nach „Sitzung …“"
        name="bodyNameGenitive"
        isRequired
        description="Mit Artikel, so wie er in der Niederschrift steht."
        value={genitiveIn(draft)}
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
          value={draft.validFrom ?? proposedDay}
          onChange={(day) => change({ validFrom: day })}
        />
      </div>
    </>
  );
}

/** As the contract takes it; an empty number becomes NaN, which it answers with its sentence at the field. */
export const newBodyInput = (draft: NewBodyDraft, proposedDay: string | null) => ({
  bodyName: draft.bodyName,
  bodyNameGenitive: genitiveIn(draft),
  statutorySeats: draft.statutorySeats ?? Number.NaN,
  validFrom: draft.validFrom ?? proposedDay ?? '',
});

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
