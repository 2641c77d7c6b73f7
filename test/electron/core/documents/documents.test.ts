import { beforeAll, describe, expect, it } from 'vitest';
import { documentKinds } from '../../../../shared/domain/document/document.ts';
import { isMinutes } from '../../../../shared/documents/kinds/index.ts';
import { anItem, aPlannedMeeting, setState, type TestApp, testApp } from '../../../support/app.ts';
import { isMissing, keep, paragraphsOf, schemaFaults, sdkFaults } from '../../../support/docx.ts';

let test: TestApp;
let meetingId: string;
beforeAll(async () => {
  test = testApp();
  ({ meetingId } = await test.call('setup.loadSample', {}));
});

const exported = async (kind: (typeof documentKinds)[number], subjectId = '') => {
  return test.call('documents.export', { meetingId, kind, subjectId });
};

const extract = async () => {
  const rows = await test.call('documents.list', { meetingId });
  return rows.find(({ kind }) => kind === 'resolutionExtract')?.subjectId ?? '';
};

/** The Änderungsmitteilung of another meeting, called before its room changed. */
const ofChanged = async () => {
  const { call, meetingId: id } = await aPlannedMeeting();
  await anItem(call, { meetingId: id, title: 'Mitteilungen' });
  await setState(call, id, 'invited');
  const { version, ...meeting } = await call('meetings.get', { id });
  await call('meetings.update', { ...meeting, version, room: 'Kleiner Saal' });
  return call('documents.export', { meetingId: id, kind: 'changeNotice', subjectId: '' });
};

describe('the documents of the sample meeting', () => {
  it('are listed in order, each extract by its resolution', async () => {
    const rows = await test.call('documents.list', { meetingId });
    expect([...new Set(rows.map(({ kind }) => kind))]).toEqual([...documentKinds]);
    // Of a meeting that was held nobody is told a change any more.
    expect(rows.filter(({ missing }) => missing !== '').map(({ kind }) => kind)).toEqual(['changeNotice']);
    expect(rows.filter(({ kind }) => kind === 'resolutionExtract').length).toBeGreaterThan(5);
  });

  it.skipIf(isMissing('../shared', 'python3', 'xmllint', 'Open XML SDK validator'))(
    'are sound Word files, each of them',
    async () => {
      const files: string[] = [];
      for (const kind of documentKinds) {
        const subjectId = kind === 'resolutionExtract' ? await extract() : '';
        const { bytes } = kind === 'changeNotice' ? await ofChanged() : await exported(kind, subjectId);
        const file = keep(`document-${kind}.docx`, bytes);
        // The others are shown to it in sheet.test.ts, a second each.
        if (isMinutes(kind)) expect(sdkFaults(file), kind).toEqual([]);
        files.push(file);
      }
      expect(schemaFaults(...files)).toBe(`0 faults in ${documentKinds.length} files`);
    },
  );

  it('say what the office needs to know about them', async () => {
    expect(await exported('publicNotice')).toMatchObject({
      fileName: 'Bekanntmachung Integrationsrat 2026-09-16.docx',
      clearance: 'public',
    });
    expect((await exported('invitation')).clearance).toBe('nonPublic');
    const words = paragraphsOf((await exported('publicNotice')).bytes)
      .map(({ text }) => text)
      .join('\n');
    expect(words).toContain('Vergabeangelegenheit');
    expect(words).not.toContain('Dolmetschleistungen');
  });

  it('are refused with a sentence where there is nothing to print', async () => {
    const meetings = await test.call('meetings.list', {});
    const next = meetings.find(({ number }) => number === 7)?.id ?? '';
    const input = { meetingId: next, kind: 'supplement', subjectId: '' } as const;
    expect(await test.failure('documents.export', input)).toMatchObject({ code: 'NOTHING_TO_PRINT' });
    expect(await test.failure('documents.export', { ...input, kind: 'resolutionExtract' })).toMatchObject({
      code: 'NOTHING_TO_PRINT',
    });
  });
});

it('an item about several Drucksachen names them all, in the Einladung and in the Niederschrift', async () => {
  const { call, meetingId: id } = await aPlannedMeeting();
  const paperReference = '0815/2026-2031, 0815/2026-2031-E1 und 0933/2026-2031';
  const paper = { hasBasis: true, paperType: 'Antrag und Stellungnahme', paperReference };
  await anItem(call, { meetingId: id, title: 'Sprachförderung', ...paper });
  for (const kind of ['invitation', 'minutes'] as const) {
    const { bytes } = await call('documents.export', { meetingId: id, kind });
    expect(paragraphsOf(bytes).map(({ text }) => text)).toContainEqual(
      expect.stringContaining(paperReference),
    );
  }
});

it('the meeting itself is the subject where a call names no other', async () => {
  const words = { meetingId, kind: 'invitation' as const };
  const plain = await test.call('documents.export', words);
  for (const subjectId of ['', meetingId])
    expect((await test.call('documents.export', { ...words, subjectId })).fileName).toBe(plain.fileName);
  expect(await test.failure('documents.export', { ...words, subjectId: 'x' })).toEqual({
    code: 'NOT_FOUND',
    what: 'resolution',
  });
  const rows = await test.call('documents.list', { meetingId });
  expect(rows.find(({ kind }) => kind === 'invitation')).toMatchObject({
    subjectType: 'meeting',
    subjectId: meetingId,
  });
  expect(rows.filter(({ subjectId }) => subjectId === '')).toEqual([]);
});
