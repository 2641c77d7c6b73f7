import { describe, expect, it } from 'vitest';
import { documentKinds } from '../../../../shared/domain/document/document.ts';
import type { Call } from '../../../../shared/client.ts';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import {
  aBody,
  aFurtherBody,
  aMeeting,
  aMember,
  anItem,
  meetingFields,
  setState,
  testApp,
} from '../../../support/app.ts';
import { documentXml } from '../../../support/docx.ts';

const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The body of every document of a meeting, as Word reads it; '' where there is nothing to print. */
async function documentsOf(call: Call, meetingId: string): Promise<Record<string, string>> {
  const rows = await call('documents.list', { meetingId });
  const built: Record<string, string> = {};
  for (const kind of documentKinds) {
    const row = rows.find((one) => one.kind === kind && one.missing === '');
    if (!row) continue;
    const subjectId = kind === 'resolutionExtract' ? row.subjectId : '';
    const { bytes } = await call('documents.export', { meetingId, kind, subjectId });
    built[kind] = documentXml(bytes);
  }
  return built;
}

/** Members, and a meeting on 16 September that is held and written down; what it says begins with the body's name. */
async function heldMeeting(call: Call, bodyId: string, name: string) {
  await aMember(call, { bodyId, familyName: `${name}vorsitz`, role: 'chair' });
  await aMember(call, { bodyId, familyName: `${name}mitglied`, email: `${name}@example.org` });
  await aMember(call, { bodyId, familyName: `${name}feder`, role: 'clerk' });
  const { id: meetingId } = await aMeeting(call, { bodyId, number: 4, useStandardAgenda: true });
  const itemId = await anItem(call, { meetingId, title: `${name}-Antrag` });
  await anItem(call, { meetingId, title: `${name}-Vergabe`, isPublic: false });
  for (const state of ['invited', 'running'] as const) await setState(call, meetingId, state);
  await call('minutes.saveText', { itemId, text: fromPlain(`${name} berät.`), baseVersion: 0 });
  const resolution = await call('resolutions.add', { itemId });
  await call('resolutions.save', {
    ...resolution,
    text: fromPlain(`${name} beschließt.`),
    outcome: 'postponed',
    vote: null,
  });
  await setState(call, meetingId, 'closed');
  return { meetingId, itemId };
}

/** Everything that may differ between two bodies is made different. */
async function dressDifferently(call: Call, bodyId: string): Promise<void> {
  const body = (await call('bodies.list', {})).find(({ id }) => id === bodyId);
  const rules = body?.rules[0];
  if (!rules) throw new Error('no rules');
  const style = {
    ...rules.style,
    font: 'Georgia',
    fontSize: 12,
    letterhead: 'Beirat für Seniorinnen und Senioren',
    labelStyle: 'top',
    attendanceAs: 'table',
    groupLabels: { ...rules.style.groupLabels, members: 'Beiratsmitglieder' },
  } as const;
  await call('rules.save', { ...rules, style, numbering: 'perPart', minutesApproval: 'note' });
  await call('logo.save', { rulesId: rules.id, bytes: Buffer.from(pixel, 'base64') });
  await call('standardAgenda.save', { bodyId, items: [{ title: 'Begrüßung', isPublic: true }] });
}

describe('two own bodies and three other ones in one file', () => {
  it('the documents of one are the same, byte for byte, whatever the other one gets', async () => {
    const { call } = testApp();
    const first = await aBody(call);
    const { meetingId } = await heldMeeting(call, first, 'Rat');
    const before = await documentsOf(call, meetingId);
    expect(Object.keys(before)).toEqual(
      expect.arrayContaining(['invitation', 'publicNotice', 'attendanceSheet', 'chairScript', 'minutes']),
    );

    const second = await aFurtherBody(call);
    for (const name of ['Rat der Stadt', 'Sozialausschuss', 'Ortsrat']) await anOtherBody(call, name);
    await dressDifferently(call, second);
    const other = await heldMeeting(call, second, 'Beirat');

    expect(await documentsOf(call, meetingId)).toEqual(before);
    const theirs = await documentsOf(call, other.meetingId);
    expect(theirs['minutes']).toContain('Beirat für Seniorinnen und Senioren');
    for (const [kind, xml] of Object.entries(theirs)) {
      expect(xml, kind).not.toMatch(/Integrationsrat|Ratvorsitz|Ratmitglied|Rat-Antrag|Rat-Vergabe/);
    }
    expect(Object.values(before).join('')).not.toMatch(/Senioren|Beirat/);
  });

  it('documents, numbers and lists of a body are as in a file of its own, in whatever order both are worked on', async () => {
    const alone = testApp();
    const own = await aBody(alone.call);
    const { meetingId } = await heldMeeting(alone.call, own, 'Rat');
    const wanted = await documentsOf(alone.call, meetingId);

    const beside = testApp();
    const first = await aBody(beside.call);
    const second = await aFurtherBody(beside.call, { validFrom: '2020-11-01' });
    await dressDifferently(beside.call, second);
    await heldMeeting(beside.call, second, 'Beirat');
    const held = await heldMeeting(beside.call, first, 'Rat');
    await aMeeting(beside.call, { bodyId: second, number: 5, date: '2026-09-20' });

    expect(await documentsOf(beside.call, held.meetingId)).toEqual(wanted);
    const suggested = { bodyId: first, date: '2026-12-02' };
    expect(await beside.call('meetings.suggest', suggested)).toEqual(
      await alone.call('meetings.suggest', { bodyId: own, date: '2026-12-02' }),
    );
  });
});

