import { describe, expect, it } from 'vitest';
import { listOrganizations, saveOrganization } from '../../../../electron/core/office/people.ts';
import { fromPlain, plainText } from '../../../../shared/domain/richText.ts';
import { errorSentence } from '../../../../shared/german/errors.ts';
import {
  aBody,
  aMeeting,
  anItem,
  aPerson,
  aPlannedMeeting,
  setState,
  testApp,
} from '../../../support/app.ts';

describe('what people type', () => {
  it.each([
    ['quotation marks', `O'Neill "die" „Kluge“ \\ %s; drop table person; --`],
    ['emoji', 'Grüße 👩‍👩‍👧‍👦 🏳️‍🌈'],
    ['right-to-left text with its marks', '\u202Bمحمد\u202C ‏עברית‎'],
    ['letters beyond German', 'Nguyễn Đình Łukasz Çağrı ẞ'],
    ['JSON', '{"type":"text"}'],
  ])('%s is kept as it is, in names and in texts', async (_, words) => {
    const { call, meetingId } = await aPlannedMeeting();
    const person = await aPerson(call, { familyName: words, givenName: words });
    expect(person.familyName).toBe(words);
    const list = await call('people.list', {});
    expect(list.find(({ id }) => id === person.id)).toMatchObject({ familyName: words, givenName: words });
    const itemId = await anItem(call, { meetingId, title: words });
    await call('minutes.saveText', { itemId, text: fromPlain(words), baseVersion: 0 });
    expect(plainText((await call('minutes.get', { itemId })).text)).toBe(words);
  });

  it('10,000 characters in a name are refused at the field and nothing is stored', async () => {
    const { call, failure } = testApp();
    const person = await aPerson(call, { familyName: 'Kurz' });
    const error = await failure('people.save', { ...person, familyName: 'ä'.repeat(10_000) });
    expect(error).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: ['familyName'] }] });
    expect(errorSentence(error)).toContain('höchstens 200 Zeichen');
    expect(await call('people.list', {})).toMatchObject([{ familyName: 'Kurz', version: 1 }]);
  });

  it('10,000 characters in one paragraph of the minutes are kept', async () => {
    const { call, meetingId } = await aPlannedMeeting();
    const itemId = await anItem(call, { meetingId, title: 'A' });
    const text = fromPlain('ä'.repeat(10_000));
    await call('minutes.saveText', { itemId, text, baseVersion: 0 });
    expect((await call('minutes.get', { itemId })).text).toEqual(text);
  });

  it('a text with unknown parts is refused, not stored in part', async () => {
    const { app, call, meetingId } = await aPlannedMeeting();
    const itemId = await anItem(call, { meetingId, title: 'A' });
    const text = { type: 'doc', content: [{ type: 'image', src: 'x' }] };
    const reply = await app.call('minutes.saveText', { itemId, text, baseVersion: 0 });
    expect(reply).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
    expect((await call('minutes.get', { itemId })).textVersion).toBe(0);
  });
});

describe('size', () => {
  it('an empty agenda can be run, read and closed', async () => {
    const { call, meetingId } = await aPlannedMeeting();
    expect(await call('agenda.list', { meetingId })).toMatchObject([{ kind: 'preliminary', number: '' }]);
    await setState(call, meetingId, 'running');
    await setState(call, meetingId, 'closed');
    expect(await call('agenda.list', { meetingId })).toHaveLength(1);
  });

  it('300 items are numbered, fixed and marked', async () => {
    const { call, meetingId } = await aPlannedMeeting();
    for (let n = 1; n <= 300; n++) {
      const itemId = await anItem(call, { meetingId, title: `Punkt ${n}` });
      if (n % 2 === 0) await call('minutes.saveText', { itemId, text: fromPlain('Wort'), baseVersion: 0 });
      if (n % 3 === 0) await call('resolutions.add', { itemId, outcome: 'noted' });
    }
    await setState(call, meetingId, 'running');
    const items = await call('agenda.list', { meetingId });
    expect(items).toHaveLength(301);
    expect(items.at(-1)).toMatchObject({ number: '300', fixedNumber: '300', mark: 'result' });
    expect(items[2]).toMatchObject({ number: '2', mark: 'text' });
    expect(items[1]).toMatchObject({ number: '1', mark: 'empty' });
  });

  it('a standard agenda of 300 items makes a meeting at once', async () => {
    const { call } = testApp();
    const bodyId = await aBody(call);
    const items = Array.from({ length: 300 }, (_, n) => ({ title: `Punkt ${n + 1}`, isPublic: n < 200 }));
    await call('standardAgenda.save', { bodyId, items });
    const { id: meetingId } = await aMeeting(call, { bodyId, useStandardAgenda: true });
    const agenda = await call('agenda.list', { meetingId });
    expect(agenda.map(({ title }) => title)).toEqual([
      'Vor Eintritt in die Tagesordnung',
      ...items.map((i) => i.title),
    ]);
  });
});

