import { describe, expect, it } from 'vitest';
import { aBody, aFurtherBody, aMeeting, aMember, testApp } from '../../../support/app.ts';

async function twoBodies() {
  const office = testApp();
  const first = await aBody(office.call);
  const second = await aFurtherBody(office.call);
  return { ...office, first, second };
}

describe('own bodies', () => {
  it('a further body comes with rules, a term, a standard agenda and lists; which law it rests on is left open', async () => {
    const { call, second } = await twoBodies();
    const [, body] = await call('bodies.list', {});
    expect(body).toMatchObject({
      id: second,
      version: 1,
      rules: [{ name: 'Seniorenbeirat', nameGenitive: 'des Seniorenbeirates', statutorySeats: 11 }],
    });
    expect(body?.rules).toMatchObject([{ legalBasis: '' }]);
    expect(await call('terms.list', { bodyId: second })).toMatchObject([{ name: '2025–2030' }]);
    expect(await call('standardAgenda.get', { bodyId: second })).toHaveLength(8);
    const lists = await call('lists.list', { bodyId: second });
    expect(lists.map(({ name, bodyId }) => [name, bodyId])).toEqual([
      ['Mitglieder', second],
      ['Stellvertretende Mitglieder', second],
      ['Verwaltung', second],
      ['Presse', null],
    ]);
  });

  it('an empty file is set up first: it has no municipality to print', async () => {
    const { failure } = testApp();
    const fields = { bodyName: 'Beirat', bodyNameGenitive: '', shortName: '', statutorySeats: 5 };
    expect(await failure('bodies.create', { ...fields, validFrom: '2026-01-01' })).toEqual({
      code: 'NOT_FOUND',
      what: 'body',
    });
  });

  it('stand in the order of the office; an order that not all were part of is refused', async () => {
    const { call, failure, first, second } = await twoBodies();
    const [a, b] = await call('bodies.list', {});
    if (!a || !b) throw new Error('two bodies');
    const swapped = await call('bodies.order', { bodies: [b, a] });
    expect(swapped.map(({ id }) => id)).toEqual([second, first]);
    expect(await call('bodies.list', {})).toEqual(swapped);
    const conflict = { code: 'CONFLICT' };
    expect(await failure('bodies.order', { bodies: [a, b] })).toEqual(conflict);
    expect(await failure('bodies.order', { bodies: swapped.slice(0, 1) })).toEqual(conflict);
    expect(await call('bodies.list', {})).toEqual(swapped);
  });

  it('a short name is for the lists; the second of two windows gets the conflict', async () => {
    const { call, failure, second } = await twoBodies();
    const saved = await call('bodies.save', { id: second, version: 1, shortName: 'SB' });
    expect(saved).toMatchObject({ id: second, version: 2, shortName: 'SB' });
    const late = { id: second, version: 1, shortName: 'Senioren' };
    expect(await failure('bodies.save', late)).toEqual({ code: 'CONFLICT' });
    expect(await call('bodies.list', {})).toMatchObject([{ shortName: '' }, { shortName: 'SB' }]);
  });

  it('one without members and meetings can go, with all that is its own; the last one stays', async () => {
    const { call, failure, first, second } = await twoBodies();
    await call('bodies.remove', { id: second });
    expect((await call('bodies.list', {})).map(({ id }) => id)).toEqual([first]);
    expect((await call('lists.list', {})).filter(({ bodyId }) => bodyId === second)).toEqual([]);
    expect(await call('terms.list', { bodyId: second })).toEqual([]);
    expect(await failure('bodies.remove', { id: first })).toEqual({ code: 'IN_USE', what: 'body' });
    expect(await failure('bodies.remove', { id: second })).toEqual({ code: 'NOT_FOUND', what: 'body' });
  });

  it('one with a member or a meeting stays', async () => {
    const { call, failure, first, second } = await twoBodies();
    await aMember(call, { bodyId: second, familyName: 'Adler' });
    await aMeeting(call, { bodyId: first });
    for (const id of [first, second]) {
      expect(await failure('bodies.remove', { id })).toEqual({ code: 'IN_USE', what: 'body' });
    }
    expect(await call('bodies.list', {})).toHaveLength(2);
  });
});

describe('other bodies', () => {
  const council = {
    id: null,
    version: null,
    name: 'Rat der Stadt',
    shortName: 'Rat',
    classification: 'council',
    municipality: '',
    startDate: null,
    endDate: null,
    isDissolved: false,
  } as const;

  it('are light records: own ones first, then those of other municipalities, by name', async () => {
    const { call } = await twoBodies();
    await call('otherBodies.save', { ...council, name: 'Ortsrat Ölbach', municipality: 'Nachbarstadt' });
    await call('otherBodies.save', { ...council, name: 'Sozialausschuss', classification: 'committee' });
    await call('otherBodies.save', council);
    const names = (await call('otherBodies.list', {})).map(({ name }) => name);
    expect(names).toEqual(['Rat der Stadt', 'Sozialausschuss', 'Ortsrat Ölbach']);
    expect(await call('bodies.list', {})).toHaveLength(2);
  });

  it('are changed by one window at a time, and removed', async () => {
    const { call, failure } = await twoBodies();
    const saved = await call('otherBodies.save', council);
    const changed = await call('otherBodies.save', { ...saved, isDissolved: true, endDate: '2026-10-31' });
    expect(changed).toEqual({ ...saved, version: 2, isDissolved: true, endDate: '2026-10-31' });
    expect(await failure('otherBodies.save', { ...saved, name: 'Stadtrat' })).toEqual({ code: 'CONFLICT' });
    expect(await call('otherBodies.list', {})).toEqual([changed]);
    await call('otherBodies.remove', { id: saved.id });
    expect(await call('otherBodies.list', {})).toEqual([]);
    const gone = { code: 'NOT_FOUND', what: 'otherBody' };
    expect(await failure('otherBodies.remove', { id: saved.id })).toEqual(gone);
  });

  it('end after they begin', async () => {
    const { failure } = await twoBodies();
    const days = { startDate: '2026-02-01', endDate: '2026-01-31' };
    expect(await failure('otherBodies.save', { ...council, ...days })).toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ path: ['endDate'] }],
    });
  });
});
