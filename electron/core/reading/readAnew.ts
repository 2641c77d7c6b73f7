import { findFileReadBefore, putFileText } from '../../../db/repositories/files/fileTexts.ts';
import { readFile } from '../../../db/repositories/files/files.ts';
import type { Store } from '../../../db/store.ts';
import type { Job } from '../kernel/background.ts';
import { readText } from './readApart.ts';

/**
 * Reads, one after the other, the files that an earlier program read too narrowly. What it knew of one that cannot be
 * read any more is kept.
 */
export const readAnew = ({ store }: { store: Store }): Job => ({
  name: 'fileTexts',
  run: async ({ ending, breakOff }) => {
    for (let done = 0; ; done++) {
      const before = ending.aborted ? null : await store.read((db) => findFileReadBefore(db));
      if (!before) return { done, again: null };
      const answer = await readText(await store.read((db) => readFile(db, before.sha256)), breakOff);
      const unread = { ...before, state: 'unknownFormat' as const };
      const said = 'read' in answer ? answer.read : unread;
      await store.transaction((db) => putFileText(db, before.sha256, said));
    }
  },
});
