import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../../shared/documents/build.ts';
import { blackoutSign, withoutBlackedOut } from '../../../shared/domain/blackout.ts';
import type { Inline, Mark } from '../../../shared/domain/inline.ts';
import type { Paragraph, RichText } from '../../../shared/domain/richText.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import { blackedOut } from '../../../shared/public/blackedOut.ts';
import { projectPublic } from '../../../shared/public/facts.ts';
import { anyFacts } from '../minutes/anyFacts.ts';
import { marker } from '../documents/secretFacts.ts';
import { isMarked, leaksIn } from './leaksIn.ts';

const black: Mark = { type: 'blackout' };
const text = (words: string, ...marks: Mark[]): Inline => ({ type: 'text', text: words, marks });

/** The marker in letters of two looks, in a link, in a note and at a picture. */
const secretLine: Paragraph = {
  type: 'paragraph',
  content: [
    { type: 'text', text: 'Es klagt ' },
    text(marker.slice(0, 3), black, { type: 'bold' }),
    text(marker.slice(3), black),
    { type: 'hardBreak' },
    text(marker, { type: 'link', attrs: { href: `https://example.org/${marker}` } }, black),
    { type: 'footnote', attrs: { text: marker }, marks: [{ type: 'blackout' }] },
    {
      type: 'picture',
      attrs: { sha256: 'a'.repeat(64), width: 1, height: 1, alt: marker },
      marks: [{ type: 'blackout' }],
    },
    { type: 'text', text: ' gegen die Stadt.' },
  ],
};

const cell = { type: 'tableCell' as const, content: [secretLine] };
const blackText: RichText = {
  type: 'doc',
  content: [
    secretLine,
    { type: 'bulletList', content: [{ type: 'listItem', content: [secretLine] }] },
    { type: 'table', content: [{ type: 'tableRow', content: [cell, cell] }] },
  ],
};

/** Any meeting, with a secret in every text of it. */
const withBlackouts = (facts: MeetingFacts): MeetingFacts => ({
  ...facts,
  minutes: new Map(
    facts.items.map(({ id }) => {
      const minutes = facts.minutes.get(id) ?? { itemId: id, textVersion: 0, resolutions: [] };
      const resolutions = minutes.resolutions.map((one) => ({ ...one, text: blackText }));
      return [id, { ...minutes, text: blackText, resolutions }];
    }),
  ),
});
const meetings = () => anyFacts(undefined, { blocks: ['proceedings'] }).map(withBlackouts);

describe('what is blacked out', () => {
  it('is in no public facts, in no public document and in no file name, whatever the meeting', () => {
    assert(
      property(meetings(), (facts) => {
        expect(leaksIn(facts)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves its sign where it stood, and stays in what members get', () => {
    assert(
      property(meetings(), (facts) => {
        if (!facts.items.some(({ isPublic }) => isPublic)) return;
        expect(JSON.stringify([...projectPublic(facts).minutes])).toContain(blackoutSign);
        expect(isMarked(buildDocument('minutes', facts, facts.meeting.id))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('tells nothing of how much it was', () => {
    const sign = { type: 'text', text: blackoutSign };
    const short = [text('a', black)];
    const long = [
      text('Frau', black),
      text(' '),
      text('Kaya aus der Gasse', black),
      { type: 'hardBreak' as const },
      text('7', black),
    ];
    expect(withoutBlackedOut(short)).toEqual([sign]);
    expect(withoutBlackedOut(long)).toEqual([sign]);
    expect(withoutBlackedOut([...long, text(' und mehr')])).toEqual([sign, text(' und mehr')]);
    expect(withoutBlackedOut([text('a', black), text(' und '), text('b', black)])).toEqual([
      sign,
      text(' und '),
      sign,
    ]);
  });

  it('leaves what has none of it the very same', () => {
    const facts = { deep: [{ text: { type: 'doc', content: [] } }], map: new Map([['a', { b: 1 }]]) };
    expect(blackedOut(facts)).toBe(facts);
  });
});
