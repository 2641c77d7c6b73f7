import { numberedQuestions } from '../domain/paper/inquiry.ts';
import type { Flow, OrderedList } from '../domain/richText.ts';
import type { PaperFacts } from '../facts/paperFacts.ts';
import type { DocumentBlock } from './model.ts';

/** What an Anfrage asks, with the numbers of its answer; what was asked in the meeting stands apart. */
export function questionBlocks({ questions }: PaperFacts): DocumentBlock[] {
  const asked = numberedQuestions(questions).filter(({ question }) => question.text !== '');
  const listed = (isSupplementary: boolean) =>
    asked
      .filter(({ question }) => question.isSupplementary === isSupplementary)
      .map(({ number, question }) => numberedQuestion(number, question.text));
  return [...under(['Frage', 'Fragen'], listed(false)), ...under(['Nachfrage', 'Nachfragen'], listed(true))];
}

function under([one, many]: [string, string], content: OrderedList[]): DocumentBlock[] {
  if (content.length === 0) return [];
  return [
    { kind: 'subheading', text: content.length === 1 ? one : many },
    { kind: 'richText', text: { type: 'doc', content } },
  ];
}

/** A question with its number, whatever stands above it; it may have several lines. */
export const numberedQuestion = (number: number, text: string): OrderedList => ({
  type: 'orderedList',
  attrs: { start: number, type: '1' },
  content: [{ type: 'listItem', content: paragraphsOf(text) }],
});

const paragraphsOf = (text: string): Flow[] =>
  text
    .split('\n')
    .map((row) => ({ type: 'paragraph', content: row === '' ? [] : [{ type: 'text', text: row }] }));
