import { beforeAll, describe, expect, test } from 'vitest';
import { putPicture } from '../../../../db/repositories/files/pictures.ts';
import { saveLogo } from '../../../../db/repositories/office/logos.ts';
import { openStore, type Store } from '../../../../db/store.ts';
import { canonicalText, sha256 } from '../../../../electron/core/kernel/digest.ts';
import { instantOf } from '../../../../electron/core/kernel/instant.ts';
import { wordsOfDocx } from '../../../../electron/core/word/read/words.ts';
import type { DocumentKind } from '../../../../shared/domain/document/document.ts';
import { RulesId } from '../../../../shared/domain/ids.ts';
import { fromPlain, type RichText } from '../../../../shared/domain/richText.ts';
import { paragraphsOf } from '../../../support/docx.ts';
import { oddPng } from '../../../support/oddPng.ts';
import { photo } from '../../../support/photo.ts';
import { allTags, lettersIn, lettersOf, readPdf } from '../../../support/pdf.ts';
import { png } from '../word/write/pictures.ts';
import { setState } from '../../../support/app.ts';
import { answerChecks, chairKey, decision, finishedSample, presented } from '../../../support/release.ts';

type Office = Awaited<ReturnType<typeof finishedSample>>;

const edgesOf = (pages: readonly { edges: string }[]): string => pages.map(({ edges }) => edges).join('\n');

const target = ({ meetingId }: Office, kind: DocumentKind) => ({ meetingId, kind, subjectId: '' });

describe('a document that is not released', () => {
  let office: Office;
  beforeAll(async () => {
    office = await finishedSample();
  });

  test('becomes a PDF that says what its Word file says, under the same name', async () => {
    const { call } = office;
    const pdf = await call('documents.exportPdf', target(office, 'invitation'));
    const word = await call('documents.export', target(office, 'invitation'));
    expect(pdf.fileName).toBe(word.fileName.replace('.docx', '.pdf'));
    expect(pdf.clearance).toBe(word.clearance);
    const { tags } = await readPdf(pdf.bytes);
    const said = paragraphsOf(word.bytes).map(({ text }) => text);
    expect(lettersOf(tags)).toBe(lettersIn(said.join(' ')));
  });

  test('is marked as a draft on each page where it is a Niederschrift, and only there (R31)', async () => {
    const { call } = office;
    const minutes = await readPdf((await call('documents.exportPdf', target(office, 'minutes'))).bytes);
    expect(minutes.pages.every(({ edges }) => edges.startsWith('Entwurf'))).toBe(true);
    const list = await readPdf((await call('documents.exportPdf', target(office, 'attendanceSheet'))).bytes);
    expect(edgesOf(list.pages)).not.toContain('Entwurf');
  });

  test('has nothing to print where its Word file has not', async () => {
    expect(await office.failure('documents.exportPdf', target(office, 'changeNotice'))).toMatchObject({
      code: 'NOTHING_TO_PRINT',
    });
  });

  test('for the public says nothing of the non-public part, nor do the files inside', async () => {
    const { call, meetingId } = office;
    const secret = (await call('agenda.list', { meetingId })).find(
      ({ isPublic, kind }) => kind === 'item' && !isPublic,
    );
    const { bytes } = await call('documents.exportPdf', {
      ...target(office, 'publicMinutes'),
      form: 'archive',
    });
    const pdf = await readPdf(bytes);
    const [word, data] = pdf.attached;
    const said = [wordsOfDocx(word?.bytes ?? new Uint8Array()), new TextDecoder().decode(data?.bytes)];
    expect(said[0]).toContain('Einwohner');
    for (const words of [...said, lettersOf(pdf.tags), pdf.xmp, JSON.stringify(pdf.info)])
      expect(lettersIn(words ?? '')).not.toContain(lettersIn(secret?.title ?? ''));
  });
});

