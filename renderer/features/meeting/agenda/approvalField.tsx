import type { MeetingView } from '../../../../shared/facts/meeting.ts';
import { germanDate } from '../../../../shared/german/format.ts';
import { useQuery } from '../../../api.ts';
import { type Option, SelectField } from '../../../ui/selectField.tsx';
import type { MeetingId } from '../../../../shared/domain/ids.ts';

type Props = {
  meeting: MeetingView;
  value: MeetingId | null;
  onChange: (approvesMeetingId: MeetingId | null) => void;
};

const none = 'none';

/** The earlier meeting whose minutes this item deals with (R35, R37); nothing to choose before the second meeting. */
export function ApprovalField({ meeting, value, onChange }: Props) {
  const { data = [] } = useQuery('meetings.list', { bodyId: meeting.bodyId });
  const earlier = data.filter(
    ({ id, date, state }) => id === value || (date < meeting.date && state !== 'cancelled'),
  );
  if (earlier.length === 0) return null;
  const options: Option<MeetingId | typeof none>[] = [
    { value: none, label: 'keine' },
    ...earlier.map(({ id, number, date }) => ({
      value: id,
      label: `${number === null ? '' : `${number}. `}Sitzung am ${germanDate(date)}`,
    })),
  ];
  return (
    <SelectField
      label="Behandelt die Niederschrift der"
      name="approvesMeetingId"
      description="Das Ergebnis erscheint dann auch dort, und Einwendungen werden hier gedruckt."
      options={options}
      value={value ?? none}
      onChange={(id) => onChange(id === none ? null : id)}
    />
  );
}
