import { assert, property } from 'fast-check';
import { expect, it } from 'vitest';
import type { Check } from '../../../shared/checks/run.ts';
import { CheckRow } from '../../../shared/checks/row.ts';
import { checksFor } from '../../../shared/documents/checks.ts';
import { documentKinds } from '../../../shared/domain/document/document.ts';
import { checkSentence } from '../../../shared/german/checks.ts';
import { anyFacts } from '../minutes/anyFacts.ts';
import { lindenau } from '../minutes/lindenau.ts';
import { aVote } from '../builders.ts';
import { attendees, meetingWith, withAttendee, words } from './cleanMeeting.ts';

const codes = (checks: readonly Check[]): string[] => checks.map(({ code }) => code);

it.each(documentKinds)('a clean meeting has nothing to say about its %s', (kind) => {
  expect(checksFor(kind, meetingWith({}))).toEqual([]);
});

it('a long real evening has no errors, and hints only where somebody should look', () => {
  expect(codes(checksFor('minutes', lindenau()))).toEqual(['SEATS_NOT_LISTED', 'ABSENT_UNEXCUSED']);
});

it('puts the worst first, then what concerns the whole meeting, then the agenda', () => {
  const facts = meetingWith({
    meeting: { place: '', room: '', number: null },
    texts: { 'item-1': 'Ich frage???', 'item-2': 'Das ist ist offen.' },
    resolutions: { 'item-2': [{ printedResult: '- beschlossen -' }] },
  });
  expect(
    checksFor('minutes', facts).map(({ severity, code, place }) => [severity, code, place.itemId]),
  ).toEqual([
    ['error', 'PLACE_MISSING', null],
    ['error', 'RESOLUTION_WITHOUT_TEXT', 'item-2'],
    ['warning', 'PLACEHOLDER', 'item-1'],
    ['warning', 'DOUBLED_WORD', 'item-2'],
    ['hint', 'NUMBER_MISSING', null],
    ['hint', 'FIRST_PERSON', 'item-1'],
  ]);
});

/** A vote by name at the second item, all yes. */
const namedVote = (...ids: string[]) => ({
  'item-2': [
    {
      text: words('Die Zuschüsse werden bewilligt.'),
      printedResult: '- beschlossen -',
      vote: aVote({ form: 'names', byName: ids.map((personId) => ({ personId, choice: 'yes' as const })) }),
    },
  ],
});
const saidOf = (change: Parameters<typeof meetingWith>[0]) => {
  const facts = meetingWith(change);
  const nameOf = (id: string) => facts.attendance.people.find((one) => one.id === id)?.textName ?? 'N. N.';
  return checksFor('minutes', facts).map((check) => ({
    severity: check.severity,
    itemId: check.place.itemId,
    sentence: checkSentence(check, nameOf),
  }));
};

it('a vote of somebody who came only later is an error at its item, by name', () => {
  const stays = [
    {
      fromDay: null,
      untilDay: null,
      isCutOff: false,
      fromTime: '20:40',
      fromItemId: 'item-3',
      untilTime: null,
      untilItemId: null,
    },
  ];
  const said = saidOf({
    resolutions: namedVote('Ahorn', 'Birke', 'Erle'),
    attendance: { attendees: withAttendee('Erle', { stays }) },
  });
  expect(said).toContainEqual({
    severity: 'error',
    itemId: 'item-2',
    sentence:
      'Frau Erle ist zu diesem Zeitpunkt nicht stimmberechtigt im Raum, hat aber eine eingetragene Stimme.',
  });
});

it('votes without anybody in the room are errors, and so is the room without a quorum', () => {
  const absent = attendees.map((one) => ({ ...one, status: 'absent' as const }));
  const said = saidOf({
    resolutions: namedVote('Ahorn', 'Birke', 'Erle'),
    attendance: { attendees: absent },
  });
  const errors = said.filter(({ severity }) => severity === 'error').map(({ sentence }) => sentence);
  for (const expected of [
    /^3 Stimmen, aber niemand mit Stimmrecht im Raum/,
    /^Nicht beschlussfähig: niemand mit Stimmrecht im Raum, nötig sind 2/,
    /^In der Anwesenheit/,
  ])
    expect(errors).toContainEqual(expect.stringMatching(expected));
});

it('keeps the key of what is wrong while something else changes', () => {
  const wrong = { resolutions: { 'item-2': [{ id: 'r', printedResult: '- beschlossen -' }] } };
  const keys = (texts: Record<string, string>) =>
    checksFor('minutes', meetingWith({ ...wrong, texts }))
      .filter(({ code }) => code === 'RESOLUTION_WITHOUT_TEXT')
      .map(({ key }) => key);
  expect(keys({})).toEqual(['RESOLUTION_WITHOUT_TEXT M6 item-2 r']);
  expect(keys({ 'item-1': 'Wir sind sind ???' })).toEqual(keys({}));
});

it('a decision without a wording is no error where the body decides so', () => {
  const wrong = { resolutions: { 'item-2': [{ id: 'r', printedResult: '- beschlossen -' }] } };
  const facts = meetingWith(wrong);
  const { rules } = facts.meeting;
  const style = { ...rules.style, decidesWithoutWording: true };
  const codesOf = (one: typeof facts) => checksFor('minutes', one).map(({ code }) => code);
  expect(codesOf(facts)).toContain('RESOLUTION_WITHOUT_TEXT');
  const allowed = { ...facts, meeting: { ...facts.meeting, rules: { ...rules, style } } };
  expect(codesOf(allowed)).not.toContain('RESOLUTION_WITHOUT_TEXT');
});

it('a reason that is good for the invitation is none for the Niederschrift', () => {
  const facts = meetingWith({ meeting: { place: '', room: '' } });
  const [invitation] = checksFor('invitation', facts);
  const [minutes] = checksFor('minutes', facts);
  expect([invitation?.rule, minutes?.rule]).toEqual(['R6', 'M1']);
  expect(invitation?.key).not.toBe(minutes?.key);
});

it('each part of the Niederschrift is checked for itself', () => {
  const facts = meetingWith({ texts: { 'item-1': 'offen ???', 'item-3': 'offen ???' } });
  const items = (kind: (typeof documentKinds)[number]) =>
    checksFor(kind, facts).map(({ place }) => place.itemId);
  expect(items('minutes')).toEqual(['item-1', 'item-3']);
  expect(items('publicMinutes')).toEqual(['item-1']);
  expect(items('nonPublicMinutes')).toEqual(['item-3']);
});

it('documents that state nothing of their own are not checked', () => {
  const facts = meetingWith({ meeting: { place: '', room: '', startTime: null }, items: [] });
  expect(checksFor('attendanceSheet', facts)).toEqual([]);
  expect(checksFor('chairScript', facts)).toEqual([]);
});

it('never fails, whatever stands in a meeting: keys are unique, rows fit the contract, the order is stable', () => {
  assert(
    property(anyFacts(), (facts) => {
      for (const kind of documentKinds) {
        const found = checksFor(kind, facts);
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
        expect(checksFor(kind, facts)).toEqual(found);
        const ranks = found.map(({ severity }) => ['error', 'warning', 'hint'].indexOf(severity));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        for (const check of found) {
          const { key, severity, rule, place } = check;
          const sentence = checkSentence(check, () => 'Frau Beispiel');
          CheckRow.parse({ key, severity, rule, place, sentence, overrideReason: null });
          expect(sentence).not.toMatch(/undefined|\bnull\b|NaN/);
          expect(key.length).toBeLessThanOrEqual(200);
        }
      }
    }),
    { numRuns: 150 },
  );
});
