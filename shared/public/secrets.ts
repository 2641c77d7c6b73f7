import { type NumberedItem, shownNumber } from '../domain/meeting/agenda.ts';
import { papersAt } from '../domain/meeting/papersAtItem.ts';
import { type RichText, saidIn } from '../domain/richText.ts';
import type { Resolution } from '../domain/vote/resolution.ts';
import type { MeetingAttachment } from '../facts/meetingAttachment.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { callNames, guestsOfOtherPart } from './guests.ts';
import { hiddenMovers } from './movers.ts';
import { publicWords } from './publicWords.ts';
import {
  type LinedReading,
  type Reading,
  reading,
  readingOfAll,
  readingOfReference,
  says,
} from './reading.ts';
import { hiddenReasons, openReasons, type Searched } from './searched.ts';
import { tellingSentences } from './sentences.ts';
import { isReference, isTelling, tellingWords } from './telling.ts';

/** Words that the non-public part alone has. `number`: of the item they are from; '' for a guest's name. `isName`: of somebody. */
export type Secret = { number: string; words: Reading; isName?: boolean };

/**
 * What a text for everybody must not say: of each non-public item its title, reference, presenter, text, resolutions
 * with mover and result, what its papers propose and why, what was answered, whole or by the sentence, who moves or asks it, and
 * the guests of that part. What the public part says as well ("Mitteilungen", "wird zur
 * Kenntnis genommen") gives nothing away. `kept`: the facts that its documents are built from, where some were kept
 * with a Niederschrift; names of then and of now are found alike. `usual`: texts that
 * the office uses in every meeting; a single sentence of theirs gives nothing away.
 */
export function secretsOf(
  now: Searched,
  kept: MeetingFacts | null = null,
  usual: readonly string[] = [],
): Secret[] {
  const searched = kept ? [now, hiddenAs(now, kept)] : [now];
  const said = readingOfAll(searched.flatMap((facts) => [...publicWords(facts), ...namesOfLists(facts)]));
  const open = searched.flatMap(({ items }) => items.filter(({ isPublic }) => isPublic).flatMap(mentionsOf));
  const stock = readingOfAll(usual);
  const sentences = [...searched.flatMap(sentencesOfOtherPart), ...whyOfOtherPart(now)].filter(
    ({ words }) => !says(stock, words),
  );
  return [...searched.flatMap(wordsOfOtherPart), ...sentences].filter(
    ({ words }) =>
      words.words !== '' && !says(said, words) && !open.some((mention) => mention.words === words.words),
  );
}

/** Whoever moves or presents something in the name of a list or faction: that there is one is known to everybody. */
const namesOfLists = ({ organizations }: MeetingFacts): string[] =>
  organizations.flatMap(({ name, shortName }) => [name, shortName]);

/** What has become non-public since is so in what was kept as well. */
function hiddenAs(now: MeetingFacts, kept: MeetingFacts): MeetingFacts {
  const hidden = new Set(now.items.filter(({ isPublic }) => !isPublic).map(({ id }) => id));
  return {
    ...kept,
    items: kept.items.map((item) => ({ ...item, isPublic: item.isPublic && !hidden.has(item.id) })),
  };
}

const hiddenItems = ({ items }: MeetingFacts): NumberedItem[] =>
  items.filter(({ kind, isPublic }) => kind === 'item' && !isPublic);

/** One sentence out of a longer text gives it away as well. */
const sentencesOfOtherPart = (facts: Searched): Secret[] =>
  hiddenItems(facts).flatMap((item) =>
    linesAbout(item, facts)
      .flatMap(tellingSentences)
      .map((words) => ({ number: shownNumber(item), words })),
  );

/** What everybody may read in a paper gives nothing away, but makes nothing else known: somebody may have quoted there. */
function whyOfOtherPart(facts: Searched): Secret[] {
  const said = readingOfAll(openReasons(facts).flatMap(({ reasoning }) => reasoning));
  return hiddenReasons(facts)
    .flatMap(({ number, reasoning }) =>
      [...longEnough(reasoning), ...reasoning.flatMap(tellingSentences)].map((words) => ({ number, words })),
    )
    .filter(({ words }) => !says(said, words));
}

