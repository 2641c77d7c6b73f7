import { beforeAll, describe, expect, it } from 'vitest';
import { wordsOfDocx } from '../../../../electron/core/word/read/words.ts';
import { type TestApp, testApp } from '../../../support/app.ts';
import { paragraphsOf, partsOf } from '../../../support/docx.ts';
import { oddPng } from '../../../support/oddPng.ts';
import { photo } from '../../../support/photo.ts';
import { pageSetup, wordFile } from '../../../support/templates.ts';
import { png } from '../word/write/pictures.ts';

let test: TestApp;
let meetingId: string;
let rulesId: string;
beforeAll(async () => {
  test = testApp();
  ({ meetingId } = await test.call('setup.loadSample', {}));
  const [body] = await test.call('bodies.list', {});
  rulesId = body?.rules[0]?.id ?? '';
});

const exported = async () => {
  const { bytes } = await test.call('documents.export', { meetingId, kind: 'invitation' });
  return bytes;
};

describe('the office’s own Word templates', () => {
  it('begin with one that holds every placeholder, and that is accepted as it is', async () => {
    const starter = await test.call('templates.starter', { kind: 'invitation' });
    const { fileName, bytes } = starter;
    const saved = await test.call('templates.save', { rulesId, kind: 'invitation', fileName, bytes });
    expect(saved).toMatchObject([{ kind: 'invitation', fileName }]);
    const document = await exported();
    const words = wordsOfDocx(document) ?? '';
    expect(words).not.toContain('{{');
    expect(words).toContain('Zuschuss an den Verein');
    const header = Object.entries(partsOf(document)).find(([name]) => name.startsWith('word/header'))?.[1];
    expect(header).toContain('Stadt Lindenau an der Lenne');
    // The sheet brings its letterhead; ours would stand there twice.
    expect(words).not.toContain('Geschäftsstelle des Integrationsrates\n');
    const stored = await test.call('templates.get', { rulesId, kind: 'invitation' });
    expect({ ...stored, bytes: Buffer.from(stored.bytes) }).toEqual({ fileName, bytes: Buffer.from(bytes) });
  });

  it('are refused with every fault and where it is, and the one before stays', async () => {
    const junk = { rulesId, kind: 'invitation', fileName: 'kaputt.docx' } as const;
    const bytes = Buffer.from('kein Word');
    expect(await test.failure('templates.save', { ...junk, bytes })).toMatchObject({
      code: 'TEMPLATE_REFUSED',
      sentences: [expect.stringContaining('kein Word-Dokument')],
    });
    expect((await test.call('templates.list', { rulesId })).length).toBe(1);
  });

  it('and the logo go on under new rules, and can be removed', async () => {
    await test.call('logo.save', { rulesId, bytes: png(60, 20) });
    const [body] = await test.call('bodies.list', {});
    const [rules] = body?.rules ?? [];
    if (!rules) throw new Error('no rules');
    const later = await test.call('rules.save', { ...rules, id: null, validFrom: '2027-01-01' });
    expect((await test.call('templates.list', { rulesId: later.id })).length).toBe(1);
    expect(await test.call('logo.get', { rulesId: later.id })).toMatchObject({ mediaType: 'image/png' });
    await test.call('templates.remove', { rulesId, kind: 'invitation' });
    expect(await test.call('templates.list', { rulesId })).toEqual([]);
    expect(Object.keys(partsOf(await exported())).some((name) => name.startsWith('word/media/'))).toBe(true);
    await test.call('logo.remove', { rulesId });
    expect(await test.call('logo.get', { rulesId })).toBeNull();
  });

  it('that of a Beschlussauszug names the item and the paper it goes back to, as the document does', async () => {
    const rows = await test.call('documents.list', { meetingId });
    // What was resolved before the first item goes back to none.
    const extract = rows.findLast((row) => row.kind === 'resolutionExtract');
    if (!extract) throw new Error('no extract');
    const target = { meetingId, kind: extract.kind, subjectId: extract.subjectId };
    const plain = paragraphsOf((await test.call('documents.export', target)).bytes);
    const head = plain.findIndex(({ style }) => style === 'Heading2');
    const lines = ['{{top}}', '{{gegenstand}}', '{{vorlage}}', '{{inhalt}}'];
    const body = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('') + pageSetup;
    const kind = 'resolutionExtract';
    await test.call('templates.save', { rulesId, kind, fileName: 'Auszug.docx', bytes: wordFile({ body }) });
    const [top, title, paper] = paragraphsOf((await test.call('documents.export', target)).bytes);
    expect(plain[head]?.text).toBe(`${top?.text}\t${title?.text}`);
    expect(plain[head + 1]?.text.replaceAll('\n', ', ')).toBe(paper?.text);
    const stored = (await test.call('templates.list', { rulesId })).find((one) => one.kind === kind);
    await test.call('templates.remove', { rulesId, kind, version: stored?.version ?? null });
  });

  it('only a picture is taken as a logo', async () => {
    for (const bytes of [Buffer.from('<svg/>'), Buffer.alloc(0), Buffer.alloc(3_000_000, 1)]) {
      const input = { rulesId, bytes };
      expect(await test.failure('logo.save', input)).toEqual({ code: 'PICTURE_REFUSED' });
    }
    const refused = async (bytes: Uint8Array) => (await test.failure('logo.save', { rulesId, bytes })).code;
    expect(await refused(png(60, 20).subarray(0, 60))).toBe('PICTURE_DAMAGED');
    expect(await refused(photo(60, 20, { orientation: 6 }))).toBe('PICTURE_TURNED');
    expect(await refused(photo(60, 20, { colours: 4 }))).toBe('PICTURE_FOR_PRESS');
    expect(await refused(oddPng({ width: 70_000, height: 9 }))).toBe('PICTURE_TOO_LARGE');
  });

  it('a logo is kept without what a camera wrote', async () => {
    await test.call('logo.save', { rulesId, bytes: photo(60, 20, { description: 'Hinterhof' }) });
    const logo = await test.call('logo.get', { rulesId });
    expect(Buffer.from(logo?.bytes ?? [])).toEqual(Buffer.from(photo(60, 20)));
  });
});
