import { useState } from 'react';
import type { MeetingView } from '../../../shared/facts/meeting.ts';
import { call, useCommand } from '../../api.ts';
import { Dialog, SubmitActions } from '../../ui/dialog.tsx';
import { Form } from '../../forms/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CourseFields, type HeadData, PlanFields } from '../meetings/meetingFields.tsx';
import { meetingTitle } from '../meetings/meetingTitle.ts';
import { useConflict } from '../../saving/useConflict.ts';

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
  const [opened] = useState(meeting);
  const [value, setValue] = useState(() => headOf(opened));
  const { other, version, onError } = useConflict(opened, () => call('meetings.get', { id: meeting.id }));
  const submit = () => update.mutate({ ...value, id: meeting.id, version }, { onSuccess: onClose, onError });
  return (
    <Form error={update.error} onSubmit={submit}>
      {other && <Notice>Im anderen Fenster: {summary(other)}</Notice>}
      <PlanFields value={value} onChange={setValue} />
      <CourseFields value={value} onChange={setValue} />
      <SubmitActions label="Speichern" isPending={update.isPending} onCancel={onClose} />
    </Form>
  );
}

const summary = (meeting: MeetingView): string =>
  [
    meetingTitle(meeting),
    [meeting.startTime, meeting.endTime].filter(Boolean).join(' bis '),
    meeting.place,
    meeting.room,
  ]
    .filter(Boolean)
    .join(', ');

export const headOf = ({ number, date, startTime, endTime, breaks, place, room }: MeetingView): HeadData => ({
  number,
  date,
  startTime,
  endTime,
  breaks,
  place,
  room,
});
