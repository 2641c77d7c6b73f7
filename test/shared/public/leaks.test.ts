import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../../shared/documents/build.ts';
import { fileNameOf } from '../../../shared/documents/fileNames.ts';
import { extractSubjects } from '../../../shared/documents/subjects.ts';
import type { NumberedItem } from '../../../shared/domain/meeting/agenda.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import { type HallView, hallView } from '../../../shared/public/hall.ts';
import { secretFacts } from '../documents/secretFacts.ts';
import { isMarked, leaksIn } from './leaksIn.ts';

/** As the wall shows it while the meeting runs and deals with this item. */
const onTheWall = (facts: MeetingFacts, called: NumberedItem): HallView => {
  const items = facts.items.map((item) => ({
    ...item,
    finishedAt: null,
    calledAt: item.id === called.id ? '18:00' : null,
  }));
  const now = { ...facts, items, meeting: { ...facts.meeting, state: 'running' as const } };
  return hallView(now, () => false);
};

describe('what is not public', () => {
  it('is in no public facts, in no public document and in no file name, whatever the meeting', () => {
    assert(
      property(secretFacts(), (facts) => {
        expect(leaksIn(facts)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('never hangs on the wall of the room, whatever item is called', () => {
    assert(
      property(secretFacts(), (facts) => {
        for (const called of facts.items) expect(isMarked(onTheWall(facts, called))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('is where it belongs: this test would see it', () => {
    assert(
      property(secretFacts(), (facts) => {
        for (const kind of ['minutes', 'nonPublicMinutes', 'chairScript', 'resolutionList'] as const)
          expect(isMarked(buildDocument(kind, facts, facts.meeting.id)), kind).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('shows in no file name, not even of a document that is not public', () => {
    assert(
      property(secretFacts(), (facts) => {
        for (const { label } of extractSubjects(facts))
          expect(isMarked(fileNameOf('resolutionExtract', facts, label))).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});
