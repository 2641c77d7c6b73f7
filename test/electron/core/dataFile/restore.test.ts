import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommand } from '../../../../electron/cli/run.ts';
import { aBody, testApp, type TestApp } from '../../../support/app.ts';

let folder: string;
let file: string;
let office: TestApp;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-restore-'));
  file = path.join(folder, 'lindenau.sqlite');
  office = testApp({ file });
  await aBody(office.call);
});
afterEach(async () => {
  await office.app.close();
  rmSync(folder, { recursive: true, force: true });
});

const write = (code: string) =>
  office.call('textModules.save', {
    id: null,
    version: null,
    code,
    title: code,
    text: { type: 'doc', content: [] },
  });
const codes = async (of = office) => {
  const written = (await of.call('textModules.list', {})).map(({ code }) => code);
  return ['eins', 'zwei', 'drei'].filter((code) => written.includes(code));
};
const copies = async () => (await office.call('backup.status', {})).copies;
const copyNamed = (name: string) => path.join(folder, 'Sicherungen', name);
const cli = async (...args: string[]) => {
  const outcome = await runCommand(args, '1.0.0');
  return 'error' in outcome ? outcome.error : outcome.result;
};

describe('a backup that is put back', () => {
  test('brings what was there then, and the state before is the way forward again', async () => {
    await write('eins');
    const { name } = await office.call('backup.make', {});
    office.clock.now = '2026-09-16T18:00:00';
    await write('zwei');
    await office.call('backup.restore', { name });
    expect(await codes()).toEqual(['eins']);
    await write('drei');
    const before = (await copies()).find(({ reason }) => reason === 'restore');
    office.clock.now = '2026-09-16T19:00:00';
    await office.call('backup.restore', { name: before?.name ?? '' });
    expect(await codes()).toEqual(['eins', 'zwei']);
    expect(await office.call('audit.verify', {})).toMatchObject({ ok: true });
    const [last] = await office.call('audit.list', { before: null });
    expect(last?.sentence).toBe('Sicherung vom 16.09.2026, 18:00 Uhr zurückgeholt.');
  });

  test('tells before what would not be there any more, by areas and with names, and leaves nothing of the comparison', async () => {
    const { id } = await write('eins');
    const { name } = await office.call('backup.make', {});
    expect(await office.call('backup.preview', { name })).toEqual({ areas: [] });
    await write('zwei');
    await write('drei');
    await office.call('textModules.remove', { id });
    await office.call('organizations.save', { id: null, name: 'Neue Liste', shortName: 'NL', kind: 'list' });
    const { areas } = await office.call('backup.preview', { name });
    expect(areas).toContainEqual({
      area: 'Einstellungen und Textbausteine',
      added: 2,
      changed: 0,
      removed: 1,
      names: expect.arrayContaining(['zwei', 'drei']) as string[],
    });
    expect(areas.map(({ area }) => area)).toContain('Gremien und Mitglieder');
    expect(readdirSync(path.join(folder, 'Sicherungen')).toSorted()).toEqual([name, `${name}.json`]);
  });

  test('outdates what every window has read before, however often the same thing was changed since', async () => {
    const { id } = await write('eins');
    const text = { type: 'doc' as const, content: [] };
    const save = (version: number, title: string) =>
      office.call('textModules.save', { id, version, code: 'eins', title, text });
    const stored = async () => (await office.call('textModules.list', {})).find((one) => one.id === id);
    const { name } = await office.call('backup.make', {});
    await save((await stored())?.version ?? 0, 'zweite');
    // One window has opened it as it is now, another one puts the backup back and changes the same.
    const asRead = (await stored())?.version ?? 0;
    await office.call('backup.restore', { name });
    await save((await stored())?.version ?? 0, 'anders');
    const late = { id, version: asRead, code: 'eins', title: 'zu spät', text };
    expect(await office.failure('textModules.save', late)).toMatchObject({ code: 'CONFLICT' });
    expect((await stored())?.title).toBe('anders');
    // That everything counts anew is no change by itself.
    const { areas } = await office.call('backup.preview', { name });
    expect(areas).toMatchObject([{ added: 0, changed: 1, removed: 0, names: ['anders'] }, {}]);
  });

  test('is refused where it is damaged, none, or leads out of the folder; nothing has changed then', async () => {
    await write('eins');
    const { name } = await office.call('backup.make', {});
    const bytes = readFileSync(copyNamed(name));
    bytes.writeUInt8(bytes.readUInt8(9000) ^ 1, 9000);
    writeFileSync(copyNamed(name), bytes);
    await write('zwei');
    expect(await office.failure('backup.restore', { name })).toMatchObject({ code: 'BACKUP_UNSOUND' });
    for (const other of ['', 'nichts.sqlite', '../lindenau.sqlite', file])
      expect(await office.failure('backup.restore', { name: other })).toMatchObject({ code: 'BACKUP_GONE' });
    expect(await codes()).toEqual(['eins', 'zwei']);
  });

  test('can lie there without its note, as when somebody brought it; then it is offered, and no rule removes it', async () => {
    await write('eins');
    const { name } = await office.call('backup.make', {});
    await write('zwei');
    rmSync(`${copyNamed(name)}.json`);
    const { copies: noted, unnoted } = await office.call('backup.status', {});
    expect([noted, unnoted]).toMatchObject([[], [{ name, reason: 'unnoted', isInPlace: true }]]);
    office.clock.now = '2028-09-16T18:00:00';
    await office.call('backup.make', {});
    await office.call('backup.restore', { name });
    expect(await codes()).toEqual(['eins']);
    await office.app.close();
    expect(await cli('check', copyNamed(name))).toMatch(
      /ist vollständig lesbar\. Ihre Begleitdatei .* fehlt/,
    );
    writeFileSync(copyNamed('fremd.sqlite'), 'nichts');
    expect(await cli('check', copyNamed('fremd.sqlite'))).toContain('liegt keine Sicherung');
    office = testApp({ file });
    expect((await office.call('backup.status', {})).unnoted).toMatchObject([{ name }]);
  });

  test('of another file is refused', async () => {
    const other = testApp({ file: path.join(folder, 'andere.sqlite') });
    await aBody(other.call);
    const { name } = await other.call('backup.make', {});
    await other.app.close();
    expect(await office.failure('backup.restore', { name })).toMatchObject({ code: 'BACKUP_GONE' });
    await office.app.close();
    expect(await cli('restore', copyNamed(name), '--db', file)).toContain('gehört zu einer anderen Datei');
  });
});

