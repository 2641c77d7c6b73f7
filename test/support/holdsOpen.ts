import { once } from 'node:events';
import { openStore } from '../../db/store.ts';
import { TextModuleId } from '../../shared/domain/ids.ts';
import { fromPlain } from '../../shared/domain/richText.ts';

/**
 * Holds a data file open with one row in its log, as somebody does who has just saved and now thinks: `holdsOpen.ts FILE`. It lets
 * go of it at the first word on its input.
 */
const [, , file = ''] = process.argv;
const store = await openStore(file, { holder: 'a.yilmaz (RATHAUS-3)', idleMs: 3_600_000 });
const row = {
  id: TextModuleId.parse('offen'),
  version: 1,
  code: 'offen',
  title: 'Offen',
  text: JSON.stringify(fromPlain('')),
};
await store.transaction((db) => db.insertInto('text_module').values(row).execute());
console.log('bereit');
await once(process.stdin, 'data');
process.stdin.unref();
await store.close();
