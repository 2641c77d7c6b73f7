import { useState } from 'react';
import type { DispatchInfo } from '../../../../shared/contract/dispatch.ts';
import { germanMoment } from '../../../../shared/german/format.ts';
import { call } from '../../../api.ts';
import { ErrorNotice } from '../../../forms/form.tsx';
import { useTask } from '../../../forms/useTask.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { sentQuestions, SentQuestion } from './sentQuestion.tsx';

/** When something went out by hand, or the way to say so. */
export function SentNote({ dispatch }: { dispatch: DispatchInfo }) {
  const [now, setNow] = useState<string | null>(null);
  const ask = useTask(async () => setNow((await call('app.status', {})).now));
  const close = () => setNow(null);
  if (dispatch.way === 'smtp') return null;
  if (dispatch.sentAt !== null) return <p>Von Hand versandt am {germanMoment(dispatch.sentAt)}.</p>;
  return (
    <>
      <ErrorNotice error={ask.error} />
      <div className="row middle">
        <span className="muted">Noch nicht als versandt vermerkt.</span>
        <Button
          compact
          aria-label={`Versand vermerken … ${dispatch.subject}`}
          isPending={ask.isPending}
          onPress={() => void ask.run()}
        >
          Versand vermerken …
        </Button>
      </div>
      <Dialog title={sentQuestions[dispatch.way]} isOpen={now !== null} onClose={close}>
        {now !== null && <SentQuestion dispatch={dispatch} now={now} onNoted={close} onLater={close} />}
      </Dialog>
    </>
  );
}
