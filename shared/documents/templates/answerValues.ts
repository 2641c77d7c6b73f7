import { answeredOn, numberedQuestions } from '../../domain/paper/inquiry.ts';
import type { AnswerFacts } from '../../facts/paperFacts.ts';
import { germanDate } from '../../german/format.ts';
import { answerBlocks, closingBlocks, interimBlocks, meetingLine, salutationBlocks } from '../answerSheet.ts';
import type { SheetModel } from '../model.ts';
import { shownLines } from '../paperParts.ts';
import { numberedQuestion } from '../paperQuestions.ts';
import { type FieldValues, noValues } from './field.ts';
import { captionWhere, sheetValues, withoutHeading } from './sheetValues.ts';

/** What stands for the fields of the answer to an Anfrage: each question with what is final of its answer. */
export function answerValues(facts: AnswerFacts, sheet: SheetModel): FieldValues {
  const { inquiry, questions, paper } = facts;
  const base = sheetValues(facts, sheet);
  const on = answeredOn(questions);
  const interim = interimBlocks(inquiry, questions);
  const [heading] = interim;
  return {
    ...base,
    words: {
      ...base.words,
      sitzung: meetingLine(facts).join(''),
      'antwort an': facts.letter?.to ?? '',
      'beschriftung antwort an': captionWhere(facts.letter !== null, 'Antwort an'),
      anschrift: shownLines(inquiry.address).join(', '),
      'antwort vom': on === null ? '' : germanDate(on),
      'beschriftung antwort vom': captionWhere(on !== null, 'Antwort vom'),
      'beschriftung zwischenantwort': heading?.kind === 'subheading' ? heading.text.replace(/:$/, '') : '',
      'beschriftung betreff': paper.captions.subject || 'Thema',
    },
    content: {
      ...base.content,
      anrede: salutationBlocks(facts),
      gruß: closingBlocks(facts),
      zwischenantwort: withoutHeading(interim),
    },
    each: {
      ...base.each,
      question: numberedQuestions(questions).map(({ number, question }, index) => ({
        ...noValues,
        words: { ...base.each.question?.[index]?.words, 'antwort stelle': question.unit },
        content: {
          frage: [
            { kind: 'richText', text: { type: 'doc', content: [numberedQuestion(number, question.text)] } },
          ],
          antwort: answerBlocks(question),
        },
      })),
    },
  };
}
