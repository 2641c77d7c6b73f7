import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import type { Call } from '../../shared/client.ts';
import type { Output } from '../../shared/contract/index.ts';
import type { Choice } from '../../shared/domain/handOver/compare.ts';
import { fromPlain } from '../../shared/domain/richText.ts';
import { type TestApp, testApp } from './app.ts';

let count = 0;

/** Meetings that are taken along in a file of tests: where the file lies meanwhile, and a program that has it open. */
export function takingAlong() {
  const folder = mkdtempSync(path.join(tmpdir(), 'mitnehmen-'));
  const open: TestApp[] = [];
  afterAll(async () => {
    for (const { app } of open) await app.close();
    rmSync(folder, { recursive: true });
  });
  return async (call: Call, meetingId: string) => {
    const { bytes } = await call('handOver.take', { meetingId, to: 'Laptop Rathaus' });
    const file = path.join(folder, `${++count}.sqlite`);
    writeFileSync(file, bytes);
    let elsewhere = testApp({ file });
    open.push(elsewhere);
    return {
      file,
      there: elsewhere,
      /** As it is carried back, the program there closed; it may be opened again. */
      bytesBack: async () => {
        await elsewhere.app.close();
        return readFileSync(file);
      },
      openAgain: () => {
        elsewhere = testApp({ file });
        open.push(elsewhere);
        return elsewhere;
      },
    };
  };
}

/** Reads what comes back, and decides every conflict in one way. */
export async function bringBack(
  call: Call,
  bytes: Uint8Array,
  choose: (conflict: Output<'handOver.review'>['conflicts'][number]) => Choice = () => 'brought',
) {
  const { id } = await call('handOver.open', { bytes });
  const { conflicts, version, meetingId } = await call('handOver.review', { id });
  const decisions = conflicts.map((one) => ({ piece: one.piece, seen: one.seen, choice: choose(one) }));
  return call('handOver.bring', { id, meetingId, version, decisions });
}

export async function write(call: Call, itemId: string, words: string): Promise<void> {
  const { textVersion: baseVersion } = await call('minutes.get', { itemId });
  await call('minutes.saveText', { itemId, text: fromPlain(words), baseVersion });
}
