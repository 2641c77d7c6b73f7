import { useEffect, useState, useSyncExternalStore } from 'react';
import type { PageInput } from '../../../../shared/client.ts';
import type { MailSettings } from '../../../../shared/domain/document/dispatch.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';
import { useQuery } from '../../../api.ts';
import { attend, forget, sendingOf, startSending, watchSendings } from './sendings.ts';
import type { DispatchDraft } from './unfinished.ts';

export const useSendingOf = (meetingId: MeetingId) =>
  useSyncExternalStore(watchSendings, () => sendingOf(meetingId));

type Order = { meetingId: MeetingId; message: PageInput<'dispatch.send'>; draft: DispatchDraft };

/**
 * The steps of sending: for mail the password where one is wanted and a last question, then the dispatch is recorded,
 * then what is the clerk's to save is handed over.
 */
export function useSending(settings: MailSettings, { meetingId, message, draft }: Order) {
  const [asks, setAsks] = useState<'password' | 'confirm' | null>(null);
  const secret = useQuery('mail.secret', {});
  const sending = useSendingOf(meetingId);
  useEffect(() => attend(meetingId), [meetingId]);
  const start = () => {
    // How far the bundle is stands behind the question.
    if (message.bundle) setAsks(null);
    void startSending(meetingId, message, draft).then(() => setAsks(null));
  };
  const begin = () => {
    if (message.way !== 'smtp') return start();
    forget(meetingId);
    setAsks(settings.user !== '' && secret.data?.isKnown !== true ? 'password' : 'confirm');
  };
  const isUnderWay = sending?.step === 'underWay';
  const isSaving = sending?.step === 'recorded' && sending.isSaving;
  // Until it is said whether the password is known, nobody is asked for it.
  const isBusy = isUnderWay || isSaving || (message.way === 'smtp' && secret.isPending);
  const canKeep = secret.data?.canKeep ?? false;
  return { canKeep, sending, isUnderWay, isBusy, asks, setAsks, begin, start };
}
