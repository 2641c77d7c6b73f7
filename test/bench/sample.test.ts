import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openRaw } from '../support/rawFile.ts';
import { copyMeeting, make25Years, openFile } from './sample.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-years-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The bench is run by hand; what it measures on must go on fitting the schema. */
test('the file of many years that the bench measures on opens, with whole meetings and people in it', async () => {
  const file = path.join(folder, 'years.sqlite');
  const { meetingId: from } = await make25Years(file, 12);
  const db = openRaw(file);
  copyMeeting(db, { from, id: 'large', date: '2026-10-07', items: 60, state: 'closed' });
  db.close();
  const { call, close } = await openFile(file);
  const rows = await call('meetings.list', {});
  expect(rows).toHaveLength(13);
  expect(rows.find(({ id }) => id === 'large')).toMatchObject({ itemCount: 60 });
  expect(new Set(rows.map(({ number }) => number)).size).toBe(13);
  const { attendees } = await call('attendance.get', { meetingId: 'alt-3' });
  expect(attendees.length).toBeGreaterThan(10);
  expect(await call('people.list', {})).toHaveLength(120);
  await close();
});
