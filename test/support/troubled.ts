import { writeFileSync } from 'node:fs';
import { openStore } from '../../db/store.ts';
import { AppError } from '../../shared/errors.ts';

/**
 * Opens a data file and saves once: `troubled.ts FILE [SIGN]`; prints the code of what went wrong, or "ok". SIGN is a
 * file that is made when the data file is open.
 */
const [, , file = '', sign] = process.argv;

async function run(): Promise<string> {
  const store = await openStore(file);
  if (sign) writeFileSync(sign, '');
  await store.read((db) => db.selectFrom('text_module').selectAll().execute());
  await store.transaction((db) => db.updateTable('body').set({ short_name: 'X' }).execute());
  await store.close();
  return 'ok';
}

console.log(
  await run().catch((cause: unknown) => (cause instanceof AppError ? cause.data.code : String(cause))),
);
// A file on a disk that fails cannot be closed in order either.
process.exit();
