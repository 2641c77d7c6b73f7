import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openStore } from '../../../../db/store.ts';
import { migrate } from '../../../../db/migrate.ts';
import { fileTexts } from '../../../../db/migrations/0022-file-texts.ts';
import { hiddenTexts } from '../../../../db/migrations/0028-hidden-texts.ts';
import { askedBeforeSending } from '../../../../db/migrations/0031-asked-before-sending.ts';
import { migrations } from '../../../../db/migrations/index.ts';
import { runnerOf } from '../../../../electron/core/kernel/background.ts';
import { readAnew } from '../../../../electron/core/reading/readAnew.ts';
import { aBody, aMeeting, anItem, testApp } from '../../../support/app.ts';
import { anAttachment } from '../../../support/attachments.ts';
import { plainPdf } from '../../../support/plainPdf.ts';
import { openRaw, rawFile } from '../../../support/rawFile.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-anew-'));
afterAll(() => rmSync(folder, { recursive: true }));

const commented = plainPdf([[{ x: 60, y: 700, text: 'Programm' }]], '', {
  page: '/Annots [6 0 R]',
  objects: ['<< /Type /Annot /Subtype /Text /Rect [10 10 20 20] /Contents (Nur für den Rat) >>'],
});

type Row = { state: string; text: string; unseen: string };
const textsIn = (file: string): Row[] =>
  rawFile(file, (db) => db.prepare('select state, text, unseen from file_text').all() as Row[]);

/** An attachment as a program before stored it: without what stands beside the pages. */
async function fileReadBefore(name: string): Promise<string> {
  const file = path.join(folder, name);
  const { app, call } = testApp({ file });
  const { id } = await aMeeting(call, { bodyId: await aBody(call) });
  await anAttachment(call, { kind: 'meeting', id }, { fileName: 'Programm.pdf', bytes: commented });
  await app.close();
  rawFile(file, (db) => db.exec("update file_text set unseen = '', state = 'readBefore'"));
  return file;
}

async function attended(file: string): Promise<number> {
  const logged: unknown[] = [];
  const store = await openStore(file);
  const done = await runnerOf(readAnew({ store }), { log: (_, cause) => logged.push(cause) }).runOnce();
  await store.close();
  expect(logged).toEqual([]);
  return done;
}

test('a file that an earlier program read too narrowly is read anew, once', async () => {
  const file = await fileReadBefore('a.sqlite');
  expect(await attended(file)).toBe(1);
  expect(textsIn(file)).toMatchObject([
    { state: 'read', text: 'Programm', unseen: expect.stringContaining('Nur für den Rat') as string },
  ]);
  expect(await attended(file)).toBe(0);
});

test('until then it counts as not searched; who adds the same file once more has it read', async () => {
  const file = await fileReadBefore('b.sqlite');
  const { app, call } = testApp({ file });
  const [meeting] = await call('meetings.list', {});
  const owner = { kind: 'meeting' as const, id: meeting?.id ?? '' };
  const before = await call('attachments.list', { owner });
  expect(before.attachments).toMatchObject([{ textState: 'readBefore' }]);
  const item = { kind: 'item' as const, id: await anItem(call, { meetingId: owner.id, title: 'Fest' }) };
  await anAttachment(call, item, { fileName: 'Programm.pdf', bytes: commented });
  const after = await call('attachments.list', { owner });
  expect(after.attachments).toMatchObject([{ textState: 'read' }]);
  await app.close();
});

test('a data file of a version before keeps what was read and has it read anew', () => {
  for (const migration of [fileTexts, hiddenTexts, askedBeforeSending]) {
    const file = path.join(folder, `${migrations.indexOf(migration)}.sqlite`);
    const db = openRaw(file);
    migrate(db, migrations.slice(0, migrations.indexOf(migration)));
    const digests = ['a', 'b'].map((sign) => sign.repeat(64));
    for (const digest of digests) db.prepare('insert into file values (?, 0)').run(digest);
    const insert = db.prepare('insert into file_text values (?, ?, ?, ?)');
    insert.run(digests[0], 'read', 'Programm', '');
    insert.run(digests[1], 'encrypted', '', '');
    migrate(db, migrations);
    db.close();
    expect(textsIn(file)).toEqual([
      { state: 'readBefore', text: 'Programm', unseen: '' },
      { state: 'encrypted', text: '', unseen: '' },
    ]);
  }
});
