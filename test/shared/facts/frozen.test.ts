import { assert, property } from 'fast-check';
import { expect, test } from 'vitest';
import { buildDocument } from '../../../shared/documents/build.ts';
import { subjectsOf } from '../../../shared/documents/subjects.ts';
import { defaultStyle } from '../../../shared/domain/body/body.ts';
import { documentKinds } from '../../../shared/domain/document/document.ts';
import { RichText } from '../../../shared/domain/richText.ts';
import { FrozenFacts, toFrozen } from '../../../shared/facts/frozen/facts.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import { secretFacts } from '../documents/secretFacts.ts';
import { lindenau } from '../minutes/lindenau.ts';
import { anyFacts } from '../minutes/anyFacts.ts';

const keptAndRead = (facts: MeetingFacts): MeetingFacts =>
  FrozenFacts.parse(JSON.parse(JSON.stringify(toFrozen(facts))));

/** The facts as rows can hold them: no heading is as long as the odd ones, and no text has a run of unprintable signs. */
function asInRows(facts: MeetingFacts): MeetingFacts {
  const { rules } = facts.meeting;
  const style = { ...rules.style, groupLabels: defaultStyle.groupLabels };
  const minutes = [...facts.minutes].map(([id, one]) => {
    const resolutions = one.resolutions.map((own) => ({ ...own, text: RichText.parse(own.text) }));
    return [id, { ...one, text: RichText.parse(one.text), resolutions }] as const;
  });
  return { ...facts, minutes: new Map(minutes), meeting: { ...facts.meeting, rules: { ...rules, style } } };
}

/** What all documents of it say. */
const documentsOf = (facts: MeetingFacts) =>
  documentKinds.flatMap((kind) =>
    subjectsOf(kind, facts).map(({ about }) => buildDocument(kind, facts, about.id)),
  );

test('from kept facts every document is built as from the facts themselves', () => {
  assert(
    property(secretFacts().map(asInRows), (facts) => {
      expect(documentsOf(keptAndRead(facts))).toEqual(documentsOf(facts));
    }),
    { numRuns: 50 },
  );
  expect(keptAndRead(lindenau())).toEqual(lindenau());
});

test('whatever a meeting is like, what is kept of it can be read, and nothing of it is lost', () => {
  assert(
    property(anyFacts().map(asInRows), (facts) => {
      const stored = keptAndRead(facts);
      expect(stored.minutes).toEqual(facts.minutes);
      expect(Object.keys(stored).toSorted()).toEqual(Object.keys(facts).toSorted());
      expect([...stored.minutes.keys()]).toEqual([...facts.minutes.keys()]);
      const { people, attendees } = facts.attendance;
      expect(stored.attendance).toMatchObject({ people, attendees });
    }),
    { numRuns: 100 },
  );
});

test('what is longer than may be typed in today is still read', () => {
  const municipality = { version: 1, name: 'N'.repeat(5_000), letterhead: '', place: '' };
  expect(keptAndRead({ ...lindenau(), municipality }).municipality).toEqual(municipality);
});
