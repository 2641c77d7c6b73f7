import { capital } from './format.ts';
import type { MinutesStyle } from '../domain/body/body.ts';
import type { Outcome } from '../domain/vote/resolution.ts';
import { withNobodyElse } from '../domain/vote/tally.ts';
import type { Vote } from '../domain/vote/vote.ts';
import { checkBoxRow } from './checkBoxes.ts';
import { isMotionLabel } from './motion.ts';
import { countsLine, manner, sidesLine, type VoteNames } from './voteWords.ts';

export type ResultFacts = VoteNames & {
  outcome: Outcome;
  outcomeDetail: string;
  vote: Vote | null;
  style: MinutesStyle['resultStyle'];
  /** What the resolution is called: in a sentence a motion is adopted or rejected as one. */
  label?: string;
  /** How many were in the room and might vote; left out where that is not known. */
  entitled?: number | undefined;
};

/** As long as `Resolution.printedResult` may be. */
const longest = 600;

/**
 * The result line as it could be printed; the clerk has the last word. Empty while the outcome is open.
 * With `organizationName` or `personName` a vote by faction or by name says who voted how, if that fits a line.
 */
export function proposeResult(facts: ResultFacts): string {
  if (facts.outcome === 'open') return '';
  const full = resultLine(facts);
  if (full.length <= longest) return full;
  const withoutNames = resultLine({ ...facts, organizationName: undefined, personName: undefined });
  return withoutNames.length <= longest ? withoutNames : resultLine({ ...facts, outcomeDetail: '' });
}

const styles = ['dashes', 'sentence', 'counts', 'checkBoxes'] as const;

/** The same result in the words of the other styles, each once. */
export function otherResults(facts: ResultFacts): string[] {
  const own = proposeResult(facts);
  const all = styles.map((style) => proposeResult({ ...facts, style }));
  return [...new Set([own, ...all])].filter(Boolean);
}

function resultLine(facts: ResultFacts): string {
  const { outcome, style, entitled } = facts;
  const vote = facts.vote && entitled !== undefined ? withNobodyElse(facts.vote, entitled) : facts.vote;
  const sides = sidesLine(vote, facts);
  const how = manner(vote, outcome === 'rejected', style, sides !== '');
  const { within, after } = fitDetail(facts.outcomeDetail);
  const phrase = saysItAll(how)
    ? join(how, within, after)
    : join(wordsOf(facts)[outcome](how, within), after);
  switch (style) {
    case 'dashes':
      return sides === '' ? `- ${phrase} -` : `- ${phrase} -, ${sides}`;
    case 'sentence':
      return `${capital(phrase)}${sides === '' ? '' : ` (${sides})`}.`;
    case 'counts': {
      const counts = countsLine(vote);
      return `${counts === '' ? phrase : `${counts} – ${phrase}`}${sides === '' ? '' : `; ${sides}`}`;
    }
    case 'checkBoxes':
      return vote?.form === 'wording'
        ? `☒ ${phrase}`
        : checkBoxRow({ vote, outcome, sides, decided: join(phrases[outcome]('', within), after) });
  }
}

type Phrases = Record<Outcome, (how: string, detail: string) => string>;

/** Between dashes or after the counts. */
const phrases: Phrases = {
  open: () => '',
  adopted: (how, detail) => join(how, detail, 'beschlossen'),
  adoptedAmended: (how, detail) => join(how, detail, 'geändert beschlossen'),
  rejected: (how, detail) => join(how, detail, 'abgelehnt'),
  noted: (how, detail) =>
    how === '' ? join('Kenntnisnahme', detail) : join(how, detail, 'zur Kenntnis genommen'),
  firstReading: (how, detail) =>
    how === '' ? join('1. Lesung', detail) : join(how, 'in 1. Lesung behandelt', detail),
  secondReading: (how, detail) =>
    how === '' ? join('2. Lesung', detail) : join(how, 'in 2. Lesung behandelt', detail),
  postponed: (how, detail) => join(how, detail, 'vertagt'),
  referred: (how, detail) => join(how, detail, 'verwiesen'),
  recommended: (how, detail) =>
    how === '' ? join('Empfehlung', detail) : join(how, 'als Empfehlung', detail, 'beschlossen'),
  withdrawn: (how, detail) => join(how, 'zurückgezogen', detail),
  removed: (how, detail) => join(how, 'von der Tagesordnung abgesetzt', detail),
  settled: (how, detail) =>
    how === '' ? join('erledigt', detail) : join(how, 'für erledigt erklärt', detail),
  answered: (how, detail) => join(how, 'beantwortet', detail),
  noVote: (how, detail) => join(how, 'ohne Abstimmung', detail),
  elected: (how, detail) => join(how, detail, 'gewählt'),
  notElected: (how, detail) => join(how, detail, 'nicht gewählt'),
};

