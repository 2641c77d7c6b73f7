import { tell } from './messages.ts';
import { strict } from './strict.ts';

/** A dialog at the very start comes before any message of the test: its answer is there from the beginning. */
const answers = JSON.parse(process.env['TESTHOST_ANSWERS'] ?? '[]') as { kind: string; answer: unknown }[];

export const queueAnswer = (kind: string, answer: unknown): void => {
  answers.push({ kind, answer });
};

/** Answers from what the test queued; a dialog nobody expected fails loudly instead of hanging. */
function ask(kind: string, args: unknown[]): unknown {
  const options = args.at(-1);
  tell({ type: 'dialog', kind, options: { ...(typeof options === 'object' ? options : {}) } });
  const index = answers.findIndex((queued) => queued.kind === kind);
  const [queued] = index < 0 ? [] : answers.splice(index, 1);
  if (!queued) throw new Error(`stand-in: no answer queued for dialog.${kind}`);
  return queued.answer;
}

/** A box with a signal stays open until the program takes it back, where the test queued no answer. */
function untilTakenBack(options: unknown, answer: () => unknown): Promise<unknown> {
  const { signal, cancelId = 0 } = options as { signal?: AbortSignal; cancelId?: number };
  if (!signal || answers.some(({ kind }) => kind === 'showMessageBox')) return Promise.resolve().then(answer);
  const { signal: _, ...shown } = options as Record<string, unknown>;
  tell({ type: 'dialog', kind: 'showMessageBox', options: shown });
  return new Promise((done) => {
    signal.addEventListener('abort', () => {
      tell({ type: 'dialog', kind: 'takenBack', options: {} });
      done({ response: cancelId });
    });
  });
}

export const dialog = strict('dialog', {
  showSaveDialog: (...args: unknown[]) => Promise.resolve().then(() => ask('showSaveDialog', args)),
  showOpenDialog: (...args: unknown[]) => Promise.resolve().then(() => ask('showOpenDialog', args)),
  showMessageBox: (...args: unknown[]) => untilTakenBack(args.at(-1), () => ask('showMessageBox', args)),
  showMessageBoxSync: (...args: unknown[]) => ask('showMessageBoxSync', args),
  showErrorBox: (title: string, content: string) =>
    tell({ type: 'dialog', kind: 'showErrorBox', options: { title, content } }),
});

export const shell = strict('shell', {
  openExternal: (target: string) => {
    tell({ type: 'shell', operation: 'openExternal', target });
    return Promise.resolve();
  },
  openPath: (target: string) => {
    tell({ type: 'shell', operation: 'openPath', target });
    return Promise.resolve('');
  },
});
