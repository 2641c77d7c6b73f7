import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../../shared/errors.ts';
import { startWeb } from '../support/launchWeb.ts';
import { blanksDeflated, rawZip } from '../support/rawZip.ts';
import { wordFile } from '../support/templates.ts';

let host: Awaited<ReturnType<typeof startWeb>>;
let cookie = '';
let meetingId = '';
const folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-word-'));

beforeAll(async () => {
  host = await startWeb(['--db', path.join(folder, 'ratsfeder.sqlite')]);
  const opened = await fetch(host.url, { redirect: 'manual' });
  cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const loaded = await call('setup.loadSample', {});
  meetingId = loaded.ok ? String(loaded.value['meetingId']) : '';
});
afterAll(async () => {
  await host.quit();
  rmSync(folder, { recursive: true });
});

async function call(route: string, input: object): Promise<Reply<Record<string, unknown>>> {
  const answer = await fetch(new URL('/rpc', host.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ route, input }),
  });
  return (await answer.json()) as Reply<Record<string, unknown>>;
}

const takeBack = (bytes: Uint8Array) =>
  call('documents.takeBack', {
    meetingId,
    kind: 'minutes',
    subjectId: '',
    fileName: 'x.docx',
    base64: Buffer.from(bytes).toString('base64'),
  });

/** Five MB on disk. */
const bomb = rawZip([
  ...Object.entries(unzipSync(wordFile())).map(([name, content]) => ({ name, content })),
  { name: 'word/settings.xml', content: blanksDeflated(5000), isPacked: true, size: 1000 },
]);
/** As much as is just read through, and something wrong at its end. */
const longest = wordFile({ body: `${'<w:p><w:r/></w:p>'.repeat(200_000)}<w:ins/>` });

describe('while the program looks through a file that is hard to read', () => {
  test.each([
    ['a small file that holds 5 GB', bomb, 'word/settings.xml'],
    ['a file of a million elements', longest, 'nach Absatz 200000'],
  ])('%s is refused, and saves are answered one after another', async (_, bytes, foundAt) => {
    const begin = performance.now();
    const taken: Reply<unknown>[] = [];
    const taking = takeBack(bytes).then((reply) => taken.push(reply));
    const waits: number[] = [];
    while (taken.length === 0) {
      const sent = performance.now();
      const text = { type: 'doc', content: [] };
      const code = `m${waits.length}${foundAt.length}`;
      const saved = await call('textModules.save', { id: null, code, title: 'Neu', text });
      expect(saved.ok).toBe(true);
      waits.push(performance.now() - sent);
    }
    const whole = performance.now() - begin;
    await taking;
    const sentences = [expect.stringContaining(foundAt)];
    expect(taken).toMatchObject([{ ok: false, error: { code: 'WORD_FILE_REFUSED', sentences } }]);
    expect(waits.length).toBeGreaterThan(2);
    expect(Math.max(...waits)).toBeLessThan(whole / 2);
  });

  test('the file of 5 GB is as small as it says', () => {
    expect(bomb.length).toBeLessThan(6_000_000);
  });
});
