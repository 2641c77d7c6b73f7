import { answersBelow, questionsUnderCaptions, questionsWithoutCaption, takeAnswers } from './questions.ts';
import { regionsOf } from './readBody.ts';
import { noteCaption, noteSpot, type Reading } from './reading.ts';
import type { Region } from './region.ts';
import { isBlank, type Line } from './source.ts';
import { isAnswering } from './typeByContent.ts';

/** What is asked, and what is said on it. */
export function readQuestions(reading: Reading): void {
  readAsked(reading);
  readAnswersBelow(reading);
}

/** Below the last question, be it that they count as the reasoning so far. */
function readAnswersBelow({ paper, claims, scan, lines }: Reading): void {
  if (paper.questions.length === 0 || paper.questions.some(({ answer }) => answer !== null)) return;
  const used = answersBelow(paper.questions, lines);
  if (used.length === 0) return;
  claims.takeWhole(used);
  const taken = new Set(used);
  for (const region of scan.regions) region.lines = region.lines.filter((line) => !taken.has(line));
  scan.loose = scan.loose.filter((line) => !taken.has(line));
}

function readAsked(reading: Reading): void {
  const { paper, claims, scan } = reading;
  const own = scan.regions.filter(({ field }) => field === 'questions' || field === 'answers');
  const { questions, used } = questionsUnderCaptions(
    own,
    !['Anfrage', 'Antrag'].includes(paper.type ?? 'Anfrage'),
  );
  if (questions.length > 0) {
    paper.questions = questions;
    claims.takeWhole(used);
    for (const region of own) noteCaption(reading, region.field, region.printed, region.line);
    return;
  }
  const isAnswer = paper.relations.some(({ kind }) => kind === 'answers');
  const isAsking = ['Anfrage', 'Beantwortung', 'Stellungnahme'].includes(paper.type ?? '');
  if (!isAnswer && !isAsking && !asksInMotion(reading)) return;
  for (const text of [
    own.flatMap(({ lines }) => lines),
    loose(reading),
    ...regionsOf(reading, 'reasoning').map(({ lines }) => lines),
  ]) {
    const found = questionsWithoutCaption(text, paper.type !== 'Anfrage' || isAnswered(reading));
    if (found.questions.length === 0) continue;
    paper.questions = found.questions;
    claims.takeWhole(found.used);
    for (const region of own.filter(({ field }) => field === 'answers')) readAnswers(reading, region);
    noteSpot(paper, 'questions', found.used[0]);
    const taken = new Set(found.used);
    for (const region of scan.regions) region.lines = region.lines.filter((line) => !taken.has(line));
    return;
  }
}

/** A motion that moves nothing, but "fragen wir an:". */
const asksInMotion = ({ paper, scan }: Reading): boolean =>
  paper.type === 'Antrag' &&
  scan.regions.every(({ field }) => field !== 'resolutions') &&
  scan.loose.some(({ text }) => /\b(?:fragen wir|wir fragen|frage ich)\b.{0,60}:$/i.test(text));

/** "Ihre Anfrage wird wie folgt beantwortet:" */
const isAnswered = ({ lines }: Reading): boolean => lines.some(({ text }) => isAnswering(text));

/** All answers under one caption, below questions that have none. */
function readAnswers(reading: Reading, region: Region): void {
  const lines = region.lines.filter((line) => !isBlank(line));
  takeAnswers(reading.paper.questions, lines);
  reading.claims.takeWhole(lines);
  noteCaption(reading, 'answers', region.printed, region.line);
}

const loose = ({ scan }: Reading): Line[] => scan.loose.toSorted((a, b) => a.no - b.no);