describe('without a window', () => {
  test('a file is backed up, the backup checked, and put back over a file that is damaged', async () => {
    await write('eins');
    await office.app.close();
    const made = JSON.parse(await cli('backup', '--db', file)) as { name: string };
    expect(await cli('check', copyNamed(made.name))).toMatch(
      /ist vollständig lesbar und so, wie sie gemacht wurde\.$/,
    );
    writeFileSync(file, 'kaputt'.repeat(1000));
    writeFileSync(`${file}-wal`, 'was noch nicht in der Datei stand');
    expect(await cli('restore', copyNamed(made.name), '--db', file)).toMatch(
      /^Die Sicherung vom .* ist zurückgeholt\. Der Stand davor liegt in „lindenau\.sqlite\.beschaedigt-.*“\. Sein Änderungsprotokoll liegt in „lindenau\.sqlite-wal\.beiseite-/,
    );
    expect(readdirSync(folder).filter((name) => name.includes('beschaedigt'))).toHaveLength(1);
    office = testApp({ file });
    expect(await codes()).toEqual(['eins']);
  });

  test('a file that is gone comes back; one that is open is not touched', async () => {
    await write('eins');
    const { name } = await office.call('backup.make', {});
    expect(await cli('restore', copyNamed(name), '--db', file)).toContain('schon in Ratsfeder geöffnet');
    await office.app.close();
    rmSync(file);
    expect(await cli('restore', copyNamed(name), '--db', file)).toMatch(/ist zurückgeholt\.$/);
    expect(existsSync(file)).toBe(true);
    office = testApp({ file });
    expect(await codes()).toEqual(['eins']);
  });
});
