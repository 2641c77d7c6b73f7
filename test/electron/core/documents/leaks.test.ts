import { sample } from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { plainLook } from '../../../../electron/core/word/write/look.ts';
import { minutesDocx } from '../../../../electron/core/word/write/minutes.ts';
import { sheetDocx } from '../../../../electron/core/word/write/sheet.ts';
import { buildDocument } from '../../../../shared/documents/build.ts';
import { clearanceOf } from '../../../../shared/documents/kinds/index.ts';
import { extractSubjects } from '../../../../shared/documents/subjects.ts';
import { type DocumentKind, documentKinds } from '../../../../shared/domain/document/document.ts';
import type { MeetingFacts } from '../../../../shared/facts/meetingFacts.ts';
import { marker, secretFacts } from '../../../shared/documents/secretFacts.ts';
import { findsOf } from './markersIn.ts';
import type { SubjectId } from '../../../../shared/domain/document/document.ts';

/** One seed, so that a leak that is found once is found again. */
const seed = 20_260_916;
const publicKinds = documentKinds.filter((kind) => clearanceOf(kind, false) === 'public');
/**
 * Each meeting gets one of these as a file, in turns, the Niederschrift in half of them: a file says what its model
 * says, and the models of all kinds are searched for all meetings in shared/public/leaks.test.ts.
 */
const turns = [
  'publicMinutes',
  'publicNotice',
  'publicMinutes',
  'announcement',
  'publicMinutes',
  'publicResolutionList',
  'publicMinutes',
  'resolutionExtract',
] as const;

async function wordFile(
  kind: DocumentKind,
  facts: MeetingFacts,
  subjectId: SubjectId = facts.meeting.id,
): Promise<Uint8Array | null> {
  const model = buildDocument(kind, facts, subjectId);
  if ('missing' in model) return null;
  return model.form === 'minutes' ? minutesDocx(model.minutes, plainLook) : sheetDocx(model.sheet, plainLook);
}

describe('a thousand meetings with a marker in all that is not public', () => {
  let meetings: MeetingFacts[];
  beforeAll(() => {
    meetings = sample(secretFacts(), { numRuns: 1000, seed });
  });

  it('no Word file for the public has it, in any of its parts', async () => {
    const made = new Map<DocumentKind, number>();
    for (const [n, facts] of meetings.entries()) {
      const extracts = extractSubjects(facts).filter(({ isPublicItem }) => isPublicItem);
      const { resolutionId } = extracts[n % Math.max(1, extracts.length)] ?? {};
      const kind = turns[n % turns.length] ?? 'publicMinutes';
      const bytes = await wordFile(
        kind,
        facts,
        kind === 'resolutionExtract' ? resolutionId : facts.meeting.id,
      );
      if (!bytes) continue;
      made.set(kind, (made.get(kind) ?? 0) + 1);
      expect(await findsOf(marker, 'x.docx', bytes), `${kind} of meeting ${n}`).toEqual([]);
    }
    expect([...made.keys()].toSorted()).toEqual([...publicKinds, 'resolutionExtract'].toSorted());
    expect(made.get('publicMinutes')).toBe(meetings.length / 2);
    expect([...made.values()].reduce((sum, count) => sum + count)).toBeGreaterThan(940);
  });

  it('the complete Niederschrift has it: this test would see a leak', async () => {
    for (const facts of meetings.slice(0, 50)) {
      const bytes = await wordFile('minutes', facts);
      expect(await findsOf(marker, 'x.docx', bytes ?? new Uint8Array())).toContain(
        'x.docx › word/document.xml',
      );
    }
  });
});
