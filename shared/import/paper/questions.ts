import { bullet, plain } from './prose.ts';
import { itemsIn, numberOf, withoutNumber } from './items.ts';
import type { Question } from './paper.ts';
import type { Region } from './region.ts';
import { isBlank, type Line } from './source.ts';

type Found = { questions: Question[]; used: Line[]; left: Line[] };

/** "Frage:" and "Antwort:" in turn. */
export function questionsUnderCaptions(
  regions: readonly Region[],
  isAnswered: boolean,
): { questions: Question[]; used: Line[] } {
  const isBelow = isAnswered && regions.every(({ field }) => field === 'questions');
  const questions: Question[] = [];
  const used: Line[] = [];
  for (const { field, printed, lines, value, line } of regions) {
    const own = lines.filter((each) => !isBlank(each));
    const all =
      value === '' ? own : [{ ...line, text: value, cells: [{ text: value, at: 0, column: 0 }] }, ...own];
    if (field === 'questions') {
      const said = saidBelow(printed, all);
      if (said > 0) {
        const [question] = alone(all.slice(0, said), questions.length, line).questions;
        if (question && questions.every(({ number }) => number !== question.number))
          questions.push({ ...question, answer: { text: withoutNumber(plain(all.slice(said))) } });
        used.push(...own);
        continue;
      }
      const isAsked = isBelow && value.endsWith('?') && own.length > 0;
      const { before, items } = itemsIn(isAsked ? all.slice(0, 1) : all);
      const { questions: found } = items.length > 0 ? asked(items) : alone(before, questions.length, line);
      questions.push(...found.filter(({ number }) => questions.every((known) => known.number !== number)));
      const last = questions.at(-1);
      if (isAsked && last) last.answer = { text: plain(own) };
      used.push(...own);
    } else if (field === 'answers') {
      takeAnswers(questions.filter(isMeant(printed)), all);
      used.push(...own);
    }
  }
  return { questions, used };
}

/** Where "Zu 2.: …" answers "Frage 2: …"; 0 where nothing does. */
function saidBelow(caption: string, lines: readonly Line[]): number {
  const [no] = /\d{1,2}$/.exec(caption) ?? [];
  const at = lines.findIndex(({ text }) => toQuestion.exec(text)?.[1] === no && !text.endsWith('?'));
  return no === undefined ? 0 : Math.max(at, 0);
}
const toQuestion = /^zu (?:frage )?(\d{1,2})[.:)]/i;

/** "Antwort zu 2:" belongs to no other question. */
const isMeant = (caption: string): ((question: Question) => boolean) => {
  const [, no] = /\s(\d{1,2})$/.exec(caption) ?? [];
  return ({ number }) => no === undefined || number === no;
};

const ownNumber = /(\d{1,2})/;

function alone(lines: Line[], count: number, caption: Line): { questions: Question[] } {
  const text = plain(lines);
  if (text === '') return { questions: [] };
  const number = ownNumber.exec(caption.text.slice(0, 12))?.[1] ?? numberOf(text) ?? String(count + 1);
  // Another number belongs to what is asked.
  const wording = numberOf(text) === number ? withoutNumber(text) : text;
  return { questions: [{ number, text: wording, answer: null }] };
}

/** One answer under each question, or all of them under one caption, by their numbers. */
export function takeAnswers(questions: Question[], lines: Line[]): void {
  const { items } = itemsIn(lines);
  const last = questions.at(-1);
  if (items.length > 1 && questions.length > 1) {
    for (const { no, lines: own } of items) {
      const question = questions.find(({ number }) => number === no);
      if (question) question.answer ??= { text: withoutNumber(plain(own)) };
    }
  } else if (last) last.answer ??= { text: plain(lines) };
}

const answerHead = /^zu (?:frage )?(?:nr\. )?(\d{1,2})\s*[.:)]*\s*(?!\S*[?])/i;

