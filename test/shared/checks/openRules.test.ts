import { assert, property } from 'fast-check';
import { expect, it } from 'vitest';
import { norms } from '../../../shared/checks/check.ts';
import { findingNorms } from '../../../shared/checks/findingNorms.ts';
import { documentKinds } from '../../../shared/domain/document/document.ts';
import { checksFor } from '../../../shared/documents/checks.ts';
import { law, type RuleNumber } from '../../../shared/law.ts';
import { anyFacts } from '../minutes/anyFacts.ts';
import { meetingWith } from './cleanMeeting.ts';
import { contentFires } from './contentCases.ts';
import { formalFires } from './formalFires.ts';
import { textFires } from './textCases.ts';

type Held = { severity: string; rule: RuleNumber };

const blocksUnchecked = ({ severity, rule }: Held) => severity === 'error' && law[rule].verified === 'open';

it.each(Object.entries({ ...norms, ...findingNorms }))(
  '%s does not block by a rule that nobody has read',
  (_code, norm: Held) => {
    expect(blocksUnchecked(norm)).toBe(false);
  },
);

it.each([...formalFires, ...contentFires, ...textFires])(
  '%s blocks by no such rule, whatever its severity becomes: %s',
  (_code, _sentence, change, kind) => {
    expect(checksFor(kind ?? 'minutes', meetingWith(change)).filter(blocksUnchecked)).toEqual([]);
  },
);

it('nothing that can stand in a meeting blocks by such a rule', () => {
  assert(
    property(anyFacts(), (facts) => {
      for (const kind of documentKinds) expect(checksFor(kind, facts).filter(blocksUnchecked)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});

it('what was an error by an open rule is said all the same, as a warning', () => {
  const facts = meetingWith({
    resolutions: { 'item-2': [{ printedResult: '' }] },
    attendance: { presiding: [] },
  });
  expect(checksFor('minutes', facts).map(({ code, severity }) => [code, severity])).toEqual(
    expect.arrayContaining([
      ['NO_CHAIR', 'warning'],
      ['RESULT_MISSING', 'warning'],
    ]),
  );
});
