import type { PageInput, PageOutput } from '../../../../shared/client.ts';
import type { DispatchInfo } from '../../../../shared/contract/dispatch.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';
import { call, readChanged } from '../../../api.ts';
import { dropFiles } from '../../../host.ts';
import { readAnew } from '../../../saving/useConflict.ts';
import { byMeeting } from './byMeeting.ts';
import { saved } from './saved.ts';
import { type DispatchDraft, finish, sendBegun } from './unfinished.ts';
import { watchOutbox } from './watchOutbox.ts';

type Files = PageOutput<'dispatch.send'>['files'];

/** A mailing on its way, and how it ended. It goes on while another screen is open. */
export type Sending =
  /** `done`: how far its Sitzungsmappe is, from 0 to 1; null while that is not known. */
  | { step: 'underWay'; bundleId: string | null; done: number | null }
  | { step: 'failed'; error: unknown }
  /** `savedTo`: folder or file; null while the clerk has not chosen one. */
  | {
      step: 'recorded';
      dispatch: DispatchInfo;
      files: Files;
      isSaving: boolean;
      savedTo: string | null;
      error: unknown;
    };

const sendings = byMeeting<Sending>();
/** The meetings whose mailing somebody looks at. */
const attended = new Set<MeetingId>();
/** How often the clerk sees how far it is, in milliseconds. */
const telling = 250;

export const sendingOf = (meetingId: MeetingId): Sending | null => sendings.get(meetingId) ?? null;

export const watchSendings = sendings.watch;

/** While somebody looks, what is the clerk's to save is handed over at once, otherwise when they are back. */
export function attend(meetingId: MeetingId): () => void {
  attended.add(meetingId);
  return () => {
    attended.delete(meetingId);
    const sending = sendingOf(meetingId);
    if (sending?.step === 'failed' || (sending?.step === 'recorded' && !isUnsaved(sending)))
      forget(meetingId);
  };
}

/** Records a mailing and hands over its files. The second half of a double click is no second order. */
export async function startSending(
  meetingId: MeetingId,
  message: PageInput<'dispatch.send'>,
  sent: DispatchDraft,
): Promise<void> {
  if (sendingOf(meetingId)?.step === 'underWay') return;
  forget(meetingId);
  const bundleId = message.bundle ? crypto.randomUUID() : null;
  sendings.put(meetingId, { step: 'underWay', bundleId, done: null });
  const timer = bundleId === null ? undefined : setInterval(() => void tell(meetingId, bundleId), telling);
  try {
    const { dispatch, files } = await sendBegun(meetingId, (version) =>
      call('dispatch.send', { ...message, bundleId, version }),
    );
    finish(meetingId, sent);
    const recorded = { step: 'recorded' as const, dispatch, files, savedTo: null, error: null };
    sendings.put(meetingId, { ...recorded, isSaving: true });
    // The outbox may be quicker than the screen: what it has changed is read in any case.
    if (dispatch.way === 'smtp') watchOutbox(meetingId);
    await readChanged('dispatch.send');
    sendings.put(meetingId, { ...recorded, isSaving: false });
    if (attended.has(meetingId)) await saveSent(meetingId);
  } catch (error) {
    sendings.put(meetingId, { step: 'failed', error });
    // It may name what was taken away in another window.
    readAnew();
  } finally {
    clearInterval(timer);
  }
}

/** Brings the files of what was recorded to the clerk's disk. They are kept until that has worked. */
export async function saveSent(meetingId: MeetingId): Promise<void> {
  const sending = sendingOf(meetingId);
  if (sending?.step !== 'recorded' || sending.isSaving || !isUnsaved(sending)) return;
  sendings.put(meetingId, { ...sending, isSaving: true, error: null });
  const outcome = await saved(sending.dispatch.way, sending.files).then(
    (savedTo) => ({ savedTo, error: null }),
    (error: unknown) => ({ savedTo: null, error }),
  );
  sendings.put(meetingId, { ...sending, isSaving: false, ...outcome });
}

/** Who gives up the bundle sends nothing. */
export function giveUp(meetingId: MeetingId): void {
  const sending = sendingOf(meetingId);
  if (sending?.step !== 'underWay' || sending.bundleId === null) return;
  void call('bundles.cancel', { bundle: sending.bundleId }).catch(() => undefined);
}

export function forget(meetingId: MeetingId): void {
  const sending = sendingOf(meetingId);
  if (sending?.step === 'recorded' && isUnsaved(sending))
    void dropFiles(sending.files.map(({ bytes }) => bytes.id));
  sendings.put(meetingId, null);
}

const isUnsaved = ({ files, savedTo }: { files: Files; savedTo: string | null }): boolean =>
  files.length > 0 && savedTo === null;

async function tell(meetingId: MeetingId, bundle: string): Promise<void> {
  const progress = await call('bundles.progress', { bundle }).catch(() => null);
  if (!progress || sendingOf(meetingId)?.step !== 'underWay') return;
  const done = progress.size === 0 ? null : progress.done / progress.size;
  sendings.put(meetingId, { step: 'underWay', bundleId: bundle, done });
}
