import { numberedQuestions, type Question } from '../domain/paper/inquiry.ts';
import { answersIn } from '../domain/paper/toldAnswers.ts';
import { type Block, isEmptyText, type Paragraph, plainText, type RichText } from '../domain/richText.ts';
import { answerPending } from '../german/inquiries.ts';

type Asked = Pick<Question, 'text' | 'isSupplementary' | 'state' | 'answer'>;

/**
 * What an Anfrage brings into the minutes of its item: each question above its answer, also where that comes later, and
 * then the Nachfragen. Empty where nothing was answered that does not stand in what is `said` there already.
 */
export function askedText(questions: readonly Asked[], said: RichText): RichText {
  const [, ...others] = questions.filter(({ isSupplementary }) => !isSupplementary);
  const asked = numberedQuestions(questions).map(({ number, question }) => ({
    number,
    question,
    text: question.text,
    isSupplementary: question.isSupplementary,
    answer: isAnswered(question) ? answerWords(question) : '',
  }));
  const content = answersIn(asked, plainText(said)).flatMap((found): Block[] => {
    const { number, question } = found.question;
    if (!isAnswered(question) || found.isTold) return [];
    const name = question.isSupplementary ? 'Nachfrage' : others.length > 0 ? `Frage ${number}` : 'Frage';
    // What came later belongs to its question, wherever that stands.
    if (found.isAsked) return captioned(`Antwort zur ${name}:`, answerBlocks(question));
    return [
      ...captioned(`${name}:`, question.text.split('\n').map(paragraph)),
      ...captioned('Antwort:', answerBlocks(question)),
    ];
  });
  return { type: 'doc', content };
}

/** A text with another behind it; empty lines at the end of the first go. */
export const appended = (text: RichText, more: RichText): RichText => {
  const last = text.content.findLastIndex((block) => !isEmptyText({ type: 'doc', content: [block] }));
  return { type: 'doc', content: [...text.content.slice(0, last + 1), ...more.content] };
};

const isAnswered = ({ state, answer }: Asked): boolean =>
  state === 'later' || (state === 'answered' && !isEmptyText(answer));

const answerBlocks = ({ state, answer }: Asked): readonly Block[] =>
  state === 'later' ? [paragraph(answerPending.later)] : answer.content;

const answerWords = (question: Asked): string =>
  plainText({ type: 'doc', content: [...answerBlocks(question)] });

const paragraph = (text: string): Paragraph =>
  text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] };

/** In the line of a paragraph, above all else. */
function captioned(caption: string, blocks: readonly Block[]): Block[] {
  const bold = { type: 'text', text: caption, marks: [{ type: 'bold' }] } as const;
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph')
    return [{ type: 'paragraph', content: [{ ...bold, marks: [...bold.marks] }] }, ...blocks];
  const blank = { type: 'text', text: ' ' } as const;
  return [
    { type: 'paragraph', content: [{ ...bold, marks: [...bold.marks] }, blank, ...(first.content ?? [])] },
    ...rest,
  ];
}
