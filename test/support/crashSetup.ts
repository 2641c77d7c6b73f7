import { aroundEach } from 'vitest';
import { beginAttempt, CRASHED, crashesNoticed } from './crashes.ts';

/** A test that failed while its browser crashed gets that as its last error, by which it may run again. */
aroundEach(async (run, { task }) => {
  beginAttempt(() => task.result?.state === 'fail');
  await run();
  const crashes = await crashesNoticed();
  if (task.result?.state !== 'fail' || crashes.length === 0) return;
  (task.meta.crashes ??= []).push(...crashes);
  throw new Error(`${CRASHED}: ${crashes.join(', ')}`);
});
