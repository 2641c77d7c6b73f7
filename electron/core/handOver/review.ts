import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { QueryCtx } from '../kernel/app.ts';
import { waitingOf } from './bring.ts';
import { conflictsOf, oneSided } from './conflicts.ts';
import { takenRow } from './status.ts';

/** What came back beside what is here: what is to be decided, and what one side alone has changed. */
export async function reviewBrought(
  { db }: QueryCtx,
  { id }: Parsed<'handOver.review'>,
): Promise<Output<'handOver.review'>> {
  const { taken, compared } = await waitingOf(db, id);
  const changed = oneSided(compared);
  const of = (wanted: 'office' | 'brought') =>
    changed.flatMap(({ side, label, about }) => (side === wanted ? [{ label, about }] : []));
  return {
    ...(await takenRow(db, taken)),
    conflicts: conflictsOf(compared),
    onlyBrought: of('brought'),
    onlyOffice: of('office'),
  };
}
