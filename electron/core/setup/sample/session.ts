import type { BodyRules } from '../../../../shared/domain/body/body.ts';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { proposeResult } from '../../../../shared/german/result.ts';
import { addItem, listAgenda } from '../../meetings/agenda.ts';
import type { CommandCtx } from '../../kernel/app.ts';
import { comeOrGo, saveAttendee } from '../../meetings/attendance.ts';
import { saveRecusal } from '../../meetings/recusals.ts';
import { saveHeadCounts } from '../../meetings/roomLists.ts';
import { addResolution, saveText } from '../../meetings/minutes.ts';
import { recordMotion } from '../../meetings/motions.ts';
import { found } from '../../kernel/refusals.ts';
import { agenda, type ItemKey } from './agenda.ts';
import type { Entered } from './enter.ts';
import { counts, resolutions } from './resolutions.ts';
import { texts } from './texts.ts';
import type { ItemId, MeetingId } from '../../../../shared/domain/ids.ts';

export type ItemIds = Map<ItemKey | 'preliminary', ItemId>;

export async function enterAgenda(ctx: CommandCtx, meetingId: MeetingId): Promise<ItemIds> {
  const [block] = await listAgenda(ctx, { meetingId });
  const ids: ItemIds = new Map(block ? [['preliminary', block.id]] : []);
  for (const { key, ...item } of agenda.filter((entry) => !('comesBefore' in entry))) {
    const { below, ...fields } = { below: null, isPublic: true, ...item };
    const parentId = below === null ? null : found(ids.get(below) ?? null, 'item');
    const { itemId } = await addItem(ctx, { ...fields, meetingId, parentId, beforeItemId: null });
    ids.set(key, itemId);
  }
  return ids;
}

/** What came in after the invitation had gone out: the Nachtrag. */
export async function enterSupplement(ctx: CommandCtx, meetingId: MeetingId, ids: ItemIds): Promise<void> {
  for (const { key, title, ...item } of agenda) {
    if (!('comesBefore' in item)) continue;
    const beforeItemId = found(ids.get(item.comesBefore) ?? null, 'item');
    const target = { meetingId, parentId: null, beforeItemId };
    ids.set(key, (await addItem(ctx, { ...target, title, isPublic: true })).itemId);
  }
}

/** Two excused (one with a deputy), one missing, one late, one gone early, one recused, and the audience. */
export async function enterAttendance(
  ctx: CommandCtx,
  meetingId: MeetingId,
  ids: ItemIds,
  { person }: Entered,
): Promise<void> {
  const member = { meetingId, group: 'members', votingRight: true, substitutesFor: null } as const;
  const missing = { ...member, stays: [], note: '' };
  await saveAttendee(ctx, { ...missing, personId: person('Okonjo'), status: 'excused' });
  await saveAttendee(ctx, { ...missing, personId: person('Overkott'), status: 'excused' });
  await saveAttendee(ctx, { ...missing, personId: person('Krasniqaj'), status: 'absent' });
  await saveAttendee(ctx, {
    ...missing,
    personId: person('Altınok'),
    group: 'deputies',
    status: 'present',
    substitutesFor: person('Okonjo'),
  });
  const item = (key: ItemKey) => found(ids.get(key) ?? null, 'item');
  const plainly = { day: null, isCutOff: false } as const;
  const late = { personId: person('Teepe'), direction: 'come', time: '17:20', itemId: item('news') } as const;
  await comeOrGo(ctx, { ...late, ...plainly, meetingId });
  const early = { personId: person('Bellandi'), direction: 'go', time: '18:45' } as const;
  await comeOrGo(ctx, { ...early, ...plainly, meetingId, itemId: item('guideline') });
  const own = { personId: person('Tavakoli'), whereabouts: 'left', ground: 'bias', note: '' } as const;
  await saveRecusal(ctx, { ...own, meetingId, itemId: item('grant') });
  await saveHeadCounts(ctx, {
    meetingId,
    headCounts: [{ label: 'Bürger', count: 12, isAbout: false, of: 'guests' }],
  });
}

/** Before the agenda is entered, the guideline becomes a first reading by unanimous vote. */
export async function enterMotion(
  ctx: CommandCtx,
  meetingId: MeetingId,
  ids: ItemIds,
  rules: BodyRules,
): Promise<void> {
  const vote = counts(22, 0, 0, '17:04');
  const outcome = 'adopted';
  const style = rules.style.resultStyle;
  await recordMotion(ctx, {
    meetingId,
    mover: 'Frau Hasselhorst',
    reason: 'Die Fraktionen konnten den Entwurf noch nicht abschließend beraten.',
    effect: { kind: 'firstReading', itemIds: [found(ids.get('guideline') ?? null, 'item')] },
    outcome,
    vote,
    text: fromPlain(''),
    printedResult: proposeResult({ outcome, outcomeDetail: '', vote, style }),
  });
}

export async function enterMinutes(
  ctx: CommandCtx,
  ids: ItemIds,
  entered: Entered,
  rules: BodyRules,
): Promise<void> {
  for (const [key, itemId] of ids) {
    const text = texts[key];
    if (text) await saveText(ctx, { itemId, text, baseVersion: 0 });
  }
  for (const { item, vote = null, ...fields } of resolutions(entered)) {
    const printedResult = proposeResult({
      outcome: fields.outcome,
      outcomeDetail: fields.outcomeDetail ?? '',
      vote,
      style: rules.style.resultStyle,
    });
    const itemId = found(ids.get(item) ?? null, 'item');
    await addResolution(ctx, { ...fields, vote, printedResult, itemId });
  }
}
