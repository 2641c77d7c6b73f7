import type { Input } from '../../../../shared/contract/index.ts';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { aVote } from '../../../shared/builders.ts';
import { aBody, aMember, setState, type TestApp, testApp } from '../../../support/app.ts';
import { answerChecks, decision, passphrase } from '../../../support/release.ts';
import { wordsOf } from '../../../db/upgrades/words.ts';
import { type Plan, secretMeeting } from './secretMeeting.ts';

export const usual: Plan = {
  shown: 2,
  hidden: 1,
  hasSubItems: true,
  hasPublicTitles: true,
  motion: 'remove',
  form: 'names',
  end: 'running',
};

export type Released = TestApp & {
  bodyId: string;
  chairId: string;
  memberId: string;
  guestId: string;
  listId: string;
  earlierId: string;
  meetingId: string;
  keyId: string;
};

/** A meeting with all that documents say, after an earlier one whose minutes it deals with, up to the finished Niederschrift. */
export async function finishedMeeting(plan: Plan = usual, file?: string): Promise<Released> {
  const test = testApp(file === undefined ? {} : { file });
  const { call } = test;
  const bodyId = await aBody(call, { statutorySeats: 3 });
  const list = await call('organizations.save', { id: null, name: 'Liste A', shortName: 'A', kind: 'list' });
  const named = { bodyId, formOfAddress: 'Frau', organizationId: list.id } as const;
  const { personId: chairId } = await aMember(call, { ...named, role: 'chair', familyName: 'Althaus' });
  const { personId: memberId } = await aMember(call, { ...named, familyName: 'Birke', givenName: 'Ute' });
  await aMember(call, { bodyId, role: 'clerk', familyName: 'Schreiber' });
  const people = { bodyId, chairId, memberId };
  const earlier = await secretMeeting(
    call,
    { ...people, day: '2026-02-10', earlier: null },
    { ...plan, end: 'closed' },
  );
  const basis = { ...people, day: '2026-03-10', earlier };
  const { meetingId, shownIds, guestId } = await secretMeeting(call, basis, { ...plan, end: 'running' });
  const byName = [chairId, memberId].map((personId) => ({ personId, choice: 'yes' as const }));
  const byFaction = [{ organizationId: list.id, yes: 2, no: 0, abstain: 0 }];
  for (const vote of [aVote({ form: 'names', byName }), aVote({ form: 'factions', byFaction })]) {
    const text = fromPlain('So ist es.');
    await call('resolutions.add', { itemId: shownIds[0] ?? '', text, outcome: 'adopted', vote });
  }
  const first = { personId: chairId, fromItemId: null, fromTime: null };
  await call('presiding.save', { meetingId, presiding: [first] });
  await setState(call, meetingId, 'closed');
  await setState(call, meetingId, 'minutesReady');
  const { keyId } = await call('keys.create', { personId: chairId, holder: 'Althaus', passphrase });
  return { ...test, ...people, guestId, listId: list.id, earlierId: earlier.meetingId, meetingId, keyId };
}

/** The chair consents to the Niederschrift as it is now. */
export async function release(meeting: Released): Promise<void> {
  await sign(meeting, await presentMinutes(meeting));
}

export async function presentMinutes(meeting: Released): Promise<string> {
  const { call, meetingId } = meeting;
  await answerChecks(meeting, meetingId);
  return (await call('documents.present', { meetingId, kind: 'minutes' })).id;
}

export const sign = (
  { call, keyId }: Released,
  documentId: string,
  more: Partial<Input<'release.sign'>> = {},
): Promise<unknown> => call('release.sign', decision({ documentId, keyId, ...more }));

/** The meeting is opened again and its Niederschrift finished anew. */
export async function reopen({ call, meetingId }: Released): Promise<void> {
  await setState(call, meetingId, 'closed', 'Ein Name fehlt.');
  await setState(call, meetingId, 'minutesReady');
}

/** Every document that there is of it, by its name: who may read it, and all its words. */
export async function documentsOf({ call, meetingId }: Pick<Released, 'call' | 'meetingId'>) {
  const documents: Record<string, string> = {};
  for (const { kind, subject, subjectId, missing } of await call('documents.list', { meetingId })) {
    const name = `${kind} ${subject}`;
    if (missing !== '') documents[name] = missing;
    else {
      const { fileName, clearance, bytes } = await call('documents.export', { meetingId, kind, subjectId });
      documents[name] = [fileName, clearance, wordsOf(bytes)].join('\n');
    }
  }
  return documents;
}
