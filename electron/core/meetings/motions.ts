import { insertItems, listItems, updateItem } from '../../../db/repositories/meetings/agenda.ts';
import { listResolutionsOfItem } from '../../../db/repositories/meetings/resolutions.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { type AgendaEffect, isMatter, type NumberedItem } from '../../../shared/domain/meeting/agenda.ts';
import type { BodyRules } from '../../../shared/domain/body/body.ts';
import { withoutForeignNumbers } from '../../../shared/domain/meeting/changedPart.ts';
import { applyEffect } from '../../../shared/domain/meeting/effect.ts';
import type { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import { numberItems, takesSubItems } from '../../../shared/domain/meeting/numbering.ts';
import type { Resolution } from '../../../shared/domain/vote/resolution.ts';
import { fromPlain, isEmptyText } from '../../../shared/domain/richText.ts';
import { agendaIsFixed } from '../../../shared/domain/meeting/states.ts';
import { motionLabel, motionText } from '../../../shared/german/motion.ts';
import { proposeResult } from '../../../shared/german/result.ts';
import { openMeeting, rulesOf } from '../kernel/access.ts';
import { refuseUnknown } from './agenda.ts';
import { everAnnounced, fixOpenNumbers, keepNumbers } from './announced.ts';
import { agendaRows } from './agendaRows.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { insertWithVote, nextPosition } from './minutes.ts';
import { found, refuse } from '../kernel/refusals.ts';
import { ItemId, ResolutionId } from '../../../shared/domain/ids.ts';

/** R11: motion, reason and vote are kept; an adopted motion changes the agenda in the same transaction. */
export async function recordMotion(
  ctx: CommandCtx,
  input: Parsed<'motions.record'>,
): Promise<Output<'motions.record'>> {
  const meeting = await openMeeting(ctx.db, input.meetingId);
  const rules = await rulesOf(ctx.db, meeting);
  const items = numberItems(await listItems(ctx.db, meeting.id), rules.numbering);
  for (const id of namedItems(input.effect)) refuseUnknown(items, id);
  refuseUnfitParent(items, input.effect);
  if (input.outcome === 'adopted') refuseMixed(items, input.effect);
  const resolution = await motionResolution(ctx, input, items, rules);
  await insertWithVote(ctx.db, resolution);
  if (input.outcome === 'adopted') await changeAgenda(ctx, meeting, { items, rules, effect: input.effect });
  return { resolution, items: await agendaRows(ctx.db, meeting) };
}

async function motionResolution(
  { db, newId }: CommandCtx,
  { mover, reason, effect, outcome, text, printedResult, ...input }: Parsed<'motions.record'>,
  items: readonly NumberedItem[],
  rules: BodyRules,
): Promise<Resolution> {
  const { vote, itemId } = input;
  const isMeant = ({ id, kind }: NumberedItem) =>
    itemId === undefined ? kind === 'preliminary' : id === itemId;
  const block = found(items.find(isMeant) ?? null, 'item');
  const style = rules.style.resultStyle;
  const proposed = proposeResult({ outcome, outcomeDetail: '', vote, style, label: motionLabel });
  return {
    id: newId(ResolutionId),
    version: 1,
    itemId: block.id,
    position: nextPosition(await listResolutionsOfItem(db, block.id)),
    label: motionLabel,
    text: isEmptyText(text) ? fromPlain(motionText({ mover, effect, reason, items })) : text,
    part: '',
    paperId: null,
    mover,
    outcome,
    outcomeDetail: '',
    vote,
    election: null,
    printedResult,
    printedResultIsOwn: printedResult !== proposed,
    resultNote: '',
    partsOrder: null,
    publicWording: '',
    isWithheld: false,
    effect,
  };
}

type Change = { items: readonly NumberedItem[]; rules: BodyRules; effect: AgendaEffect };

async function changeAgenda({ db, newId }: CommandCtx, meeting: Meeting, change: Change): Promise<void> {
  const known = new Set(change.items.map((item) => item.id));
  const changed = withoutForeignNumbers(
    applyEffect(change.items, change.effect, () => newId(ItemId), meeting.id),
    {
      before: change.items,
      numbering: change.rules.numbering,
      told: await everAnnounced(db, meeting.id),
    },
  );
  await insertItems(
    db,
    changed.filter((item) => !known.has(item.id)),
  );
  for (const item of changed.filter((other) => known.has(other.id))) await updateItem(db, item);
  if (meeting.state === 'invited') await keepNumbers(db, meeting);
  if (agendaIsFixed(meeting.state)) await fixOpenNumbers(db, meeting);
}

const namedItems = (effect: AgendaEffect): (ItemId | null)[] => [
  ...('itemIds' in effect ? effect.itemIds : []),
  ...('beforeItemId' in effect ? [effect.beforeItemId] : []),
  ...(effect.kind === 'add' ? [effect.parentId ?? null] : []),
];

/** What comes in hangs below an item that takes sub-items. Throws MISPLACED. */
function refuseUnfitParent(items: readonly NumberedItem[], effect: AgendaEffect): void {
  const parentId = effect.kind === 'add' ? effect.parentId : null;
  const parent = items.find(({ id }) => id === parentId);
  if (parent && !takesSubItems(items, parent)) refuse({ code: 'MISPLACED', reason: 'tooDeep' });
}

/** Together are dealt with items of one part, as where the chair takes them together. Throws MISPLACED. */
function refuseMixed(items: readonly NumberedItem[], effect: AgendaEffect): void {
  if (effect.kind !== 'together') return;
  const meant = items.filter(({ id }) => effect.itemIds.includes(id));
  if (!meant.every(isMatter)) refuse({ code: 'MISPLACED', reason: 'noMatter' });
  if (new Set(meant.map(({ isPublic }) => isPublic)).size > 1)
    refuse({ code: 'MISPLACED', reason: 'otherPart' });
}
