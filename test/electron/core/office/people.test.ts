import { describe, expect, it } from 'vitest';
import { aBody, aMember, aPerson, aPlannedMeeting, testApp } from '../../../support/app.ts';

it('an update of a person names the version it saw', async () => {
  const { call, failure } = testApp();
  const person = await aPerson(call, { familyName: 'Adler' });
  expect(await call('people.save', { ...person, position: 'Rätin' })).toMatchObject({ version: 2 });
  expect(await failure('people.save', { ...person, position: 'Chefin' })).toEqual({ code: 'CONFLICT' });
  expect(await call('people.list', {})).toMatchObject([{ position: 'Rätin', version: 2 }]);
});

it('an update of a membership names the version it saw', async () => {
  const { call, failure } = testApp();
  const bodyId = await aBody(call);
  const { membership } = await aMember(call, { bodyId, familyName: 'Adler' });
  expect(await call('memberships.save', { ...membership, endDate: '2026-01-31' })).toMatchObject({
    version: 2,
  });
  expect(await failure('memberships.save', { ...membership, position: 3 })).toEqual({ code: 'CONFLICT' });
});

it('a membership stays with its person and its body', async () => {
  const { call, failure } = testApp();
  const bodyId = await aBody(call);
  const { membership } = await aMember(call, { bodyId, familyName: 'Adler' });
  const { personId } = await aMember(call, { bodyId, familyName: 'Birke' });
  const gone = { code: 'NOT_FOUND', what: 'membership' };
  expect(await failure('memberships.save', { ...membership, personId })).toEqual(gone);
  expect((await call('people.list', {})).flatMap((one) => one.memberships)).toContainEqual(membership);
});

it('who appears in a meeting is not deleted; who does not goes with all memberships', async () => {
  const { call, failure, bodyId, people } = await aPlannedMeeting();
  const inUse = { code: 'IN_USE', what: 'person' };
  expect(await failure('people.remove', { id: people[0] ?? '' })).toEqual(inUse);
  const { personId } = await aMember(call, { bodyId, role: 'deputy', familyName: 'Weg' });
  const other = await aMember(call, { bodyId, role: 'deputy', familyName: 'Bleibt' });
  const deputyFor = [{ personId, organizationId: null, rank: 1 }];
  await call('memberships.save', { ...other.membership, deputyFor });
  await call('people.remove', { id: personId });
  const all = await call('people.list', {});
  expect(all.map(({ familyName }) => familyName)).not.toContain('Weg');
  const kept = all.find(({ familyName }) => familyName === 'Bleibt');
  expect(kept?.memberships[0]?.deputyFor).toEqual([]);
  const first = all.find(({ id }) => id === people[0]);
  expect(first?.memberships).toHaveLength(1);
  expect(await failure('people.remove', { id: personId })).toEqual({ code: 'NOT_FOUND', what: 'person' });
});

it('deputies are kept with their rank, for a person or for a list, never for both', async () => {
  const { call, failure } = testApp();
  const bodyId = await aBody(call);
  const { id: organizationId } = await call('organizations.save', {
    id: null,
    name: 'L',
    shortName: '',
    kind: 'list',
  });
  const { personId } = await aMember(call, { bodyId, familyName: 'Adler' });
  const { membership } = await aMember(call, { bodyId, role: 'deputy', familyName: 'Berg' });
  const deputyFor = [
    { personId, organizationId: null, rank: 1 },
    { personId: null, organizationId, rank: 2 },
  ];
  const saved = await call('memberships.save', { ...membership, deputyFor: deputyFor.toReversed() });
  expect(saved.deputyFor).toEqual(deputyFor);
  const { version } = saved;
  for (const unclear of [
    { personId, organizationId, rank: 1 },
    { personId: null, organizationId: null, rank: 1 },
  ]) {
    const change = { ...membership, version, deputyFor: [unclear] };
    expect(await failure('memberships.save', change)).toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ path: ['deputyFor', 0, 'personId'], message: expect.stringContaining('nicht beides') }],
    });
  }
  for (const [nobody, what] of [
    [{ personId: 'nix', organizationId: null, rank: 1 }, 'person'],
    [{ personId: null, organizationId: 'nix', rank: 1 }, 'organization'],
  ] as const) {
    const change = { ...membership, version, deputyFor: [nobody] };
    expect(await failure('memberships.save', change)).toEqual({ code: 'NOT_FOUND', what });
  }
});

it('nobody is a deputy for oneself', async () => {
  const { call, failure } = testApp();
  const bodyId = await aBody(call);
  const { personId, membership } = await aMember(call, { bodyId, familyName: 'Adler', role: 'deputy' });
  const deputyFor = [{ personId, organizationId: null, rank: 1 }];
  expect(await failure('memberships.save', { ...membership, deputyFor })).toMatchObject({
    code: 'INVALID_INPUT',
    issues: [{ path: ['deputyFor'], message: expect.stringContaining('Niemand vertritt sich selbst') }],
  });
});