describe('what an earlier program kept without looking', () => {
  let store: Store;
  let office: Office;
  beforeAll(async () => {
    office = await finishedSample({
      open: async (...given: Parameters<typeof openStore>) => {
        store = await openStore(...given);
        return store;
      },
    });
  });
  const refused = (kind: DocumentKind, form: 'readable' | 'archive' = 'readable') =>
    office.failure('documents.exportPdf', { ...target(office, kind), form });
  const keptLogo = async (bytes: Uint8Array) => {
    const [body] = await office.call('bodies.list', {});
    const rulesId = RulesId.parse(body?.rules[0]?.id);
    const version = (await office.call('logo.get', { rulesId }))?.version ?? null;
    const logo = { bytes, mediaType: 'image/png' as const, sha256: sha256(bytes) };
    await store.transaction((db) => saveLogo(db, rulesId, logo, version));
  };

  test('a damaged logo is named as what it is', async () => {
    await keptLogo(png(60, 20).subarray(0, 60));
    const fault = { code: 'PDF_PICTURE', alts: [], isLogo: true, because: 'unreadable' };
    expect(await refused('invitation')).toEqual(fault);
  });

  test('a logo that would unfold into more than a computer holds is not even unfolded', async () => {
    await keptLogo(oddPng({ width: 25_000, height: 25_000, depth: 16, colourType: 6, dots: null }));
    expect(await refused('invitation')).toMatchObject({ code: 'PDF_PICTURE', isLogo: true });
  });

  test('a picture of a text is named; in the colours of a press it is no matter but for the archive', async () => {
    await keptLogo(png(60, 20));
    const { call, meetingId } = office;
    await setState(call, meetingId, 'closed', 'Ein Bild fehlt');
    const itemId =
      (await call('agenda.list', { meetingId })).find(({ kind, isPublic }) => kind === 'item' && isPublic)
        ?.id ?? '';
    const shows = async (bytes: Uint8Array) => {
      const { textVersion: baseVersion } = await call('minutes.get', { itemId });
      const kept = { sha256: sha256(bytes), width: 80, height: 60 };
      await store.transaction((db) => putPicture(db, { ...kept, bytes, mediaType: 'image/jpeg' }));
      const picture = { type: 'picture' as const, attrs: { ...kept, alt: 'Lageplan' } };
      const text: RichText = { type: 'doc', content: [{ type: 'paragraph', content: [picture] }] };
      await call('minutes.saveText', { itemId, text, baseVersion });
    };
    await shows(photo(80, 60, { depth: 12 }));
    const fault = { code: 'PDF_PICTURE', alts: ['Lageplan'], isLogo: false };
    expect(await refused('minutes')).toEqual({ ...fault, because: 'unreadable' });
    await shows(photo(80, 60, { colours: 4 }));
    expect(await refused('minutes', 'archive')).toEqual({ ...fault, because: 'forPress' });
    await call('documents.exportPdf', { ...target(office, 'minutes'), form: 'readable' });
  });
});

test('pictures of texts stand in the PDF of a signed Niederschrift, and still do when the text has lost them', async () => {
  const office = await finishedSample();
  const { call, meetingId } = office;
  await setState(call, meetingId, 'closed', 'Ein Bild fehlt');
  const added = await call('pictures.add', { bytes: png(40, 30) });
  const item = (await call('agenda.list', { meetingId })).find(
    ({ kind, isPublic }) => kind === 'item' && isPublic,
  );
  const itemId = item?.id ?? '';
  const save = async (text: RichText) => {
    const { textVersion: baseVersion } = await call('minutes.get', { itemId });
    await call('minutes.saveText', { itemId, text, baseVersion });
  };
  const picture = (alt: string) => ({ type: 'picture' as const, attrs: { ...added, alt } });
  const content = [picture('Lageplan'), picture('')];
  await save({ type: 'doc', content: [{ type: 'paragraph', content }] });
  await setState(call, meetingId, 'minutesReady');
  await answerChecks(office, meetingId);
  const { keyId } = await chairKey(office);
  const { id: documentId } = await presented(office);
  const { id } = await call('release.sign', decision({ documentId, keyId }));
  const figures = async (form: 'readable' | 'archive') =>
    allTags((await readPdf((await call('documents.storedPdf', { id, form })).bytes)).tags, /^Figure$/);
  expect(await figures('readable')).toMatchObject([{ alt: 'Lageplan' }]);
  await setState(call, meetingId, 'closed', 'Das Bild ist falsch');
  await save(fromPlain('Ohne Bild.'));
  expect(await figures('archive')).toMatchObject([{ alt: 'Lageplan' }]);
});

