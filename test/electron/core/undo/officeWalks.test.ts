import fc from 'fast-check';
import { expect, it } from 'vitest';
import { undoStepsOf } from '../../../../electron/core/kernel/undoSteps.ts';
import { openStore, type Store } from '../../../../db/store.ts';
import type { Tables } from '../../../../db/schema/index.ts';
import { type OfficeRoute, officeRoutes } from '../../../../shared/contract/undoableRoutes.ts';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { aBody, aMember, testApp } from '../../../support/app.ts';
import { anInquiry, aPaper, aStep } from '../../../support/papers.ts';

const walks = 60;

/** Whose rows an order names. */
const tableOf: Record<OfficeRoute, keyof Tables> = {
  'organizations.remove': 'organization',
  'people.remove': 'person',
  'memberships.remove': 'membership',
  'textModules.remove': 'text_module',
  'lists.remove': 'distribution_list',
  'papers.remove': 'paper',
  'consultations.move': 'consultation',
  'consultations.remove': 'consultation',
  'paperRelations.remove': 'paper_relation',
  'questions.move': 'question',
  'questions.remove': 'question',
};
const watched = [...new Set(Object.values(tableOf)), 'deputy_for', 'distribution_entry', 'inquiry'] as const;

async function anOffice() {
  const opened: Store[] = [];
  const test = testApp({
    open: async (...given) => {
      const store = await openStore(...given);
      opened.push(store);
      return store;
    },
  });
  const { call } = test;
  const bodyId = await aBody(call);
  // Their papers have numbers from when they are submitted: before that they can go.
  const numbering = {
    bodyId,
    version: null,
    pattern: '{Nr}/{Jahr}',
    givenOn: 'submission',
    lastNumber: 0,
  } as const;
  await call('paperNumbering.save', { ...numbering, date: '2026-09-01' });
  for (const name of ['Nord', 'Süd']) {
    const list = await call('organizations.save', { id: null, name, shortName: '', kind: 'list' });
    for (const familyName of ['Adler', 'Berg', 'Dorn'])
      await aMember(call, { bodyId, familyName: `${familyName} ${name}`, organizationId: list.id });
    await call('textModules.save', { id: null, code: name, title: name, text: fromPlain(name) });
    const { paper } = await anInquiry(call, { bodyId, subject: name });
    const other = await aPaper(call, { bodyId, subject: `Antwort ${name}` });
    for (const one of [paper, other])
      for (const role of ['Anhörung', 'Entscheidung']) await aStep(call, { paperId: one.id, bodyId, role });
    await call('paperRelations.add', { paperId: other.id, kind: 'answers', otherId: paper.id });
  }
  const [store] = opened;
  if (!store) throw new Error('The file was not opened.');
  return { ...test, store };
}

type Row = Record<string, unknown>;
const rowsIn = (store: Store, table: keyof Tables): Promise<Row[]> =>
  store.transaction((db) => db.selectFrom(table).selectAll().execute());

/** Versions only ever grow, and say nothing. */
async function held(store: Store): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const table of watched)
    all[table] = (await rowsIn(store, table)).map((row) => JSON.stringify(row, withoutVersion)).toSorted();
  return all;
}
const withoutVersion = (key: string, value: unknown): unknown =>
  key === 'version' || key.endsWith('_version') ? undefined : value;

const order = fc.record({ route: fc.constantFrom(...officeRoutes), at: fc.nat(30), before: fc.nat(30) });

it('walks through people, texts and papers end where they began, undone step by step; done again, where they were', async () => {
  const { app, call, store } = await anOffice();
  let undone = 0;
  const turnAll = async (route: 'undo.takeBack' | 'undo.repeat') => {
    for (;;) {
      const known = await call('undo.get', { meetingId: null });
      const next = route === 'undo.takeBack' ? known.last : known.undone;
      if (!next) return;
      await call(route, { meetingId: null, id: next.id });
      undone++;
    }
  };
  await fc.assert(
    fc.asyncProperty(fc.array(order, { minLength: 3, maxLength: 12, size: 'max' }), async (orders) => {
      undoStepsOf(store).forget(null);
      const before = await held(store);
      for (const { route, at, before: to } of orders) {
        const rows = await rowsIn(store, tableOf[route]);
        const row = rows[at % Math.max(rows.length, 1)];
        if (!row) continue;
        const others = rows.filter(({ id, paper_id: paper }) => id !== row.id && paper === row.paper_id);
        const beforeId = others[to % (others.length + 1)]?.id ?? null;
        // Some are refused, such as a list that somebody belongs to.
        await app.call(route, { id: row.id, version: row.version, beforeId });
      }
      const after = await held(store);
      await turnAll('undo.takeBack');
      expect(await held(store)).toEqual(before);
      await turnAll('undo.repeat');
      expect(await held(store)).toEqual(after);
      await turnAll('undo.takeBack');
      expect(await held(store)).toEqual(before);
    }),
    { numRuns: walks, endOnFailure: true },
  );
  expect(undone).toBeGreaterThan(3 * 2 * walks);
  await app.close();
}, 300_000);
