import type { PageInput } from '../../../../shared/client.ts';
import type { DispatchWay, MailSettings } from '../../../../shared/domain/document/dispatch.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';
import { dispatchWayLabels } from '../../../../shared/german/dispatch.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorNotice } from '../../../forms/form.tsx';
import { optionsOf, SelectField } from '../../../ui/selectField.tsx';
import { isConflict } from '../../../saving/useConflict.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useComingIn } from '../../attachments/comingIn.ts';
import { BundleUnderWay } from './bundleUnderWay.tsx';
import { Cautions } from './cautions.tsx';
import { ConfirmSend } from './confirmSend.tsx';
import type { Prepared } from './prepared.ts';
import { HandedOver } from './handedOver.tsx';
import { PasswordDialog } from './passwordDialog.tsx';
import { SplitNote } from './splitNote.tsx';
import { type Gone, isOfGone } from './goneChoices.ts';
import { GoneNotice } from './goneNotice.tsx';
import { forget, giveUp, saveSent, type Sending } from './sendings.ts';
import type { DispatchDraft } from './unfinished.ts';
import { useBroughtIntoSight } from './useBroughtIntoSight.ts';
import { useMailOff } from './useMailOff.ts';
import { useSending } from './useSending.ts';

const actions = {
  draft: 'E-Mail-Entwurf speichern …',
  smtp: 'Versenden …',
  folder: 'Dateien ablegen …',
} as const satisfies Record<DispatchWay, string>;

const hints = {
  draft:
    'Ratsfeder schreibt eine Nachricht als Datei (.eml). Sie öffnen, prüfen und versenden sie im Mailprogramm.',
  smtp: 'Ratsfeder sendet jedem Empfänger eine eigene Nachricht und zeigt, was aus jeder geworden ist.',
  folder: 'Ratsfeder legt die Dateien in einen Ordner Ihrer Wahl. Das Versenden bleibt bei Ihnen.',
} as const satisfies Record<DispatchWay, string>;

type Props = {
  way: DispatchWay;
  settings: MailSettings;
  /** Of exactly this message; undefined while it is being found out. */
  prepared: Prepared | undefined;
  /** Why it could not be found out. */
  error: unknown;
  meetingId: MeetingId;
  message: PageInput<'dispatch.send'>;
  draft: DispatchDraft;
  gone: Gone;
  onChange: (part: Partial<DispatchDraft>) => void;
};

/** By which way, and off it goes: after the password where one is wanted, and after a last question. */
export function SendPart({ way, settings, prepared, error, gone, onChange, ...order }: Props) {
  const { meetingId, message } = order;
  const { canKeep, sending, isUnderWay, isBusy, asks, setAsks, begin, start } = useSending(settings, order);
  const isOff = useMailOff() && way === 'smtp';
  const comingIn = useComingIn();
  const refusal = error ?? (sending?.step === 'failed' ? sending.error : null);
  const hasGone = gone.labels.length > 0;
  const hindrance = comingIn || hindranceOf(way, prepared, message.listIds.length > 0);
  return (
    <>
      <SelectField
        label="Versandweg"
        description={hints[way]}
        options={optionsOf(dispatchWayLabels)}
        value={way}
        isDisabled={isUnderWay}
        onChange={(next) => onChange({ way: next })}
      />
      {prepared && <Cautions meetingId={meetingId} prepared={prepared} />}
      {prepared && way !== 'folder' && <SplitNote prepared={prepared} />}
      <GoneNotice
        gone={gone}
        onUnderstood={(rest) => {
          onChange(rest);
          if (isOfGone(refusal)) forget(meetingId);
        }}
      />
      {/* What is gone is named above. */}
      {!(hasGone && isOfGone(refusal)) && <Refusal error={refusal} />}
      <div className="row middle send-row">
        <Button
          variant="primary"
          onPress={begin}
          isPending={isBusy}
          isDisabled={isOff || prepared === undefined || hindrance !== ''}
        >
          {actions[way]}
        </Button>
        <span className="muted grow">{hindrance}</span>
      </div>
      <Outcome meetingId={meetingId} sending={sending} />
      <PasswordDialog
        isOpen={asks === 'password'}
        canKeep={canKeep}
        onSet={() => setAsks('confirm')}
        onClose={() => setAsks(null)}
      />
      {prepared && (
        <ConfirmSend
          meetingId={meetingId}
          prepared={prepared}
          isOpen={asks === 'confirm'}
          isPending={isUnderWay}
          onConfirm={start}
          onClose={() => setAsks(null)}
        />
      )}
    </>
  );
}

/** Another window may have sent the same, and what stands here now is its state. */
function Refusal({ error }: { error: unknown }) {
  if (!isConflict(error)) return <ErrorNotice error={error} />;
  return (
    <Notice kind="warning">
      Diese Sendung wurde in einem anderen Fenster schon versandt oder geändert; von hier ging nichts hinaus.
      Bitte prüfen Sie, was hier jetzt steht, und unter „Bisherige Sendungen“, was hinausging.
    </Notice>
  );
}

type OutcomeProps = { meetingId: MeetingId; sending: Sending | null };

/** How far it is, and what became of it: what is to be done next is in sight and has the focus. */
function Outcome({ meetingId, sending }: OutcomeProps) {
  const isDone = sending?.step === 'recorded' && !sending.isSaving;
  const outcome = useBroughtIntoSight(isDone ? `${sending.dispatch.id} ${sending.savedTo ?? ''}` : null);
  return (
    <div ref={outcome} tabIndex={-1} className="send-outcome stack">
      {sending?.step === 'recorded' && (
        <HandedOver sending={sending} onSave={() => void saveSent(meetingId)} />
      )}
      {sending?.step === 'underWay' && sending.bundleId !== null && (
        <BundleUnderWay done={sending.done} onGiveUp={() => giveUp(meetingId)} />
      )}
    </div>
  );
}

/** Why it cannot be sent yet; '' where it can. */
function hindranceOf(way: DispatchWay, prepared: Prepared | undefined, hasLists: boolean): string {
  if (prepared === undefined) return '';
  const { files, recipients, refusals } = prepared;
  if (files.length === 0) return 'Wählen Sie zuerst, was hinausgeht.';
  if (refusals.length > 0) return 'Ein Verteiler darf nicht alles davon erhalten.';
  if (way === 'folder' || recipients.length > 0) return '';
  return hasLists
    ? 'In den gewählten Verteilern hat niemand eine E-Mail-Adresse.'
    : 'Wählen Sie zuerst, wer es erhält.';
}
