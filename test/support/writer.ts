import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { createApp } from '../../electron/core/kernel/app.ts';
import { handlers } from '../../electron/core/handlers.ts';
import { openFileSession } from '../../electron/core/kernel/fileSession.ts';
import { memorySecrets } from '../../electron/core/kernel/secrets.ts';
import { createClient } from '../../shared/client.ts';
import { fromPlain } from '../../shared/domain/richText.ts';

/**
 * Saves one paragraph over and over until it is killed: `writer.ts FILE ITEM`. A version is printed only after its
 * save was acknowledged, synchronously, so that the parent knows exactly what it may rely on.
 */
const [, , file = '', itemId = ''] = process.argv;
// The next one starts quicker with what this one has compiled; killed, it would keep nothing of it.
flushCompileCache();
// Loaded ahead of its turn; the file is locked by the writer before until that one is dead.
await once(process.stdin, 'data');
process.stdin.unref();
const deps = {
  session: openFileSession(file),
  newId: () => 'unused',
  log: console.error,
  version: 'test',
  secrets: memorySecrets(),
};
const call = createClient(createApp({ ...deps, now: () => '2026-09-16T17:42:10' }, handlers).call);

/** Past `process.stdout`: where the pipe is full that one keeps the line until this loop rests, which it never does. */
const say = (line: string) => writeSync(1, `${line}\n`);

let { textVersion } = await call('minutes.get', { itemId });
say('bereit');
for (;;) {
  const text = fromPlain(`Fassung ${textVersion + 1} ${'ä'.repeat(200)}`);
  ({ textVersion } = await call('minutes.saveText', { itemId, text, baseVersion: textVersion }));
  say(String(textVersion));
}
