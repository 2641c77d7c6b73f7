import { useState } from 'react';
import type { MeetingView } from '../../../shared/facts/meeting.ts';
import { timesFit } from '../../../shared/domain/meeting/times.ts';
import { germanTime } from '../../../shared/german/format.ts';
import { officeTime } from '../../../shared/german/officeTime.ts';
import { sittingsOf } from '../../../shared/domain/room/sittings.ts';
import { useCommand, useQuery } from '../../api.ts';
import { Loaded } from '../../forms/loading.tsx';
import { TimeField } from '../../ui/dateField.tsx';
import { Dialog, SubmitActions } from '../../ui/dialog.tsx';
import { Form } from '../../forms/form.tsx';
import { flushAll } from '../../saving/saveBoard.ts';
import { headOf } from './editHeadDialog.tsx';
import { readAnew } from '../../saving/useConflict.ts';

type Props = { meeting: MeetingView; isOpen: boolean; onClose: () => void };

/** Closes the meeting and keeps when it ended. */
export function CloseDialog(props: Props) {
  return (
    <Dialog title="Sitzung schließen" isOpen={props.isOpen} onClose={props.onClose}>
      <OnLastDay {...props} />
    </Dialog>
  );
}

/** A meeting that was broken off ends on the day on which it went on. */
function OnLastDay(props: Props) {
  const { meeting } = props;
  const attendance = useQuery('attendance.get', { meetingId: meeting.id });
  const items = useQuery('agenda.list', { meetingId: meeting.id });
  return (
    <Loaded query={attendance}>
      {({ incidents }) => (
        <Loaded query={items}>
          {(rows) => <CloseForm {...props} {...(sittingsOf(meeting, incidents, rows).at(-1) ?? meeting)} />}
        </Loaded>
      )}
    </Loaded>
  );
}

type LastDay = Pick<MeetingView, 'date' | 'startTime'>;

function CloseForm({ meeting, date, startTime, onClose }: Props & LastDay) {
  const update = useCommand('meetings.update');
  const setState = useCommand('meetings.setState');
  const [endTime, setEndTime] = useState(() => meeting.endTime ?? endingNow(date));
  const submit = async () => {
    await flushAll();
    const { id } = meeting;
    const { version } =
      endTime === meeting.endTime
        ? meeting
        : await update.mutateAsync({ ...headOf(meeting), endTime, id, version: meeting.version });
    await setState.mutateAsync({ id, version, state: 'closed', reason: '' });
    onClose();
  };
  return (
    <Form
      error={update.error ?? setState.error}
      onSubmit={() => {
        // Both failures are shown above the form.
        submit().catch(readAnew);
      }}
    >
      <p>Danach schreiben Sie die Niederschrift zu Ende. Die Sitzung lässt sich wieder aufnehmen.</p>
      <div className="row fields">
        <TimeField
          label="Ende der Sitzung"
          name="endTime"
          autoFocus
          value={endTime}
          onChange={setEndTime}
          description={noteOnEnd(startTime, endTime)}
        />
      </div>
      <SubmitActions
        label="Sitzung schließen"
        isPending={update.isPending || setState.isPending}
        onCancel={onClose}
      />
    </Form>
  );
}

/** On the day of the meeting it ends now; minutes written up later get no invented time. */
function endingNow(date: string): string | null {
  const now = officeTime(new Date());
  return now.startsWith(date) ? now.slice(11, 16) : null;
}

/** Said while it can still be put right: a slip is locked in with the minutes otherwise. */
function noteOnEnd(startTime: string | null, endTime: string | null): string {
  const isWhole = /^\d\d:\d\d$/.test(endTime ?? '');
  if (startTime === null || endTime === null || !isWhole || timesFit(startTime, endTime))
    return 'Wird in der Niederschrift genannt.';
  return `Das passt nicht zum Beginn um ${germanTime(startTime)}. Bitte prüfen Sie die Uhrzeit.`;
}
