import { expect, test } from 'vitest';
import type { Input } from '../../../../shared/contract/index.ts';
import { aBody, aMeeting, aMember, testApp } from '../../../support/app.ts';

const aList = (list: Partial<Input<'lists.save'>>): Input<'lists.save'> => ({
  id: null,
  name: 'Verteiler',
  source: 'own',
  clearance: 'nonPublic',
  entries: [],
  ...list,
});

/** A meeting on 16 September 2026, and who would get its mail from lists so made. */
async function aMeetingWithLists(members: Parameters<typeof aMember>[1][] = []) {
  const office = testApp();
  const bodyId = await aBody(office.call);
  for (const member of members) await aMember(office.call, { ...member, bodyId });
  const { id: meetingId } = await aMeeting(office.call, { bodyId });
  const reached = async (...lists: Partial<Input<'lists.save'>>[]) => {
    const listIds: string[] = [];
    for (const list of lists) listIds.push((await office.call('lists.save', aList(list))).id);
    return office.call('dispatch.prepare', { meetingId, documents: [], withCalendar: true, listIds });
  };
  return { ...office, bodyId, meetingId, reached };
}

const person = (
  familyName: string,
  role: 'chair' | 'deputyChair' | 'member' | 'deputy' | 'advisory' | 'clerk' | 'administration',
  email = `${familyName.toLowerCase()}@example.org`,
) => ({
  bodyId: '',
  familyName,
  role,
  email,
});

test('a new file has the lists of every office; the press is on the public one', async () => {
  const { call } = testApp();
  await aBody(call);
  const lists = await call('lists.list', {});
  expect(
    lists.map(({ name, source, clearance, entries }) => [name, source, clearance, entries.length]),
  ).toEqual([
    ['Mitglieder', 'members', 'nonPublic', 0],
    ['Stellvertretende Mitglieder', 'deputies', 'nonPublic', 0],
    ['Verwaltung', 'administration', 'nonPublic', 0],
    ['Presse', 'press', 'public', 0],
  ]);
});

test('a list is made, changed and removed; the log tells of it', async () => {
  const { call, failure } = testApp();
  const entries = [
    { name: 'Redaktion', email: 'redaktion@example.org' },
    { name: '', email: 'archiv@example.org' },
  ];
  const list = await call('lists.save', aList({ name: 'Archiv', entries }));
  expect(await call('lists.list', {})).toEqual([list]);
  const changed = { ...list, name: 'Stadtarchiv', entries: entries.toReversed() };
  const stored = { ...changed, version: 2 };
  expect(await call('lists.save', changed)).toEqual(stored);
  expect(await call('lists.list', {})).toEqual([stored]);
  await call('lists.remove', { id: list.id });
  expect(await call('lists.list', {})).toEqual([]);
  expect(await failure('lists.remove', { id: list.id })).toEqual({ code: 'NOT_FOUND', what: 'list' });
  expect(await failure('lists.save', changed)).toEqual({ code: 'NOT_FOUND', what: 'list' });
  expect((await call('audit.list', { before: null })).map(({ sentence }) => sentence)).toEqual([
    'Verteiler „Stadtarchiv“ geändert.',
    'Verteiler „Stadtarchiv“ geändert.',
    'Verteiler „Archiv“ geändert.',
  ]);
});

test('the press is never entitled to what is not public', async () => {
  const { call, failure } = testApp();
  const message = 'Die Presse erhält nur öffentliche Dokumente.';
  const refused = { code: 'INVALID_INPUT', issues: [{ path: ['clearance'], message }] };
  expect(await failure('lists.save', aList({ source: 'press' }))).toEqual(refused);
  const press = await call('lists.save', aList({ source: 'press', clearance: 'public' }));
  expect(await failure('lists.save', { ...press, clearance: 'nonPublic' })).toEqual(refused);
});

test('each source reaches the roles that belong to it', async () => {
  const { reached } = await aMeetingWithLists([
    person('Vorsitz', 'chair'),
    person('Vize', 'deputyChair'),
    person('Mitglied', 'member'),
    person('Ersatz', 'deputy'),
    person('Rat', 'advisory'),
    person('Feder', 'clerk'),
    person('Amt', 'administration'),
  ]);
  const of = async (source: Input<'lists.save'>['source']) =>
    (await reached({ source })).recipients.map(({ name }) => name);
  expect(await of('members')).toEqual(['Vorsitz', 'Vize', 'Mitglied']);
  expect(await of('deputies')).toEqual(['Ersatz']);
  expect(await of('advisory')).toEqual(['Rat']);
  expect(await of('administration')).toEqual(['Feder', 'Amt']);
  expect(await of('own')).toEqual([]);
});

test('who is a member on the day of the meeting counts, not who is one today', async () => {
  const { call, bodyId, reached } = await aMeetingWithLists();
  for (const [familyName, startDate, endDate] of [
    ['Gegangen', '2025-11-01', '2026-09-15'],
    ['Bleibt', '2025-11-01', '2026-09-16'],
    ['Kommt', '2026-09-17', null],
  ] as const) {
    const { membership } = await aMember(call, { bodyId, familyName, email: `${familyName}@example.org` });
    await call('memberships.save', { ...membership, startDate, endDate });
  }
  const { recipients } = await reached({ source: 'members' });
  expect(recipients.map(({ name }) => name)).toEqual(['Bleibt']);
});

test('members without an address are named, and the others still get theirs', async () => {
  const { reached } = await aMeetingWithLists([person('Hat', 'member'), person('Fehlt', 'member', '')]);
  const { recipients, withoutAddress } = await reached({ source: 'members' });
  expect(recipients.map(({ name }) => name)).toEqual(['Hat']);
  expect(withoutAddress).toEqual(['Fehlt']);
});

test('one address gets one message, and being entitled stays with the person', async () => {
  const { reached } = await aMeetingWithLists([person('Doppelt', 'member', 'Doppelt@Example.org')]);
  const entries = [
    { name: 'Dr. Doppelt', email: 'doppelt@example.org' },
    { name: 'Zeitung', email: 'zeitung@example.org' },
  ];
  const { recipients } = await reached(
    { source: 'members', name: 'Mitglieder' },
    { source: 'press', clearance: 'public', name: 'Presse', entries },
  );
  expect(recipients).toEqual([
    { name: 'Doppelt', email: 'Doppelt@Example.org', listName: 'Mitglieder, Presse', clearance: 'nonPublic' },
    { name: 'Zeitung', email: 'zeitung@example.org', listName: 'Presse', clearance: 'public' },
  ]);
});

test('people who share an address are all named, however the record is read later', async () => {
  const office = 'fraktion@example.org';
  const { reached } = await aMeetingWithLists([
    person('Eins', 'member', office),
    person('Zwei', 'member', 'Fraktion@Example.org'),
  ]);
  const entries = [{ name: 'Fraktionsbüro', email: office }];
  const { recipients } = await reached({ source: 'members', name: 'Mitglieder' }, { name: 'Büros', entries });
  expect(recipients).toEqual([
    { name: 'Eins und Zwei', email: office, listName: 'Mitglieder, Büros', clearance: 'nonPublic' },
  ]);
});

test('an unknown list is refused', async () => {
  const { meetingId, failure } = await aMeetingWithLists();
  const selection = { meetingId, documents: [], withCalendar: true, listIds: ['fort'] };
  expect(await failure('dispatch.prepare', selection)).toEqual({ code: 'NOT_FOUND', what: 'list' });
});
