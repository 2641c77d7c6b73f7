import { AppError, type ErrorCode } from '../../shared/errors.ts';
import { failed, reportSaving, type SaveState } from './saveBoard.ts';

type Saved = { version: number; at: string };
type Options<T> = {
  key: string;
  value: T;
  version: number;
  save: (value: T, version: number) => Promise<Saved>;
  /** Called after each save that worked. */
  onSaved?: (value: T) => void;
  /** Called when the core refuses to save for another reason than CONFLICT, once for each reason in a row. */
  onRefused?: () => void;
  /** What it belongs to may go, and it goes with that: then nothing is left to be saved. */
  goesWithOwner?: boolean;
};

/** Typing is saved this often; together with the save itself well within the promised second. */
const interval = 400;
const retryAfter = 2000;
/** A save that is due lets the keys and frames under way go first, but no longer than this. */
const patience = { timeout: 200 };

/** Trying again cannot help with these. */
const final: ErrorCode[] = ['CONFLICT', 'NOT_FOUND', 'MEETING_LOCKED', 'INVALID_INPUT', 'REASON_NEEDED'];

/**
 * Something being typed that saves itself: at most `interval` after a change, one save at a time, again after a
 * failure. It outlives its component, so that leaving an item loses nothing.
 */
export class Draft<T> {
  readonly #options: Options<T>;
  #value: T;
  #version: number;
  #dirty = false;
  #conflict = false;
  #refusal: ErrorCode | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;

  constructor(options: Options<T>) {
    this.#options = options;
    this.#value = options.value;
    this.#version = options.version;
  }

  /** What was typed last, saved or not. */
  get value(): T {
    return this.#value;
  }

  get version(): number {
    return this.#version;
  }

  /** True while another window's version stands in the way. */
  get hasConflict(): boolean {
    return this.#conflict;
  }

  get isSaved(): boolean {
    return !this.#dirty && this.#running === null;
  }

  change(value: T): void {
    this.#value = value;
    this.#dirty = true;
    if (this.#conflict) return;
    this.#report({ kind: 'pending' });
    this.#schedule(interval);
  }

  /** Resolves when everything typed so far was saved, or saving failed. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    while (this.#running) await this.#running;
    if (!this.#dirty || this.#conflict) return;
    this.#running = this.#attempt();
    await this.#running;
  }

  /** Work that writes the same row: nothing is saved beside it, and what is saved next counts from its version. */
  async during<R extends { version: number | null }>(work: (version: number) => Promise<R>): Promise<R> {
    await this.flush();
    const doing = work(this.#version);
    const done = doing.then(
      ({ version }) => void (this.#version = version ?? this.#version),
      () => undefined,
    );
    this.#running = done.then(() => {
      this.#running = null;
      if (this.#dirty) this.#schedule(0);
    });
    await this.#running;
    return doing;
  }

  /** Saves this value over the other window's version. */
  keepMine(currentVersion: number): Promise<void> {
    this.#version = currentVersion;
    this.#conflict = false;
    this.#dirty = true;
    return this.flush();
  }

  /** Forgets what was typed here. */
  discard(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#dirty = false;
    this.#conflict = false;
    this.#report({ kind: 'saved', at: null });
  }

  async #attempt(): Promise<void> {
    this.#dirty = false;
    const value = this.#value;
    try {
      const saved = await this.#options.save(value, this.#version);
      this.#version = saved.version;
      this.#refusal = null;
      this.#running = null;
      // Typed on in the meantime: the next save is already due.
      if (this.#dirty) this.#schedule(0);
      else this.#report({ kind: 'saved', at: saved.at });
      this.#options.onSaved?.(value);
    } catch (error) {
      this.#dirty = true;
      this.#running = null;
      const code = error instanceof AppError ? error.data.code : null;
      if (code === 'NOT_FOUND' && this.#options.goesWithOwner) return this.discard();
      this.#conflict = code === 'CONFLICT';
      this.#report(failed(error));
      if (code && code !== 'CONFLICT' && code !== this.#refusal) this.#options.onRefused?.();
      this.#refusal = code;
      if (!code || !final.includes(code)) this.#schedule(retryAfter);
    }
  }

  #schedule(wait: number): void {
    this.#timer ??= setTimeout(() => whenIdle(() => void this.flush()), wait);
  }

  #report(state: SaveState): void {
    reportSaving(this.#options.key, state, this);
  }
}

/** Outside of a browser there is nothing to wait for. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, patience);
  else work();
}
