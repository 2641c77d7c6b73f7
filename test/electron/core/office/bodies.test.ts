import { expect, it } from 'vitest';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { aBody, aMeeting, setState, testApp } from '../../../support/app.ts';
import { openWorld } from '../random/world.ts';

it('the set-up gives a body its rules, its term, a standard agenda and text modules', async () => {
  const { call, failure } = testApp();
  const bodyId = await aBody(call);
  expect(await call('app.status', {})).toMatchObject({ initialised: true });
  const [body] = await call('bodies.list', {});
  expect(body).toMatchObject({
    id: bodyId,
    rules: [{ nameGenitive: 'des Integrationsrates', statutorySeats: 25, secretElection: 'oneFifth' }],
  });
  expect(await call('terms.list', { bodyId })).toMatchObject([
    { startDate: '2025-11-01', endDate: '2030-10-31' },
  ]);
  expect(await call('standardAgenda.get', { bodyId })).toHaveLength(8);
  const codes = (await call('textModules.list', {})).map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['ka', 'kw', 'dank', 'bericht', 'frage']));
  expect(await call('municipality.get', {})).toMatchObject({ name: 'Musterstadt' });
  const again = {
    municipality: 'X',
    bodyName: 'Y',
    bodyNameGenitive: '',
    statutorySeats: 1,
    validFrom: '2026-01-01',
  };
  expect(await failure('setup.begin', again)).toEqual({ code: 'ALREADY_SET_UP' });
});

it.each([
  ['2020-01-01', '2020-01-01', '2024-12-31'],
  ['2028-05-01', '2025-11-01', '2030-10-31'],
  ['2024-02-29', '2024-02-29', '2029-02-28'],
])('a body set up from %s on has a term of five years', async (validFrom, startDate, endDate) => {
  const { call } = testApp();
  const bodyId = await aBody(call, { validFrom, bodyNameGenitive: 'des Rates' });
  expect(await call('terms.list', { bodyId })).toMatchObject([{ startDate, endDate }]);
  expect(await call('bodies.list', {})).toMatchObject([{ rules: [{ nameGenitive: 'des Rates' }] }]);
});

it('a body has one set of rules per day and never none', async () => {
  const { call, failure } = testApp();
  const bodyId = await aBody(call);
  const [body] = await call('bodies.list', {});
  const rules = body?.rules[0];
  if (!rules) throw new Error('no rules');
  expect(await failure('rules.save', { ...rules, id: null })).toEqual({
    code: 'DUPLICATE',
    field: 'rulesDate',
  });
  expect(await failure('rules.remove', { id: rules.id })).toEqual({ code: 'IN_USE', what: 'rules' });
  expect(await failure('rules.save', { ...rules, id: 'nix', validFrom: '2027-01-01' })).toEqual({
    code: 'NOT_FOUND',
    what: 'rules',
  });
  expect(await failure('rules.save', { ...rules, id: null, bodyId: 'nix' })).toEqual({
    code: 'NOT_FOUND',
    what: 'body',
  });
  const style = { ...rules.style, separator: 'none' as const };
  const next = await call('rules.save', { ...rules, id: null, validFrom: '2027-01-01', style });
  await call('rules.remove', { id: rules.id });
  expect(await call('bodies.list', {})).toMatchObject([{ id: bodyId, rules: [next] }]);
});

it('a casting vote of the chair cannot be chosen any more; where it is stored it stays (R23)', async () => {
  const { call, app } = testApp();
  await aBody(call);
  const [rules] = (await call('bodies.list', {}))[0]?.rules ?? [];
  if (!rules) throw new Error('no rules');
  const casting = { ...rules, tie: 'chairDecides' as const };
  expect(await app.call('rules.save', { ...casting, id: null, validFrom: '2027-01-01' })).toMatchObject({
    ok: false,
    error: { code: 'INVALID_INPUT', issues: [{ path: ['tie'] }] },
  });
  const stored = await call('rules.save', casting);
  expect((await call('rules.save', { ...stored, name: 'Beirat' })).tie).toBe('chairDecides');
});

