import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../../shared/documents/build.ts';
import { subjectsOf } from '../../../shared/documents/subjects.ts';
import { documentKinds } from '../../../shared/domain/document/document.ts';
import { FrozenFacts, toFrozen } from '../../../shared/facts/frozen/facts.ts';

describe('facts that version 13 kept with a Niederschrift', () => {
  const kept: unknown = JSON.parse(readFileSync(path.join(import.meta.dirname, 'v13.facts.txt'), 'utf8'));

  it('are read with all that they have', () => {
    expect(toFrozen(FrozenFacts.parse(kept))).toMatchObject(Object(kept));
  });

  it('are of a meeting in the room, with nobody connected by video', () => {
    const { meeting, attendance } = FrozenFacts.parse(kept);
    expect(meeting.mode).toBe('presence');
    expect(attendance.attendees.filter(({ isRemote }) => isRemote)).toEqual([]);
    expect(attendance.attendees.flatMap(({ stays }) => stays).every(({ isCutOff }) => !isCutOff)).toBe(true);
  });

  it('still make every document', () => {
    const facts = FrozenFacts.parse(kept);
    const made = documentKinds.flatMap((kind) =>
      subjectsOf(kind, facts).map(({ about }) => [kind, buildDocument(kind, facts, about.id)] as const),
    );
    const missing = made.flatMap(([kind, model]) => ('missing' in model ? kind : []));
    // Of a held meeting nothing is announced any more.
    expect(missing).toEqual(['changeNotice']);
    expect(JSON.stringify(made)).toContain('Schreibfehler bei TOP 3');
  });
});
