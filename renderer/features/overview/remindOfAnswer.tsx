import { useState } from 'react';
import type { Task } from '../../../shared/domain/desk/task.ts';
import type { PaperId } from '../../../shared/domain/ids.ts';
import { taskTitle } from '../../../shared/german/tasks.ts';
import { useQuery } from '../../api.ts';
import { ErrorNotice } from '../../forms/form.tsx';
import { Button } from '../../ui/button.tsx';
import { nextMessage, RemindDialog } from '../papers/inquiry/remindDialog.tsx';

/** A message to the office that owes an answer, as a draft: nothing is sent by itself. */
export function RemindOfAnswer({ task }: { task: Task }) {
  const [isOpen, setOpen] = useState(false);
  const { paperId, subject, waitsFor } = task;
  if (paperId === null || waitsFor.length === 0) return null;
  return (
    <>
      <Button
        compact
        variant="tertiary"
        aria-label={`Erinnern: ${taskTitle(task)}, ${subject}`}
        onPress={() => setOpen(true)}
      >
        Erinnern …
      </Button>
      {isOpen && <Remind paperId={paperId} onClose={() => setOpen(false)} />}
    </>
  );
}

function Remind({ paperId, onClose }: { paperId: PaperId; onClose: () => void }) {
  const inquiry = useQuery('inquiries.get', { paperId });
  if (inquiry.error) return <ErrorNotice error={inquiry.error} />;
  if (!inquiry.data) return null;
  return <RemindDialog inquiry={inquiry.data} kind={nextMessage(inquiry.data)} onClose={onClose} />;
}
