import { UnfinishedMailing } from '../../../../shared/domain/document/unfinishedMailing.ts';
import type { AttachmentId, MeetingId } from '../../../../shared/domain/ids.ts';

export type DispatchDraft = UnfinishedMailing;

const nothingYet: DispatchDraft = {
  documents: {},
  paperIds: [],
  bundle: null,
  attachmentIds: [],
  withCalendar: null,
  listIds: [],
  subject: null,
  text: null,
  way: null,
  documentsAs: null,
  next: null,
};

/** Unfinished mailings of this window by meeting: neither a look at another screen nor a reload costs the text. */
const kept = new Map<MeetingId, DispatchDraft>();
const listeners = new Set<() => void>();
const keyOf = (meetingId: MeetingId): string => `versand:${meetingId}`;

export function unfinishedOf(meetingId: MeetingId): DispatchDraft {
  const draft = kept.get(meetingId) ?? beforeReload(meetingId);
  kept.set(meetingId, draft);
  return draft;
}

export function watchUnfinished(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function changeUnfinished(meetingId: MeetingId, part: Partial<DispatchDraft>): void {
  put(meetingId, { ...unfinishedOf(meetingId), ...part });
}

/** Also by a file that has come in while another screen is open. */
export function chooseAttachment(meetingId: MeetingId, id: AttachmentId, isChosen: boolean): void {
  const others = unfinishedOf(meetingId).attachmentIds.filter((other) => other !== id);
  changeUnfinished(meetingId, { attachmentIds: isChosen ? [...others, id] : others });
}

/** What went out is done with, and the one that follows it is next; what was decided since it was on its way stays. */
export function finish(meetingId: MeetingId, sent: DispatchDraft): void {
  const now = unfinishedOf(meetingId);
  const since = Object.entries(now).filter(([key, value]) => sent[key as keyof DispatchDraft] !== value);
  const changed: Partial<DispatchDraft> = Object.fromEntries(since);
  const added = now.attachmentIds.filter((id) => !sent.attachmentIds.includes(id));
  const attachmentIds = [...(sent.next?.attachmentIds ?? []), ...added];
  put(meetingId, { ...nothingYet, ...sent.next, ...changed, attachmentIds });
}

function put(meetingId: MeetingId, draft: DispatchDraft): void {
  kept.set(meetingId, draft);
  if (JSON.stringify(draft) === JSON.stringify(nothingYet)) sessionStorage.removeItem(keyOf(meetingId));
  else sessionStorage.setItem(keyOf(meetingId), JSON.stringify(draft));
  for (const listener of listeners) listener();
}

/** Nothing where there was none, or another version of the program left it. */
function beforeReload(meetingId: MeetingId): DispatchDraft {
  const text = sessionStorage.getItem(keyOf(meetingId));
  if (text === null) return nothingYet;
  return UnfinishedMailing.catch(nothingYet).parse(JSON.parse(text));
}
