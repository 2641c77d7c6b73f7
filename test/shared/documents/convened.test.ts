import { describe, expect, it } from 'vitest';
import { announcedOf } from '../../../shared/domain/meeting/announced.ts';
import type { DocumentKind } from '../../../shared/domain/document/document.ts';
import type { MeetingState } from '../../../shared/domain/meeting/meeting.ts';
import { buildDocument } from '../../../shared/documents/build.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import { anItem, someFacts } from '../minutes/sampleFacts.ts';

const items = (...numbers: string[]) =>
  numbers.map((number, position) =>
    anItem(number, `Gegenstand ${number}`, { position, isPublic: !number.startsWith('9') }),
  );

/** Numbers in the order of print. */
function printed(kind: DocumentKind, facts: MeetingFacts): string {
  const made = buildDocument(kind, facts, facts.meeting.id);
  if ('missing' in made || made.form !== 'sheet') throw new Error(`no sheet: ${kind}`);
  return made.sheet.blocks
    .flatMap((block) => (block.kind === 'agenda' ? block.entries.map(({ label }) => label) : []))
    .join(' ');
}

const called = ['1', '5', '2', '2.1', '3', '92', '91'];
const inState = (state: MeetingState, convened?: string[]) => {
  const facts = someFacts({ items: items(...called), meeting: { state } });
  return convened === undefined
    ? facts
    : { ...facts, announced: announcedOf(facts.meeting, items(...convened)) };
};

describe.each(['invitation', 'publicNotice'] as const)('%s, made again once items were called', (kind) => {
  it.each(['running', 'closed', 'signed'] as const)('stands by its numbers: %s', (state) => {
    expect(printed(kind, inState(state))).toBe('1 2 2.1 3 5 91 92');
  });

  it('stands as it was announced, whose numbers need not rise; what came in since by its number', () => {
    const convened = ['3', '2', '2.1', '1', '91', '92'];
    expect(printed(kind, inState('running', convened))).toBe('3 2 2.1 1 5 91 92');
  });

  it.each(['planned', 'invited'] as const)('until then it stands as it is: %s', (state) => {
    expect(printed(kind, inState(state, ['1', '2', '3']))).toBe(called.join(' '));
  });
});

it('a Nachtrag, made again once items were called, stands by its numbers', () => {
  const late = items('4', '2', '3').map((item) => ({ ...item, isSupplement: true }));
  expect(printed('supplement', someFacts({ items: late, meeting: { state: 'running' } }))).toBe('2 3 4');
});

it('the Sprechzettel calls items as they are dealt with', () => {
  const made = JSON.stringify(
    buildDocument('chairScript', inState('running'), inState('running').meeting.id),
  );
  expect([...made.matchAll(/Tagesordnungspunkt ([\d.]+) auf/gu)].map(([, number]) => number)).toEqual(called);
});
