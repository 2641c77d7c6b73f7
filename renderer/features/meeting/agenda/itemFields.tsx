import type { MeetingView } from '../../../../shared/facts/meeting.ts';
import { TimeField } from '../../../ui/dateField.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { SelectField } from '../../../ui/selectField.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { readingLabels } from '../../../../shared/german/labels.ts';
import { ApprovalField } from './approvalField.tsx';
import { PaperFields } from './paperFields.tsx';
import type { WholeItem } from './wholeItem.ts';

type Props = {
  meeting: MeetingView;
  value: WholeItem;
  onChange: (value: WholeItem) => void;
  /** Since the opening only a motion changes part and reading (M5). */
  isFixed: boolean;
  isSubItem: boolean;
  canBeHeading?: boolean;
  /** A check leads there, else one begins at the title. */
  beginsAtPublicTitle?: boolean;
};

/** Title, paper, speaker, part and reading of an item. */
export function ItemFields(props: Props) {
  const { meeting, value, onChange, isFixed, isSubItem } = props;
  const { canBeHeading = true, beginsAtPublicTitle = false } = props;
  const change = (part: Partial<WholeItem>) => onChange({ ...value, ...part });
  return (
    <>
      <TextField
        label="Titel"
        name="title"
        isRequired
        autoFocus={!beginsAtPublicTitle}
        rows={2}
        value={value.title}
        onChange={(title) => change({ title })}
      />
      <TextField
        label="Unter dem Titel"
        name="subtitle"
        description="Zeile für Zeile: ein Untertitel, wer den Antrag stellt, „hier: 1. … 2. …“."
        rows={2}
        value={value.subtitle}
        onChange={(subtitle) => change({ subtitle })}
      />
      {!value.isPublic && (
        <TextField
          label="Bezeichnung für die Öffentlichkeit"
          name="publicTitle"
          autoFocus={beginsAtPublicTitle}
          description="Steht statt des Titels in der Bekanntmachung. Leer: „Nichtöffentliche Angelegenheit“."
          value={value.publicTitle}
          onChange={(publicTitle) => change({ publicTitle })}
        />
      )}
      {canBeHeading && (
        <Checkbox
          isSelected={value.isHeading}
          isDisabled={isFixed}
          onChange={(isHeading) => change({ isHeading })}
        >
          Zwischenüberschrift ohne Nummer
        </Checkbox>
      )}
      {value.isHeading ? (
        <PartField value={value} onChange={onChange} isDisabled={isFixed || isSubItem} />
      ) : (
        <MatterFields
          meeting={meeting}
          value={value}
          onChange={onChange}
          isFixed={isFixed}
          isSubItem={isSubItem}
        />
      )}
    </>
  );
}

/** What an item has that is dealt with, other than a line between items. */
function MatterFields({ meeting, value, onChange, isFixed, isSubItem }: Props) {
  const change = (part: Partial<WholeItem>) => onChange({ ...value, ...part });
  return (
    <>
      <PaperFields value={value} onChange={onChange} />
      <div className="row fields">
        <TextField
          label="Zuständige Stelle"
          name="department"
          className="grow"
          value={value.department}
          onChange={(department) => change({ department })}
        />
        <TextField
          label="Bericht"
          name="presenter"
          className="grow"
          description="Wer den Punkt vorstellt, zum Beispiel „Frau Beispiel, Sozialamt“."
          value={value.presenter}
          onChange={(presenter) => change({ presenter })}
        />
      </div>
      <div className="row fields">
        <TextField
          label="Eigene Nummer"
          name="ownNumber"
          className="grow"
          isDisabled={isFixed}
          description="Zum Beispiel „4a“ oder „7“; die folgenden Punkte zählen von dort weiter. Leer: wird gezählt."
          value={value.ownNumber}
          onChange={(ownNumber) => change({ ownNumber })}
        />
        <PartField value={value} onChange={onChange} isDisabled={isFixed || isSubItem} />
        <SelectField
          label="Lesung"
          name="reading"
          className="grow"
          isDisabled={isFixed}
          options={readingOptions}
          value={value.reading === null ? 'none' : value.reading === 1 ? 'first' : 'second'}
          onChange={(reading) => change({ reading: readings[reading] })}
        />
      </div>
      {isFixed && <TreatedFields value={value} onChange={onChange} />}
      <ApprovalField
        meeting={meeting}
        value={value.approvesMeetingId}
        onChange={(approvesMeetingId) => change({ approvesMeetingId })}
      />
    </>
  );
}

/** As the call noted them, or as the clerk knows them. */
const TreatedFields = ({ value, onChange }: Pick<Props, 'value' | 'onChange'>) => (
  <div className="row fields">
    <TimeField
      label="Behandelt von"
      name="calledAt"
      value={value.calledAt}
      onChange={(calledAt) => onChange({ ...value, calledAt })}
    />
    <TimeField
      label="bis"
      name="finishedAt"
      value={value.finishedAt}
      onChange={(finishedAt) => onChange({ ...value, finishedAt })}
    />
  </div>
);

type PartProps = Pick<Props, 'value' | 'onChange'> & { isDisabled: boolean };

const PartField = ({ value, onChange, isDisabled }: PartProps) => (
  <SelectField
    label="Teil"
    name="isPublic"
    className="grow"
    isDisabled={isDisabled}
    options={partOptions}
    value={value.isPublic ? 'public' : 'nonPublic'}
    onChange={(part) => onChange({ ...value, isPublic: part === 'public' })}
  />
);

const partOptions = [
  { value: 'public', label: 'Öffentlicher Teil' },
  { value: 'nonPublic', label: 'Nichtöffentlicher Teil' },
] as const;

const readings = { none: null, first: 1, second: 2 } as const;
const readingOptions = [
  { value: 'none', label: 'Ohne Lesung' },
  { value: 'first', label: readingLabels[1] },
  { value: 'second', label: readingLabels[2] },
] as const;
