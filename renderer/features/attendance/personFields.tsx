import type { Input } from '../../../shared/contract/index.ts';
import { useQuery } from '../../api.ts';
import { ComboBox } from '../../ui/comboBox.tsx';
import { SelectField } from '../../ui/selectField.tsx';
import { TextField } from '../../ui/textField.tsx';

export type PersonData = Input<'people.save'>;

export const blankPerson: PersonData = {
  id: null,
  version: null,
  formOfAddress: null,
  title: '',
  givenName: '',
  familyName: '',
  office: '',
  organizationId: null,
  email: '',
  phone: '',
};

type Props = { value: PersonData; onChange: (value: PersonData) => void };

/** As much of a new person as the attendance prints; the rest can be added under Mitglieder. */
export function PersonFields({ value, onChange }: Props) {
  const organizations = useQuery('organizations.list', {});
  const change = (part: Partial<PersonData>) => onChange({ ...value, ...part });
  return (
    <>
      <div className="row fields">
        <SelectField
          label="Anrede"
          name="formOfAddress"
          className="status-field"
          options={addressOptions}
          value={value.formOfAddress ?? 'none'}
          onChange={(address) => change({ formOfAddress: address === 'none' ? null : address })}
        />
        <TextField
          label="Titel"
          name="title"
          className="short"
          value={value.title}
          onChange={(title) => change({ title })}
        />
        <TextField
          label="Vorname"
          name="givenName"
          className="grow"
          value={value.givenName}
          onChange={(givenName) => change({ givenName })}
        />
        <TextField
          label="Nachname"
          name="familyName"
          isRequired
          autoFocus
          className="grow"
          value={value.familyName}
          onChange={(familyName) => change({ familyName })}
        />
      </div>
      <div className="row fields">
        <TextField
          label="Amt"
          name="office"
          className="grow"
          description="Wird mit dem Namen gesprochen, zum Beispiel „Beigeordneter“."
          value={value.office}
          onChange={(office) => change({ office })}
        />
        <ComboBox
          label="Liste, Fraktion oder Stelle"
          name="organizationId"
          className="grow"
          options={(organizations.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={value.organizationId}
          onChange={(organizationId) => change({ organizationId })}
        />
      </div>
    </>
  );
}

const addressOptions = [
  { value: 'none', label: 'ohne' },
  { value: 'Frau', label: 'Frau' },
  { value: 'Herr', label: 'Herr' },
] as const;
