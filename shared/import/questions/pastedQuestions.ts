import { recognisePaper } from '../paper/recognise.ts';
import { isCaption, withoutCaption } from './captions.ts';
import { flowing, isWrapped } from './flowing.ts';
import { bulletsIn, quotedIn, rareNumbersIn } from './otherwise.ts';
import { type Section, sectionsIn } from './sections.ts';
import { tableIn } from './table.ts';
import { cellBreak, rowsOf } from './rows.ts';
import { asks, behindWords, isKnown, type Known } from './signs.ts';
import { unplacedIn } from './unplaced.ts';

/** A question out of a pasted text with what is said below it; '' where there is none. */
export type PastedQuestion = { text: string; answer: string };

/**
 * The questions of an Anfrage, or its answers, as they really come: a document, numbers without any caption, a mail with
 * greetings, answers that only name the number of their question ("Zu 1.", "Antwort zu Frage 1:", "1. Es gab …").
 * `unplaced`: the lines that stand with none of them, as greetings do.
 */
export function pastedQuestions(
  typed: string,
  known: readonly Known[],
): { questions: PastedQuestion[]; unplaced: string[] } {
  const rows = rowsOf(typed);
  const questions = questionsIn(rows, known);
  return { questions, unplaced: unplacedIn(typed, questions) };
}

function questionsIn(typed: readonly string[], known: readonly Known[]): PastedQuestion[] {
  const inTable = tableIn(typed, known);
  if (inTable.length > 0) return inTable;
  const rows = typed.flatMap((row) => row.split(cellBreak));
  const sections = sectionsIn(rows, known);
  if (sections.some(({ kind, isNamed }) => kind === 'answer' || (isNamed && known.length > 0)))
    return byNumber(sections, known);
  if (sections.filter((section) => section.rows.some(isCaption)).length > 1)
    return sections.map(({ rows: own }) => parted(own, known));
  const read = documentIn(rows);
  const numbered = sections.length > 0 ? sections : bulletsIn(rows);
  const found = read.length > 0 ? read : numbered.map(({ rows: own }) => parted(own, known));
  const isAnswer =
    known.length > 0 &&
    found.every(({ text, answer }) => answer === '' && !asks(text) && !isKnown(text, known));
  if (!isAnswer) return found;
  if (sections.length > 0) return byNumber(sections.map(asAnswer), known);
  const quoted = quotedIn(rows, known);
  return byNumber(quoted.length > 0 ? quoted : rareNumbersIn(rows), known);
}

const asAnswer = (section: Section): Section => ({ ...section, kind: 'answer' });

/** Answers find their questions by their numbers: one of the same text, else one that is there. */
function byNumber(sections: readonly Section[], known: readonly Known[]): PastedQuestion[] {
  const asked = new Map<number, PastedQuestion>();
  for (const { kind, numbers, rows } of sections) {
    for (const number of numbers) {
      const before = asked.get(number);
      const stored = known.find((one) => one.number === number)?.text ?? '';
      const isQuestion = rows.some(asks) || isKnown(rows.find(Boolean) ?? '', known) || stored === '';
      if (kind === 'numbered' && !before && isQuestion) asked.set(number, parted(rows, known));
      else {
        const text = before?.text ?? stored;
        const own = behindWords(rows.filter(Boolean), text) ?? rows;
        const answer = [before?.answer ?? '', withoutCaption(flowing(own))].filter(Boolean).join('\n');
        asked.set(number, { text, answer });
      }
    }
  }
  return [...asked.values()];
}

/** A question ends as one that is there does, else with its last question mark; what is said below it is its answer. */
function parted(rows: readonly string[], known: readonly Known[]): PastedQuestion {
  const said = rows.filter(Boolean);
  for (const { text } of known) {
    const below = behindWords(said, text);
    if (below) return { text, answer: withoutCaption(flowing(below)) };
  }
  const caption = rows.findIndex((row, at) => at > 0 && isCaption(row));
  if (caption > 0)
    return {
      text: flowing(rows.slice(0, caption)),
      answer: withoutCaption(flowing(rows.slice(caption))),
    };
  const first = rows.findIndex(asks);
  if (first < 0) return { text: flowing(rows), answer: '' };
  const more = rows.slice(first + 1).findIndex((row) => row !== '' && !asks(row));
  const end = more < 0 ? rows.length : first + 1 + more;
  return { text: flowing(rows.slice(0, end)), answer: withoutCaption(flowing(rows.slice(end))) };
}

/** No Anfrage has more lines. */
const longest = 5_000;

/** As a document says it that calls itself an Anfrage or an answer. */
function documentIn(rows: readonly string[]): PastedQuestion[] {
  if (rows.length > longest) return [];
  const lines = rows.map((text) => ({ text, page: 1 }));
  const { questions } = recognisePaper({ isWrapped: isWrapped(rows), lines });
  return questions.map(({ text, answer }) => ({ text, answer: answer?.text ?? '' }));
}
