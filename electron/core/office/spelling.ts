import { listBodies } from '../../../db/repositories/office/bodies.ts';
import { findMunicipality } from '../../../db/repositories/office/municipality.ts';
import { listOtherBodies } from '../../../db/repositories/office/otherBodies.ts';
import { addOwnWord, listOwnWords, removeOwnWord } from '../../../db/repositories/office/ownWords.ts';
import { listOrganizations } from '../../../db/repositories/people/organizations.ts';
import { listPeople } from '../../../db/repositories/people/people.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { changedSettings } from '../../../shared/german/audit.ts';
import { compareGerman } from '../../../shared/german/order.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';

export async function knownWords({ db }: QueryCtx): Promise<Output<'spelling.known'>> {
  const people = await listPeople(db);
  const municipality = await findMunicipality(db);
  const named = [...(await listOrganizations(db)), ...(await listOtherBodies(db))];
  const bodies = await listBodies(db);
  const names = [
    ...people.flatMap((person) => [person.givenName, person.familyName, person.title, person.position]),
    ...named.flatMap(({ name, shortName }) => [name, shortName]),
    ...bodies.flatMap(({ shortName, rules }) => [
      shortName,
      ...rules.flatMap((one) => [one.name, one.nameGenitive]),
    ]),
    ...(municipality ? [municipality.name, municipality.place] : []),
  ];
  return {
    words: (await listOwnWords(db)).toSorted(compareGerman),
    names: [...new Set(names.filter((name) => name !== ''))],
  };
}

/** One that is known already stays as it is, and is no change. */
export async function addWord(ctx: CommandCtx, { word }: Parsed<'spelling.addWord'>): Promise<null> {
  if (await isKnown(ctx, word)) return null;
  await addOwnWord(ctx.db, word);
  await record(ctx, 'settingChanged', { what: changedSettings.ownWords });
  return null;
}

export async function removeWord(ctx: CommandCtx, { word }: Parsed<'spelling.removeWord'>): Promise<null> {
  if (!(await isKnown(ctx, word))) return null;
  await removeOwnWord(ctx.db, word);
  await record(ctx, 'settingChanged', { what: changedSettings.ownWords });
  return null;
}

const isKnown = async ({ db }: CommandCtx, word: string): Promise<boolean> =>
  (await listOwnWords(db)).includes(word);
