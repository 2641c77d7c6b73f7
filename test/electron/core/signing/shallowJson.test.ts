import { expect, test } from 'vitest';
import { shallowJson } from '../../../../electron/core/signing/shallowJson.ts';

test.each(['{"a":[1,{"b":"]]]\\"[[[\\\\"}],"c":null}', '[]', '"["', String.raw`["\\","\\\""]`])(
  '%s is read as JSON is',
  (text) => {
    expect(shallowJson(text)).toEqual(JSON.parse(text));
  },
);

test.each(['['.repeat(101), `{"format":${'{"a":'.repeat(200)}1${'}'.repeat(200)}}`, '', '"', '{', '}{'])(
  '%s is refused',
  (text) => {
    expect(() => shallowJson(text)).toThrow(Error);
  },
);

test('brackets in a text are letters', () => {
  const text = JSON.stringify('[{'.repeat(1000));
  expect(shallowJson(text)).toBe('[{'.repeat(1000));
});
