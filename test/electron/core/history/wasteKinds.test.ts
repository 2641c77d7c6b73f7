import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordedTables, tablesInOrder } from '../../../../db/changes.ts';
import { kindIn } from '../../../../electron/core/kernel/wasteKindIn.ts';
import type { Call } from '../../../../shared/client.ts';
import { aBody, aPlannedMeeting, testApp } from '../../../support/app.ts';
import { foreignPaper } from '../../../support/papers.ts';
import { finishedSample } from '../../../support/release.ts';
import { xlsxFile } from '../../../support/xlsx.ts';

const waste = async (call: Call) => (await call('waste.list', {})).map(({ kind, title }) => [kind, title]);
const putBack = async (call: Call) => {
  const [latest] = await call('waste.list', {});
  return call('waste.putBack', { id: latest?.id ?? 'none' });
};

describe('comes back out of the waste', () => {
  it('a draft that was edited by hand, byte by byte, unless another one is worked on by now', async () => {
    const { call, failure, meetingId } = await finishedSample();
    const target = { meetingId, kind: 'minutes', subjectId: '' } as const;
    const { bytes } = await call('documents.export', target);
    const taken = () => call('documents.takeBack', { ...target, fileName: 'Von Hand.docx', bytes });
    const drafts = async () =>
      (await call('documents.list', { meetingId })).flatMap(({ documents }) => documents);
    const { id } = await taken();
    const before = await drafts();
    await call('documents.discard', { id });
    expect(await waste(call)).toMatchObject([['document', expect.stringContaining('Von Hand.docx')]]);
    await putBack(call);
    expect(await drafts()).toEqual(before);
    expect(Buffer.from((await call('documents.stored', { id })).bytes).equals(Buffer.from(bytes))).toBe(true);
    await call('documents.discard', { id });
    await taken();
    const [old] = await call('waste.list', {});
    expect(await failure('waste.putBack', { id: old?.id ?? '' })).toMatchObject({
      code: 'NOT_PUT_BACK',
      because: 'taken',
      kind: 'document',
    });
  });

  it('a list and a paper that were read and discarded; a paper that was taken over does not lie there', async () => {
    const { call } = testApp();
    const bodyId = await aBody(call);
    const list = xlsxFile(
      [
        ['Name', 'Vorname'],
        ['Aydın', 'Emre'],
      ],
      'Liste',
    );
    const { id } = await call('peopleImports.read', { bodyId, fileName: 'Mitglieder.xlsx', bytes: list });
    const before = await call('peopleImports.get', { id });
    await call('peopleImports.discard', { id, version: before.version });
    expect(await waste(call)).toEqual([['readList', 'Mitglieder.xlsx']]);
    await putBack(call);
    expect((await call('peopleImports.get', { id })).rows).toEqual(before.rows);

    const file = { bodyId, fileName: 'Vorlage.txt', bytes: foreignPaper() };
    const read = await call('paperImports.read', file);
    const proposal = await call('paperImports.get', { id: read.id });
    await call('paperImports.discard', { id: read.id });
    expect(await waste(call)).toEqual([['readPaper', 'Vorlage.txt']]);
    await putBack(call);
    expect(await call('paperImports.get', { id: read.id })).toEqual(proposal);
    await call('paperImports.takeOver', { id: read.id });
    expect(await waste(call)).toEqual([]);
  });

  it('a word of the office, and what somebody answered to an invitation', async () => {
    const { call, meetingId, people } = await aPlannedMeeting();
    await call('spelling.addWord', { word: 'Lindenauer' });
    await call('spelling.removeWord', { word: 'Lindenauer' });
    expect(await waste(call)).toEqual([['word', 'Lindenauer']]);
    await putBack(call);
    expect((await call('spelling.known', {})).words).toEqual(['Lindenauer']);

    const of = { meetingId, personId: people[0] ?? '' };
    const before = await call('replies.save', { ...of, answer: 'declined', note: 'Krank' });
    await call('replies.save', { ...of, answer: null });
    expect(await waste(call)).toEqual([['reply', 'Mitglied01, Sitzung am 16.09.2026']]);
    await putBack(call);
    expect((await call('replies.list', { meetingId })).map(({ note }) => note)).toEqual(
      before.map(({ note }) => note),
    );
  });
});

describe('nothing that can be deleted is forgotten', () => {
  /** They go along with what they are a part of, or are replaced whole when that is saved. */
  const parts = [
    'announced',
    'check_override',
    'convening',
    'deputy_for',
    'distribution_entry',
    'head_count',
    'inquiry',
    'item_text',
    'paper_numbering',
    'paper_series',
    'presiding',
    'standard_item',
    'stay',
    'taken_file',
    'taken_meeting',
    'unfinished_mailing',
    'vote',
    'vote_by_faction',
    'vote_by_name',
  ];
  /** The history and the waste themselves, and bytes that nothing holds any more. */
  const beside = ['file', 'file_hold', 'past_state', 'waste'];

  it('each table whose rows are remembered lies there under a name of its own, or is part of another', () => {
    expect([...Object.keys(kindIn), ...parts].toSorted()).toEqual([...tablesInOrder].toSorted());
  });

  it('each table of which the program deletes rows is remembered', () => {
    const folder = path.resolve(import.meta.dirname, '../../../..');
    const sources = ['db', 'electron'].flatMap((room) =>
      readdirSync(path.join(folder, room), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => readFileSync(path.join(folder, room, name), 'utf8')),
    );
    const deleted = new Set(
      sources.flatMap((text) =>
        [...text.matchAll(/deleteFrom\('(\w+)'\)/gu)].map(([, table]) => table ?? ''),
      ),
    );
    const known: readonly string[] = [...recordedTables, 'document', ...beside];
    expect([...deleted].filter((table) => !known.includes(table))).toEqual([]);
    expect(deleted.size).toBeGreaterThan(30);
  });
});
