import { listTextModules } from '../../../db/repositories/office/textModules.ts';
import { listOtherBodies } from '../../../db/repositories/office/otherBodies.ts';
import { listBodies } from '../../../db/repositories/office/bodies.ts';
import { inOrder, isOpenlySaid, isOpenNumber, nearEachOther } from '../../../db/repositories/openWords.ts';
import { listOrganizations } from '../../../db/repositories/people/organizations.ts';
import { listPeople } from '../../../db/repositories/people/people.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import { plainText } from '../../../shared/domain/richText.ts';
import type { Mention } from '../../../shared/public/mentions.ts';
import { reading, readingOfAll, says } from '../../../shared/public/reading.ts';

/** Whether everybody may know what a text names: somebody has said it openly, or the office is made of it. */
export type IsKnown = (mention: Mention) => Promise<boolean>;

/** The same is asked for once. */
export async function knownElsewhere(db: ReadDb, meetingId: MeetingId): Promise<IsKnown> {
  const usual = readingOfAll(await usualWords(db));
  const asked = new Map<string, Promise<boolean>>();
  const isSaid = async (what: Mention['what'], order: string, words: readonly string[]): Promise<boolean> => {
    const text = words.join(' ');
    if (what === 'number') return isOpenNumber(db, meetingId, text);
    if (order === 'kept' || words.length === 1)
      return says(usual, reading(text)) || isOpenlySaid(db, meetingId, inOrder(text));
    return words.length > 0 && isOpenlySaid(db, meetingId, nearEachOther(words));
  };
  return async ({ what, sought: { order, ways } }) => {
    for (const words of ways) {
      const key = JSON.stringify([what, order, words]);
      const answer = asked.get(key) ?? isSaid(what, order, words);
      asked.set(key, answer);
      if (await answer) return true;
    }
    return false;
  };
}

/** What the office keeps for all meetings, and who and what it is made of. */
async function usualWords(db: ReadDb): Promise<string[]> {
  return [
    ...(await listTextModules(db)).map(({ text }) => plainText(text)),
    ...(await listPeople(db)).map(({ givenName, familyName }) => `${givenName} ${familyName}`),
    ...(await listOrganizations(db)).flatMap(({ name, shortName }) => [name, shortName]),
    ...(await listOtherBodies(db)).flatMap(({ name, shortName }) => [name, shortName]),
    ...(await listBodies(db)).flatMap(({ rules }) => rules.map(({ name }) => name)),
  ];
}
