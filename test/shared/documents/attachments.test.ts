import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../../shared/documents/build.ts';
import { modelLines } from '../../../shared/documents/modelLines.ts';
import type { DocumentKind } from '../../../shared/domain/document/document.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import type { MeetingAttachment } from '../../../shared/facts/meetingAttachment.ts';
import { readingOfLines } from '../../../shared/public/reading.ts';
import { secretsIn, secretsOf } from '../../../shared/public/secrets.ts';
import { withIds } from '../../support/plain.ts';
import { anItem, someFacts } from '../minutes/sampleFacts.ts';

const items = [
  anItem('1', 'Zuschuss', { id: 'open' }),
  anItem('2', 'Vertrag', { id: 'closed', isPublic: false }),
];

const attached = (itemId: string | null, title: string, more: Partial<MeetingAttachment> = {}) =>
  withIds<MeetingAttachment>({
    id: title,
    itemId,
    title,
    fileName: `${title}.pdf`,
    isPublic: true,
    isListed: true,
    ...more,
  });

/** A plan at the meeting, two files at the public item of which one is not public, one at the other item. */
const facts = (): MeetingFacts =>
  someFacts({
    items,
    attachments: [
      attached(null, 'Anfahrt'),
      attached('open', 'Kostenplan'),
      attached('open', 'Lohnliste der Werkstatt', { isPublic: false }),
      attached('open', 'Arbeitsfassung', { isListed: false }),
      attached('closed', 'Mietvertrag'),
    ],
  });

const saidBy = (kind: DocumentKind): string[] =>
  modelLines(buildDocument(kind, facts(), facts().meeting.id)).filter((said) =>
    /Anlage|Anfahrt|Kostenplan|Lohnliste|Arbeitsfassung|Mietvertrag/.test(said),
  );

describe('Anlagen that are listed', () => {
  it('the Einladung names them below their items, those of the meeting apart', () => {
    expect(saidBy('invitation')).toEqual([
      'Anlagen: Kostenplan; Lohnliste der Werkstatt (nichtöffentlich)',
      'Anlage: Mietvertrag',
      'Anlagen',
      'Anfahrt',
    ]);
  });

  it('the whole Niederschrift names all of them at its end, with their items', () => {
    expect(saidBy('minutes')).toEqual([
      'Anlagen:',
      'Anfahrt',
      'zu TOP 1: Kostenplan',
      'zu TOP 1: Lohnliste der Werkstatt (nichtöffentlich)',
      'zu TOP 2: Mietvertrag',
    ]);
  });

  it('the public Niederschrift names what is public, the non-public one what belongs to its items', () => {
    expect(saidBy('publicMinutes')).toEqual(['Anlagen:', 'Anfahrt', 'zu TOP 1: Kostenplan']);
    expect(saidBy('nonPublicMinutes')).toEqual(['Anlagen:', 'zu TOP 2: Mietvertrag']);
  });

  it('without any, no document says a word more than before', () => {
    const plain = someFacts({ items });
    expect(Object.keys(buildDocument('minutes', plain, plain.meeting.id))).not.toContain('attachments');
    expect(modelLines(buildDocument('invitation', plain, plain.meeting.id)).join('\n')).not.toMatch(/Anlage/);
  });
});

describe('what a file is called that is not public', () => {
  const found = (text: string) => secretsIn(readingOfLines(text), secretsOf(facts()));

  it('is found where everybody reads it', () => {
    expect(found('Siehe die Lohnliste der Werkstatt.')).toMatchObject([{ number: '1' }, { number: '1' }]);
  });

  it('a single word, and the name of a public file, tell nothing', () => {
    expect(found('Der Mietvertrag und der Kostenplan liegen vor.')).toEqual([]);
  });
});
