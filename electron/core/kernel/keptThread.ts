import { Worker, type WorkerOptions } from 'node:worker_threads';

/** A thread that waits for further work for a while, since beginning one takes longer than most work does. */
export type KeptThread = {
  /** The thread that waits, or a new one; nobody else has it until it is kept again. */
  take: () => Worker;
  /** It waits for further work, one of them at the most. What it took in memory is given back when none comes. */
  keep: (worker: Worker) => void;
};

/**
 * Keeps the thread of one module. `idleTime`: for so long it waits, in milliseconds; it keeps no program from ending.
 */
export function keptThread(module: URL, idleTime: number, options: () => WorkerOptions): KeptThread {
  let kept: { worker: Worker; end: NodeJS.Timeout } | null = null;
  return {
    take: () => {
      const worker = kept?.worker ?? new Worker(module, options());
      clearTimeout(kept?.end);
      kept = null;
      worker.removeAllListeners();
      worker.ref();
      return worker;
    },
    keep: (worker) => {
      if (kept) {
        void worker.terminate();
        return;
      }
      const end = () => {
        kept = null;
        void worker.terminate();
      };
      worker.removeAllListeners().once('error', end).unref();
      kept = { worker, end: setTimeout(end, idleTime).unref() };
    },
  };
}
