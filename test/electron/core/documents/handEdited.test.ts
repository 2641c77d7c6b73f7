import { beforeAll, describe, expect, it } from 'vitest';
import { examine } from '../../../../electron/core/word/read/examine.ts';
import { type DocumentKind, documentKinds } from '../../../../shared/domain/document/document.ts';
import { wordFaultSentence } from '../../../../shared/german/wordFaults.ts';
import { hostile, unfitForAll } from '../../../support/hostileWord.ts';
import type { Shape } from '../../../support/wordShapes.ts';
import { finishedSample } from '../../../support/release.ts';
import { wordFile } from '../../../support/templates.ts';
import { png } from '../word/write/pictures.ts';

let office: Awaited<ReturnType<typeof finishedSample>>;
beforeAll(async () => {
  office = await finishedSample();
});

const takeBack = (kind: 'publicMinutes' | 'minutes', bytes: Uint8Array) => ({
  meetingId: office.meetingId,
  kind,
  subjectId: '',
  fileName: 'x.docx',
  bytes,
  acceptsUnmarked: true,
});
const drafts = async () =>
  (await office.call('documents.list', { meetingId: office.meetingId }))
    .flatMap(({ documents }) => documents)
    .filter(({ state }) => state === 'draft');
const refusalOf = ([, , code, foundAt]: Shape) =>
  code === 'notAWordFile'
    ? { code: 'NOT_A_WORD_FILE' }
    : {
        code: 'WORD_FILE_REFUSED',
        sentences: expect.arrayContaining([wordFaultSentence({ code, foundAt })]) as string[],
      };

/** The examination itself is tried with all of them. */
const eachWayOnce = [...Map.groupBy(hostile, ([, , code]) => code).values()].flatMap((shapes) =>
  shapes.slice(0, 1),
);

describe('a file edited by hand', () => {
  it('that is hostile, broken or unclear is not taken in, for whomever it is meant', async () => {
    for (const shape of eachWayOnce) {
      const [name, bytes] = shape;
      expect(await office.failure('documents.takeBack', takeBack('minutes', bytes)), name).toEqual(
        refusalOf(shape),
      );
    }
    expect(await drafts()).toEqual([]);
  });

  it('with a comment or hidden text is not taken in for the public, but may stay in the office', async () => {
    for (const shape of unfitForAll.filter(([name]) => /^with (?:a comment|hidden text)$/.test(name))) {
      const error = await office.failure('documents.takeBack', takeBack('publicMinutes', shape[1]));
      expect(error).toEqual(refusalOf(shape));
      expect(await drafts()).toEqual([]);
      const { id } = await office.call('documents.takeBack', takeBack('minutes', shape[1]));
      await office.call('documents.discard', { id });
    }
  });
});

describe('a file edited by hand is the document that it was made as', () => {
  const taken = (kind: DocumentKind, bytes: Uint8Array) => ({ ...target(kind), fileName: 'x.docx', bytes });
  const target = (kind: DocumentKind) => ({ meetingId: office.meetingId, kind, subjectId: '' });
  const exported = async (kind: DocumentKind, subjectId = '') =>
    (await office.call('documents.export', { ...target(kind), subjectId })).bytes;
  const log = async () => (await office.call('audit.list', { before: null })).map(({ sentence }) => sentence);

  it('one of another kind, of another resolution or of another meeting is refused', async () => {
    const other = { code: 'OTHER_DOCUMENT', what: 'kind' };
    expect(
      await office.failure('documents.takeBack', taken('minutes', await exported('invitation'))),
    ).toEqual(other);
    const rows = await office.call('documents.list', { meetingId: office.meetingId });
    const [one, two] = rows.filter(({ kind }) => kind === 'resolutionExtract');
    const extract = await exported('resolutionExtract', one?.subjectId);
    const asOther = { ...taken('resolutionExtract', extract), subjectId: two?.subjectId ?? '' };
    expect(await office.failure('documents.takeBack', asOther)).toEqual({ ...other, what: 'resolution' });
    const meetings = await office.call('meetings.list', {});
    const planned = meetings.find(({ id }) => id !== office.meetingId);
    const elsewhere = { ...taken('invitation', await exported('invitation')), meetingId: planned?.id ?? '' };
    expect(await office.failure('documents.takeBack', elsewhere)).toEqual({ ...other, what: 'meeting' });
    expect(await drafts()).toEqual([]);
  });

  it('one without a mark is taken once somebody has looked', async () => {
    const unmarked = taken('minutes', wordFile());
    expect(await office.failure('documents.takeBack', unmarked)).toEqual({ code: 'UNMARKED_FILE' });
    const { id } = await office.call('documents.takeBack', { ...unmarked, acceptsUnmarked: true });
    await office.call('documents.discard', { id });
  });

  it('a marked one is no other because somebody has looked', async () => {
    const input = { ...taken('minutes', await exported('invitation')), acceptsUnmarked: true };
    expect(await office.failure('documents.takeBack', input)).toMatchObject({ code: 'OTHER_DOCUMENT' });
  });

  it('and the log keeps what came in, what took its place and what was discarded', async () => {
    const bytes = await exported('minutes');
    const before = await log();
    await office.call('documents.takeBack', { ...taken('minutes', bytes), fileName: 'erste.docx' });
    const { id } = await office.call('documents.takeBack', {
      ...taken('minutes', bytes),
      fileName: 'zweite.docx',
    });
    await office.call('documents.discard', { id });
    const said = (await log()).slice(0, (await log()).length - before.length);
    expect(said.map((sentence) => sentence.replace(/.*Datei /, ''))).toEqual([
      '„zweite.docx“ verworfen.',
      '„zweite.docx“ übernommen.',
      '„erste.docx“ verworfen.',
      '„erste.docx“ übernommen.',
    ]);
  });
});

describe('what the program itself makes is sound:', () => {
  const faultsOfAll = async () => {
    const rows = await office.call('documents.list', { meetingId: office.meetingId });
    const faults: unknown[] = [];
    let made = 0;
    for (const { kind, subjectId, missing } of rows) {
      if (missing !== '') continue;
      const { bytes } = await office.call('documents.export', {
        meetingId: office.meetingId,
        kind,
        subjectId,
      });
      faults.push(...examine(bytes).faults);
      made += 1;
    }
    return { faults, isMany: made > 10 };
  };

  it('every document', async () => {
    expect(await faultsOfAll()).toEqual({ faults: [], isMany: true });
  });

  it('every document with a logo, and in the program’s own template', async () => {
    const { call } = office;
    const [body] = await call('bodies.list', {});
    const rulesId = body?.rules[0]?.id ?? '';
    await call('logo.save', { rulesId, bytes: png(60, 20) });
    expect(await faultsOfAll()).toEqual({ faults: [], isMany: true });
    for (const kind of documentKinds)
      await call('templates.save', { rulesId, kind, ...(await call('templates.starter', { kind })) });
    expect(await faultsOfAll()).toEqual({ faults: [], isMany: true });
    // In a template, too, a document says what it is.
    const { bytes } = await call('documents.export', { meetingId: office.meetingId, kind: 'minutes' });
    const input = { meetingId: office.meetingId, kind: 'minutes', fileName: 'x.docx', bytes } as const;
    expect(await call('documents.takeBack', input)).toMatchObject({ state: 'draft' });
  });
});