it('rules under which a body has met stay, so that its minutes keep their name (R1)', async () => {
  const { call, failure } = testApp();
  const bodyId = await aBody(call);
  const { id: meetingId } = await aMeeting(call, { bodyId });
  const [rules] = (await call('bodies.list', {}))[0]?.rules ?? [];
  if (!rules) throw new Error('no rules');
  const renamed = { ...rules, id: null, name: 'Ausschuss', validFrom: '2026-09-17' };
  const next = await call('rules.save', renamed);
  await setState(call, meetingId, 'running');
  expect(await failure('rules.remove', { id: rules.id })).toEqual({ code: 'IN_USE', what: 'rules' });
  await call('rules.remove', { id: next.id });
});

it('rules and terms do not change over to another body', async () => {
  const { app, call, bodyId } = await openWorld();
  const [rules] = (await call('bodies.list', {}))[0]?.rules ?? [];
  const [term] = await call('terms.list', { bodyId });
  if (!rules || !term) throw new Error('nothing set up');
  const moved = { bodyId: 'other-body', validFrom: '2027-01-01' };
  for (const [route, row, what] of [
    ['rules.save', rules, 'rules'],
    ['terms.save', term, 'term'],
  ] as const) {
    const reply = await app.call(route, { ...row, ...moved });
    expect(reply).toEqual({ ok: false, error: { code: 'NOT_FOUND', what } });
  }
});

it('a meeting entered before its term comes into it once the term is there', async () => {
  const { call } = testApp();
  const bodyId = await aBody(call);
  await aMeeting(call, { bodyId, number: 4, date: '2021-11-24' });
  const term = { id: null, bodyId, name: '2020–2025', startDate: '2020-11-01', endDate: '2025-10-31' };
  await call('terms.save', term);
  expect(await call('meetings.list', {})).toMatchObject([{ termName: '2020–2025' }]);
  expect(await call('meetings.suggest', { bodyId, date: '2022-01-10' })).toMatchObject({ number: 5 });
});

it.each([
  [{ name: ' ' }, 'name', 'Bitte geben Sie eine Bezeichnung ein.'],
  [{ startDate: '' }, 'startDate', 'Bitte ein Datum eingeben, zum Beispiel 24.11.2026.'],
  [
    { startDate: '2025-02-30' },
    'startDate',
    'Diesen Tag gibt es im Kalender nicht. Bitte prüfen Sie das Datum.',
  ],
  [{ endDate: '0206-10-31' }, 'endDate', 'Bitte prüfen Sie die Jahreszahl: möglich sind 1900 bis 2199.'],
  [{ endDate: '2024-10-31' }, 'endDate', 'Das Ende liegt vor dem Beginn. Bitte prüfen Sie die Daten.'],
])('a term with %o is refused at the field', async (wrong, field, message) => {
  const { failure } = testApp();
  const term = { id: null, bodyId: 'b', name: 'T', startDate: '2025-11-01', endDate: '2030-10-31' };
  expect(await failure('terms.save', { ...term, ...wrong })).toMatchObject({
    code: 'INVALID_INPUT',
    issues: [{ path: [field], message }],
  });
});

it('a term with meetings stays, and none ends before it begins', async () => {
  const { call, failure } = testApp();
  const bodyId = await aBody(call);
  await aMeeting(call, { bodyId });
  const [term] = await call('terms.list', { bodyId });
  if (!term) throw new Error('no term');
  expect(await failure('terms.remove', { id: term.id })).toEqual({ code: 'IN_USE', what: 'term' });
  expect(await failure('terms.save', { ...term, endDate: term.startDate })).toMatchObject({
    code: 'INVALID_INPUT',
    issues: [{ path: ['endDate'] }],
  });
  expect(await failure('terms.save', { ...term, startDate: 'gestern' })).toMatchObject({
    code: 'INVALID_INPUT',
    issues: expect.arrayContaining([expect.objectContaining({ path: ['startDate'] })]),
  });
  const next = await call('terms.save', {
    ...term,
    id: null,
    name: 'Danach',
    startDate: '2030-11-01',
    endDate: '2035-10-31',
  });
  await call('terms.remove', { id: next.id });
  expect(await failure('terms.remove', { id: next.id })).toEqual({ code: 'NOT_FOUND', what: 'term' });
});

