import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { createApp } from '../../../electron/core/kernel/app.ts';
import { openFileSession } from '../../../electron/core/kernel/fileSession.ts';
import { memorySecrets } from '../../../electron/core/kernel/secrets.ts';
import { handlers } from '../../../electron/core/handlers.ts';
import { costs } from '../../../electron/core/signing/sealedKey.ts';
import { createClient } from '../../../shared/client.ts';
import { officeTime } from '../../../shared/german/officeTime.ts';
import { clerk } from '../app.ts';
import { type Kind, works } from './works.ts';

/**
 * An office at work until it is killed: `office.ts FILE KIND`; without a KIND it opens the file and rests. Each line says, synchronously, in which state
 * a step will leave the file, and once more when the program has acknowledged it.
 */
const [, , file = '', kind] = process.argv;
// The next one starts quicker with what this one has compiled; killed, it would keep nothing of it.
flushCompileCache();
// Loaded ahead of its turn; the file is locked by the one before until that one is dead.
await once(process.stdin, 'data');
process.stdin.unref();
/** Past `process.stdout`: where the pipe is full that one keeps the line until this loop rests. */
const say = (line: object) => writeSync(1, `${JSON.stringify(line)}\n`);

say({ begins: true });
const core = createApp(
  {
    session: openFileSession(file),
    newId: randomUUID,
    now: () => officeTime(new Date()),
    log: console.error,
    version: 'test',
    secrets: memorySecrets(),
    keyCost: Math.min(...costs),
  },
  handlers,
);
const call = createClient((route, input) => core.call(route, input, clerk));
if (kind) {
  for await (const { leaves, take } of works[kind as Kind].steps(call)) {
    say({ will: leaves });
    say({ did: leaves, ...(await take()) });
  }
}
await call('bodies.list', {});
say({ did: 'opened' });
