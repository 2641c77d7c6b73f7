import { describe, expect, it } from 'vitest';
import { checkCodes } from '../../../shared/checks/check.ts';
import { checksFor } from '../../../shared/documents/checks.ts';
import { type Case, meetingWith } from './cleanMeeting.ts';
import { contentFires, contentQuiet } from './contentCases.ts';
import { formalFires } from './formalFires.ts';
import { formalQuiet } from './formalQuiet.ts';
import { textFires, textQuiet } from './textCases.ts';

const fires = [...formalFires, ...contentFires, ...textFires];
const quiet = [...formalQuiet, ...contentQuiet, ...textQuiet];

const codesOf = ([, , change, kind]: Case): string[] =>
  checksFor(kind ?? 'minutes', meetingWith(change)).map(({ code }) => code);

it.each(fires)('%s: %s', (...row) => {
  expect(codesOf(row)).toContain(row[0]);
});

describe('is silent', () => {
  it.each(quiet)('%s: %s', (...row) => {
    expect(codesOf(row)).not.toContain(row[0]);
  });
});

it('has a case that fires and one that is silent for every code', () => {
  const covered = (cases: readonly Case[]) => [...new Set<string>(cases.map(([code]) => code))].toSorted();
  expect(covered(fires)).toEqual(checkCodes.toSorted());
  expect(covered(quiet)).toEqual(checkCodes.toSorted());
});
