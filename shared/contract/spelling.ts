import { z } from 'zod';
import { requiredLine } from '../domain/values.ts';
import { command, query } from './route.ts';

/** One word, as it stands in a text. */
const OwnWord = requiredLine('das Wort', 100).refine(
  (word) => !/\s/.test(word),
  'Bitte geben Sie ein einzelnes Wort ein, ohne Leerzeichen.',
);

/** What the spell check knows beside its dictionary. `names`: of people, lists, bodies and places, one or more words each. */
export const spelling = {
  'spelling.known': query(
    z.object({}),
    z.object({ words: z.array(z.string()), names: z.array(z.string()) }),
  ).reads('texts', 'people', 'bodies', 'otherBodies', 'municipality'),
  'spelling.addWord': command(z.object({ word: OwnWord }), z.null()).changes('texts', 'audit'),
  'spelling.removeWord': command(z.object({ word: z.string().max(100) }), z.null()).changes('texts', 'audit'),
};