function wordsOfOtherPart(facts: Searched): Secret[] {
  const items = hiddenItems(facts);
  const names = guestsOfOtherPart(facts).flatMap((guest) => callNames(guest, facts));
  return [
    ...items.flatMap((item) => wordsOf(item, facts).map((words) => ({ number: shownNumber(item), words }))),
    ...hiddenMovers(facts).map((mover) => ({ ...mover, isName: true })),
    ...announcedTitles(facts),
    ...attachmentNames(facts),
    ...[...new Set(names)].map((name) => ({ number: '', words: reading(name) })),
  ];
}

/** What members were told an item is called stays non-public once it is renamed or taken off. */
const announcedTitles = ({ announced, items }: MeetingFacts): Secret[] =>
  (announced?.items ?? [])
    .filter(({ id, isPublic }) => !isPublic && !items.some((item) => item.id === id && item.isPublic))
    .flatMap(({ number, title, subtitle = '' }) => [
      ...[reading(title)].filter(isTelling).map((words) => ({ number, words })),
      ...longEnough(subtitle.split('\n')).map((words) => ({ number, words })),
    ]);

/** What a file is called that not everybody may have; a single word such as "Lageplan" tells nothing. */
const attachmentNames = ({ attachments, items }: MeetingFacts): Secret[] => {
  const publicIds = new Set(items.filter(({ isPublic }) => isPublic).map(({ id }) => id));
  const isSecret = ({ isPublic, itemId }: MeetingAttachment) =>
    !isPublic || (itemId !== null && !publicIds.has(itemId));
  const known = readingOfAll(attachments.filter((one) => !isSecret(one)).map(({ title }) => title));
  return attachments
    .filter(isSecret)
    .flatMap(({ itemId, title, fileName }) => {
      const number = items.find(({ id }) => id === itemId)?.number || nowhere;
      return [title, fileName.replace(/\.[^.]+$/, '')].map((name) => ({ number, words: reading(name) }));
    })
    .filter(({ words }) => tellingWords(words).length >= 2 && !says(known, words));
};
/** It lies at the meeting itself, or before its first item. */
const nowhere = '–';

/** The secrets that a text says, in any spelling that reads the same. Finds slips, not paraphrases. */
export const secretsIn = ({ whole, inLines }: LinedReading, secrets: readonly Secret[]): Secret[] =>
  secrets.filter(({ number, words, isName = number === '' }) => says(isName ? inLines : whole, words));

function wordsOf(item: NumberedItem, facts: MeetingFacts): Reading[] {
  const lines = linesAbout(item, facts);
  return [
    ...[reading(item.title)].filter(isTelling),
    ...papersAt(item).flatMap(({ paperReference }) => [reading(paperReference)].filter(isReference)),
    ...papersAt(item).flatMap(({ title }) => [reading(title)].filter(isTelling)),
    ...mentionsOf(item),
    ...longEnough(lines),
  ];
}

const longEnough = (lines: readonly string[]): Reading[] =>
  lines.map(reading).filter(({ words }) => words.length >= shortestLine);

const mentionsOf = (item: NumberedItem): Reading[] =>
  papersAt(item).flatMap(({ paperReference }) => readingOfReference(paperReference) ?? []);

/** What is written about an item, line by line. */
export function linesAbout(
  { id, subtitle, presenter, department }: NumberedItem,
  { minutes, proposals, answers, attendance }: MeetingFacts,
): string[] {
  const { text, resolutions = [] } = minutes.get(id) ?? {};
  return [
    ...subtitle.split('\n'),
    presenter,
    department,
    ...linesOf(text),
    ...resolutions.flatMap((resolution) => wordsOfResolution(resolution)),
    ...attendance.incidents.filter(({ itemId }) => itemId === id).map(({ words }) => words),
    ...(proposals.get(id) ?? []).flatMap(({ words }) => words.split('\n')),
    ...(answers.get(id) ?? []).flatMap(({ answer }) => answer.split('\n')),
  ];
}

const wordsOfResolution = ({
  text,
  part,
  mover,
  outcomeDetail,
  vote,
  election,
  printedResult,
  resultNote,
}: Resolution) => [
  ...linesOf(text),
  part,
  mover,
  outcomeDetail,
  vote?.remainderNote ?? '',
  // Who stands is known from the list of attendance; for what, is not.
  election?.post ?? '',
  ...(election?.rounds ?? []).map(({ remainderNote }) => remainderNote),
  ...printedResult.split('\n'),
  ...resultNote.split('\n'),
];

const linesOf = (text: RichText | undefined): string[] => (text ? saidIn(text) : []);

/** Shorter ones ("Ja", "Ziffer 1") stand in every text. */
const shortestLine = 12;
