import { expect, test } from 'vitest';
import { codeOf, program, type Source } from './source.ts';

/** The one place that may fall back to the first body, and the only one of the interface that reads them. */
const chooser = 'renderer/features/bodies/chosenBody.tsx';

/** Ways of taking one body for the only one: the first of a list, a destructured list, "any". */
const anyBody =
  /bod(?:y|ies)\w*(?:\(\w*\))?\)*\??\.?(?:\[0\]|at\(0\))|\(\[body\]|\bconst \[\w*body\w*\]|anyBody/i;

const pickedAtRandom = (sources: readonly Source[]): string[] =>
  sources
    .filter(({ file }) => file !== chooser)
    .filter((source) => anyBody.test(codeOf(source)))
    .map(({ file }) => `${file} takes some body for the only one. Ask useChosenBody, or name the body.`);

test('nothing picks a body because it is the first', () => {
  expect(pickedAtRandom(program)).toEqual([]);
});

test.each([
  'const bodyId = bodies?.[0]?.id;',
  'bodies.at(0)',
  '(await listBodies(db))[0]',
  '{([body]) => <Content body={body} />}',
  'const [body] = await listBodies(db);',
  'await findAnyBodyId(db)',
])('“%s” is found', (text) => {
  expect(pickedAtRandom([{ file: 'renderer/a.tsx', text }])).toHaveLength(1);
});

test('screens ask for the chosen body and never for the list of bodies', () => {
  const readers = program
    .filter(({ file }) => file.startsWith('renderer/'))
    .filter((source) => codeOf(source).includes("useQuery('bodies.list'"));
  expect(readers.map(({ file }) => file)).toEqual([chooser]);
});
