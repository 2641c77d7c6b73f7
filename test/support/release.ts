import type { Input, Output } from '../../shared/contract/index.ts';
import type { DocumentKind } from '../../shared/domain/document/document.ts';
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

export const decision = (
  more: Partial<Input<'release.sign'>> & { documentId: string; keyId: string },
): Input<'release.sign'> => ({ passphrase, decision: 'release', range: '', comments: [], ...more });
