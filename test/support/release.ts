import type { Input, Output } from '../../shared/contract/index.ts';
import type { DocumentKind } from '../../shared/domain/document/document.ts';
import type { Call } from '../../shared/client.ts';
import { setState, type TestApp, testApp } from './app.ts';

export const passphrase = 'vier Wörter und ein Fluss';

/** The sample meeting with its Niederschrift finished; errors among the checks are answered with a reason. */
export async function finishedSample(options: Parameters<typeof testApp>[0] = {}) {
  const test = testApp(options);
  const { meetingId } = await test.call('setup.loadSample', {});
  await setState(test.call, meetingId, 'minutesReady');
  await answerChecks(test, meetingId);
  const { presiding } = await test.call('attendance.get', { meetingId });
  const chairId = presiding[0]?.personId ?? '';
  return { ...test, meetingId, chairId };
}

export async function answerChecks(
  { call }: Pick<TestApp, 'call'>,
  meetingId: string,
  kind: DocumentKind = 'minutes',
): Promise<void> {
  for (const { key, severity } of await call('checks.list', { meetingId, kind })) {
    if (severity === 'error') await call('checks.override', { meetingId, key, reason: 'So war es.' });
  }
}

type Finished = Awaited<ReturnType<typeof finishedSample>>;

export const presented = ({ call, meetingId }: Finished): Promise<Output<'documents.present'>> =>
  call('documents.present', { meetingId, kind: 'minutes', subjectId: '' });

/** A key of the chair on this computer. */
export const chairKey = ({ call, chairId }: Finished): Promise<Output<'keys.create'>> =>
  call('keys.create', { personId: chairId, holder: 'Leyla Karaduman', passphrase });

/** The deputy of the chair with a key on this computer, as `delegations.give` takes it, for the rest of the year. */
export async function aDelegation(call: Call, { bodyId, chairId }: { bodyId: string; chairId: string }) {
  const deputy = (await call('people.list', {})).find(({ memberships }) =>
    memberships.some((own) => own.bodyId === bodyId && own.role === 'deputyChair'),
  );
  const holder = [deputy?.title, deputy?.givenName, deputy?.familyName].filter(Boolean).join(' ');
  const { keyId } = await call('keys.create', { personId: deputy?.id ?? null, holder, passphrase });
  const period = { from: '2026-09-14', until: '2026-12-31', reason: 'Urlaub' };
  return { bodyId, chairId, keyId, ...period };
}

export const decision = (
  more: Partial<Input<'release.sign'>> & { documentId: string; keyId: string },
): Input<'release.sign'> => ({ passphrase, decision: 'release', range: '', comments: [], ...more });
