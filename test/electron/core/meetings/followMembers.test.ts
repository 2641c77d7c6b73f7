import { describe, expect, it } from 'vitest';
import { wholeMeeting } from '../../../../shared/domain/room/attendance.ts';
import { aMember, aPerson, anItem, aPlannedMeeting, setState, type TestApp } from '../../../support/app.ts';

const resign = async (call: TestApp['call'], personId: string, endDate = '2026-08-31') => {
  const person = (await call('people.list', {})).find(({ id }) => id === personId);
  const [membership] = person?.memberships ?? [];
  if (!membership) throw new Error('no member');
  await call('memberships.save', { ...membership, endDate });
};

/** Planned with three members; since then the first has resigned and two have succeeded (interlegis/sapl#2031). */
async function afterAChange() {
  const test = await aPlannedMeeting();
  const { call, bodyId, meetingId, people } = test;
  const [resigned = '', stays = ''] = people;
  const itemId = await anItem(call, { meetingId, title: 'Bericht' });
  await resign(call, resigned);
  const { personId: joined } = await aMember(call, { bodyId, familyName: 'Neubert' });
  const listed = async () =>
    (await call('attendance.get', { meetingId })).attendees.map(({ personId }) => personId);
  const entryOf = async (personId: string) => {
    const { attendees } = await call('attendance.get', { meetingId });
    const entry = attendees.find((one) => one.personId === personId);
    if (!entry) throw new Error('not listed');
    const { id: _id, position: _position, ...fields } = entry;
    return fields;
  };
  return { ...test, itemId, resigned, stays, joined, listed, entryOf };
}

describe('who are expected are the members of the day of the meeting', () => {
  it('who resigned leaves the list, who joined comes in, and the list to sign says the same', async () => {
    const { call, meetingId, resigned, joined, listed } = await afterAChange();
    const sheetChecks = async () =>
      (await call('checks.list', { meetingId, kind: 'attendanceSheet' })).map(({ sentence }) => sentence);
    expect((await sheetChecks()).join('\n')).toMatch(/Neubert ist Mitglied[^]*Mitglied01 .*nicht Mitglied/u);
    await call('attendance.fill', { meetingId });
    expect(await listed()).not.toContain(resigned);
    expect(await listed()).toContain(joined);
    expect(await sheetChecks()).toEqual([]);
  });

  it('until then the check of the Niederschrift names who votes without being a member', async () => {
    const { call, meetingId } = await afterAChange();
    const sentences = (await call('checks.list', { meetingId, kind: 'minutes' })).map((row) => row.sentence);
    expect(sentences.join('\n')).toContain('Mitglied01 steht als stimmberechtigt in der Anwesenheit');
  });

  it('an adviser who became a member votes', async () => {
    const { call, meetingId, bodyId, entryOf } = await afterAChange();
    const { personId } = await aMember(call, { bodyId, familyName: 'Rat', role: 'advisory' });
    await call('attendance.fill', { meetingId });
    await resign(call, personId);
    const own = { id: null, version: null, personId, bodyId, position: 0, deputyFor: [], endDate: null };
    await call('memberships.save', { ...own, role: 'member', votingRight: true, startDate: '2026-09-01' });
    await call('attendance.fill', { meetingId });
    expect(await entryOf(personId)).toMatchObject({ group: 'members', votingRight: true });
  });

  it('before the meeting its chair is the chair of the day', async () => {
    const { call, meetingId, chairId, bodyId } = await afterAChange();
    await resign(call, chairId);
    const next = await aMember(call, { bodyId, familyName: 'Neuvorsitz', role: 'chair' });
    const { presiding } = await call('attendance.fill', { meetingId });
    expect(presiding.map(({ personId }) => personId)).toEqual([next.personId]);
  });
});

describe('what was recorded by hand stays', () => {
  it.each([
    ['when somebody left', { stays: [{ ...wholeMeeting, untilTime: '18:00' }] }],
    ['a note', { note: 'verabschiedet' }],
  ])('%s', async (_, changes) => {
    const { call, meetingId, resigned, entryOf } = await afterAChange();
    await call('attendance.save', { ...(await entryOf(resigned)), ...changes });
    await call('attendance.fill', { meetingId });
    expect(await entryOf(resigned)).toMatchObject(changes);
  });

  it('a recusal, a vote by name, and the chair of a meeting that has begun', async () => {
    const { call, meetingId, itemId, resigned, stays, chairId, listed } = await afterAChange();
    await setState(call, meetingId, 'running');
    await call('recusals.save', { meetingId, itemId, personId: resigned, whereabouts: 'left', note: '' });
    const resolution = await call('resolutions.add', { itemId });
    const byName = [{ personId: stays, choice: 'yes' as const }];
    const vote = { form: 'names', byName, takenAt: null, remainderNote: '' } as const;
    await call('resolutions.save', { ...resolution, vote });
    await resign(call, stays);
    await resign(call, chairId);
    await call('attendance.fill', { meetingId });
    expect(await listed()).toEqual(expect.arrayContaining([resigned, stays, chairId]));
  });

  it('who never was a member was entered by hand', async () => {
    const { call, meetingId, listed } = await afterAChange();
    const { id: personId } = await aPerson(call, { familyName: 'Handeintrag' });
    const entry = { group: 'members', status: 'present', votingRight: true, substitutesFor: null } as const;
    await call('attendance.save', { ...entry, meetingId, personId, note: '', stays: [] });
    await call('attendance.fill', { meetingId });
    expect(await listed()).toContain(personId);
  });
});

it.each(['administration', 'clerk', 'advisory'] as const)(
  'who once was a member and was entered by hand as %s stays',
  async (group) => {
    const { call, meetingId, bodyId } = await aPlannedMeeting();
    const { personId, membership } = await aMember(call, { bodyId, familyName: 'Früher' });
    await call('memberships.save', { ...membership, endDate: '2026-03-31' });
    await call('attendance.save', {
      meetingId,
      personId,
      version: null,
      group,
      status: 'present',
      votingRight: false,
      substitutesFor: null,
      note: '',
      stays: [],
    });
    const { attendees } = await call('attendance.fill', { meetingId });
    expect(attendees.find((one) => one.personId === personId)?.group).toBe(group);
  },
);
