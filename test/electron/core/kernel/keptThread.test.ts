import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { keptThread } from '../../../../electron/core/kernel/keptThread.ts';

const echo = new URL(
  `data:text/javascript,${encodeURIComponent(
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', (said) => { if (said === 'fail') throw new Error(said); parentPort.postMessage(said); });`,
  )}`,
);
const long = 60_000;
const end = (thread: Worker) => new Promise((done) => thread.once('exit', done));

test('the thread that was kept does the next work, and hears nothing of the last', async () => {
  const threads = keptThread(echo, long, () => ({}));
  const first = threads.take();
  first.on('message', () => expect.unreachable());
  threads.keep(first);

  const second = threads.take();
  const answer = once(second, 'message');
  second.postMessage('Guten Tag', []);

  expect(second).toBe(first);
  expect(await answer).toEqual(['Guten Tag']);
  await second.terminate();
});

test('whoever comes meanwhile gets a thread of its own, and only one waits', async () => {
  const threads = keptThread(echo, long, () => ({}));
  const [one, other] = [threads.take(), threads.take()];
  expect(other).not.toBe(one);

  const ended = end(other);
  threads.keep(one);
  threads.keep(other);
  await ended;

  const taken = threads.take();
  expect(taken).toBe(one);
  await taken.terminate();
});

test('a thread that fails while it waits does no further work', async () => {
  const threads = keptThread(echo, long, () => ({}));
  const first = threads.take();
  threads.keep(first);
  const ended = end(first);
  first.postMessage('fail', []);
  await ended;

  const second = threads.take();
  expect(second).not.toBe(first);
  await second.terminate();
});

test('a thread that no work came for ends', async () => {
  const threads = keptThread(echo, 0, () => ({}));
  const first = threads.take();
  threads.keep(first);
  await end(first);
  const second = threads.take();
  expect(second).not.toBe(first);
  await second.terminate();
});

test('where two work at once both wait for the next', async () => {
  const threads = keptThread(echo, long, () => ({}), 2);
  const [one, other] = [threads.take(), threads.take()];
  threads.keep(one);
  threads.keep(other);
  const taken = [threads.take(), threads.take()];
  expect(new Set(taken)).toEqual(new Set([one, other]));
  await Promise.all(taken.map((thread) => thread.terminate()));
});
