import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { assert, asyncProperty, sample } from 'fast-check';
import { expect, it } from 'vitest';
import { minutesDocx } from '../../../../../electron/core/word/write/minutes.ts';
import type { PartsOrder } from '../../../../../shared/domain/body/partsOrder.ts';
import { emptyText, isEmptyText, linesIn, type RichText } from '../../../../../shared/domain/richText.ts';
import { withParts, type WithParts } from '../../../../../shared/domain/vote/parts.ts';
import type { Resolution } from '../../../../../shared/domain/vote/resolution.ts';
import { buildMinutes } from '../../../../../shared/minutes/build.ts';
import type { MeetingFacts } from '../../../../../shared/facts/meetingFacts.ts';
import { isMissing, paragraphsOf, schemaFaults, sdkFaults } from '../../../../support/docx.ts';
import { anyFacts } from '../../../../shared/minutes/anyFacts.ts';
import { wordFaults } from './wordRules.ts';

/** What of a resolution stands before the debate, and what behind it. */
const around: Record<PartsOrder, [Part[], Part[]]> = {
  debateWordingResult: [[], ['wording', 'result']],
  debateResultWording: [[], ['result', 'wording']],
  wordingResultDebate: [['wording', 'result'], []],
  resultWordingDebate: [['result', 'wording'], []],
  wordingDebateResult: [['wording'], ['result']],
};
type Part = 'wording' | 'result';
type Printed = WithParts<Resolution>;

/** Where the pieces of text belong, in the order in which they must be printed (M5, M6, M9). */
function expectedMarks(facts: MeetingFacts): string[] {
  const { items } = facts;
  const parts = [
    items.filter(({ kind }) => kind === 'preliminary'),
    items.filter(({ kind, isPublic }) => kind === 'item' && isPublic),
    items.filter(({ kind, isPublic }) => kind === 'item' && !isPublic),
  ];
  return parts
    .flat()
    .flatMap((item) => [...(item.kind === 'item' ? marksIn(item.title) : []), ...marksBelow(item, facts)]);
}

/** The debate and the resolutions in the order of the body or of one of them; before the agenda the text begins. */
function marksBelow(
  { id, kind }: MeetingFacts['items'][number],
  { minutes, meeting }: MeetingFacts,
): string[] {
  const { text = emptyText, resolutions = [] } = minutes.get(id) ?? {};
  const usual = kind === 'item' ? meeting.rules.style.partsOrder : 'debateWordingResult';
  // What was voted on the Ziffern of one stands below its result, in whatever order it was written.
  const printed = withParts(resolutions.toSorted((a, b) => a.position - b.position));
  const orderOf = ({ resolution }: Printed) => around[resolution.partsOrder ?? usual];
  const marksOf = (pieces: Part[], { resolution, parts }: Printed): string[] =>
    pieces.flatMap((piece) =>
      piece === 'wording'
        ? ofText(resolution.text)
        : [resolution, ...parts].flatMap(({ printedResult }) => marksIn(printedResult)),
    );
  const half = (which: 0 | 1) => printed.flatMap((one) => marksOf(orderOf(one)[which], one));
  const whole = printed.flatMap((one) => marksOf(orderOf(one).flat(), one));
  return isEmptyText(text) ? whole : [...half(0), ...ofText(text), ...half(1)];
}

const ofText = ({ content }: RichText): string[] =>
  content
    .flatMap(linesIn)
    .flatMap((line) => line.content ?? [])
    .flatMap((part) => (part.type === 'text' ? marksIn(part.text) : []));

const marksIn = (text: string): string[] => text.match(/\[[TXBE][\d.]+\]/g) ?? [];

async function expectSound(facts: MeetingFacts): Promise<void> {
  const docx = await minutesDocx(buildMinutes(facts));
  expect(wordFaults(docx)).toEqual([]);
  const paragraphs = paragraphsOf(docx);
  expect(paragraphs.flatMap(({ text }) => marksIn(text))).toEqual(expectedMarks(facts));

  const headings = paragraphs.filter(({ style }) => style === 'Heading2' || style === 'Heading3');
  const agenda = facts.items.filter(({ kind }) => kind === 'item');
  expect(headings.map(({ text }) => text.split('\t')[0])).toEqual(
    [...agenda.filter((i) => i.isPublic), ...agenda.filter((i) => !i.isPublic)].map(
      (i) => `Zu Punkt ${i.number}`,
    ),
  );
  headings.forEach(({ style }, n) => {
    if (style === 'Heading3') expect(n, 'a sub-item has an item above it').toBeGreaterThan(0);
  });

  const closed = paragraphs.findIndex(
    ({ style, text }) => style === 'Heading1' && text === 'Nichtöffentliche Sitzung:',
  );
  const secrets = new Set(agenda.filter((i) => !i.isPublic).map(({ title }) => marksIn(title)[0]));
  const firstSecret = paragraphs.findIndex(({ text }) => marksIn(text).some((mark) => secrets.has(mark)));
  expect(firstSecret === -1 ? closed : Math.min(closed, firstSecret), 'M9').toBe(closed);
  expect(paragraphs.filter(({ style }) => style === 'Unterschriftslinie').length).toBeGreaterThan(0);
}

/** Nearly a megabyte of facts takes hours to be made smaller; the seed that is reported makes the very same again. */
const reporting = { endOnFailure: true };

it('whatever a meeting is like, its minutes are complete, in order and sound (M5, M6, M9)', async () => {
  await assert(asyncProperty(anyFacts(), expectSound), { numRuns: 250, ...reporting });
});

it('so are those of 300 items and of none', async () => {
  for (const count of [0, 300])
    await assert(asyncProperty(anyFacts(count), expectSound), { numRuns: 2, ...reporting });
});

it.skipIf(isMissing('Open XML SDK validator', '../shared', 'python3', 'xmllint'))(
  'Word’s own library and ISO 29500 find no fault in a sample of them',
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-any-'));
    try {
      const files: string[] = [];
      for (const [index, facts] of sample(anyFacts(), { numRuns: 15, seed: 31 }).entries()) {
        const file = path.join(folder, `${index}.docx`);
        writeFileSync(file, await minutesDocx(buildMinutes(facts)));
        files.push(file);
      }
      expect(schemaFaults(...files)).toBe('0 faults in 15 files');
      // Two seconds each: enough for chance, not for patience.
      for (const file of files.slice(0, 4)) expect(sdkFaults(file), file).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