const sentences: Phrases = {
  open: () => '',
  adopted: (how, detail) => join('der Beschluss wird', how, detail, 'gefasst'),
  adoptedAmended: (how, detail) => join('der Beschluss wird', how, detail, 'in geänderter Fassung gefasst'),
  rejected: (how, detail) => join('der Beschlussvorschlag wird', how, detail, 'abgelehnt'),
  noted: (how, detail) => join('die Ausführungen werden', how, detail, 'zur Kenntnis genommen'),
  firstReading: (how, detail) => join(item, how, detail, 'in 1. Lesung behandelt'),
  secondReading: (how, detail) => join(item, how, detail, 'in 2. Lesung behandelt'),
  postponed: (how, detail) => join(item, how, detail, 'vertagt'),
  referred: (how, detail) => join(item, how, detail, 'verwiesen'),
  recommended: (how, detail) => join('die Empfehlung', detail, 'wird', how, 'beschlossen'),
  withdrawn: (how, detail) => join('der Antrag wird', how, detail, 'zurückgezogen'),
  removed: (how, detail) => join(item, how, detail, 'von der Tagesordnung abgesetzt'),
  settled: (how, detail) =>
    how === ''
      ? join('der Tagesordnungspunkt ist', detail, 'erledigt')
      : join(item, how, detail, 'für erledigt erklärt'),
  answered: (how, detail) => join('die Anfrage wird', how, detail, 'beantwortet'),
  noVote: (how, detail) => join('es wird', how, detail, 'nicht abgestimmt'),
  elected: (how, detail) => join('die Wahl erfolgt', how, detail),
  notElected: (how, detail) => join('es wird', how, detail, 'niemand gewählt'),
};
const item = 'der Tagesordnungspunkt wird';

const sentencesOfMotion: Phrases = {
  ...sentences,
  adopted: (how, detail) => join('der Antrag wird', how, detail, 'angenommen'),
  adoptedAmended: (how, detail) => join('der Antrag wird', how, detail, 'in geänderter Fassung angenommen'),
  rejected: (how, detail) => join('der Antrag wird', how, detail, 'abgelehnt'),
};

function wordsOf({ style, label = '' }: ResultFacts): Phrases {
  if (style !== 'sentence') return phrases;
  return isMotionLabel(label) ? sentencesOfMotion : sentences;
}

/** "auf die nächste Sitzung" stands inside the phrase, any other detail in brackets behind it. */
function fitDetail(detail: string): { within: string; after: string } {
  const text = detail.trim();
  if (text === '') return { within: '', after: '' };
  const preposition =
    /^(?:ab|als|am|an|auf|bis|durch|für|gegen|im|in|ins|mit|nach|ohne|seit|um|unter|vom|von|zu|zum|zur|zwecks|wegen)\s/;
  return preposition.test(text) ? { within: text, after: '' } : { within: '', after: `(${text})` };
}

/** A wording that brings its own verb gets no second one. */
function saysItAll(how: string): boolean {
  return /\b(?:beschlossen|angenommen|zugestimmt|abgelehnt|genehmigt|vertagt|verwiesen|empfohlen|gewählt|zurückgestellt|zurückgezogen|(?:zur )?kenntnis|zustimmung|ablehnung|annahme)\b/i.test(
    how,
  );
}

function join(...parts: string[]): string {
  return parts.filter(Boolean).join(' ');
}