/** "zu 1.", "Zu Frage 2:" and below it what is said on this question. */
export function answersBelow(questions: readonly Question[], lines: readonly Line[]): Line[] {
  const used: Line[] = [];
  let current: { question: Question; lines: Line[] } | null = null;
  const told: { question: Question; lines: Line[] }[] = [];
  for (const line of lines) {
    const no = answerHead.exec(line.text)?.[1];
    const question = questions.find(({ number, answer }) => number === no && answer === null);
    if (question && !told.some((each) => each.question === question)) {
      current = { question, lines: [] };
      told.push(current);
      const rest = line.text.replace(answerHead, '');
      if (rest !== '') current.lines.push({ ...line, text: rest, cells: [{ text: rest, at: 0, column: 0 }] });
    } else if (current && !isBlank(line)) current.lines.push(line);
    if (current) used.push(line);
  }
  const isWhole = told.length > 1 || questions.length === 1;
  if (!isWhole || told[0]?.question !== questions[0]) return [];
  for (const { question, lines: own } of told) {
    const text = plain(own);
    if (text !== '') question.answer = { text };
  }
  return used;
}

/** Numbered questions without a caption; what follows the question mark after an empty line is an answer, or goes on. */
export function questionsWithoutCaption(lines: readonly Line[], hasAnswers: boolean): Found {
  const { before, items } = itemsIn(lines);
  if (items.length === 0) return questionsAtPoints(lines);
  const isAsked = items.filter(({ lines: own }) => own.some(({ text }) => /\?\s*$/.test(text))).length;
  if (items.length === 0 || isAsked * 2 < items.length) return { questions: [], used: [], left: [...lines] };
  const found = asked(items, hasAnswers);
  return { ...found, left: [...before, ...found.left] };
}

const announced = /\bfrage[\p{L}]*(?: [\p{L},]+){0,8}\s*:$/iu;

/** Questions at points or one a line below "… bitten wir um Beantwortung folgender Fragen:", counted as they stand. */
function questionsAtPoints(lines: readonly Line[]): Found {
  const from = lines.findIndex(({ text }) => announced.test(text));
  const below = from === -1 ? [] : lines.slice(from + 1).filter((line) => !isBlank(line));
  const isPointed = bullet.test(below[0]?.text ?? '');
  const points: Line[][] = [];
  for (const line of below) {
    const isWhole = points.length === 0 || /[?.]\s*$/.test(points.at(-1)?.at(-1)?.text ?? '');
    if (isPointed ? bullet.test(line.text) : isWhole && /\?\s*$/.test(line.text)) points.push([line]);
    else if (isWhole) break;
    else points.at(-1)?.push(line);
  }
  const isAsked = points.filter((own) => /[?)]\s*$/.test(plain(own))).length;
  if (points.length < 2 || isAsked * 2 < points.length) return { questions: [], used: [], left: [...lines] };
  const questions = points.map((own, at) => ({
    number: String(at + 1),
    text: plain(own).replace(bullet, ''),
    answer: null,
  }));
  const used = new Set(points.flat());
  return { questions, used: [...used], left: lines.filter((line) => !used.has(line)) };
}

function asked(items: { no: string; lines: Line[] }[], hasAnswers = false): Found {
  const found: Found = { questions: [], used: [], left: [] };
  for (const { no, lines } of items) {
    const end = lastAsked(lines, hasAnswers);
    const question = lines.slice(0, end + 1);
    const behind = lines.slice(end + 1);
    const answer = hasAnswers ? answerOf(behind) : '';
    found.questions.push({
      number: no,
      text: withoutNumber(plain(question)),
      answer: answer === '' ? null : { text: answer },
    });
    found.used.push(...question, ...(hasAnswers ? behind : []));
    if (!hasAnswers) found.left.push(...behind);
  }
  return found;
}

const answerOf = (lines: readonly Line[]): string =>
  plain(lines.filter((line) => !isBlank(line))).replace(
    /^(?:(?:Antwort|Beantwortung|Stellungnahme)(?: (?:der|des) [\p{L}/-]+)?(?: zu(?: Frage)? \d{1,2})?\s*:|zu(?: frage)? \d{1,2}[.:]{1,2})\s*/iu,
    '',
  );

/** The line with the last question mark of the question itself. */
function lastAsked(lines: readonly Line[], hasAnswers: boolean): number {
  const gap = lines.findIndex(
    (line, at) => at > 0 && isBlank(line) && /[?.!]\s*$/.test(lines[at - 1]?.text ?? ''),
  );
  const before = gap === -1 ? lines.length : gap;
  const marks = lines.slice(0, before).map(({ text }) => /\?(?:\s*\([^()]*\))?\s*$/.test(text));
  const last = hasAnswers ? marks.indexOf(true) : marks.lastIndexOf(true);
  return last === -1 ? before - 1 : last;
}
