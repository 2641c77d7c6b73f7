import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { addItem, listAgenda } from './agenda.ts';

/** Each as if it were typed by itself; the command is one transaction, so that none stays where one is refused. */
export async function addLines(
  ctx: CommandCtx,
  { titles, ...target }: Parsed<'agenda.addLines'>,
): Promise<Output<'agenda.addLines'>> {
  for (const title of titles) await addItem(ctx, { ...target, parentId: null, title });
  return listAgenda(ctx, target);
}
