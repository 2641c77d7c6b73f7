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

export const dialog = strict('dialog', {
  showSaveDialog: (...args: unknown[]) => Promise.resolve().then(() => ask('showSaveDialog', args)),
  showOpenDialog: (...args: unknown[]) => Promise.resolve().then(() => ask('showOpenDialog', args)),
  showMessageBox: (...args: unknown[]) => Promise.resolve().then(() => ask('showMessageBox', args)),
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
