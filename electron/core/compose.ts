import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { openStore } from '../../db/store.ts';
import { type App, createApp, type Secrets } from './kernel/app.ts';
import { createOutbox, type Outbox } from './dispatch/outbox.ts';
import { handlers } from './handlers.ts';
import { memorySecrets } from './kernel/secrets.ts';
import { officeTime } from '../../shared/german/officeTime.ts';

const now = () => officeTime(new Date());

type Options = {
  file: string;
  version: string;
  secrets?: Secrets;
  /** Whether waiting mail goes out while this process runs. */
  sends?: boolean;
};

/** The real application over a data file: real clock, real ids, a log beside the file. Throws AppError. */
export function openApp({ file, version, secrets = memorySecrets(), sends = false }: Options): App {
  const store = openStore(file);
  const log = logBeside(file);
  const app = createApp({ store, version, secrets, now, newId: randomUUID, log }, handlers);
  return sends ? withOutbox(app, createOutbox({ store, secrets, now, log })) : app;
}

/** After these something may be due. */
const bringsMail = ['dispatch.send', 'dispatch.retry', 'mail.save', 'mail.setPassword'];

/** Starts sending. Closing lets the message under way come to its end before the data file is closed. */
function withOutbox(app: App, outbox: Outbox): App {
  outbox.start();
  return {
    call: async (route, input) => {
      const reply = await app.call(route, input);
      if (bringsMail.includes(route)) outbox.wake();
      return reply;
    },
    close: async () => {
      await outbox.stop();
      await app.close();
    },
  };
}

/** What a clerk must not see goes into `ratsfeder.log` in the data file's folder, found by its reference. */
const logBeside = (file: string) => (reference: string, cause: unknown) => {
  const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  const entry = `${now()} ${reference} ${text}\n`;
  if (file === ':memory:') return;
  try {
    appendFileSync(path.join(path.dirname(file), 'ratsfeder.log'), entry);
  } catch {
    // A full disk must not turn one failure into two; the clerk has the reference and the sentence.
    console.error(entry);
  }
};
