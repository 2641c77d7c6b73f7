import { describe, expect, test } from 'vitest';
import type { DocumentKind } from '../../../shared/domain/document/document.ts';
import { aboutKind } from '../../../shared/documents/kinds/index.ts';
import { dueOf, stepAt } from '../../../shared/documents/steps.ts';

const due = (kind: DocumentKind, facts: Partial<Omit<Parameters<typeof dueOf>[0], 'about'>>) =>
  dueOf({
    about: aboutKind(kind),
    state: null,
    wentOut: false,
    meeting: 'planned',
    untold: 'nothing',
    ...facts,
  });

test.each([
  ['planned', 'before'],
  ['invited', 'before'],
  ['cancelled', 'before'],
  ['running', 'during'],
  ['closed', 'after'],
  ['signed', 'after'],
] as const)('a meeting that is %s is at the step "%s"', (state, step) => {
  expect(stepAt(state)).toBe(step);
});

describe('whose turn it is', () => {
  test.each([
    ['the invitation while it is planned', 'invitation', {}, 'now'],
    ['no invitation once people were called', 'invitation', { meeting: 'invited' }, 'later'],
    ['the public, until the meeting', 'publicNotice', { meeting: 'invited' }, 'now'],
    ['no longer when it is over', 'publicNotice', { meeting: 'closed' }, 'later'],
    ['a Nachtrag where items came in', 'supplement', { meeting: 'invited', untold: 'additions' }, 'now'],
    ['no Nachtrag where more has changed', 'supplement', { meeting: 'invited', untold: 'changes' }, 'later'],
    ['a change notice where it has', 'changeNotice', { meeting: 'invited', untold: 'changes' }, 'now'],
    ['the list to sign, once people were called', 'attendanceSheet', { meeting: 'invited' }, 'now'],
    ['not weeks ahead', 'attendanceSheet', {}, 'later'],
    ['the minutes after the meeting', 'minutes', { meeting: 'closed' }, 'now'],
    ['not before', 'minutes', { meeting: 'running' }, 'later'],
    ['a list of resolutions on request', 'resolutionList', { meeting: 'closed' }, 'later'],
  ] as const)('%s', (_, kind, facts, expected) => {
    expect(due(kind, facts)).toBe(expected);
  });

  test.each([
    ['presented', 'now'],
    ['returned', 'now'],
    ['draft', 'now'],
    ['released', 'done'],
  ] as const)('what is %s is "%s", at any time', (state, expected) => {
    expect(due('resolutionList', { state })).toBe(expected);
  });

  test('what went out is done with, released or not', () => {
    expect(due('publicNotice', { wentOut: true })).toBe('done');
  });
});
