import { recognisePaper } from './recognise.ts';

/** A question out of a pasted text with what is said below it; '' where there is none. */
export type PastedQuestion = { text: string; answer: string };

/** A question that is there already, with the number it is printed with. */
type Known = { number: number; text: string };

/**
 * The questions of an Anfrage, or its answers, as they really come: a document, numbers without any caption, a mail with
 * greetings, answers that only name the number of their question ("Zu 1.", "Antwort zu Frage 1:", "1. Es gab …").
 */
export function pastedQuestions(typed: string, known: readonly Known[]): PastedQuestion[] {
  const rows = rowsOf(typed);
  const sections = sectionsIn(rows);
  if (sections.some(({ kind }) => kind === 'answer')) return byNumber(sections, known);
  const read = documentIn(rows);
  const found = read.length > 0 ? read : sections.map(({ rows: own }) => parted(own));
  const isAnswer = known.length > 0 && found.every(({ text, answer }) => answer === '' && !asks(text));
  return isAnswer ? byNumber(sections.map(asAnswer), known) : found;
}

/** Without marks of a quotation, and without what stands below the name of who wrote. */
function rowsOf(typed: string): string[] {
  const rows = typed.split(/\r?\n/u).map((row) => row.replace(/^(?:>\s?)+/u, '').trim());
  const end = rows.findIndex((row, at) => at > 0 && ending.test(row));
  return end < 0 ? rows : rows.slice(0, end);
}

const ending =
  /^(?:(?:mit\s+)?(?:freundlich|best|viel|herzlich|lieb|schön)\w*\s+gr[uü](?:ß|ss)|mfg\b|i\.\s?[av]\.|im auftrag|-{2,}|von: )/iu;

type Section = { kind: 'numbered' | 'answer'; number: number; rows: string[] };

const answerBegins =
  /^(?:(?:antwort\s+)?(?:zu|auf)\s+(?:der\s+)?(?:frage\s+)?(?:nr\.?\s*)?|antwort\s+(?:nr\.?\s*)?)(\d{1,3})(?!\d)\s*(?:[.):–-]+\s*|\s+|$)(.*)$/iu;
const numberBegins = /^(?:frage\s+(?:nr\.?\s*)?)?(\d{1,3})(?:[.)]\s*:?|\s*:)(?:\s+(.*)|$)$/iu;

/** What stands under each number; what comes before the first one is no more than a greeting. */
function sectionsIn(rows: readonly string[]): Section[] {
  const sections: Section[] = [];
  for (const row of rows) {
    const answer = answerBegins.exec(row);
    const numbered = answer ?? numberBegins.exec(row);
    if (numbered)
      sections.push({
        kind: answer ? 'answer' : 'numbered',
        number: Number(numbered[1]),
        rows: [numbered[2] ?? ''],
      });
    else sections.at(-1)?.rows.push(row);
  }
  return sections;
}

const asAnswer = (section: Section): Section => ({ ...section, kind: 'answer' });

/** Answers find their question by its number: one of the same text, else one that is there. */
function byNumber(sections: readonly Section[], known: readonly Known[]): PastedQuestion[] {
  const asked = new Map<number, PastedQuestion>();
  for (const { kind, number, rows } of sections) {
    const before = asked.get(number);
    if (kind === 'numbered' && !before) asked.set(number, parted(rows));
    else {
      const text = before?.text ?? known.find((one) => one.number === number)?.text ?? '';
      const answer = [before?.answer ?? '', flowing(rows)].filter(Boolean).join('\n');
      asked.set(number, { text, answer });
    }
  }
  return [...asked.values()];
}

const asks = (text: string): boolean => /\?["“”)]*$/u.test(text);

/** A question ends with its last question mark; what is said below it is its answer. */
function parted(rows: readonly string[]): PastedQuestion {
  const first = rows.findIndex(asks);
  if (first < 0) return { text: flowing(rows), answer: '' };
  const more = rows.slice(first + 1).findIndex((row) => row !== '' && !asks(row));
  const end = more < 0 ? rows.length : first + 1 + more;
  const answer = flowing(rows.slice(end)).replace(/^antwort(?:\s+der\s+verwaltung)?\s*:\s*/iu, '');
  return { text: flowing(rows.slice(0, end)), answer };
}

/** A line of a mail ends where its window did; a paragraph of Word is longer. */
const widestWrapped = 110;
/** Who ends a line earlier meant to. */
const shortest = 50;

/** One line a paragraph. */
function flowing(rows: readonly string[]): string {
  const isWrapped = rows.every(({ length }) => length <= widestWrapped);
  let text = '';
  let last = '';
  for (const row of rows) {
    const goesOn = isWrapped && last.length >= shortest && row !== '';
    text += `${text === '' ? '' : goesOn ? ' ' : '\n'}${row}`;
    last = row;
  }
  return text.replaceAll(/\n{2,}/gu, '\n').trim();
}

/** As a document says it that calls itself an Anfrage or an answer. */
function documentIn(rows: readonly string[]): PastedQuestion[] {
  const isWrapped = rows.every(({ length }) => length <= widestWrapped);
  const { questions } = recognisePaper({ isWrapped, lines: rows.map((text) => ({ text, page: 1 })) });
  return questions.map(({ text, answer }) => ({ text, answer: answer?.text ?? '' }));
}
