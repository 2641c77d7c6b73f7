import { beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../support/app.ts';
import { paragraphsOf, partsOf } from '../../../support/docx.ts';
import { oddPng } from '../../../support/oddPng.ts';
import { photo } from '../../../support/photo.ts';
import { pageSetup, wordFile } from '../../../support/templates.ts';
import { itemEdgeFor } from '../../../../electron/core/word/write/layout.ts';
import { plainLook } from '../../../../electron/core/word/write/look.ts';
import { shownLines } from '../../../../shared/documents/paperParts.ts';
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
  it('begin with one that is accepted as it is, and prints word for word what the program prints', async () => {
    const [standard, starter] = [
      paragraphsOf(await exported()),
      await test.call('templates.starter', { kind: 'invitation', rulesId }),
    ];
    const { fileName, bytes } = starter;
    expect(paragraphsOf(bytes).map(({ text }) => text)).toContain('{{inhalt}}');
    const saved = await test.call('templates.save', { rulesId, kind: 'invitation', fileName, bytes });
    expect(saved).toMatchObject([{ kind: 'invitation', fileName }]);
    const printed = paragraphsOf(await exported());
    expect(printed.map(({ text }) => text)).toEqual(standard.map(({ text }) => text));
    const ofGreeting = (all: typeof standard) =>
      all.find(({ text }) => text.startsWith('Sehr geehrte'))?.style;
    expect(ofGreeting(printed)).toBe(ofGreeting(standard));
    const stored = await test.call('templates.get', { rulesId, kind: 'invitation' });
    expect({ ...stored, bytes: Buffer.from(stored.bytes) }).toEqual({ fileName, bytes: Buffer.from(bytes) });
  });

  it('begin in the look of the body: font, size, margins, logo, letterhead, and where titles begin', async () => {
    const [body] = await test.call('bodies.list', {});
    const [rules] = body?.rules ?? [];
    if (!rules) throw new Error('no rules');
    const style = { ...rules.style, font: 'Verdana', fontSize: 12, labelStyle: 'top' } as const;
    const chosen = await test.call('rules.save', { ...rules, id: null, validFrom: '2028-01-01', style });
    await test.call('logo.save', { rulesId: chosen.id, bytes: png(60, 20) });
    const { bytes } = await test.call('templates.starter', { kind: 'minutes', rulesId: chosen.id });
    const parts = partsOf(bytes);
    const styles = parts['word/styles.xml'] ?? '';
    expect(styles).toMatch(/<w:rPrDefault>.*?"Verdana".*?<w:sz w:val="24"\/>.*?<\/w:rPrDefault>/s);
    const edge = itemEdgeFor({ ...plainLook, font: 'Verdana', fontSize: 12 }, 'top');
    expect(styles.split('w:styleId="Heading2"')[1]?.split('</w:style>')[0]).toContain(`w:left="${edge}"`);
    expect(Object.keys(parts).some((name) => name.startsWith('word/media/'))).toBe(true);
    expect(paragraphsOf(bytes).map(({ text }) => text)).toEqual([
      '',
      ...shownLines((await test.call('municipality.get', {}))?.letterhead ?? ''),
      '{{kopf}}',
      '{{inhalt}}',
      '{{anlagen}}',
      '{{unterschriften}}',
    ]);
    await test.call('logo.remove', { rulesId: chosen.id });
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
