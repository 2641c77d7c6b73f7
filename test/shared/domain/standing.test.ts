import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PaperId } from '../../../shared/domain/ids.ts';
import {
  type Appointment,
  asItStands,
  type ChosenPart,
  isMoved,
  type Standing,
} from '../../../shared/domain/document/standing.ts';

const clearance = fc.constantFrom('public' as const, 'nonPublic' as const);
const standing = fc.option(fc.record({ clearance, isWithdrawn: fc.boolean() }));
/** Parts of a file with how each stands. */
const parts = fc.array(fc.record({ wasWithdrawn: fc.boolean(), standing }), { maxLength: 5 });

type Made = { wasWithdrawn: boolean; standing: Standing | null }[];

function judged(ofContent: 'public' | 'nonPublic', made: Made) {
  const chosen = made.map(({ wasWithdrawn }, n): ChosenPart => ({
    kind: 'paper',
    id: PaperId.parse(`p${n}`),
    wasWithdrawn,
  }));
  const byId = new Map<string, Standing | null>(made.map((one, n) => [`p${n}`, one.standing]));
  return asItStands({ clearance: ofContent, parts: chosen }, ({ id }) => byId.get(id) ?? null);
}

describe('a file of a mailing', () => {
  test('is for everybody only where its content is, and each of its parts', () => {
    fc.assert(
      fc.property(clearance, parts, (ofContent, made) => {
        const isForAll =
          ofContent === 'public' && made.every((part) => part.standing?.clearance === 'public');
        expect(judged(ofContent, made).file.clearance).toBe(isForAll ? 'public' : 'nonPublic');
      }),
    );
  });

  test('goes to nobody once a part of it is off the agenda, or was withdrawn since it was chosen', () => {
    fc.assert(
      fc.property(clearance, parts, (ofContent, made) => {
        const isOff = made.some((part) => part.standing === null);
        const isWithdrawn = made.some((part) => part.standing?.isWithdrawn && !part.wasWithdrawn);
        const fault = isOff ? 'offAgenda' : isWithdrawn ? 'withdrawn' : null;
        expect(judged(ofContent, made).fault).toBe(fault);
      }),
    );
  });
});

describe('a message tells another appointment than the meeting has', () => {
  const told: Appointment = { date: '2026-10-01', startTime: '17:00', place: 'Rathaus', room: '12' };

  test.each([{ date: '2026-10-08' }, { startTime: '18:00' }, { place: 'Bürgerhaus' }, { room: '14' }])(
    'before it was opened: %o',
    (change) => {
      expect(isMoved(told, { ...told, state: 'invited' })).toBe(false);
      expect(isMoved(told, { ...told, ...change, state: 'invited' })).toBe(true);
    },
  );

  test('afterwards only by another day: that it began later is no move', () => {
    expect(isMoved(told, { ...told, startTime: '17:12', room: '14', state: 'closed' })).toBe(false);
    expect(isMoved(told, { ...told, date: '2026-10-02', state: 'closed' })).toBe(true);
  });
});
