import { findPeopleImport } from '../../../../db/repositories/people/peopleImports.ts';
import type { Output, Parsed } from '../../../../shared/contract/index.ts';
import { findingSentence, leftOverFile, targetLabels } from '../../../../shared/german/peopleImports.ts';
import { findingsOf } from '../../../../shared/import/people/findings.ts';
import type { QueryCtx } from '../../kernel/app.ts';
import { found } from '../../kernel/refusals.ts';
import { csvOf } from '../csv.ts';
import { aroundOf } from './around.ts';

/** What stayed behind, as it was written, with what there is to say of each row. */
export async function leftOverRows(
  ctx: QueryCtx,
  { id }: Parsed<'peopleImports.leftOver'>,
): Promise<Output<'peopleImports.leftOver'>> {
  const one = found(await findPeopleImport(ctx.db, id), 'peopleImport');
  const { rows, headRow, columns } = one.list;
  const kept = columns.flatMap((target, at) => (target === 'bank' ? [] : [at]));
  const heads = kept.map((at) => {
    const target = columns[at] ?? 'none';
    return (headRow === null ? '' : rows[headRow]?.[at]) || (target === 'none' ? '' : targetLabels[target]);
  });
  const taken = new Set(one.taken?.rows);
  const left = findingsOf(one.list, await aroundOf(ctx, one.bodyId)).filter(
    ({ row, state, isIncluded }) =>
      !taken.has(row) && state !== 'done' && (one.taken !== null || !isIncluded),
  );
  const lines = left.map(({ row, findings }) => [
    ...kept.map((at) => rows[row]?.[at] ?? ''),
    findings.map(findingSentence).join('; '),
  ]);
  return { fileName: leftOverFile, bytes: csvOf([[...heads, 'Befund'], ...lines]) };
}
