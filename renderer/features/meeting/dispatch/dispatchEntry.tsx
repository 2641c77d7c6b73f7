import { useId, useState } from 'react';
import type { DispatchInfo } from '../../../../shared/contract/dispatch.ts';
import { germanMoment } from '../../../../shared/german/format.ts';
import { dispatchWayLabels, heldBackSentence } from '../../../../shared/german/dispatch.ts';
import { useCommand } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../forms/form.tsx';
import { Badge, Notice } from '../../../ui/notice.tsx';
import { FilesAgain } from './filesAgain.tsx';
import { OvertakenNotice } from './overtakenNotice.tsx';
import { SentNote } from './sentNote.tsx';
import { RecipientStates } from './recipientStates.tsx';
import { delay, recipientCount, stateKind, stateSummary, unsettledCount } from './summary.ts';

/** One dispatch: what went to whom by which way, and how far it has come. */
export function DispatchEntry({ dispatch }: { dispatch: DispatchInfo }) {
  const titleId = useId();
  const { subject, createdAt, way, files, recipients } = dispatch;
  const unsettled = unsettledCount(recipients);
  const lists = [...new Set(recipients.flatMap(({ listName }) => listName.split(', ')))];
  return (
    <article className="dispatch-entry" aria-labelledby={titleId}>
      <div className="row middle">
        <h3 id={titleId} className="grow">
          {subject || 'Ohne Betreff'}
        </h3>
        <Badge kind={stateKind(recipients)}>{stateSummary(dispatch)}</Badge>
      </div>
      <p className="muted">
        {[germanMoment(createdAt), dispatchWayLabels[way], lists.length > 0 && `an ${lists.join(', ')}`]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ul className="file-list">
        {files.map(({ fileName, sha256 }) => (
          <li key={fileName}>
            {fileName}{' '}
            <span className="muted" title={`SHA-256: ${sha256}`}>
              Prüfsumme {sha256.slice(0, 8)}
            </span>
          </li>
        ))}
      </ul>
      {unsettled > 0 && (
        <div className="row middle">
          <progress
            className="grow"
            aria-label={`Fortschritt: ${subject}`}
            value={recipients.length - unsettled}
            max={recipients.length}
          />
          <CancelWaiting dispatch={dispatch} />
        </div>
      )}
      {delay(recipients) !== '' && <Notice kind="warning">{delay(recipients)}</Notice>}
      {isHeldBack(dispatch) && <Notice>{heldBackSentence(germanMoment(dispatch.heldBackAt ?? ''))}</Notice>}
      {dispatch.isOvertaken && dispatch.heldBackAt === null && <OvertakenNotice dispatch={dispatch} />}
      <SentNote dispatch={dispatch} />
      {way !== 'smtp' && <FilesAgain dispatch={dispatch} way={way} />}
      {recipients.length > 0 && <Details dispatch={dispatch} />}
    </article>
  );
}

/** Something of it had not gone out when its meeting was cancelled. */
const isHeldBack = ({ heldBackAt, sentAt, recipients }: DispatchInfo): boolean =>
  heldBackAt !== null && sentAt === null && recipients.some(({ state }) => state !== 'sent');

/** Hundreds of rows are only made when somebody looks. */
function Details({ dispatch: { recipients, heldBackAt, way } }: { dispatch: DispatchInfo }) {
  const hasProblem = recipients.some(
    ({ state, returnedOn }) => state === 'refused' || state === 'uncertain' || returnedOn !== null,
  );
  const [isOpen, setOpen] = useState(hasProblem);
  return (
    <details className="fold" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{recipientCount(recipients.length)} im Einzelnen</summary>
      {isOpen && <RecipientStates recipients={recipients} canRetry={way === 'smtp' && heldBackAt === null} />}
    </details>
  );
}

function CancelWaiting({ dispatch: { id, subject, recipients } }: { dispatch: DispatchInfo }) {
  const [asks, setAsks] = useState(false);
  const cancel = useCommand('dispatch.cancel');
  const waiting = recipients.filter(({ state }) => state === 'waiting').length;
  return (
    <>
      <Button
        compact
        isDisabled={waiting === 0}
        aria-label={`Wartende abbrechen: ${subject}`}
        onPress={() => setAsks(true)}
      >
        Wartende abbrechen
      </Button>
      <ConfirmDialog
        title="Wartende Nachrichten nicht versenden?"
        isOpen={asks}
        onClose={() => {
          setAsks(false);
          cancel.reset();
        }}
        confirmLabel="Nicht versenden"
        isPending={cancel.isPending}
        onConfirm={() => cancel.mutate({ dispatchId: id }, { onSuccess: () => setAsks(false) })}
      >
        <div className="stack">
          <ErrorNotice error={cancel.error} />
          <p>
            Was noch wartet, wird nicht versandt, auch nicht von den anderen E-Mails derselben Sendung. Was
            schon versandt ist, lässt sich nicht zurückholen.
          </p>
        </div>
      </ConfirmDialog>
    </>
  );
}