describe('the look of a PDF cannot be followed', () => {
  test('where the office prints on a Word-Muster of its own', async () => {
    const office = await finishedSample();
    const { call, failure } = office;
    const [body] = await call('bodies.list', {});
    const rulesId = body?.rules[0]?.id ?? '';
    const starter = await call('templates.starter', { kind: 'minutes' });
    const before = await presented(office);
    await call('documents.withdraw', { id: before.id, reason: 'Neues Muster' });
    await call('templates.save', { rulesId, kind: 'minutes', ...starter });
    const refused = { code: 'PDF_OTHER_LOOK', because: 'template' };
    expect(await failure('documents.exportPdf', target(office, 'minutes'))).toEqual(refused);
    const filled = await presented(office);
    expect(await failure('documents.storedPdf', { id: filled.id })).toEqual(refused);
    const own = await call('documents.storedPdf', { id: before.id });
    expect(own.info.id).toBe(before.id);
  });

  test('where the file was edited by hand', async () => {
    const office = await finishedSample();
    const { call, failure } = office;
    const { fileName, bytes } = await call('documents.export', target(office, 'invitation'));
    const own = await call('documents.takeBack', { ...target(office, 'invitation'), fileName, bytes });
    const refused = { code: 'PDF_OTHER_LOOK', because: 'handEdit' };
    expect(await failure('documents.storedPdf', { id: own.id })).toEqual(refused);
    expect(await failure('documents.storedPdf', { id: own.id, form: 'archive' })).toEqual(refused);
  });
});

describe('a released Niederschrift', () => {
  let office: Office;
  let releasedId: string;
  beforeAll(async () => {
    office = await finishedSample();
    const { keyId } = await chairKey(office);
    const { id: documentId } = await presented(office);
    const waiting = await readPdf((await office.call('documents.storedPdf', { id: documentId })).bytes);
    expect(edgesOf(waiting.pages)).toContain('Entwurf');
    ({ id: releasedId } = await office.call('release.sign', decision({ documentId, keyId })));
  });

  test('is no draft any more, nor is what the program makes of the same', async () => {
    const { call } = office;
    const kept = await call('documents.storedPdf', { id: releasedId });
    const now = await call('documents.exportPdf', target(office, 'minutes'));
    for (const { bytes } of [kept, now])
      expect(edgesOf((await readPdf(bytes)).pages)).not.toContain('Entwurf');
  });

  test('goes into the archive as PDF/A-3a with the very Word file and the signed model inside', async () => {
    const { call } = office;
    const { fileName, bytes } = await call('documents.storedPdf', { id: releasedId, form: 'archive' });
    const word = await call('documents.stored', { id: releasedId });
    const name = word.fileName.replace('.docx', '');
    expect(fileName).toBe(`${name} Archiv.pdf`);
    const pdf = await readPdf(bytes);
    expect(pdf.xmp).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
    expect(pdf.attached.map((one) => one.name)).toEqual([`${name}.docx`, `${name}.json`]);
    const [file, data] = pdf.attached;
    expect(Buffer.from(file?.bytes ?? []).equals(Buffer.from(word.bytes))).toBe(true);
    const said = new TextDecoder().decode(data?.bytes);
    expect(JSON.parse(said)).toMatchObject({
      form: 'minutes',
      minutes: { head: { title: 'Niederschrift' } },
    });
    // The very text whose digest was signed.
    expect(canonicalText(JSON.parse(said))).toBe(said);
    const verdict = await call('release.verify', {
      fileName: word.fileName,
      bytes: file?.bytes ?? word.bytes,
    });
    expect(verdict.isReleased).toBe(true);
  });

  test('says when it was released, and is the same whenever it is made', async () => {
    const { call } = office;
    const made = async () => (await call('documents.storedPdf', { id: releasedId })).bytes;
    const first = await made();
    expect(Buffer.from(first).equals(Buffer.from(await made()))).toBe(true);
    const { info } = await readPdf(first);
    const { decidedAt } = (await call('documents.stored', { id: releasedId })).info;
    const instant = instantOf(decidedAt ?? '').slice(0, 19);
    expect(info['CreationDate']).toBe(`D:${instant.replaceAll(/\D/g, '')}Z`);
  });
});
