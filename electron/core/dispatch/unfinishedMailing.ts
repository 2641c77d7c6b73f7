import {
  findUnfinishedMailing,
  saveUnfinishedMailing,
} from '../../../db/repositories/dispatch/unfinishedMailings.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { noMailing } from '../../../shared/domain/document/unfinishedMailing.ts';
import { meetingById } from '../kernel/access.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { baseOf } from '../kernel/refusals.ts';

export async function getUnfinished(
  { db }: QueryCtx,
  { meetingId }: Parsed<'mailings.get'>,
): Promise<Output<'mailings.get'>> {
  return (await findUnfinishedMailing(db, meetingId)) ?? { version: null, mailing: noMailing };
}

export async function saveUnfinished(
  { db, now }: CommandCtx,
  { meetingId, version, mailing }: Parsed<'mailings.save'>,
): Promise<Output<'mailings.save'>> {
  await meetingById(db, meetingId);
  const base = baseOf(version, (await findUnfinishedMailing(db, meetingId))?.version ?? null);
  const next = await saveUnfinishedMailing(db, meetingId, mailing, base);
  return { version: next, savedAt: now().slice(11, 19) };
}
