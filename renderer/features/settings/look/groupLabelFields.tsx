import { attendanceGroups } from '../../../../shared/domain/room/attendance.ts';
import type { MinutesStyle } from '../../../../shared/domain/body/body.ts';
import { groupLabels } from '../../../../shared/german/labels.ts';
import { TextField } from '../../../ui/textField.tsx';

type Labels = MinutesStyle['groupLabels'];
type Props = { labels: Labels; onChange: (labels: Labels) => void };

/** The headings in the list of those present, in the words of the office. */
export function GroupLabelFields({ labels, onChange }: Props) {
  return (
    <fieldset className="kern-fieldset">
      <legend>Überschriften der Anwesenheitsliste</legend>
      <div className="pairs">
        {attendanceGroups.map((group) => (
          <TextField
            key={group}
            label={groupLabels[group]}
            name={`style.groupLabels.${group}`}
            value={labels[group]}
            onChange={(label) => onChange({ ...labels, [group]: label })}
          />
        ))}
      </div>
    </fieldset>
  );
}
