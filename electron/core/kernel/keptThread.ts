import { Worker, type WorkerOptions } from 'node:worker_threads';

/** A thread that waits for further work for a while, since beginning one takes longer than most work does. */
export type KeptThread = {
  /** The thread that waits, or a new one; nobody else has it until it is kept again. */
  take: () => Worker;
  /** It waits for further work. What it took in memory is given back when none comes. */
  keep: (worker: Worker) => void;
};

/**
 * Keeps the threads of one module, so `many` at the most. `idleTime`: for so long one waits, in milliseconds; it keeps no program
 * from ending.
 */
export function keptThread(
  module: URL,
  idleTime: number,
  options: () => WorkerOptions,
  many = 1,
): KeptThread {
  const kept: { worker: Worker; end: NodeJS.Timeout }[] = [];
  const leave = (worker: Worker) => {
    const index = kept.findIndex((one) => one.worker === worker);
    if (index >= 0) kept.splice(index, 1);
  };
  return {
    take: () => {
      const waiting = kept.shift();
      const worker = waiting?.worker ?? new Worker(module, options());
      clearTimeout(waiting?.end);
      worker.removeAllListeners();
      worker.ref();
      return worker;
    },
    keep: (worker) => {
      const end = () => {
        leave(worker);
        void worker.terminate();
      };
      if (kept.length >= many) {
        end();
        return;
      }
      worker.removeAllListeners().once('error', end).unref();
      kept.push({ worker, end: setTimeout(end, idleTime).unref() });
    },
  };
}