describe('calls', () => {
  it('an unknown route is named in the answer', async () => {
    const { app } = testApp();
    for (const route of ['nix', 'constructor', '__proto__', 'toString']) {
      expect(await app.call(route, {})).toEqual({ ok: false, error: { code: 'UNKNOWN_ROUTE', route } });
    }
  });

  it('a failure nobody foresaw becomes a reference for the clerk and a log for us, and undoes everything', async () => {
    const cause = new Error('private detail');
    const input = { id: null, name: 'L', shortName: '', kind: 'list' } as const;
    const overrides = {
      'organizations.save': async (ctx: never) => {
        await saveOrganization(ctx, input);
        throw cause;
      },
    };
    const { call, failure, logged } = testApp({ overrides });
    const error = await failure('organizations.save', input);
    expect(error).toEqual({ code: 'INTERNAL', reference: expect.stringMatching(/^[0-9a-f]{8}$/) });
    expect(JSON.stringify(error)).not.toContain('private');
    expect(logged).toEqual([cause]);
    expect(await call('organizations.list', {})).toEqual([]);
  });

  it('an answer that breaks the contract undoes what led to it', async () => {
    const input = { id: null, name: 'L', shortName: '', kind: 'list' } as const;
    const overrides = {
      'organizations.save': async (ctx: never) => {
        await saveOrganization(ctx, input);
        return { id: 1 };
      },
    };
    const { call, failure } = testApp({ overrides });
    expect(await failure('organizations.save', input)).toMatchObject({ code: 'INTERNAL' });
    expect(await call('organizations.list', {})).toEqual([]);
  });

  it('parallel commands wait for each other and none is lost', async () => {
    const { call, meetingId } = await aPlannedMeeting();
    const titles = Array.from({ length: 30 }, (_, n) => `Punkt ${n}`);
    await Promise.all(titles.map((title) => anItem(call, { meetingId, title })));
    const items = await call('agenda.list', { meetingId });
    expect(items.slice(1).map(({ number }) => number)).toEqual(titles.map((_, n) => String(n + 1)));
    expect(new Set(items.map(({ title }) => title)).size).toBe(31);
  });

  it('a query of several statements never sees half of what is saved meanwhile', async () => {
    const list = { id: null, name: 'L', shortName: '', kind: 'list' } as const;
    const saves: Promise<unknown>[] = [];
    const overrides = {
      'organizations.list': async (ctx: never) => {
        const before = await listOrganizations(ctx);
        saves.push(call('organizations.save', list));
        await new Promise(setImmediate);
        expect(await listOrganizations(ctx)).toEqual(before);
        return before;
      },
    };
    const { call } = testApp({ overrides });
    expect(await call('organizations.list', {})).toEqual([]);
    await Promise.all(saves);
    expect(await call('organizations.list', {})).toMatchObject([{ name: 'L' }]);
  });

  it('of twenty saves of one version exactly one is taken', async () => {
    const { app, call, meetingId } = await aPlannedMeeting();
    const itemId = await anItem(call, { meetingId, title: 'A' });
    const texts = Array.from({ length: 20 }, (_, n) => fromPlain(`Fassung ${n}`));
    const replies = await Promise.all(
      texts.map((text) => app.call('minutes.saveText', { itemId, text, baseVersion: 0 })),
    );
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
    const taken = texts[replies.findIndex((reply) => reply.ok)];
    expect(await call('minutes.get', { itemId })).toMatchObject({ text: taken, textVersion: 1 });
  });
});
