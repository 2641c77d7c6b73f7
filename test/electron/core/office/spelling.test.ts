import { beforeEach, expect, test } from 'vitest';
import { aBody, aPerson, type TestApp, testApp } from '../../../support/app.ts';

let office: TestApp;
beforeEach(() => {
  office = testApp();
});

const words = async () => (await office.call('spelling.known', {})).words;

test('a word of the office is kept once, in German order, and taken out again', async () => {
  for (const word of ['Zander', 'Ärger', 'Zander']) await office.call('spelling.addWord', { word });
  expect(await words()).toEqual(['Ärger', 'Zander']);
  await office.call('spelling.removeWord', { word: 'Zander' });
  await office.call('spelling.removeWord', { word: 'Zander' });
  expect(await words()).toEqual(['Ärger']);
  const told = await office.call('audit.list', { before: null });
  expect(told.filter(({ action }) => action === 'settingChanged')).toHaveLength(3);
});

test('a word is one word', async () => {
  await expect(office.call('spelling.addWord', { word: 'zwei Wörter' })).rejects.toMatchObject({
    data: { code: 'INVALID_INPUT' },
  });
  await expect(office.call('spelling.addWord', { word: ' ' })).rejects.toMatchObject({
    data: { code: 'INVALID_INPUT' },
  });
});

test('people, lists and bodies are known by their names', async () => {
  await aBody(office.call);
  await aPerson(office.call, { givenName: 'Leyla', familyName: 'Al-Khatib', position: 'Dezernentin' });
  const { names } = await office.call('spelling.known', {});
  expect(names).toEqual(expect.arrayContaining(['Leyla', 'Al-Khatib', 'Dezernentin']));
  const [body] = await office.call('bodies.list', {});
  expect(names).toContain(body?.rules[0]?.name);
});
