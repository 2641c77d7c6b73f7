import { useState } from 'react';
import type { MeetingView } from '../../../shared/contract/meetings.ts';
import { useCommand } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { CourseFields, type HeadData, PlanFields } from './meetingFields.tsx';

type Props = { meeting: MeetingView; isOpen: boolean; onClose: () => void };

/** Number, day, times, breaks and place of a meeting. */
export function EditHeadDialog(props: Props) {
  return (
    <Dialog title="Kopfdaten der Sitzung" isOpen={props.isOpen} onClose={props.onClose}>
      <EditForm {...props} />
    </Dialog>
  );
}

function EditForm({ meeting, onClose }: Props) {
  const update = useCommand('meetings.update');
  const [value, setValue] = useState(() => headOf(meeting));
  const submit = () =>
    update.mutate({ ...value, id: meeting.id, version: meeting.version }, { onSuccess: onClose });
  return (
    <Form error={update.error} onSubmit={submit}>
      <PlanFields value={value} onChange={setValue} />
      <CourseFields value={value} onChange={setValue} />
      <DialogActions>
        <Button variant="tertiary" onPress={onClose}>
          Abbrechen
        </Button>
        <Button variant="primary" type="submit" isPending={update.isPending}>
          Speichern
        </Button>
      </DialogActions>
    </Form>
  );
}

export const headOf = ({ number, date, startTime, endTime, breaks, place, room }: MeetingView): HeadData => ({
  number,
  date,
  startTime,
  endTime,
  breaks,
  place,
  room,
});
