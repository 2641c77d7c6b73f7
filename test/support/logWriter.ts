import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { openStore } from '../../db/store.ts';
import { TextModuleId } from '../../shared/domain/ids.ts';

/**
 * Writes one row after the other until it is killed: `logWriter.ts FILE LIMIT`. A number is printed, synchronously,
 * only after its row was acknowledged. The log is taken over into the file when it is larger than LIMIT bytes.
 */
const [, , file = '', limit = ''] = process.argv;
// The next one starts quicker with what this one has compiled; killed, it would keep nothing of it.
flushCompileCache();
await once(process.stdin, 'data');
process.stdin.unref();
const store = await openStore(file, { logLimit: Number(limit), idleMs: 20 });
/** Past `process.stdout`: where the pipe is full that one keeps the line until this loop rests. */
const say = (line: string) => writeSync(1, `${line}\n`);

let { n } = await store.read((db) =>
  db
    .selectFrom('text_module')
    .select((of) => of.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow(),
);
say('bereit');
for (;;) {
  const code = String(++n);
  await store.transaction((db) =>
    db
      .insertInto('text_module')
      .values({
        id: TextModuleId.parse(code),
        version: 1,
        code,
        title: '',
        text: JSON.stringify('ä'.repeat((n * 997) % 9000)),
      })
      .execute(),
  );
  say(String(n));
  // A pause now and then, so that kills also meet a log that is taken over because nobody writes.
  if (n % 40 === 0) await new Promise((done) => setTimeout(done, 30));
}
