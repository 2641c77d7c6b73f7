import type { PageOutput } from '../../../../shared/client.ts';
import { noMailing, type UnfinishedMailing } from '../../../../shared/domain/document/unfinishedMailing.ts';
import type { AttachmentId, MeetingId } from '../../../../shared/domain/ids.ts';
import { call } from '../../../api.ts';
import { Draft } from '../../../saving/draft.ts';
import { readAnew } from '../../../saving/useConflict.ts';
import { byMeeting } from './byMeeting.ts';

export type DispatchDraft = UnfinishedMailing;

type Stored = PageOutput<'mailings.get'>;

/** Unfinished mailings by meeting: each saves itself like every other text, and outlives the end of the program. */
const kept = byMeeting<{ draft: Draft<DispatchDraft>; value: DispatchDraft }>();

export const watchUnfinished = kept.watch;

export const unfinishedOf = (meetingId: MeetingId): DispatchDraft => kept.get(meetingId)?.value ?? noMailing;

/** While another window's version stands in the way. */
export const conflictOf = (meetingId: MeetingId): Draft<DispatchDraft> | null => {
  const draft = kept.get(meetingId)?.draft;
  return draft?.hasConflict ? draft : null;
};

/** Goes on with what is stored, unless something newer is on its way to be. */
export function goOnWith(meetingId: MeetingId, stored: Stored): void {
  const known = kept.get(meetingId)?.draft;
  const version = stored.version ?? 0;
  if (known && (!known.isSaved || version <= known.version)) return;
  begin(meetingId, stored.mailing, version);
}

/** Saves at once what is not saved yet. */
export const saveUnfinished = (meetingId: MeetingId): void => void kept.get(meetingId)?.draft.flush();

/** Leaves what was chosen here for what another window has saved. */
export function takeOther(meetingId: MeetingId, { version, mailing }: Stored): void {
  kept.get(meetingId)?.draft.discard();
  begin(meetingId, mailing, version ?? 0);
}

export function changeUnfinished(meetingId: MeetingId, part: Partial<DispatchDraft>): void {
  put(meetingId, { ...unfinishedOf(meetingId), ...part });
}

/** Also by a file that has come in while another screen is open. */
export function chooseAttachment(meetingId: MeetingId, id: AttachmentId, isChosen: boolean): void {
  const others = unfinishedOf(meetingId).attachmentIds.filter((other) => other !== id);
  changeUnfinished(meetingId, { attachmentIds: isChosen ? [...others, id] : others });
}

/** Sends what was begun: its version goes along, so that another window cannot send the same again. */
export function sendBegun<R extends { version: number | null }>(
  meetingId: MeetingId,
  send: (version: number | null) => Promise<R>,
): Promise<R> {
  const { draft } = kept.get(meetingId) ?? begin(meetingId, noMailing, 0);
  return draft.during((version) => send(version || null));
}

/** What went out is done with, and the one that follows it is next; what was decided since it was on its way stays. */
export function finish(meetingId: MeetingId, sent: DispatchDraft): void {
  const now = unfinishedOf(meetingId);
  const since = Object.entries(now).filter(([key, value]) => sent[key as keyof DispatchDraft] !== value);
  const changed: Partial<DispatchDraft> = Object.fromEntries(since);
  const added = now.attachmentIds.filter((id) => !sent.attachmentIds.includes(id));
  const attachmentIds = [...(sent.next?.attachmentIds ?? []), ...added];
  put(meetingId, { ...noMailing, ...sent.next, ...changed, attachmentIds });
}

function put(meetingId: MeetingId, value: DispatchDraft): void {
  const { draft } = kept.get(meetingId) ?? begin(meetingId, noMailing, 0);
  kept.put(meetingId, { draft, value });
  draft.change(value);
}

function begin(meetingId: MeetingId, value: DispatchDraft, version: number) {
  const draft = new Draft<DispatchDraft>({
    key: `versand:${meetingId}`,
    value,
    version,
    save: async (mailing, base) => {
      const saved = await call('mailings.save', { meetingId, version: base || null, mailing });
      return { version: saved.version, at: saved.savedAt };
    },
    onRefused: readAnew,
    // Its meeting was deleted in another window.
    goesWithOwner: true,
  });
  const begun = { draft, value };
  kept.put(meetingId, begun);
  return begun;
}