it('a code of a text module is given once, whatever its case', async () => {
  const { call, failure } = testApp();
  const text = fromPlain('Text');
  const saved = await call('textModules.save', { id: null, code: 'ab', title: 'Eins', text });
  const other = await call('textModules.save', { id: null, code: 'cd', title: 'Zwei', text });
  expect(await failure('textModules.save', { id: null, code: 'AB', title: 'Drei', text })).toEqual({
    code: 'DUPLICATE',
    field: 'code',
  });
  expect(await failure('textModules.save', { ...other, code: 'Ab' })).toEqual({
    code: 'DUPLICATE',
    field: 'code',
  });
  await call('textModules.save', { ...saved, title: 'Neu' });
  await call('textModules.remove', { id: other.id });
  expect(await call('textModules.list', {})).toEqual([{ ...saved, title: 'Neu', version: 2 }]);
});

it('the standard agenda is replaced as a whole', async () => {
  const { call, failure } = testApp();
  const bodyId = await aBody(call);
  const items = [{ title: 'Nur dies', isPublic: true }];
  await call('standardAgenda.save', { bodyId, items });
  expect(await call('standardAgenda.get', { bodyId })).toEqual([
    { title: 'Nur dies', isPublic: true, level: 1, isHeading: false },
  ]);
  expect(await failure('standardAgenda.save', { bodyId: 'nix', items })).toEqual({
    code: 'NOT_FOUND',
    what: 'body',
  });
});

it('the municipality can be changed', async () => {
  const { call } = testApp();
  const nameOrder = { particles: 'skip', umlauts: 'two' } as const;
  const municipality = { name: 'Stadt', letterhead: 'Zeile 1\nZeile 2', place: 'Ort', nameOrder };
  expect(await call('municipality.get', {})).toBeNull();
  await call('municipality.save', { ...municipality, place: '' });
  await call('municipality.save', municipality);
  expect(await call('municipality.get', {})).toEqual({ ...municipality, version: 2 });
});

it('a term takes no meeting in that would give a number twice', async () => {
  const { call, failure } = testApp();
  const bodyId = await aBody(call);
  const early = { bodyId, number: 3, date: '2020-03-01' };
  await aMeeting(call, early);
  await aMeeting(call, { ...early, date: '2020-06-01' });
  const term = { id: null, bodyId, name: '2019–2024', startDate: '2019-01-01', endDate: '2024-12-31' };
  expect(await failure('terms.save', term)).toEqual({ code: 'DUPLICATE', field: 'meetingNumber' });
  expect((await call('meetings.list', {})).map(({ termId }) => termId)).toEqual([null, null]);
});

it('a day lies in one term, and no meeting is left outside of its own', async () => {
  const { call, failure } = testApp();
  const bodyId = await aBody(call);
  const [own] = await call('terms.list', { bodyId });
  if (!own) throw new Error('no term');
  await aMeeting(call, { bodyId, date: '2026-09-16' });
  const next = { id: null, version: null, bodyId, name: '2030–2035', endDate: '2035-10-31' };
  expect(await failure('terms.save', { ...next, startDate: own.endDate })).toEqual({
    code: 'TERM_OVERLAPS',
    name: own.name,
  });
  await call('terms.save', { ...next, startDate: '2030-11-01' });
  expect(await failure('terms.save', { ...own, endDate: '2030-11-01' })).toMatchObject({ name: '2030–2035' });
  for (const days of [{ endDate: '2026-09-15' }, { startDate: '2026-09-17' }])
    expect(await failure('terms.save', { ...own, ...days })).toEqual({
      code: 'TERM_TOO_SHORT',
      date: '2026-09-16',
    });
  await call('terms.save', { ...own, startDate: '2026-09-16' });
});

it('lists and text modules come in German order', async () => {
  const { call } = testApp();
  for (const name of ['Zander', 'adler', 'Öztürk', 'Ärger']) {
    await call('organizations.save', { id: null, name, shortName: '', kind: 'list' });
  }
  const names = (await call('organizations.list', {})).map(({ name }) => name);
  expect(names).toEqual(['adler', 'Ärger', 'Öztürk', 'Zander']);
});
