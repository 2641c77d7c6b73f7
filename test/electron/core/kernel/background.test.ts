import { describe, expect, it, vi } from 'vitest';
import {
  type Job,
  type Pass,
  runnerOf,
  startBackground,
} from '../../../../electron/core/kernel/background.ts';

/** A job whose passes end when the test says so. */
function heldJob() {
  const passes: PromiseWithResolvers<Pass>[] = [];
  const begun: { ending: AbortSignal; breakOff: AbortSignal }[] = [];
  const job: Job = {
    name: 'outbox',
    run: (signals) => {
      const pass = Promise.withResolvers<Pass>();
      passes.push(pass);
      begun.push(signals);
      return pass.promise;
    },
  };
  const end = (n: number, pass: Pass = { done: 1, again: null }) => passes[n]?.resolve(pass);
  return { job, begun, passes, end };
}

const noLog = (reference: string, cause: unknown) => {
  throw new Error(reference, { cause });
};

describe('a job in the background', () => {
  it('runs at the start, and once more when it was woken meanwhile: never two passes at once', async () => {
    const { job, begun, end } = heldJob();
    const background = startBackground([job], { log: noLog });
    background.wake(['outbox']);
    background.wake(['outbox']);
    expect(begun).toHaveLength(1);
    end(0);
    await vi.waitFor(() => expect(begun).toHaveLength(2));
    end(1);
    await background.stop();
    expect(begun).toHaveLength(2);
  });

  it('is not woken by a route that names another one', async () => {
    const { job, begun, end } = heldJob();
    const background = startBackground([job], { log: noLog });
    end(0);
    background.wake([]);
    await background.stop();
    expect(begun).toHaveLength(1);
  });

  it('looks again when it asked to', async () => {
    const { job, begun, end } = heldJob();
    const runner = runnerOf(job, { log: noLog });
    runner.wake();
    end(0, { done: 0, again: 1 });
    await vi.waitFor(() => expect(begun).toHaveLength(2));
    end(1);
    await runner.stop();
  });

  it('that fails is told to the log, and the program goes on', async () => {
    const { job, passes } = heldJob();
    const logged: unknown[] = [];
    const runner = runnerOf(job, { log: (reference, cause) => logged.push([reference, cause]) });
    runner.wake();
    passes[0]?.reject(new Error('kaputt'));
    await vi.waitFor(() => expect(logged).toEqual([['outbox', new Error('kaputt')]]));
    await runner.stop();
  });

  it('is asked to end, then broken off, and is not begun again', async () => {
    const { job, begun, end } = heldJob();
    const runner = runnerOf(job, { log: noLog, graceMs: 10 });
    runner.wake();
    const signals = begun[0];
    signals?.breakOff.addEventListener('abort', () => end(0));
    const stopping = runner.stop();
    expect(signals?.ending.aborted).toBe(true);
    await stopping;
    expect(signals?.breakOff.aborted).toBe(true);
    runner.wake();
    expect(begun).toHaveLength(1);
  });
});
