import { zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { readForeign } from '../../../../electron/core/release/readForeign.ts';
import type { Route } from '../../../../shared/contract/index.ts';
import { chairKey, decision, finishedSample, passphrase } from '../../../support/release.ts';

let office: Awaited<ReturnType<typeof finishedSample>>;
let keyId = '';
beforeAll(async () => {
  office = await finishedSample();
  ({ keyId } = await chairKey(office));
});

/** Nine megabytes of paragraphs, which are just not too many to be compared. */
const longDocument = (): Uint8Array =>
  zipSync({
    'word/document.xml': Buffer.from(
      `<w:document><w:body>${'<w:p><w:r><w:t>Satz</w:t></w:r></w:p>'.repeat(240_000)}</w:body></w:document>`,
    ),
  });
/** Twenty megabytes that begin as one of ours, and are not. */
const long = (opening: string, rest: string) =>
  Buffer.from(`${opening}[${'{},'.repeat(6_000_000)}{}],${rest}}`);
const longPackage = () => long('{"checks":', '"format":"ratsfeder-freigabepaket-1"');
const longRelease = () => long('{"comments":', '"format":"ratsfeder-freigabe-datei-1"');

const sign = () => ({ ...decision({ documentId: '', keyId }), passphrase, bytes: longPackage() });
const ways: [route: Route, input: () => object, answer: object][] = [
  [
    'release.verify',
    () => ({ fileName: 'x.docx', bytes: longDocument() }),
    { ok: true, value: { isReleased: false } },
  ],
  ['release.openPackage', () => ({ bytes: longPackage() }), { error: { code: 'PACKAGE_REFUSED' } }],
  ['release.signPackage', sign, { error: { code: 'PACKAGE_REFUSED' } }],
  ['release.accept', () => ({ bytes: longRelease() }), { error: { code: 'PACKAGE_REFUSED' } }],
];

describe.each(ways)('%s', (route, input, answer) => {
  test('reads a long file in a thread: who saves afterwards is done before', async () => {
    const { app, call } = office;
    const foreign = input();
    const done: string[] = [];
    const read = app.call(route, foreign).finally(() => done.push('read'));
    for (const code of ['a', 'b', 'c']) {
      const text = { type: 'doc' as const, content: [] };
      await call('textModules.save', { id: null, code: `${code}${route}`, title: 'Neu', text });
      done.push('saved');
    }
    expect(await read).toMatchObject(answer);
    expect(done).toEqual(['saved', 'saved', 'saved', 'read']);
  });
});

test('what takes longer than it may is given up, and the next file is read all the same', async () => {
  expect(await readForeign('document', longDocument(), 1)).toBeNull();
  expect(await readForeign('document', new Uint8Array())).toEqual({ words: null, parts: null });
});

test('what would fill the memory is refused as damaged, and nobody has to look into the log', async () => {
  const bytes = Buffer.from(
    `{"checks":[${'[],'.repeat(14_000_000)}[]],"format":"ratsfeder-freigabepaket-1"}`,
  );
  expect(await office.failure('release.openPackage', { bytes })).toMatchObject({ code: 'PACKAGE_REFUSED' });
  expect(office.logged).toEqual([]);
});

test('of a key card that is longer than any nothing is read', async () => {
  const { bytes: card } = await office.call('keys.card', { keyId });
  const bytes = Buffer.concat([card, Buffer.alloc(20_000, ' ')]);
  expect(await office.failure('keys.addCard', { personId: office.chairId, bytes })).toEqual({
    code: 'PACKAGE_REFUSED',
    reason: 'notAKeyCard',
  });
});
