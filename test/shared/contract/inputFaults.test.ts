import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { contract, isRoute } from '../../../shared/contract/index.ts';
import { checksOf, schemasOf } from './schemas.ts';

/** A whole German sentence, without a word of the schema's own language, a pattern or a name of the code. */
const germanWords =
  /(?<!\p{L})(?:bitte|der|die|das|ein|eine|einen|ist|nicht|nur|hier|fehlt|höchstens|mindestens|gibt|diese|dieser)(?!\p{L})/iu;
const technical =
  /[{}[\]|<>=\\^$]|\b(?:invalid|input|expected|received|required|must|should|string|number|object|array|boolean|undefined|null|NaN|int|too|Ungültig\p{L}*)\b/u;
const isSentence = (message: string): boolean =>
  /^\p{Lu}.{18,}[.]$/su.test(message) && germanWords.test(message) && !technical.test(message);

/** What is wrong for nearly every schema, and what is just beyond each limit that this one has. */
function wrongFor(schema: z.core.$ZodType): unknown[] {
  const beyond = checksOf(schema).flatMap(({ maximum, minimum, value }) => [
    ...(maximum === undefined ? [] : ['ä'.repeat(maximum + 1), Array.from({ length: maximum + 1 })]),
    ...(minimum === undefined ? [] : ['x'.repeat(Math.max(0, minimum - 1)), []]),
    ...(value === undefined ? [] : [Number(value) + 1, Number(value) - 1]),
  ]);
  const ofNoKind = [undefined, null, Number.NaN, Infinity, true, '', 'nix', 0.5, -1, 10 ** 12, [], {}];
  return [
    ...ofNoKind,
    new Uint8Array(46 * 1024 * 1024),
    { type: 'nix', kind: 'nix', form: 'nix' },
    ...beyond,
  ];
}

function messagesOf(issues: readonly z.core.$ZodIssue[]): string[] {
  return issues.flatMap((issue) => [
    issue.message,
    ...(issue.code === 'invalid_union' ? issue.errors.flatMap(messagesOf) : []),
  ]);
}

const routes = Object.keys(contract).filter(isRoute);

describe('whatever is wrong with what a route is given', () => {
  it.each(routes)('%s says so in a German sentence', (route) => {
    const wrong = schemasOf(contract[route].input).flatMap(({ path, schema }) =>
      wrongFor(schema).flatMap((value) => {
        const { error } = z.safeParse(schema, value);
        return error ? messagesOf(error.issues).map((message) => ({ path, message })) : [];
      }),
    );
    expect(wrong.length).toBeGreaterThan(0);
    const said = [
      ...new Set(wrong.filter(({ message }) => !isSentence(message)).map((w) => JSON.stringify(w))),
    ];
    expect(said).toEqual([]);
  });

  it('every limit of the contract was among them', () => {
    const limits = routes.flatMap((route) =>
      schemasOf(contract[route].input).flatMap(({ schema }) => checksOf(schema)),
    );
    expect(limits.length).toBeGreaterThan(200);
  });

  it.each([
    ['Invalid input: expected string, received number', false],
    ['Ungültige Eingabe: erwartet string', false],
    ['Zu groß: erwartet, dass array <=500 Elemente hat', false],
    ['', false],
    ['zu lang', false],
    ['Dieser Text ist zu lang: höchstens 200 Zeichen. Bitte kürzen Sie ihn.', true],
  ])('what counts as a sentence: %j', (message, isOne) => {
    expect(isSentence(message)).toBe(isOne);
  });
});
