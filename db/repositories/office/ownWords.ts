import type { ReadDb, WriteDb } from '../../schema/index.ts';

export const listOwnWords = async (db: ReadDb): Promise<string[]> =>
  (await db.selectFrom('own_word').select('word').execute()).map(({ word }) => word);

export async function addOwnWord(db: WriteDb, word: string): Promise<void> {
  await db.insertInto('own_word').values({ word }).execute();
}

export async function removeOwnWord(db: WriteDb, word: string): Promise<void> {
  await db.deleteFrom('own_word').where('word', '=', word).execute();
}
