import { AppError, type AppErrorData } from '../../../shared/errors.ts';

/** Work that somebody waits for, sees the progress of and may give up; known in this process alone, until it ends. */
type UnderWay = { done: number; size: number; cancelling: AbortController };

/** What the work gets. `tell`: how far it is, of its size; `expect`: that size, where it shows only on the way. */
export type Step = { signal: AbortSignal; tell: (done: number) => void; expect: (size: number) => void };

export type LongWork<Id> = {
  isAnyUnderWay: () => boolean;
  /** How far it is; null where it is not under way. */
  progressOf: (id: Id) => Pick<UnderWay, 'done' | 'size'> | null;
  cancel: (id: Id) => void;
  /** Carries it out under this name. Throws the refusal where it was given up meanwhile. */
  carryOut: <T>(id: Id, size: number, work: (step: Step) => Promise<T>) => Promise<T>;
};

/** One kind of long work. `cancelled`: what is said of one that was given up. */
export function longWork<Id>(cancelled: AppErrorData): LongWork<Id> {
  const underWay = new Map<Id, UnderWay>();
  return {
    isAnyUnderWay: () => underWay.size > 0,
    progressOf: (id) => {
      const one = underWay.get(id);
      return one ? { done: one.done, size: one.size } : null;
    },
    cancel: (id) => underWay.get(id)?.cancelling.abort(),
    carryOut: async (id, size, work) => {
      const one: UnderWay = { done: 0, size, cancelling: new AbortController() };
      underWay.set(id, one);
      const { signal } = one.cancelling;
      const tell = (done: number) => {
        one.done = done;
      };
      try {
        const expect = (whole: number) => {
          one.size = whole;
        };
        return await work({ signal, tell, expect });
      } catch (cause) {
        throw signal.aborted ? new AppError(cancelled, { cause }) : cause;
      } finally {
        underWay.delete(id);
      }
    },
  };
}
