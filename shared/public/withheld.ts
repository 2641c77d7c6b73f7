import { documentKinds } from '../domain/document/document.ts';
import { fromPlain, plainText, type RichText } from '../domain/richText.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { buildDocument } from '../documents/build.ts';
import { aboutKind } from '../documents/kinds/index.ts';
import { projectPublic } from './facts.ts';

/**
 * The same facts without those non-public titles, paper references and lines that stand in the public part as well:
 * "Mitteilungen", "wird zur Kenntnis genommen". To find them in a public document gives nothing away.
 */
export function nonPublicOnly(facts: MeetingFacts): MeetingFacts {
  const said = flat(publicWords(facts));
  const kept = (words: string): string => (said.includes(flat(words)) ? '' : words);
  const keptText = (text: RichText): RichText =>
    fromPlain(plainText(text).split('\n').map(kept).filter(Boolean).join('\n'));
  const hidden = new Set(facts.items.filter(({ isPublic }) => !isPublic).map(({ id }) => id));
  return {
    ...facts,
    items: facts.items.map((item) =>
      hidden.has(item.id)
        ? { ...item, title: kept(item.title), paperReference: kept(item.paperReference) }
        : item,
    ),
    minutes: new Map(
      [...facts.minutes].map(([id, minutes]) => [
        id,
        hidden.has(id)
          ? {
              ...minutes,
              text: keptText(minutes.text),
              resolutions: minutes.resolutions.map((one) => ({ ...one, text: keptText(one.text) })),
            }
          : minutes,
      ]),
    ),
  };
}

const publicKinds = documentKinds.filter((kind) => aboutKind(kind).clearance === 'public');

function publicWords(facts: MeetingFacts): string {
  const { items, neutralItems, minutes } = projectPublic(facts);
  const texts = [...minutes.values()].flatMap(({ text, resolutions }) => [
    text,
    ...resolutions.map((resolution) => resolution.text),
  ]);
  // With the words that every document has, such as results and headings.
  const documents = publicKinds.map((kind) => JSON.stringify(buildDocument(kind, facts, facts.meeting.id)));
  return [
    ...documents,
    ...neutralItems.map(({ title }) => title),
    ...items.flatMap(({ title, paperReference }) => [title, paperReference]),
    ...texts.map(plainText),
  ].join('\n');
}

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase('de');
