import { expect, test } from 'vitest';
import { exists } from '../../../../shared/domain/body/otherBody.ts';

test.each([
  ['without dates', null, null, false, true],
  ['that began on this day', '2026-09-16', null, false, true],
  ['that begins tomorrow', '2026-09-17', null, false, false],
  ['on its last day', null, '2026-09-16', false, true],
  ['after its last day', null, '2026-09-15', false, false],
  ['of which nobody knows when it ended', null, null, true, false],
  ['that is dissolved from a later day on', null, '2026-10-31', true, true],
])('a body %s', (_, startDate, endDate, isDissolved, expected) => {
  expect(exists({ startDate, endDate, isDissolved }, '2026-09-16')).toBe(expected);
});
