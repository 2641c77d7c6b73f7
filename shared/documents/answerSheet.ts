import {
  answeredOn,
  numberedQuestions,
  type Inquiry,
  isUnanswered,
  type Question,
} from '../domain/paper/inquiry.ts';
import { fromPlain, isEmptyText } from '../domain/richText.ts';
import type { AnswerFacts } from '../facts/paperFacts.ts';
import { germanDate } from '../german/format.ts';
import { usualGenitive } from '../german/genitive.ts';
import { answerLead, answerPending, askedBy } from '../german/inquiries.ts';
import { behindGreeting, kindRegards } from '../german/salutation.ts';
import type { DocumentBlock, SheetModel } from './model.ts';
import { attachmentBlocks, paperLetterhead, shownLines, signatureBlocks } from './paperParts.ts';
import { numberedQuestion } from './paperQuestions.ts';

/** The answer to an Anfrage: what was asked by whom for which meeting, and each question above its answer. */
export function answerSheet(facts: AnswerFacts): SheetModel {
  const { paper, rules, municipality, inquiry, questions } = facts;
  const title = ['Antwort auf die Anfrage', askedBy(paper.movers)].filter(Boolean).join(' ');
  return {
    properties: {
      title: `${title} ${paper.subject}`,
      subject: paper.subject,
      creator: municipality?.name ?? '',
    },
    letterhead: paperLetterhead(facts),
    title,
    subtitles: [
      ...(paper.number === null ? [] : [`(Drucksachen-Nr.: ${paper.number})`]),
      ...meetingLine(facts),
      ...(paper.isPublic ? [] : ['nichtöffentlich']),
    ],
    blocks: [
      ...answeredBlocks(facts),
      ...salutationBlocks(facts),
      { kind: 'subheading', text: `${paper.captions.subject || 'Thema'}:` },
      { kind: 'text', text: paper.subject },
      ...interimBlocks(inquiry, questions),
      ...numberedQuestions(questions).flatMap(({ number: no, question }) => questionBlocks(no, question)),
      // Below a letter they are named last.
      ...(facts.letter ? [] : attachmentBlocks(facts)),
      ...closingBlocks(facts),
      ...signatureBlocks(facts),
      ...(facts.letter ? attachmentBlocks(facts) : []),
    ],
    footer: [municipality?.name, rules.name, title].filter(Boolean).join(' · '),
    page: 'upright',
  };
}

/** To whom it goes, who answers from where, and since when nothing is open any more. */
function answeredBlocks(facts: AnswerFacts): DocumentBlock[] {
  const on = answeredOn(facts.questions);
  const captions = [
    { label: 'Antwort an:', value: facts.letter?.to ?? '' },
    { label: 'Antwort von:', value: answeredBy(facts) },
    { label: 'Antwort vom:', value: on === null ? '' : germanDate(on) },
  ].filter(({ value }) => value !== '');
  return captions.length === 0 ? [] : [{ kind: 'captions', captions }];
}

/** "Ordnungsamt, Rathausplatz 1, 12345 Musterstadt" */
export const answeredBy = ({ paper, inquiry }: AnswerFacts): string =>
  [paper.unit, ...shownLines(inquiry.address)].filter(Boolean).join(', ');

/** How a letter begins. */
export const salutationBlocks = ({ letter }: AnswerFacts): DocumentBlock[] =>
  letter === null
    ? []
    : [letter.salutation, behindGreeting(letter.salutation, answerLead)].map((text) => ({
        kind: 'text',
        text,
      }));

/** How it ends, above the signature of the paper or else with who sends it. */
export function closingBlocks({ letter, paper: { signatory } }: AnswerFacts): DocumentBlock[] {
  if (letter === null) return [];
  const from = signatory.name === '' && signatory.position === '' ? letter.from : '';
  return [
    { kind: 'text', text: kindRegards, isClosing: true },
    ...(from === '' ? [] : [{ kind: 'text', text: from } as const]),
  ];
}

/** "für die Sitzung des Integrationsrates am 16.09.2026": the first that deals with it. */
export function meetingLine({ steps, rules }: AnswerFacts): string[] {
  const [step] = steps;
  if (!step || step.date === null) return [];
  const genitive =
    step.bodyName === rules.name
      ? rules.nameGenitive || usualGenitive(rules.name)
      : usualGenitive(step.bodyName);
  return [`für die Sitzung ${genitive} am ${germanDate(step.date)}`];
}

/** Said only while something is still to come. */
export function interimBlocks(
  { interim, interimOn }: Inquiry,
  questions: readonly Question[],
): DocumentBlock[] {
  if (interim === '' || !isUnanswered(questions)) return [];
  const on = interimOn === null ? '' : ` vom ${germanDate(interimOn)}`;
  return [
    { kind: 'subheading', text: `Zwischenantwort${on}:` },
    { kind: 'richText', text: fromPlain(interim) },
  ];
}

function questionBlocks(number: number, question: Question): DocumentBlock[] {
  return [
    { kind: 'subheading', text: question.isSupplementary ? 'Nachfrage:' : 'Frage:' },
    { kind: 'richText', text: { type: 'doc', content: [numberedQuestion(number, question.text)] } },
    { kind: 'subheading', text: question.unit === '' ? 'Antwort:' : `Antwort (${question.unit}):` },
    ...answerBlocks(question),
  ];
}

/** What nobody has called final is no answer yet. */
export function answerBlocks({ state, answer }: Question): DocumentBlock[] {
  if (state !== 'answered' || isEmptyText(answer)) {
    return [{ kind: 'text', text: state === 'later' ? answerPending.later : answerPending.open }];
  }
  return [{ kind: 'richText', text: answer }];
}
