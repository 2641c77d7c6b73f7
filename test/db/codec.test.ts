import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorSentence } from '../../shared/german/errors.ts';
import { blankElection } from '../../shared/domain/vote/election.ts';
import type { Input, Route } from '../../shared/contract/index.ts';
import { testApp } from '../support/app.ts';
import { dropTriggers, rawFile } from '../support/rawFile.ts';
import { chairKey, finishedSample, passphrase, presented } from '../support/release.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-codec-'));
afterAll(() => rmSync(folder, { recursive: true }));
const sample = path.join(folder, 'sample.sqlite');
let ids: { meetingId: string; documentId: string; keyId: string };
beforeAll(async () => {
  const office = await finishedSample({ file: sample });
  const { keyId } = await chairKey(office);
  const { id: documentId } = await presented(office);
  ids = { meetingId: office.meetingId, documentId, keyId };
  await office.app.close();
  rawFile(sample, (db) =>
    db.prepare('update resolution set election = ?').run(JSON.stringify(blankElection)),
  );
});

/** The sample with that column holding that text in every row. */
function changed(column: string, text: string) {
  const file = path.join(folder, `${crypto.randomUUID()}.sqlite`);
  copyFileSync(sample, file);
  const [table = '', name = ''] = column.split('.');
  rawFile(file, (db) => {
    dropTriggers(db);
    db.pragma('ignore_check_constraints = on');
    db.prepare(`update ${table} set ${name} = ? where ${name} is not null`).run(text);
  });
  return testApp({ file });
}

type Question = { [R in Route]: [R, Input<R>] }[Route];
const minutes = (): Question => ['documents.export', { meetingId: ids.meetingId, kind: 'minutes' }];
const columns: [string, string, () => Question][] = [
  ['meeting.breaks', 'breaks', () => ['meetings.list', {}]],
  ['item_text.text', 'itemText', minutes],
  ['resolution.text', 'resolutionText', minutes],
  ['resolution.effect', 'effect', minutes],
  ['resolution.election', 'election', minutes],
  ['text_module.text', 'textModule', () => ['textModules.list', {}]],
  ['body_rules.notice', 'notice', () => ['bodies.list', {}]],
  ['body_rules.signers', 'signers', () => ['bodies.list', {}]],
  ['body_rules.style', 'style', () => ['bodies.list', {}]],
  ['document.signers', 'documentSigners', () => ['documents.list', { meetingId: ids.meetingId }]],
  [
    'signer_key.sealed',
    'sealedKey',
    () => ['keys.changePassphrase', { keyId: ids.keyId, passphrase, next: 'ganz andere vier Wörter' }],
  ],
];

describe('a structure that the file does not hold any more is refused with its name and its row', () => {
  it.each(columns)('%s', async (column, what, question) => {
    for (const text of ['{"type":', '"etwas ganz anderes"', '']) {
      const { failure, app } = changed(column, text);
      const [route, input] = question();
      const refusal = await failure(route, input);
      expect(refusal).toMatchObject({ code: 'ENTRY_DAMAGED', what, id: expect.stringMatching(/./) });
      expect(errorSentence(refusal)).toMatch(/nicht mehr lesbar \(Kennung .+\)\. Bitte holen Sie/);
      await app.close();
    }
  });
});

it('a style from before some switches existed still opens, with their defaults', async () => {
  const { call, app } = changed('body_rules.style', '{"separator":"none","listMissing":false}');
  const [body] = await call('bodies.list', {});
  expect(body?.rules[0]?.style).toMatchObject({
    separator: 'none',
    blocks: ['attendance', 'proceedings'],
    font: 'Arial',
  });
  await app.close();
});

it('a log entry whose details were spoilt is listed all the same, and the verification finds it', async () => {
  const { call, app } = changed('audit_entry.details', '{"type":');
  expect((await call('audit.list', { before: null })).length).toBeGreaterThan(0);
  expect((await call('audit.verify', {})).ok).toBe(false);
  await app.close();
});
