import { useRef, useState } from 'react';
import type { Input } from '../../../../shared/contract/index.ts';
import type { MailSettings } from '../../../../shared/domain/document/dispatch.ts';
import { useCommand, useQuery } from '../../../api.ts';
import { useBundleProgress } from '../documents/useBundleProgress.ts';
import { useHandOver } from './useHandOver.ts';
import { watchOutbox } from './watchOutbox.ts';

/**
 * The steps of sending: for mail the password where one is wanted and a last question, then the dispatch is recorded,
 * then what is the clerk's to save is handed over.
 */
export function useSending(settings: MailSettings, message: Input<'dispatch.send'>, onSent: () => void) {
  const [asks, setAsks] = useState<'password' | 'confirm' | null>(null);
  const secret = useQuery('mail.secret', {});
  const send = useCommand('dispatch.send');
  const handOver = useHandOver();
  const bundle = useBundleProgress();
  const isUnderWay = useRef(false);
  const start = () => {
    // The second half of a double click: with another bundle it would be another order.
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    // How far the bundle is stands behind the question.
    if (message.bundle) setAsks(null);
    void bundle.during(
      (bundleId) =>
        new Promise<void>((settled) =>
          send.mutate(message.bundle ? { ...message, bundleId } : message, {
            onSuccess: ({ dispatch, files }) => {
              setAsks(null);
              onSent();
              // The outbox may be quicker than the screen: what it has changed is read in any case.
              if (dispatch.way === 'smtp') watchOutbox(dispatch.meetingId);
              void handOver.hand(dispatch, files);
            },
            onError: () => setAsks(null),
            onSettled: () => {
              isUnderWay.current = false;
              settled();
            },
          }),
        ),
    );
  };
  const begin = () => {
    handOver.forget();
    send.reset();
    if (message.way !== 'smtp') start();
    else setAsks(settings.user !== '' && secret.data?.isKnown !== true ? 'password' : 'confirm');
  };
  // Until it is said whether the password is known, nobody is asked for it.
  const isBusy = send.isPending || handOver.isPending || (message.way === 'smtp' && secret.isPending);
  const canKeep = secret.data?.canKeep ?? false;
  return { canKeep, send, handOver, bundle, isBusy, asks, setAsks, begin, start };
}
