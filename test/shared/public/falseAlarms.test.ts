import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../../shared/documents/build.ts';
import { clearanceOf } from '../../../shared/documents/kinds/index.ts';
import { modelLines } from '../../../shared/documents/modelLines.ts';
import { documentKinds } from '../../../shared/domain/document/document.ts';
import { fromPlain } from '../../../shared/domain/richText.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import { likenessSearch } from '../../../shared/public/likeness.ts';
import { readingOfLines } from '../../../shared/public/reading.ts';
import { secretsIn, secretsOf } from '../../../shared/public/secrets.ts';
import { secretFacts } from '../documents/secretFacts.ts';
import { anyFacts } from '../minutes/anyFacts.ts';

const publicKinds = documentKinds.filter((kind) => clearanceOf(kind, false) === 'public');

const foundIn = (facts: MeetingFacts): string[] => {
  const secrets = secretsOf(facts);
  const likenesses = likenessSearch(facts);
  return publicKinds.flatMap((kind) => {
    const made = buildDocument(kind, facts, facts.meeting.id);
    const said = 'missing' in made ? '' : modelLines(made).join('\n');
    return [
      ...secretsIn(readingOfLines(said), secrets).map(
        ({ number, words }) => `${kind} ${number}: ${words.words}`,
      ),
      ...likenesses.in(said.split('\n')).map(({ number, paragraph }) => `${kind} ${number}: ${paragraph}`),
    ];
  });
};

/** Sentences that both parts of a meeting have, beside one that the non-public part alone has. */
const usual =
  'Der Integrationsrat nimmt den Bericht der Verwaltung zur Kenntnis. Herr Ahorn dankt der Verwaltung für die Ausführungen.';
const withTexts = (facts: MeetingFacts): MeetingFacts => ({
  ...facts,
  minutes: new Map(
    [...facts.minutes].map(([id, minutes]) => {
      const isPublic = facts.items.some((item) => item.id === id && item.isPublic);
      const own = 'Der Träger der Einrichtung hat im August Insolvenz angemeldet.';
      return [id, { ...minutes, text: fromPlain(isPublic ? usual : `${usual} ${own}`) }];
    }),
  ),
});

describe('in what the program itself says to everybody nothing of the other part is found', () => {
  it.each([
    ['any meeting', anyFacts()],
    ['any meeting with a non-public part', secretFacts()],
    ['any meeting whose parts have sentences in common', secretFacts().map(withTexts)],
  ])('%s', (_, meetings) => {
    assert(
      property(meetings, (facts) => {
        expect(foundIn(facts)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
