import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openApp } from '../../../../electron/core/compose.ts';
import { openProgramLog } from '../../../../electron/core/kernel/programLog.ts';
import { createClient } from '../../../../shared/client.ts';
import { AppError } from '../../../../shared/errors.ts';
import { aDispatchable, invitation, mailSettings } from '../../../support/mailOffice.ts';
import { rawFile } from '../../../support/rawFile.ts';
import { deadPort } from '../../../support/smtpHost.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-programm-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const log = (limit?: number) =>
  openProgramLog({
    folder: () => folder,
    now: () => '2026-11-29T09:41:00',
    version: '1.2.3',
    ...(limit === undefined ? {} : { limit }),
  });
const written = (name = 'ratsfeder.log') => readFileSync(path.join(folder, name), 'utf8');

describe('the log of the program', () => {
  test('a start says versions and the kind of computer', () => {
    log().note('start', { platform: 'win32', electron: '45.4.1' });
    expect(written()).toBe('2026-11-29T09:41:00 1.2.3 start platform=win32 electron=45.4.1\n');
    // Nobody else on this computer reads it.
    if (process.platform !== 'win32')
      expect(statSync(path.join(folder, 'ratsfeder.log')).mode % 0o1000).toBe(0o600);
  });

  test('a failure says its reference, route, kind, code and the places in the program', () => {
    log().failure('1a2b3c4d', new AppError({ code: 'CONFLICT' }), 'meetings.list');
    expect(written()).toMatch(
      /^2026-11-29T09:41:00 1\.2\.3 failure 1a2b3c4d route=meetings\.list \w+ code=CONFLICT \S*@programLog\.test\.ts:\d+:\d+/,
    );
  });

  test('no message of an error gets into it, nor what a message pretends to be, nor the cause’s, nor a folder’s name', () => {
    const texts = [
      'Wilhelmine Ostermann',
      'w.ostermann@rat.example',
      'Klage gegen die Bäckerei',
      'Amtsgasse 7',
    ];
    const inner = new TypeError(`${texts[1]}\n    at ${texts[0]} (/home/ostermann/klage.ts:1:1)`);
    const outer = new Error(`${texts[0]}: ${texts[2]}\n    at ${texts[3]}.js:1:2`, { cause: inner });
    Object.assign(outer, { code: texts[2] });
    log().failure('1a2b3c4d', outer);
    log().failure(texts[0] ?? '', { thrown: texts[1] });
    log().note(texts[2] ?? '', { address: texts[3] ?? '' });
    for (const word of ['Ostermann', 'ostermann', 'Klage', 'klage', 'Amtsgasse', os.tmpdir()]) {
      expect(written()).not.toContain(word);
    }
    expect(written().split('\n')[0]).toMatch(
      /failure 1a2b3c4d Error .*because TypeError .*programLog\.test\.ts/,
    );
    expect(written().split('\n').slice(1)).toEqual([
      '2026-11-29T09:41:00 1.2.3 failure ? object',
      '2026-11-29T09:41:00 1.2.3 ? address=?',
      '',
    ]);
  });

  test('a full one makes room: there are three of them, the newest without a number', () => {
    const small = log(100);
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm'])
      small.note(name.repeat(30));
    expect(readdirSync(folder).toSorted()).toEqual(['ratsfeder.1.log', 'ratsfeder.2.log', 'ratsfeder.log']);
    const order = [written('ratsfeder.2.log'), written('ratsfeder.1.log'), written()]
      .join('')
      .match(/[a-m](?=\n)/g);
    expect(order).toEqual(['i', 'j', 'k', 'l', 'm']);
    expect(written()).toContain('m'.repeat(30));
    for (const name of readdirSync(folder)) expect(statSync(path.join(folder, name)).size).toBeLessThan(200);
  });
});

test('what fails over a real data file is noted without whom or what it was about', async () => {
  const file = path.join(folder, 'ratsfeder.sqlite');
  const app = await openApp({ file, version: '0.0.0-test', sends: true });
  const request = createClient(app.call);
  await request('mail.save', { ...mailSettings(await deadPort()), user: '' });
  const { meetingId, listId } = await aDispatchable(request);
  await request('dispatch.send', invitation(meetingId, listId, 'smtp'));
  const [dispatch] = await request('dispatch.list', { meetingId });
  const addresses = (dispatch?.recipients ?? []).map(({ email }) => email);
  expect(addresses.length).toBeGreaterThan(0);
  await app.close();
  // Somebody broke the file: SQLite's words about it go through the whole program.
  rawFile(file, (db) =>
    db.exec(
      "create trigger klage before insert on organization begin select raise(abort, 'Frau Ostermann klagt'); end",
    ),
  );
  const broken = await openApp({ file, version: '0.0.0-test' });
  const reply = await broken.call('organizations.save', {
    id: null,
    name: 'Die Bäckerei',
    kind: 'faction',
    shortName: '',
  });
  await broken.close();
  expect(reply).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
  await vi.waitFor(() => expect(written()).toContain('route=organizations.save'));
  for (const word of [...addresses, 'Ostermann', 'Bäckerei', 'ratsfeder-programm', '@rat'])
    expect(written()).not.toContain(word);
});
