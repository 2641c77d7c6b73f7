import { useState } from 'react';
import type { DispatchInfo } from '../../../../shared/contract/dispatch.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorNotice } from '../../../forms/form.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useFocusOnOpening } from '../../../ui/useFocusOnOpening.ts';
import { sentQuestions, SentQuestion } from './sentQuestion.tsx';
import type { Sending } from './sendings.ts';

type Props = { sending: Extract<Sending, { step: 'recorded' }>; onSave: () => void };

/** What became of the dispatch just recorded, and what the clerk does next. */
export function HandedOver({ sending: { dispatch, isSaving, error, savedTo }, onSave }: Props) {
  if (isSaving) return null;
  const { way } = dispatch;
  if (way === 'smtp') {
    return (
      <Notice kind="success">
        Die Nachrichten liegen im Postausgang und gehen nacheinander hinaus. Den Stand sehen Sie unter
        „Bisherige Sendungen“.
      </Notice>
    );
  }
  if (savedTo === null) {
    return (
      <>
        <ErrorNotice error={error} />
        <Notice kind="warning">
          <div className="stack">
            <span>
              {way === 'draft'
                ? 'Der E-Mail-Entwurf ist verzeichnet, aber noch nicht gespeichert.'
                : 'Die Dateien sind verzeichnet, aber noch nicht abgelegt.'}
            </span>
            <div>
              <Button compact onPress={onSave}>
                {way === 'draft' ? 'E-Mail-Entwurf jetzt speichern …' : 'Dateien jetzt ablegen …'}
              </Button>
            </div>
          </div>
        </Notice>
      </>
    );
  }
  return (
    <>
      <Notice kind="success">
        <p className="file-name">Gespeichert: {savedTo}</p>
        {way === 'draft' && (
          <p>
            Öffnen Sie diese Datei mit Ihrem Mailprogramm, prüfen Sie die Nachricht und versenden Sie sie
            dort. Die Empfänger stehen unter „Bcc“ und sehen einander nicht.
          </p>
        )}
      </Notice>
      <Asked key={dispatch.id} dispatch={dispatch} />
    </>
  );
}

/** Saved is not sent: the program asks. */
function Asked({ dispatch }: { dispatch: DispatchInfo }) {
  const [answer, setAnswer] = useState<'sent' | 'later' | null>(null);
  // The answer takes its button with it.
  const told = useFocusOnOpening<HTMLDivElement>(answer ?? '');
  if (answer !== null) {
    return (
      <div ref={told} tabIndex={-1}>
        {answer === 'sent' ? (
          <Notice kind="success">Der Versand ist vermerkt.</Notice>
        ) : (
          <Notice>
            Noch gilt nichts als versandt. Sobald Sie versandt haben, wählen Sie unter „Bisherige Sendungen“
            bei dieser Sendung „Versand vermerken …“.
          </Notice>
        )}
      </div>
    );
  }
  return (
    <section className="sent-question stack" aria-label={sentQuestions[dispatch.way]}>
      <h3>{sentQuestions[dispatch.way]}</h3>
      <SentQuestion
        dispatch={dispatch}
        now={dispatch.createdAt}
        onNoted={() => setAnswer('sent')}
        onLater={() => setAnswer('later')}
      />
    </section>
  );
}