it('a membership that ends before it begins is refused at the field', async () => {
  const { call, failure } = testApp();
  const bodyId = await aBody(call);
  const { membership } = await aMember(call, { bodyId, familyName: 'Adler' });
  expect(await failure('memberships.save', { ...membership, endDate: '2025-01-01' })).toMatchObject({
    code: 'INVALID_INPUT',
    issues: [{ path: ['endDate'], message: expect.stringContaining('Das Ende liegt vor dem Beginn') }],
  });
});

it('a list with members is not deleted', async () => {
  const { call, failure } = testApp();
  const { id } = await call('organizations.save', { id: null, name: 'L', shortName: '', kind: 'list' });
  const person = await aPerson(call, { familyName: 'Adler', organizationId: id });
  expect(await failure('organizations.remove', { id })).toEqual({ code: 'IN_USE', what: 'organization' });
  await call('people.save', { ...person, organizationId: null });
  await call('organizations.remove', { id });
  expect(await failure('organizations.remove', { id })).toEqual({ code: 'NOT_FOUND', what: 'organization' });
  expect(await call('organizations.list', {})).toEqual([]);
});

it.each([
  ['a person of an unknown list', { organizationId: 'nix' }, 'organization'],
  ['an unknown person', { id: 'nix', version: 1 }, 'person'],
] as const)('%s is not found', async (_, fields, what) => {
  const { failure } = testApp();
  const person = {
    id: null,
    version: null,
    formOfAddress: null,
    title: '',
    givenName: '',
    familyName: 'Adler',
    position: '',
    organizationId: null,
    email: '',
    phone: '',
  };
  expect(await failure('people.save', { ...person, ...fields })).toEqual({ code: 'NOT_FOUND', what });
});

it('people are listed in German order, umlauts beside their vowel', async () => {
  const { call } = testApp();
  for (const familyName of ['Zander', 'Öztürk', 'Otto', 'Ağaoğlu', 'Ozan'])
    await aPerson(call, { familyName });
  const names = (await call('people.list', {})).map(({ familyName }) => familyName);
  expect(names).toEqual(['Ağaoğlu', 'Otto', 'Ozan', 'Öztürk', 'Zander']);
});

describe('another function in the body', () => {
  const role = 'chair' as const;
  const aMemberUntil = async (endDate: string | null) => {
    const app = testApp();
    const bodyId = await aBody(app.call);
    const { membership } = await aMember(app.call, { bodyId, role: 'deputy', familyName: 'Adler' });
    const fields = { ...membership, startDate: '2026-01-01', endDate, position: 5, isExpertCitizen: true };
    const { id, version } = await app.call('memberships.save', fields);
    const stored = async () =>
      (await app.call('people.list', {}))
        .flatMap(({ memberships }) => memberships)
        .toSorted((a, b) => (a.startDate < b.startDate ? -1 : 1))
        .map((one) => [
          one.role,
          one.votingRight,
          one.startDate,
          one.endDate,
          one.position,
          one.isExpertCitizen,
        ]);
    return { ...app, id, version, stored };
  };

  it('begins on its day, and what somebody was ends the day before', async () => {
    const { call, id, version, stored } = await aMemberUntil('2030-10-31');
    await call('memberships.changeFunction', { id, version, role, from: '2026-03-01' });
    expect(await stored()).toEqual([
      ['deputy', false, '2026-01-01', '2026-02-28', 5, true],
      ['chair', true, '2026-03-01', '2030-10-31', 5, true],
    ]);
  });

  it('takes the whole time where it begins with it', async () => {
    const { call, id, version, stored } = await aMemberUntil(null);
    await call('memberships.changeFunction', { id, version, role, from: '2026-01-01' });
    expect(await stored()).toEqual([['chair', true, '2026-01-01', null, 5, true]]);
  });

  it('is refused once the membership is over', async () => {
    const { failure, id, version, stored } = await aMemberUntil('2026-02-01');
    const refused = await failure('memberships.changeFunction', { id, version, role, from: '2026-02-02' });
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: ['from'] }] });
    expect(await stored()).toHaveLength(1);
  });
});

it('an address is for letters alone: no facts of a meeting have it', async () => {
  const { call, bodyId, meetingId } = await aPlannedMeeting();
  const address = { streetAddress: 'Lindenweg 3', postalCode: '58095', locality: 'Lindenau' };
  const { personId } = await aMember(call, { bodyId, familyName: 'Adler', ...address });
  expect((await call('people.list', {})).find(({ id }) => id === personId)).toMatchObject(address);
  await call('attendance.fill', { meetingId });
  const facts = JSON.stringify(await call('attendance.get', { meetingId }));
  expect(facts).toContain('Adler');
  expect(facts).not.toMatch(/Lindenweg|58095|Lindenau/u);
});
