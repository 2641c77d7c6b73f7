import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { anItem, aPlannedMeeting, testApp } from '../../../support/app.ts';
import { textFile } from '../../../support/attachments.ts';
import { rawFile } from '../../../support/rawFile.ts';

const MB = 1024 * 1024;

/** A meeting in a file on disk, with an item to which files come. */
async function anOffice() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-anlagen-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'a.sqlite');
  const test = await aPlannedMeeting({ file });
  const id = await anItem(test.call, { meetingId: test.meetingId, title: 'Zuschuss' });
  return { ...test, file, owner: { kind: 'item' as const, id } };
}

/** As calls of a page do, each comes in a turn of its own. */
const turn = () => setImmediate();

/** Bytes that stand in the file, and how many of them nothing refers to yet. */
const storedIn = (file: string) =>
  rawFile(file, (db) =>
    db.prepare('select count(*) as files, (select count(*) from file_hold) as held from file').get(),
  );

/** As large as scanned plans are; each byte other than the one before, so that nothing of it is alike. */
const plans = (mb: number): Uint8Array => {
  const bytes = new Uint8Array(mb * MB);
  for (let at = 0; at < bytes.length; at += 997) bytes[at] = at % 251;
  return bytes;
};

it('while a file of 200 MB comes in, the program tells how far it is, and a save is answered within a second', async () => {
  const { call, meetingId, owner } = await anOffice();
  const upload = 'large';
  const adding = call('attachments.add', { owner, upload, fileName: 'Plan.zip', bytes: plans(200) });
  const told = new Set<number>();
  let slowest = 0;
  const state = { isDone: false };
  void adding.finally(() => {
    state.isDone = true;
  });
  while (!state.isDone) {
    await turn();
    const begun = performance.now();
    await anItem(call, { meetingId, title: 'Währenddessen' });
    slowest = Math.max(slowest, performance.now() - begun);
    told.add((await call('attachments.progress', { upload }))?.stored ?? 0);
  }
  expect(await adding).toMatchObject({ size: 200 * MB, textState: 'unknownFormat' });
  expect(slowest).toBeLessThan(1000);
  expect(told.size).toBeGreaterThan(10);
  expect(await call('attachments.progress', { upload })).toBeNull();
});

it('what is given up while it comes in leaves nothing behind', async () => {
  const { app, call, failure, file, owner } = await anOffice();
  const upload = 'given up';
  const adding = failure('attachments.add', { owner, upload, fileName: 'Plan.zip', bytes: plans(40) });
  while (!(await call('attachments.progress', { upload }))?.stored) await turn();
  await call('attachments.cancelAdding', { upload });
  expect((await adding).code).toBe('UPLOAD_CANCELLED');
  expect((await call('attachments.list', { owner })).attachments).toEqual([]);
  await app.close();
  expect(storedIn(file)).toEqual({ files: 0, held: 0 });
});

it('what is given up while it is read leaves nothing behind', async () => {
  const { call, failure, owner } = await anOffice();
  const upload = 'given up early';
  const adding = failure('attachments.add', { ...textFile('Wort '.repeat(300_000)), owner, upload });
  while ((await call('attachments.progress', { upload })) === null) await turn();
  await call('attachments.cancelAdding', { upload });
  expect((await adding).code).toBe('UPLOAD_CANCELLED');
  expect((await call('attachments.list', { owner })).attachments).toEqual([]);
});

it('an item that goes while a file comes in takes it along', async () => {
  const { app, call, failure, file, owner } = await anOffice();
  const upload = 'too late';
  const adding = failure('attachments.add', { owner, upload, fileName: 'Plan.zip', bytes: plans(20) });
  while (!(await call('attachments.progress', { upload }))?.stored) await turn();
  await call('agenda.remove', { id: owner.id });
  expect(await adding).toEqual({ code: 'NOT_FOUND', what: 'item' });
  await app.close();
  expect(storedIn(file)).toEqual({ files: 0, held: 0 });
});

it('the same file twice at the same time is whole in both', async () => {
  const { app, call, file, owner } = await anOffice();
  const bytes = plans(12);
  const add = (upload: string) => call('attachments.add', { owner, upload, fileName: 'Plan.zip', bytes });
  const [one, other] = await Promise.all([add('one'), add('other')]);
  expect(other.sha256).toBe(one.sha256);
  await call('attachments.remove', { id: one.id, version: one.version });
  const kept = await call('attachments.file', { id: other.id });
  expect(Buffer.compare(kept.bytes, bytes)).toBe(0);
  await app.close();
  expect(storedIn(file)).toEqual({ files: 1, held: 0 });
});

it('what a program left that ended meanwhile goes with the next file', async () => {
  const { app, file, owner } = await anOffice();
  await app.close();
  rawFile(file, (db) =>
    db.exec("insert into file values ('half', 9); insert into file_hold values ('left', 'half');"),
  );
  const again = testApp({ file });
  await again.call('attachments.add', { ...textFile(), owner, upload: 'next' });
  await again.app.close();
  expect(storedIn(file)).toEqual({ files: 1, held: 0 });
});
