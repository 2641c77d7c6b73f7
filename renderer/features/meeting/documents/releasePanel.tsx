import { useState } from 'react';
import type { DocumentInfo, DocumentRow } from '../../../../shared/contract/documents.ts';
import { isWholeMinutes } from '../../../../shared/documents/kinds/index.ts';
import type { MeetingView } from '../../../../shared/facts/meeting.ts';
import { auditTime } from '../../../../shared/german/audit.ts';
import { signatureSentence, signerText } from '../../../../shared/german/documents.ts';
import { listed } from '../../../../shared/german/format.ts';
import { clockSentence } from '../../../../shared/german/release.ts';
import { useCommand } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog, SubmitActions } from '../../../ui/dialog.tsx';
import { Form } from '../../../forms/form.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { useFocusOnStep } from '../../../ui/useFocusOnStep.ts';
import { PackageActions } from './packageActions.tsx';
import { PresentActions } from './presentActions.tsx';
import { RefusedNote } from './refusedNote.tsx';
import { SignActions } from './signActions.tsx';
import { currentOf } from './targets.ts';

type Props = { meeting: MeetingView; row: DocumentRow };

/** The way to the chair's consent: present, wait, decide (R32, R33, R34). */
export function ReleasePanel({ meeting, row }: Props) {
  const current = currentOf(row);
  const section = useFocusOnStep<HTMLElement>(current?.state);
  return (
    <section ref={section} tabIndex={-1} className="panel open stack" aria-labelledby="release-title">
      <h3 id="release-title">Freigabe</h3>
      {current && <StateLines info={current} />}
      {current && isCorrected(meeting, row) && (
        <Notice>
          Die Niederschrift wird berichtigt. Gezeigt wird die freigegebene Fassung {current.version}; was Sie
          seither geändert haben, sehen Sie über der Vorschau unter „Jetziger Stand“. Es gilt erst, wenn der
          Vorsitz eine neue Fassung freigibt.
        </Notice>
      )}
      {row.outdated !== '' && <Notice kind="warning">{row.outdated}</Notice>}
      {current?.state === 'presented' ? (
        <>
          <SignActions meetingId={meeting.id} bodyId={meeting.bodyId} info={current} />
          <PackageActions info={current} />
          <Withdraw info={current} />
        </>
      ) : (
        <PresentActions meeting={meeting} row={row} />
      )}
    </section>
  );
}

/** Whether the minutes were opened again after they were released, and no other version lies before the chair yet. */
const isCorrected = ({ state }: MeetingView, row: DocumentRow): boolean =>
  isWholeMinutes(row.kind) &&
  currentOf(row)?.state === 'released' &&
  (state === 'closed' || state === 'minutesReady');

function StateLines({ info }: { info: DocumentInfo }) {
  const { state, signatures, waitingFor } = info;
  return (
    <>
      {state === 'released' && (
        <Notice kind="success">Freigegeben. Dieses Dokument ändert sich nicht mehr.</Notice>
      )}
      {state === 'draft' && (
        <p>Vorgelegt wird die von Hand bearbeitete Datei, übernommen am {auditTime(info.createdAt)}.</p>
      )}
      {state === 'presented' && info.presentedAt && (
        <p>
          Vorgelegt am {auditTime(info.presentedAt)}
          {info.isOwnEdit && ', von Hand bearbeitet'}.
        </p>
      )}
      {signatures.length > 0 && (
        <ul className="signed">
          {signatures.map((signature) => (
            <li key={signature.signedAt + signature.keyId}>{signatureSentence(signature)}</li>
          ))}
        </ul>
      )}
      {clockSentence(info) && <p className="muted">{clockSentence(info)}</p>}
      <RefusedNote info={info} />
      {waitingFor.length > 0 && (
        <Notice>Wartet auf die Entscheidung von {listed(waitingFor.map(signerText))}.</Notice>
      )}
    </>
  );
}

function Withdraw({ info }: { info: DocumentInfo }) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <div>
      <Button variant="tertiary" onPress={() => setOpen(true)}>
        Freigabe zurückziehen …
      </Button>
      <Dialog title="Freigabe zurückziehen" isOpen={isOpen} onClose={close}>
        <WithdrawForm info={info} onClose={close} />
      </Dialog>
    </div>
  );
}

function WithdrawForm({ info, onClose }: { info: DocumentInfo; onClose: () => void }) {
  const withdraw = useCommand('documents.withdraw');
  const [reason, setReason] = useState('');
  return (
    <Form
      error={withdraw.error}
      onSubmit={() => withdraw.mutate({ id: info.id, reason }, { onSuccess: onClose })}
    >
      <p>
        Fassung {info.version} liegt danach niemandem mehr zur Freigabe vor. Sie bleibt aufbewahrt; eine schon
        erteilte Zustimmung gilt nicht für die nächste Fassung.
      </p>
      <TextField label="Grund" name="reason" rows={2} autoFocus value={reason} onChange={setReason} />
      <SubmitActions label="Freigabe zurückziehen" isPending={withdraw.isPending} onCancel={onClose} />
    </Form>
  );
}
