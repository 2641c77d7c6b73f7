import type { Input } from '../../../shared/contract/index.ts';
import type { Organization, Person } from '../../../shared/domain/people/person.ts';
import { SelectField } from '../../ui/selectField.tsx';
import { TextField } from '../../ui/textField.tsx';

export type PersonDraft = Input<'people.save'>;

export const newPerson: PersonDraft = {
  id: null,
  version: null,
  formOfAddress: null,
  title: '',
  givenName: '',
  familyName: '',
  position: '',
  organizationId: null,
  email: '',
  phone: '',
  distinction: '',
  salutation: '',
  streetAddress: '',
  postalCode: '',
  locality: '',
};

export const draftOf = ({
  id,
  version,
  formOfAddress,
  title,
  givenName,
  familyName,
  position,
  organizationId,
  email,
  phone,
  distinction,
  salutation,
  streetAddress,
  postalCode,
  locality,
}: Person): PersonDraft => ({
  id,
  version,
  formOfAddress,
  title,
  givenName,
  familyName,
  position,
  organizationId,
  email,
  phone,
  distinction,
  salutation,
  streetAddress,
  postalCode,
  locality,
});

const addresses = [
  { value: 'none', label: 'keine' },
  { value: 'Frau', label: 'Frau' },
  { value: 'Herr', label: 'Herr' },
] as const;

type Props = {
  draft: PersonDraft;
  onChange: (part: Partial<PersonDraft>) => void;
  organizations: readonly Organization[];
};

/** Who somebody is: name as spoken and printed, list, and how to reach them. */
export function PersonFields(props: Props) {
  return (
    <div className="person-fields">
      <NameFields {...props} />
      <ReachFields {...props} />
      <AddressFields {...props} />
      <CallFields {...props} />
    </div>
  );
}

function NameFields({ draft, onChange }: Props) {
  return (
    <>
      <SelectField
        label="Anrede"
        name="formOfAddress"
        options={addresses}
        value={draft.formOfAddress ?? 'none'}
        onChange={(value) => onChange({ formOfAddress: value === 'none' ? null : value })}
      />
      <TextField
        label="Titel"
        name="title"
        placeholder="Dr."
        value={draft.title}
        onChange={(title) => onChange({ title })}
      />
      <TextField
        label="Vorname"
        name="givenName"
        autoFocus={draft.id === null}
        value={draft.givenName}
        onChange={(givenName) => onChange({ givenName })}
      />
      <TextField
        label="Nachname"
        name="familyName"
        isRequired
        value={draft.familyName}
        onChange={(familyName) => onChange({ familyName })}
      />
      <TextField
        label="Amt"
        name="position"
        placeholder="Beigeordneter"
        value={draft.position ?? ''}
        onChange={(position) => onChange({ position })}
      />
    </>
  );
}

/** For letters; no document of a meeting has it. */
const AddressFields = ({ draft, onChange }: Props) => (
  <>
    <TextField
      label="Straße und Hausnummer"
      name="streetAddress"
      value={draft.streetAddress ?? ''}
      onChange={(streetAddress) => onChange({ streetAddress })}
    />
    <TextField
      label="PLZ"
      name="postalCode"
      inputMode="numeric"
      value={draft.postalCode ?? ''}
      onChange={(postalCode) => onChange({ postalCode })}
    />
    <TextField
      label="Ort"
      name="locality"
      value={draft.locality ?? ''}
      onChange={(locality) => onChange({ locality })}
    />
  </>
);

/** For those whom a name and a form of address do not tell enough of. */
function CallFields({ draft, onChange }: Props) {
  return (
    <>
      <TextField
        label="Zusatz bei gleichem Namen"
        name="distinction"
        placeholder="SPD"
        description="Steht in Klammern hinter dem Namen, wenn noch jemand so heißt. Leer: die Liste oder Fraktion."
        value={draft.distinction ?? ''}
        onChange={(distinction) => onChange({ distinction })}
      />
      <TextField
        label="Eigene Anrede in Briefen"
        name="salutation"
        placeholder="Guten Tag Kim Linde,"
        description="Leer: „Sehr geehrte Frau …,“ oder „Sehr geehrter Herr …,“, ohne Anrede „Guten Tag …,“."
        value={draft.salutation ?? ''}
        onChange={(salutation) => onChange({ salutation })}
      />
    </>
  );
}

function ReachFields({ draft, onChange, organizations }: Props) {
  const lists = [
    { value: 'none', label: 'keine' },
    ...organizations.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <>
      <SelectField
        label="Liste, Fraktion oder Dienststelle"
        name="organizationId"
        options={lists}
        value={draft.organizationId ?? 'none'}
        onChange={(value) => onChange({ organizationId: value === 'none' ? null : value })}
      />
      <TextField
        label="E-Mail"
        name="email"
        inputMode="email"
        value={draft.email}
        onChange={(email) => onChange({ email })}
      />
      <TextField
        label="Telefon"
        name="phone"
        inputMode="tel"
        value={draft.phone}
        onChange={(phone) => onChange({ phone })}
      />
    </>
  );
}
