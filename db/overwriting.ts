import { sql } from 'kysely';
import type { WriteDb } from './schema/index.ts';

/** What is taken away by this work is overwritten in the file as well, so that nobody finds it between the rows. */
export async function overwriting<T>(db: WriteDb, work: () => Promise<T>): Promise<T> {
  await sql`pragma secure_delete = on`.execute(db);
  try {
    return await work();
  } finally {
    await sql`pragma secure_delete = off`.execute(db);
  }
}
