import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { clearLeftovers, openTransit } from '../../../../electron/core/kernel/transit.ts';

const parent = mkdtempSync(path.join(tmpdir(), 'ratsfeder-transit-'));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

const named = { fileName: 'Anlage.pdf', mediaType: 'application/pdf' };
async function* pieces(...sizes: number[]) {
  for (const size of sizes) yield await Promise.resolve(Buffer.alloc(size, 'x'));
}

it('a file is found by its ticket, lies where only this user reads it, and is gone when it is dropped', async () => {
  const files = openTransit(parent);
  expect(readdirSync(parent)).toEqual([]);
  const ticket = await files.take(named, pieces(3, 0, 4));
  expect(ticket).toMatchObject({ ...named, size: 7 });
  const file = files.find(ticket.id)?.file ?? '';
  expect(readFileSync(file, 'utf8')).toBe('xxxxxxx');
  expect(statSync(path.dirname(file)).mode % 0o1000).toBe(0o700);
  await files.drop(ticket.id);
  expect([files.find(ticket.id), readdirSync(path.dirname(file))]).toEqual([null, []]);
  await files.clear();
  expect(readdirSync(parent)).toEqual([]);
});

it('a file that is too large is refused with its limit, and one that breaks off is forgotten', async () => {
  const files = openTransit(parent, 1);
  const half = 600 * 1024;
  await expect(files.take(named, pieces(half, half))).rejects.toMatchObject({
    data: { code: 'FILE_TOO_LARGE', limitMb: 1 },
  });
  async function* broken() {
    yield* pieces(5);
    throw new Error('broken off');
  }
  await expect(files.take(named, broken())).rejects.toThrow('broken off');
  const [folder = ''] = readdirSync(parent);
  expect(readdirSync(path.join(parent, folder))).toEqual([]);
  await files.clear();
});

it('a temporary folder that was tidied away is made anew, and what lay in it is gone', async () => {
  const under = path.join(parent, 'aufgeraeumt');
  const files = openTransit(under);
  await expect(files.take(named, pieces(3))).rejects.toMatchObject({ data: { code: 'FILE_NOT_WRITTEN' } });
  mkdirSync(under);
  const { id } = await files.take(named, pieces(3));
  for (const folder of readdirSync(under)) rmSync(path.join(under, folder), { recursive: true });
  expect(files.find(id)).toBeNull();
  await expect(files.read(id)).rejects.toThrow('FILE_GONE');
  const later = await files.take(named, pieces(4));
  expect((await files.read(later.id)).length).toBe(4);
  await files.clear();
  rmSync(under, { recursive: true });
});

it('what was cleared is gone for good, and the next file is taken in all the same', async () => {
  const files = openTransit(parent);
  const { id } = await files.take(named, pieces(3));
  await files.clear();
  expect(() => files.get(id)).toThrow('FILE_GONE');
  await expect(files.read(id)).rejects.toThrow('FILE_GONE');
  const next = await files.take(named, pieces(3));
  expect(Buffer.from(await files.read(next.id)).toString()).toBe('xxx');
  await files.clear();
});

it('what a program left that crashed is cleared away, and nothing of one that runs', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  const own = openTransit(parent);
  await own.take(named, pieces(1));
  mkdirSync(path.join(parent, `ratsfeder-dateien-${pid}-abc123`));
  mkdirSync(path.join(parent, 'ratsfeder-anderes'));
  await clearLeftovers(parent);
  expect(readdirSync(parent)).toEqual([
    'ratsfeder-anderes',
    expect.stringMatching(`^ratsfeder-dateien-${process.pid}-`),
  ]);
  await own.clear();
});
