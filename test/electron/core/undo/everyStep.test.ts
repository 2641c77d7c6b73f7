import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordedTables } from '../../../../db/changes.ts';
import type { Tables } from '../../../../db/schema/index.ts';
import { openStore, type Store } from '../../../../db/store.ts';
import { type CommandRoute, contract } from '../../../../shared/contract/index.ts';
import { isUndoable, undoableRoutes } from '../../../../shared/contract/undoableRoutes.ts';
import { testApp } from '../../../support/app.ts';
import { busyOffice, type Office } from '../routes/busyOffice.ts';
import { orders } from '../routes/orders.ts';
import { kindOf } from '../routes/traced.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-undo-'));
afterAll(() => rmSync(folder, { recursive: true }));
const busyFile = path.join(folder, 'busy.sqlite');
let office: Office;
beforeAll(async () => {
  office = await busyOffice(busyFile);
});

/** Each with the reason why it is no step. */
const noSteps = {
  setUp: ['setup.begin', 'setup.loadSample'],
  'what is set or written is corrected where it stands': [
    'municipality.save',
    'privacy.saveRetention',
    'organizations.save',
    'people.save',
    'memberships.save',
    'memberships.changeFunction',
    'bodies.create',
    'bodies.save',
    'bodies.order',
    'bodies.remove',
    'otherBodies.save',
    'otherBodies.remove',
    'rules.save',
    'rules.remove',
    'terms.save',
    'terms.remove',
    'standardAgenda.save',
    'textModules.save',
    'spelling.addWord',
    'spelling.removeWord',
    'logo.save',
    'logo.remove',
    'templates.save',
    'templates.remove',
    'lists.save',
    'mail.save',
    'mail.setPassword',
    'mail.test',
  ],
  'a meeting is taken along, and what came back waits': [
    'handOver.take',
    'handOver.lift',
    'handOver.open',
    'handOver.discard',
  ],
  'a copy is made beside the file': [
    'backup.make',
    'backup.giveKey',
    'backup.preview',
    'backup.choosePlace',
    'backup.rehearse',
    'backup.restore',
  ],
  'how the file lies on the disk has a way back of its own': [
    'encryption.begin',
    'encryption.turnOn',
    'encryption.turnOff',
    'encryption.changePassphrase',
    'encryption.sheet',
    'encryption.coverCopies',
  ],
  'what goes for good does not come back': ['privacy.removeContact'],
  'a list that is taken over has a way back of its own': [
    'peopleImports.read',
    'peopleImports.save',
    'peopleImports.choose',
    'peopleImports.takeOver',
    'peopleImports.undo',
    'peopleImports.discard',
  ],
  'a meeting itself, its state, and what follows it': [
    'meetings.create',
    'meetings.update',
    'meetings.setState',
    'meetings.remove',
    'convening.save',
    'objections.save',
    'objections.remove',
    'checks.override',
    'checks.withdrawOverride',
  ],
  'another answer takes it back': ['replies.save', 'replies.chooseDeputy', 'replies.inviteDeputy'],
  'a text has its own way back': ['minutes.saveText', 'pictures.add'],
  'a step back is none itself': ['undo.takeBack', 'undo.repeat'],
  'what comes back can be deleted again, and what is thrown away is gone': ['waste.putBack', 'waste.remove'],
  'what is written in a paper is corrected there, and its state has a way back of its own': [
    'paperNumbering.save',
    'papers.create',
    'papers.update',
    'papers.saveTexts',
    'papers.setState',
    'papers.plan',
    'papers.unplan',
    'papers.exportPdf',
    'consultations.save',
    'consultations.follow',
    'paperRelations.add',
    'paperImports.read',
    'paperImports.takeOver',
    'paperImports.discard',
    'inquiries.save',
    'inquiries.settle',
    'inquiries.remind',
    'inquiries.sendAnswer',
    'inquiries.noteMessage',
    'inquiries.exportAnswerPdf',
    'questions.add',
    'questions.save',
    'questions.setState',
    'questions.takeOver',
  ],
  'files come in slice by slice, and one that goes takes its bytes along': [
    'attachments.add',
    'attachments.cancelAdding',
    'attachments.update',
    'attachments.move',
    'attachments.remove',
  ],
  reports: [
    'partners.save',
    'partners.remove',
    'reportPeriods.save',
    'reportPeriods.saveTexts',
    'reportPeriods.remove',
    'reportPeriods.exportPdf',
    'reportPeriods.makePaper',
    'partnerReports.save',
    'partnerReports.setState',
    'partnerReports.remind',
    'partnerReports.noteReminder',
    'collectedReports.read',
    'collectedReports.takeOver',
  ],
  'what was printed, signed or sent stays': [
    'privacy.exportPerson',
    'documents.exportPdf',
    'documents.storedPdf',
    'documents.takeBack',
    'documents.discard',
    'documents.present',
    'documents.withdraw',
    'bundles.make',
    'bundles.cancel',
    'audit.verify',
    'audit.cancel',
    'reading.reopen',
    'delegations.give',
    'delegations.revoke',
    'keys.create',
    'keys.changePassphrase',
    'keys.revoke',
    'keys.addCard',
    'release.sign',
    'release.signPackage',
    'release.accept',
    'release.openPackage',
    'release.verify',
    'mailings.save',
    'dispatch.send',
    'dispatch.noteSent',
    'dispatch.noteReturned',
    'dispatch.retry',
    'dispatch.sendAnyway',
    'dispatch.cancel',
  ],
} satisfies Record<string, CommandRoute[]>;

