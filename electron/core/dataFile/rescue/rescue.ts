import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { damageOf, mendFrom } from '../../../../db/damage.ts';
import { putMendedInPlace } from '../../../../db/restore.ts';
import { salvage, type Salvaged } from '../../../../db/salvage.ts';
import { openStore } from '../../../../db/store.ts';
import type { WriteDb } from '../../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../../shared/contract/index.ts';
import { isBeyondUse } from '../../../../shared/dataFileErrors.ts';
import { AppError } from '../../../../shared/errors.ts';
import { restoredSentence } from '../../../../shared/german/backup.ts';
import { counted } from '../../../../shared/german/format.ts';
import { mendedSentences, salvagedSentences } from '../../../../shared/german/rescue.ts';
import type { RescueCtx } from '../../kernel/app.ts';
import { record } from '../../kernel/audit.ts';
import { refuse } from '../../kernel/refusals.ts';
import { backupFolderOf } from '../backup/copies.ts';
import { restore } from '../backup/restore.ts';
import { copiesOf } from './damaged.ts';

type Report = Output<'rescue.mend'>;

/** The file as it was sealed, with its damaged pages from the copies. Throws BEYOND_RESCUE. */
export async function mendFile(ctx: RescueCtx): Promise<Report> {
  const { files } = copiesOf(ctx.dataFile);
  const pages = counted(damageOf(ctx.dataFile).pages?.length ?? 0, 'Stelle', 'Stellen');
  const aside = await inItsPlace(ctx, {
    how: 'mend',
    make: (file, target) => mendFrom(files, file, target),
    tell: (db) => record({ db, ...ctx }, 'fileMended', { pages }),
  });
  return reported(ctx, mendedSentences(pages, aside));
}

/** A file of all rows that can still be read. Throws BEYOND_RESCUE. */
export async function salvageFile(ctx: RescueCtx): Promise<Report> {
  let found: Salvaged[] = [];
  const sum = (of: 'kept' | 'lost') => String(found.reduce((all, table) => all + table[of], 0));
  const aside = await inItsPlace(ctx, {
    how: 'salvage',
    make: (file, target) => {
      found = salvage(file, target);
      return found.some(({ kept }) => kept > 0);
    },
    tell: (db) => record({ db, ...ctx }, 'fileSalvaged', { kept: sum('kept'), lost: sum('lost') }),
  });
  return reported(ctx, salvagedSentences(found, aside));
}

/** A whole copy in its place. Throws as `restore`. */
export async function restoreInstead(ctx: RescueCtx, { name }: Parsed<'rescue.restore'>): Promise<Report> {
  const copy = path.join(backupFolderOf(ctx.dataFile), name);
  // Only what is in the list: no name leads out of the folder.
  if (!copiesOf(ctx.dataFile).files.includes(copy)) refuse({ code: 'BACKUP_GONE', file: copy });
  let sentence = '';
  await ctx.whileClosed(async (file) => {
    sentence = restoredSentence(await restore(file, copy, { ...ctx, program: ctx.version }));
  });
  return reported(ctx, [sentence]);
}

type Way = {
  how: 'mend' | 'salvage';
  make: (file: string, target: string) => boolean;
  tell: (db: WriteDb) => Promise<void>;
};

/** Makes another file of the damaged one and puts it in its place; the name under which the damaged one lies now is the answer. */
async function inItsPlace(ctx: RescueCtx, { how, make, tell }: Way): Promise<string> {
  let aside = '';
  await ctx.whileClosed(async (file) => {
    const target = `${file}.${process.pid}.neu`;
    try {
      rmSync(target, { force: true });
      if (!isMade(() => make(file, target))) refuse({ code: 'BEYOND_RESCUE', file, how });
      // What was mended is the file as it was, to which its log still belongs.
      aside = putMendedInPlace(target, file, ctx.now(), how === 'mend' ? 'stays' : 'goes');
    } finally {
      rmSync(target, { force: true });
    }
    const store = await openStore(file, { mustExist: true });
    try {
      await store.transaction(tell);
    } finally {
      await store.close();
    }
  });
  return path.basename(aside);
}

function isMade(make: () => boolean): boolean {
  try {
    return make();
  } catch (cause) {
    if (cause instanceof AppError && isBeyondUse(cause.data)) return false;
    throw cause;
  }
}

/** What was done lies as a text beside the file, too, for whoever looks after the computer. */
function reported({ dataFile, now }: RescueCtx, sentences: string[]): Report {
  const name = `${dataFile}.rettung-${now().replaceAll(':', '-')}.txt`;
  writeFileSync(name, `${sentences.join('\r\n')}\r\n`, { mode: 0o600, flush: true });
  return { sentences };
}
