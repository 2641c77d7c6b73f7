import type { AgendaRow } from '../../../../shared/contract/agenda.ts';
import type { ReviewComment } from '../../../../shared/domain/document/document.ts';
import { useQuery } from '../../../api.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { SelectField } from '../../../ui/selectField.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { useKeptFocus } from '../../../ui/useKeptFocus.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';

const WHOLE = 'whole';

type Props = {
  meetingId: MeetingId;
  isNeeded: boolean;
  comments: readonly ReviewComment[];
  onChange: (comments: ReviewComment[]) => void;
};

/** What the chair remarks, item by item. */
export function CommentFields({ meetingId, isNeeded, comments, onChange }: Props) {
  const items = useQuery('agenda.list', { meetingId }).data ?? [];
  const fields = useKeptFocus<HTMLFieldSetElement>(comments.length);
  const options = [
    { value: WHOLE, label: 'Zum ganzen Dokument' },
    ...items.map((item) => ({ value: item.id, label: labelOf(item) })),
  ];
  const change = (index: number, part: Partial<ReviewComment>) =>
    onChange(comments.map((comment, at) => (at === index ? { ...comment, ...part } : comment)));
  return (
    <fieldset ref={fields} tabIndex={-1} className="kern-fieldset">
      <legend>Anmerkungen{isNeeded ? '' : ' (freiwillig)'}</legend>
      {comments.map(({ itemId, text }, index) => (
        <div key={index} className="row fields">
          <SelectField
            label="Stelle"
            className="grow"
            options={options}
            value={itemId ?? WHOLE}
            onChange={(value) => change(index, subjectOf(items.find(({ id }) => id === value)))}
          />
          <TextField
            label={`Anmerkung ${index + 1}`}
            className="grow"
            name={`comments.${index}.text`}
            rows={2}
            autoFocus={index > 0 || isNeeded}
            value={text}
            onChange={(next) => change(index, { text: next })}
          />
          <IconButton
            icon="delete"
            label={`Anmerkung ${index + 1} entfernen`}
            onPress={() => onChange(comments.filter((_comment, at) => at !== index))}
          />
        </div>
      ))}
      <div>
        <Button
          variant="tertiary"
          icon="add"
          onPress={() => onChange([...comments, { itemId: null, itemLabel: '', text: '' }])}
        >
          {comments.length === 0 ? 'Anmerkung schreiben' : 'Weitere Anmerkung'}
        </Button>
      </div>
    </fieldset>
  );
}

const subjectOf = (item: AgendaRow | undefined): Pick<ReviewComment, 'itemId' | 'itemLabel'> =>
  item ? { itemId: item.id, itemLabel: labelOf(item).slice(0, 300) } : { itemId: null, itemLabel: '' };

/** "TOP 4.1 Titel", as in a Freigabepaket. */
export const labelOf = ({ number, title }: Pick<AgendaRow, 'number' | 'title'>): string =>
  number === '' ? title : `TOP ${number} ${title}`;