it('every order is a step that can be undone, or says why not', () => {
  const orderable = Object.entries(contract).flatMap(([route, { kind }]) =>
    kind === 'query' || kind === 'rescue' ? [] : [route],
  );
  expect([...undoableRoutes, ...Object.values(noSteps).flat()].toSorted()).toEqual(orderable.toSorted());
});

it('whoever shows what a step changes is told when it is taken back', () => {
  const told: readonly string[] = contract['undo.takeBack'].changes;
  const changed = undoableRoutes.flatMap((route) => contract[route].changes);
  expect(changed.filter((kind) => !told.includes(kind))).toEqual([]);
  expect(contract['undo.repeat'].changes).toEqual(told);
});

/** The log goes on, and so does the history; the words that are searched follow the rows. */
const beside = ['audit_entry', 'data_file', 'item_said', 'paper_said', 'past_state'];
const remembered: readonly string[] = [...recordedTables, ...beside, 'waste', 'waste_file'];

describe('a step changes only what is remembered, and undone nothing of it is left', () => {
  it.each(undoableRoutes)('%s', async (route) => {
    const file = path.join(folder, `${route}.sqlite`);
    copyFileSync(busyFile, file);
    let store: Store | undefined;
    const open = async (...given: Parameters<typeof openStore>) => (store = await openStore(...given));
    const { call, app } = testApp({
      file,
      open,
      now: '2026-12-16T18:00:00',
      newId: () => crypto.randomUUID(),
    });
    await call('app.status', {});
    const input = await orders[route](call, office);
    const rows = async (): Promise<Record<string, string>> => (store ? rowsOf(store) : {});
    const before = await rows();
    await call(route, input as never);
    const after = await rows();
    const changed = Object.keys(before).filter((table) => before[table] !== after[table]);
    expect(changed.filter((table) => !remembered.includes(table))).toEqual([]);
    expect(changed.length).toBeGreaterThan(0);
    const meetings = [{ id: null }, ...(await call('meetings.list', {}))];
    let undone = 0;
    for (const { id: meetingId } of meetings) {
      const { last } = await call('undo.get', { meetingId });
      if (!last || undone > 0 || !isUndoable(route)) continue;
      await call('undo.takeBack', { meetingId, id: last.id });
      undone++;
    }
    const back = await rows();
    await app.close();
    expect(undone).toBe(1);
    const kept = Object.keys(before).filter((table) => !beside.includes(table));
    for (const table of kept) expect(back[table], table).toBe(before[table]);
  });
});

/** All rows of every table, without their versions. */
async function rowsOf(store: Store): Promise<Record<string, string>> {
  const rows: Record<string, string> = {};
  for (const name of Object.keys(kindOf)) {
    // The keys of the table of kinds are the tables.
    const table = name as keyof Tables;
    const all = await store.transaction((db) => db.selectFrom(table).selectAll().execute());
    rows[name] = JSON.stringify(all.map((row) => JSON.stringify(row, withoutVersion)).toSorted());
  }
  return rows;
}

const withoutVersion = (key: string, value: unknown): unknown =>
  key === 'version' || key.endsWith('_version') ? undefined : value;
