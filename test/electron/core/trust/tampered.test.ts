import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../../../electron/cli/run.ts';
import { sha256 } from '../../../../electron/core/kernel/digest.ts';
import { setState, testApp } from '../../../support/app.ts';
import { type RawDb, rawFile } from '../../../support/rawFile.ts';
import { tamperedCopy } from '../../../support/tampering.ts';
import { busyOffice } from '../routes/busyOffice.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-tampered-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = path.join(folder, 'office.sqlite');
beforeAll(async () => {
  const { answer, card, meetingId } = await busyOffice(file);
  // That office has a mail which was refused, by a change past the program.
  rawFile(file, (db) => db.exec("update dispatch_recipient set state = 'waiting' where state = 'refused'"));
  const { call, app } = testApp({ file });
  await call('release.accept', { bytes: answer });
  await setState(call, meetingId, 'closed', 'Ein Name war falsch.');
  const [someone] = await call('people.list', {});
  const key = await call('keys.addCard', { personId: someone?.id ?? '', bytes: card });
  await call('keys.revoke', { keyId: key.keyId, reason: 'Verloren.' });
  await app.close();
});

/** What `audit verify` says of the file after this was done to it. */
async function said(change: (db: RawDb) => void): Promise<string> {
  const copy = tamperedCopy(file, path.join(folder, `${crypto.randomUUID()}.sqlite`), change);
  const outcome = await runCommand(['audit', 'verify', '--db', copy], 'test');
  return 'error' in outcome ? outcome.error : `In Ordnung: ${outcome.result}`;
}
const run =
  (...statements: string[]) =>
  (db: RawDb) =>
    statements.forEach((statement) => db.exec(statement));

const released = "(select id from document where state = 'released' limit 1)";
const filesOf = (table: string) => `select sha256 from ${table} limit 1`;
const nothing = () => undefined;

