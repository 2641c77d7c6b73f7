import { useState } from 'react';
import type { MeetingView } from '../../../shared/facts/meeting.ts';
import { call, useCommand } from '../../api.ts';
import { Dialog, SubmitActions } from '../../ui/dialog.tsx';
import { Form } from '../../forms/form.tsx';
import { CourseFields, type HeadData, MinutesFields, PlanFields } from '../meetings/meetingFields.tsx';
import { useConflict } from '../../saving/useConflict.ts';
import { ConflictBox } from '../../saving/conflictBox.tsx';

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
  const [value, setValue] = useState<HeadData>(() => headOf(opened));
  const conflict = useConflict<HeadData>(opened.version, {
    read: async () => {
      const stored = await call('meetings.get', { id: meeting.id });
      return { ...headOf(stored), version: stored.version };
    },
    typed: value,
    show: setValue,
  });
  const { version, onError } = conflict;
  const submit = () =>
    update.mutate(
      { ...value, id: meeting.id, version: version ?? opened.version },
      { onSuccess: onClose, onError },
    );
  return (
    <Form error={conflict.errorOf(update.error)} onSubmit={submit}>
      <ConflictBox conflict={conflict} />
      <PlanFields value={value} onChange={setValue} />
      <CourseFields value={value} onChange={setValue} />
      <MinutesFields value={value} onChange={setValue} />
      <SubmitActions label="Speichern" isPending={update.isPending} onCancel={onClose} />
    </Form>
  );
}

type Head = Required<HeadData>;

export const headOf = (meeting: Head): Head => ({
  number: meeting.number,
  date: meeting.date,
  startTime: meeting.startTime,
  endTime: meeting.endTime,
  breaks: meeting.breaks,
  place: meeting.place,
  room: meeting.room,
  mode: meeting.mode,
  jointWith: meeting.jointWith,
  minutesOn: meeting.minutesOn,
  minutesSentOn: meeting.minutesSentOn,
});