const anOtherBody = (call: Call, name: string) =>
  call('otherBodies.save', {
    id: null,
    version: null,
    name,
    shortName: '',
    classification: 'committee',
    municipality: '',
    startDate: null,
    endDate: null,
    isDissolved: false,
  });

async function twoBodiesAfterAMeeting() {
  const office = testApp();
  const first = await aBody(office.call);
  const second = await aFurtherBody(office.call);
  const held = await heldMeeting(office.call, first, 'Rat');
  const theirs = await heldMeeting(office.call, second, 'Beirat');
  return { ...office, first, second, held, theirs };
}

describe('what belongs to a body stays with it', () => {
  it('both count their meetings, and neither counts twice', async () => {
    const { call, failure, first, second } = await twoBodiesAfterAMeeting();
    for (const bodyId of [first, second]) {
      expect(await call('meetings.suggest', { bodyId, date: '2026-12-02' })).toMatchObject({ number: 5 });
      const again = { ...meetingFields, bodyId, number: 4, date: '2026-12-02' };
      expect(await failure('meetings.create', again)).toEqual({ code: 'DUPLICATE', field: 'meetingNumber' });
    }
  });

  it('a list of meetings is of one body or of all; each row names its body', async () => {
    const { call, first, second } = await twoBodiesAfterAMeeting();
    const names = async (bodyId?: string | null) =>
      (await call('meetings.list', { bodyId })).map(({ bodyName }) => bodyName).toSorted();
    expect(await names()).toEqual(['Integrationsrat', 'Seniorenbeirat']);
    expect(await names(null)).toEqual(['Integrationsrat', 'Seniorenbeirat']);
    expect(await names(first)).toEqual(['Integrationsrat']);
    expect(await names(second)).toEqual(['Seniorenbeirat']);
  });

  it('only its own matters and minutes come over into the next meeting', async () => {
    const { call, second, theirs } = await twoBodiesAfterAMeeting();
    const fields = {
      bodyId: second,
      number: 5,
      date: '2026-12-02',
      useStandardAgenda: true,
      carryOver: true,
    };
    const { id } = await aMeeting(call, fields);
    const items = await call('agenda.list', { meetingId: id });
    const titles = items.map(({ title }) => title).join('\n');
    expect(titles).toContain('Beirat-Antrag');
    expect(titles).not.toMatch(/Rat-/);
    const approved = items.map(({ approvesMeetingId }) => approvesMeetingId).filter(Boolean);
    expect(approved).toEqual([theirs.meetingId]);
  });

  it('a meeting cannot deal with the minutes of another body', async () => {
    const { call, failure, first, theirs } = await twoBodiesAfterAMeeting();
    const { id: meetingId } = await aMeeting(call, { bodyId: first, number: 5, date: '2026-12-02' });
    const item = { meetingId, parentId: null, beforeItemId: null, isPublic: true, title: 'Niederschrift' };
    const refused = { code: 'MISPLACED', reason: 'foreignMinutes' };
    expect(await failure('agenda.add', { ...item, approvesMeetingId: theirs.meetingId })).toEqual(refused);
    await call('agenda.add', item);
    const stored = (await call('agenda.list', { meetingId })).find(({ title }) => title === 'Niederschrift');
    if (!stored) throw new Error('no item');
    const change = { ...stored, approvesMeetingId: theirs.meetingId };
    expect(await failure('agenda.update', change)).toEqual(refused);
  });

  it('its lists reach its members, are offered to its meetings alone, and those for all to both', async () => {
    const { call, failure, first, second, held } = await twoBodiesAfterAMeeting();
    const listIds = async (bodyId: string) =>
      (await call('lists.list', { bodyId })).filter(({ source }) => source === 'members').map(({ id }) => id);
    const prepared = { meetingId: held.meetingId, documents: [], withCalendar: true };
    const own = await call('dispatch.prepare', { ...prepared, listIds: await listIds(first) });
    expect(own.recipients.map(({ email }) => email)).toEqual(['Rat@example.org']);
    const foreign = { ...prepared, listIds: await listIds(second) };
    expect(await failure('dispatch.prepare', foreign)).toEqual({ code: 'NOT_FOUND', what: 'list' });
    const shared = await call('lists.save', {
      id: null,
      name: 'Alle',
      source: 'members',
      clearance: 'nonPublic',
      entries: [],
    });
    expect(shared.bodyId).toBeNull();
    for (const bodyId of [first, second]) {
      expect((await call('lists.list', { bodyId })).map(({ id }) => id)).toContain(shared.id);
    }
  });

  it('a list keeps its body where none is named, and can be given to all', async () => {
    const { call, failure, second } = await twoBodiesAfterAMeeting();
    const list = (await call('lists.list', {})).find(({ bodyId }) => bodyId === second);
    if (!list) throw new Error('no list');
    const { bodyId: _, ...unnamed } = list;
    const kept = await call('lists.save', { ...unnamed, name: 'Beirat' });
    expect(kept).toMatchObject({ bodyId: second });
    const shared = await call('lists.save', { ...kept, bodyId: null });
    expect(shared).toMatchObject({ bodyId: null });
    expect(await failure('lists.save', { ...shared, bodyId: 'nix' })).toEqual({
      code: 'NOT_FOUND',
      what: 'body',
    });
  });

  it('its members are expected in its meetings and nobody else, and the chair of one is not the chair of the other', async () => {
    const { call, first, theirs } = await twoBodiesAfterAMeeting();
    const people = await call('people.list', {});
    const shared = people.find(({ familyName }) => familyName === 'Beiratmitglied');
    if (!shared) throw new Error('no member');
    await call('memberships.save', {
      id: null,
      version: null,
      personId: shared.id,
      bodyId: first,
      role: 'advisory',
      votingRight: false,
      startDate: '2026-10-01',
      endDate: null,
      position: 0,
      deputyFor: [],
    });
    const { id: meetingId } = await aMeeting(call, { bodyId: first, number: 5, date: '2026-12-02' });
    const groups = async (id: string) =>
      (await call('attendance.get', { meetingId: id })).attendees
        .filter(({ personId }) => personId === shared.id)
        .map(({ group }) => group);
    expect([await groups(meetingId), await groups(theirs.meetingId)]).toEqual([['advisory'], ['members']]);
    expect((await call('attendance.get', { meetingId })).attendees).toHaveLength(4);
  });

  it('what lies before the chair is told of one body or of all', async () => {
    const { call, first, second, theirs } = await twoBodiesAfterAMeeting();
    await call('documents.present', {
      meetingId: theirs.meetingId,
      kind: 'resolutionList',
      subjectId: '',
    });
    const waiting = async (bodyId: string | null) => (await call('release.waiting', { bodyId })).length;
    expect([await waiting(null), await waiting(second), await waiting(first)]).toEqual([1, 1, 0]);
  });
});

it('a term takes no two meetings of one number in; those of another body do not count', async () => {
  const { call, failure, first, second } = await twoBodiesAfterAMeeting();
  for (const bodyId of [first, first, second]) {
    await aMeeting(call, { bodyId, number: 1, date: '2031-02-05' });
  }
  const term = { id: null, name: '2030–2035', startDate: '2030-11-01', endDate: '2035-10-31' };
  const refused = { code: 'DUPLICATE', field: 'meetingNumber' };
  expect(await failure('terms.save', { ...term, bodyId: first })).toEqual(refused);
  expect(await call('terms.list', { bodyId: first })).toHaveLength(1);
  await call('terms.save', { ...term, bodyId: second });
  expect(await call('terms.list', { bodyId: second })).toHaveLength(2);
});