describe('what somebody did to the file by hand is found and named', () => {
  it('nothing was done: all of it is in order', async () => {
    expect(await said(nothing)).toMatch(/^In Ordnung: Die Vorgänge sind vollständig und unverändert/);
  });

  it.each([
    [
      'a released Niederschrift',
      run(`delete from document where id = ${released}`),
      /Dokument „.+\.docx“ fehlt/,
    ],
    [
      'its signature',
      run(`delete from signature where document_id = ${released}`),
      /Unterschrift 1 zu „.+\.docx“ fehlt/,
    ],
    [
      'a key',
      run('delete from signer_key where id = (select key_id from signature limit 1)'),
      /Schlüssel von .+ fehlt/,
    ],
    [
      'an attachment',
      run('delete from attachment where id = (select id from attachment limit 1)'),
      /Anlage „.+“ fehlt/,
    ],
    [
      'a mailing',
      run('delete from dispatch where id = (select id from dispatch limit 1)'),
      /Versand „.+“ fehlt/,
    ],
    [
      'a file that was sent',
      run('delete from dispatch_file where rowid = (select min(rowid) from dispatch_file)'),
      /Versandte Datei „.+“ fehlt/,
    ],
    [
      'somebody it was sent to',
      run('delete from dispatch_recipient where rowid = (select min(rowid) from dispatch_recipient)'),
      /Empfänger \d+ des Versands „.+“ fehlt/,
    ],
    ['why it was opened again', run('delete from reopening'), /Grund der Wiedereröffnung nach „.+“ fehlt/],
    [
      'what it was built from',
      run(`update document set facts = null where facts is not null`),
      /Der mit „.+“ festgehaltene Stand fehlt/,
    ],
  ])('%s is gone', async (_what, change, sentence) => {
    expect(await said(change)).toMatch(sentence);
  });

  it.each([
    [
      'the state of a document',
      run("update document set state = 'withdrawn' where state = 'released'"),
      /Dokument „.+“ wurde verändert/,
    ],
    [
      'who had to sign',
      run(`update document set signers = '[]' where id = ${released}`),
      /Dokument „.+“ wurde verändert/,
    ],
    [
      'the model it was built from',
      run(`update document set model = '{"title":"anders"}' where id = ${released}`),
      /Die Angaben, aus denen die Datei entstand, wurden verändert/,
    ],
    [
      'the facts that were kept',
      run("update document set facts = '{}' where facts is not null"),
      /festgehaltene Stand wurde verändert/,
    ],
    [
      'the signature itself',
      run("update signature set signature = replace(signature, substr(signature, 3, 1), 'Q')"),
      /Unterschrift 1 zu „.+“ wurde verändert/,
    ],
    [
      'what was remarked',
      run("update signature set comments = '[]', manifest = replace(manifest, 'release', 'return')"),
      /Unterschrift 1 zu „.+“ wurde verändert/,
    ],
    [
      'a key',
      run('update signer_key set public_key = (select public_key from signer_key order by id desc limit 1)'),
      /Schlüssel von .+ wurde verändert/,
    ],
    [
      'a revocation',
      run("update signer_key set revoked_at = null, revoke_reason = '' where revoked_at is not null"),
      /Schlüssel von .+ wurde verändert/,
    ],
    [
      'the file of an attachment',
      run(
        `update attachment set sha256 = (select sha256 from document limit 1) where id = (select id from attachment limit 1)`,
      ),
      /Anlage „.+“ wurde verändert/,
    ],
    [
      'the words of a mail',
      run("update dispatch set text = text || ' und noch etwas'"),
      /Versand „.+“ wurde verändert/,
    ],
    [
      'an address',
      run("update dispatch_recipient set email = 'fremd@example.org'"),
      /Empfänger \d+ des Versands „.+“ wurde verändert/,
    ],
    [
      'what became of a mail',
      run("update dispatch_recipient set state = 'sent' where state <> 'sent'"),
      /Empfänger \d+ des Versands „.+“ wurde verändert/,
    ],
  ])('%s is another one', async (_what, change, sentence) => {
    expect(await said(change)).toMatch(sentence);
  });

  const swapped = (of: string) => (db: RawDb) => {
    const sha = db.prepare(of).pluck().get();
    const bytes = db
      .prepare('select bytes from file_part where sha256 = ? and position = 0')
      .pluck()
      .get(sha);
    const other = Buffer.from(bytes as Uint8Array);
    other[10] = (other[10] ?? 0) ^ 1;
    db.prepare('update file_part set bytes = ? where sha256 = ? and position = 0').run(other, sha);
  };
  it.each([
    ['a document', swapped(filesOf('document')), /Die gespeicherte Datei wurde verändert/],
    [
      'an attachment',
      swapped(filesOf('attachment')),
      /Die Datei „.+“ ist nicht mehr da oder wurde verändert/,
    ],
    [
      'a file that was sent',
      swapped(filesOf('dispatch_file where sha256 not in (select sha256 from document)')),
      /Die Datei „.+“ ist nicht mehr da oder wurde verändert/,
    ],
    [
      'a file without its parts',
      run(`delete from file_part where sha256 = (${filesOf('attachment')})`),
      /Die Datei „.+“ ist nicht mehr da/,
    ],
  ])('the bytes of %s are others', async (_what, change, sentence) => {
    expect(await said(change)).toMatch(sentence);
  });

  it('other bytes under a digest that fits them are found all the same', async () => {
    const change = (db: RawDb) => {
      const bytes = Buffer.from('Etwas ganz anderes');
      db.prepare('insert into file (sha256, size) values (?, ?)').run(sha256(bytes), bytes.length);
      db.prepare('insert into file_part (sha256, position, bytes) values (?, 0, ?)').run(
        sha256(bytes),
        bytes,
      );
      db.prepare(`update document set sha256 = ?, size = ? where id = ${released}`).run(
        sha256(bytes),
        bytes.length,
      );
    };
    expect(await said(change)).toMatch(/Dokument „.+“ wurde verändert, ohne dass ein Vorgang davon weiß/);
  });

  it('a document that nobody made is found', async () => {
    const more =
      "insert into document select 'neu', meeting_id, kind, subject_type, subject_id, version + 100, state, file_name, sha256, size, model, model_sha256, is_own_edit, clearance, signers, correction, created_at, presented_at, decided_at, null from document limit 1";
    expect(await said(run(more))).toMatch(/Dokument „.+“ kam hinein, ohne dass ein Vorgang davon weiß/);
  });

  it('several things are all named', async () => {
    const change = run('delete from attachment', 'delete from signature');
    const sentence = await said(change);
    expect(sentence.match(/Anlage „[^“]+“ fehlt/g)?.length).toBeGreaterThan(1);
    expect(sentence).toMatch(/Unterschrift 1 zu „.+“ fehlt/);
  });
});
