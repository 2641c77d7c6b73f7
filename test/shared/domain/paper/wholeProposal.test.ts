import { expect, test } from 'vitest';
import { openProposals, proposedBy } from '../../../../shared/domain/paper/openProposals.ts';
import { wholeProposal } from '../../../../shared/domain/paper/wholeProposal.ts';
import { emptyText, fromPlain, plainText, type RichText } from '../../../../shared/domain/richText.ts';
import { ziffernOf } from '../../../../shared/domain/vote/parts.ts';

const grant = fromPlain('Der Integrationsrat bewilligt 12.000 € für das Begegnungshaus.');
const courses = fromPlain('Die Sprachkurse werden erweitert.');
const table: RichText['content'][number] = {
  type: 'table',
  content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: fromPlain('2027').content as [] }] }],
};

test('several Ziffern are one numbered list, on which each can be voted', () => {
  const whole = wholeProposal([grant, emptyText, courses]) ?? emptyText;
  expect(whole.content.map(({ type }) => type)).toEqual(['orderedList']);
  expect(ziffernOf(whole)).toEqual([1, 2]);
  expect(plainText(whole)).toBe([grant, courses].map(plainText).join('\n'));
});

test('one Ziffer is no whole', () => {
  expect(wholeProposal([grant])).toBeNull();
  expect(wholeProposal([grant, emptyText])).toBeNull();
});

test('a table stands below its Ziffer, and the list counts on', () => {
  const withTable: RichText = { type: 'doc', content: [...grant.content, table] };
  const whole = wholeProposal([withTable, courses]) ?? emptyText;
  expect(whole.content.map(({ type }) => type)).toEqual(['orderedList', 'table', 'orderedList']);
  expect(ziffernOf(whole)).toEqual([1, 2]);
});

test('taken as one resolution none of them is open, be it undecided', () => {
  const proposals = proposedBy({ number: '0412/2025', typeLabel: 'Beschlussvorlage' }, [grant, courses]);
  const text = wholeProposal([grant, courses]) ?? emptyText;
  const resolution = { label: 'Beschluss', part: '', text, outcome: 'open' as const, effect: null };
  expect(openProposals(proposals, [resolution])).toEqual([]);
});
