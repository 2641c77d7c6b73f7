import type { ReadDb } from '../../schema/index.ts';

/** The digests of all files that lie here. */
export const listFiles = async (db: ReadDb): Promise<string[]> =>
  (await db.selectFrom('file').select('sha256').execute()).map(({ sha256 }) => sha256);
