import { memo, useState } from 'react';
import type { DispatchInfo } from '../../../../shared/contract/dispatch.ts';
import type { RecipientState } from '../../../../shared/domain/document/dispatch.ts';
import { pastReturnsWords, recipientStateLabels } from '../../../../shared/german/dispatch.ts';
import { germanDate, germanMoment, germanTime } from '../../../../shared/german/format.ts';
import { useCommand } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorNotice } from '../../../forms/form.tsx';
import { Badge } from '../../../ui/notice.tsx';
import { useFocusOnStep } from '../../../ui/useFocusOnStep.ts';
import { RetryDialog } from './retryDialog.tsx';
import { ReturnedDialog } from './returnedDialog.tsx';

type RecipientInfo = DispatchInfo['recipients'][number];

const kinds = {
  handedOver: 'info',
  waiting: 'info',
  sending: 'info',
  sent: 'success',
  refused: 'danger',
  uncertain: 'warning',
  cancelled: 'info',
} as const satisfies Record<RecipientState, string>;

/** Problems first; otherwise as they were sent. */
const first: readonly RecipientState[] = ['refused', 'uncertain'];
const isFirst = ({ state, returnedOn }: RecipientInfo) => first.includes(state) || returnedOn !== null;

/** It came back, and nobody put the address right since: that may be just right, where only the mailbox was full. */
const returnsToSame = ({ returnedOn, mendedEmail }: RecipientInfo) =>
  returnedOn !== null && mendedEmail === null;

type Props = { recipients: readonly RecipientInfo[]; canRetry: boolean };

/** What became of each message. What did not arrive can be tried again. */
export function RecipientStates({ recipients, canRetry }: Props) {
  const [doubtful, setDoubtful] = useState<RecipientInfo | null>(null);
  const [returned, setReturned] = useState<RecipientInfo | null>(null);
  const retry = useCommand('dispatch.retry');
  const { mutate } = retry;
  const note = useCommand('dispatch.noteReturned');
  const refused = recipients.filter(({ state }) => state === 'refused');
  const inOrder = [...recipients.filter(isFirst), ...recipients.filter((recipient) => !isFirst(recipient))];
  const tryAgain = (recipient: RecipientInfo) =>
    recipient.state === 'uncertain' || returnsToSame(recipient)
      ? setDoubtful(recipient)
      : mutate({ recipientIds: [recipient.id] });
  const noteReturn = (recipient: RecipientInfo) =>
    recipient.returnedOn === null
      ? setReturned(recipient)
      : note.mutate({ recipientId: recipient.id, returnedOn: null });
  // Who is tried again has no button any more, and another one who was not reached.
  const rows = useFocusOnStep<HTMLUListElement>(
    inOrder.map(({ state, returnedOn }) => `${state}${returnedOn ?? ''}`).join(' '),
  );
  return (
    <div className="stack">
      <ErrorNotice error={retry.error ?? note.error} />
      {canRetry && refused.length > 1 && (
        <div>
          <Button
            compact
            isPending={retry.isPending}
            onPress={() => mutate({ recipientIds: refused.map(({ id }) => id) })}
          >
            Alle nicht versandten noch einmal versuchen
          </Button>
        </div>
      )}
      <ul ref={rows} className="recipient-rows states" tabIndex={0} aria-label="Empfänger im Einzelnen">
        {inOrder.map((recipient) => (
          <Line
            key={recipient.id}
            recipient={recipient}
            onRetry={canRetry ? tryAgain : null}
            onReturn={noteReturn}
          />
        ))}
      </ul>
      <ReturnedDialog recipient={returned} onClose={() => setReturned(null)} />
      <RetryDialog
        recipient={doubtful}
        isPending={retry.isPending}
        onClose={() => setDoubtful(null)}
        onConfirm={({ id }) => mutate({ recipientIds: [id] }, { onSettled: () => setDoubtful(null) })}
      />
    </div>
  );
}

type LineProps = {
  recipient: RecipientInfo;
  onRetry: ((recipient: RecipientInfo) => void) | null;
  onReturn: (recipient: RecipientInfo) => void;
};

/** Redrawn only when its recipient has changed: of hundreds, few do within a second. */
const Line = memo(
  function Line({ recipient, onRetry, onReturn }: LineProps) {
    const { name, email, state, problem, returnedOn, mendedEmail, pastReturns } = recipient;
    const who = name || email;
    return (
      <li>
        <span>{who}</span>
        <span className="muted">{name && email}</span>
        <span className="state">
          {returnedOn === null ? (
            <Badge kind={kinds[state]}>{recipientStateLabels[state]}</Badge>
          ) : (
            <Badge kind="danger">kam am {germanDate(returnedOn)} zurück</Badge>
          )}{' '}
          <span className="muted">{timeOf(recipient)}</span>
        </span>
        {problem !== '' && <p className="problem">{problem}</p>}
        {pastReturns.length > 0 && <p className="muted">{pastReturnsWords(recipient)}</p>}
        {mendedEmail !== null && <p className="muted">Die Adresse ist jetzt {mendedEmail}.</p>}
        {onRetry && isFirst(recipient) && (
          <Button compact aria-label={`Noch einmal versuchen: ${who}`} onPress={() => onRetry(recipient)}>
            Noch einmal versuchen
          </Button>
        )}
        {state === 'sent' && (
          <span className="return">
            <Button
              compact
              variant="tertiary"
              aria-label={`${returnLabel(returnedOn)} ${who}`}
              onPress={() => onReturn(recipient)}
            >
              {returnLabel(returnedOn)}
            </Button>
          </span>
        )}
      </li>
    );
  },
  (before, after) => before.recipient === after.recipient && !before.onRetry === !after.onRetry,
);

const returnLabel = (returnedOn: string | null): string =>
  returnedOn === null ? 'Kam zurück …' : 'Kam doch an';

function timeOf({ state, attempts, nextTryAt, settledAt }: RecipientInfo): string {
  if (state === 'waiting' && attempts > 0 && nextTryAt !== null)
    return `nächster Versuch ${germanTime(nextTryAt.slice(11, 16))}`;
  return settledAt === null ? '' : germanMoment(settledAt);
}
