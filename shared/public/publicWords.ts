import { documentKinds } from '../domain/document/document.ts';
import { papersAt } from '../domain/meeting/papersAtItem.ts';
import { plainText, saidIn } from '../domain/richText.ts';
import { buildDocument } from '../documents/build.ts';
import { aboutKind } from '../documents/kinds/index.ts';
import { saidBy } from '../documents/saidBy.ts';
import { projectPublic } from './facts.ts';
import { openReasons, type Searched } from './searched.ts';

/** All that anybody may read of a meeting: its public facts, and the words that its public documents have around them. */
export function publicWords(all: Searched): string[] {
  // What somebody called a file does not make known what is not public.
  const facts = { ...all, attachments: [] };
  const { items, neutralItems, minutes } = projectPublic(facts);
  const texts = [...minutes.values()].flatMap(({ text, resolutions }) => [
    text,
    ...resolutions.map((resolution) => resolution.text),
  ]);
  return [
    ...publicKinds.flatMap((kind) => saidBy(buildDocument(kind, facts, facts.meeting.id))),
    ...neutralItems.map(({ title }) => title),
    ...items.flatMap((item) => [item.title, ...papersAt(item).map(({ paperReference }) => paperReference)]),
    ...texts.flatMap((text) => [plainText(text), ...saidIn(text)]),
    ...items.flatMap(({ id }) => (facts.proposals.get(id) ?? []).flatMap(({ words }) => words.split('\n'))),
    ...openReasons(facts).flatMap(({ movers }) => movers),
  ];
}

const publicKinds = documentKinds.filter((kind) => aboutKind(kind).clearance === 'public');
