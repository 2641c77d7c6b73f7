import { useRef, useState } from 'react';
import { Link } from 'wouter';
import type { CheckRow } from '../../../../shared/checks/row.ts';
import { severityLabels } from '../../../../shared/german/documents.ts';
import { unverifiedMark } from '../../../../shared/german/law.ts';
import { law } from '../../../../shared/law.ts';
import { useCommand, useQuery } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { SubmitActions } from '../../../ui/dialog.tsx';
import { ErrorNotice, Form } from '../../../forms/form.tsx';
import { Badge } from '../../../ui/notice.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { isOpenError, placeHref, severityKinds } from './checkRows.ts';
import type { ItemId, MeetingId } from '../../../../shared/domain/ids.ts';

type Props = {
  meetingId: MeetingId;
  check: CheckRow;
  /** null while the head is locked. */ onOpenHead: (() => void) | null;
};

/** One finding; an error can stand where someone says why. */
export function CheckEntry({ meetingId, check, onOpenHead }: Props) {
  const [isExplaining, setExplaining] = useState(false);
  const entry = useRef<HTMLLIElement>(null);
  const { severity, sentence, rule, overrideReason } = check;
  const item = useItemName(meetingId, check.place.itemId);
  // The form takes the focus with it.
  const close = () => {
    setExplaining(false);
    entry.current?.focus();
  };
  const canExplain = isOpenError(check);
  return (
    <li ref={entry} tabIndex={-1}>
      <div className="row middle">
        <Badge kind={severityKinds[severity]}>{severityLabels[severity]}</Badge>
        <span className="muted">
          {[item, law[rule].topic, law[rule].verified === 'open' ? unverifiedMark : '']
            .filter(Boolean)
            .join(' · ')}
        </span>
        <span className="spacer" />
        <PlaceLink meetingId={meetingId} check={check} item={item} onOpenHead={onOpenHead} />
      </div>
      <p>{sentence}</p>
      {overrideReason !== null && <Reason meetingId={meetingId} check={check} />}
      {canExplain && !isExplaining && (
        <Button compact onPress={() => setExplaining(true)}>
          Begründen …
        </Button>
      )}
      {canExplain && isExplaining && <ReasonForm meetingId={meetingId} check={check} onClose={close} />}
    </li>
  );
}

/** "TOP 8", so that the same sentence about several items tells which one; '' where it is about none. */
function useItemName(meetingId: MeetingId, itemId: ItemId | null): string {
  const items = useQuery('agenda.list', { meetingId }, itemId !== null).data;
  const number = items?.find(({ id }) => id === itemId)?.number ?? '';
  return number === '' ? '' : `TOP ${number}`;
}

function PlaceLink({ meetingId, check, item, onOpenHead }: Props & { item: string }) {
  const href = placeHref(meetingId, check.place);
  const label = `Zur Stelle: ${item === '' ? '' : `${item}: `}${check.sentence}`;
  if (href !== null) {
    return (
      <Link href={href} aria-label={label}>
        Zur Stelle
      </Link>
    );
  }
  return (
    onOpenHead && (
      <Button variant="tertiary" compact aria-label={label} onPress={onOpenHead}>
        Zur Stelle
      </Button>
    )
  );
}

type EntryProps = Pick<Props, 'meetingId' | 'check'>;

function Reason({ meetingId, check }: EntryProps) {
  const withdraw = useCommand('checks.withdrawOverride');
  return (
    <div className="reason">
      <ErrorNotice error={withdraw.error} />
      <p>Begründet: {check.overrideReason}</p>
      <Button
        variant="tertiary"
        compact
        isPending={withdraw.isPending}
        onPress={() => withdraw.mutate({ meetingId, key: check.key })}
      >
        Begründung zurücknehmen
      </Button>
    </div>
  );
}

function ReasonForm({ meetingId, check, onClose }: EntryProps & { onClose: () => void }) {
  const override = useCommand('checks.override');
  const [reason, setReason] = useState('');
  return (
    <Form
      label="Fehler begründen"
      error={override.error}
      onSubmit={() => override.mutate({ meetingId, key: check.key, reason }, { onSuccess: onClose })}
    >
      <TextField
        label="Warum das so stehen bleibt"
        name="reason"
        isRequired
        autoFocus
        rows={2}
        value={reason}
        onChange={setReason}
        description="Der Grund steht unter „Vorgänge“ und liegt dem Vorsitz vor."
      />
      <SubmitActions label="Begründung festhalten" isPending={override.isPending} onCancel={onClose} />
    </Form>
  );
}
