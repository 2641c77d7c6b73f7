import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApp } from '../../../support/app.ts';
import { chairKey, decision, finishedSample, presented } from '../../../support/release.ts';
import type { RawDb } from '../../../support/rawFile.ts';
import { rechain, tamperedCopy } from '../../../support/tampering.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-older-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = path.join(folder, 'office.sqlite');
let released: string;
beforeAll(async () => {
  const office = await finishedSample({ file });
  const { id } = await presented(office);
  const { keyId } = await chairKey(office);
  released = (await office.call('release.sign', decision({ documentId: id, keyId }))).id;
  await office.app.close();
});

/** The file as a program left it whose log did not vouch for rows yet, and what was done to it then. */
const left = (change: (db: RawDb) => void) =>
  tamperedCopy(file, path.join(folder, `${crypto.randomUUID()}.sqlite`), (db) => {
    db.exec("delete from audit_entry where action = 'rowsBound'");
    rechain(db);
    change(db);
  });

async function verified(older: string) {
  const { call, app } = testApp({ file: older });
  const answer = await call('audit.verify', {});
  const entries = await call('audit.list', { before: null });
  await app.close();
  return { ...answer, newest: entries[0]?.sentence };
}

describe('a file from before the log vouched for what is in it', () => {
  it('is taken over once as it is found, and that nobody witnessed it is said', async () => {
    const older = left(() => undefined);
    const { ok, sentence, newest } = await verified(older);
    expect([ok, sentence]).toEqual([true, expect.stringMatching(/übernommen und nicht bezeugt/)]);
    expect(newest).toMatch(/^Bestand übernommen, nicht bezeugt: \d+ Prüfsummen/);
    const again = await verified(older);
    expect(again).toEqual({ ok, sentence, newest, entries: again.entries, parts: again.parts });
  });

  it.each([
    [
      'document',
      () => `delete from document where id = '${released}'`,
      /Dokument „Niederschrift.*, Fassung 1 \(.+\)“ fehlt/,
    ],
    [
      'signature',
      () => `delete from signature where document_id = '${released}'`,
      /Unterschrift 1 zu „Niederschrift.*, Fassung 1 \(.+\)“ fehlt/,
    ],
  ])('lacks a %s that its log names', async (_what, statement, sentence) => {
    const { ok, sentence: found } = await verified(left((db) => db.exec(statement())));
    expect([ok, found]).toEqual([false, expect.stringMatching(sentence)]);
  });

  it('is not taken over a second time: a log that lost its beginning to vouch says so', async () => {
    const again = tamperedCopy(file, path.join(folder, 'again.sqlite'), (db) => {
      db.exec(`delete from document where id = '${released}'`);
      db.exec(
        "insert into audit_entry select max(seq) + 1, at, 'rowsFound', details, '', '', '' from audit_entry",
      );
      rechain(db);
    });
    const { ok, sentence } = await verified(again);
    expect([ok, sentence]).toEqual([false, expect.stringMatching(/übernimmt den Bestand ein zweites Mal/)]);
  });
});
