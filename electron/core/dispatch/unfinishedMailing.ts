import {
  findUnfinishedMailing,
  saveUnfinishedMailing,
} from '../../../db/repositories/dispatch/unfinishedMailings.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { noMailing } from '../../../shared/domain/document/unfinishedMailing.ts';
import { meetingById } from '../kernel/access.ts';
import type { WriteDb } from '../../../db/schema/index.ts';
import type { Version } from '../../../shared/domain/values.ts';
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

/**
 * It has gone out, and the one that follows it is next; null for who sends what was never begun there. Throws CONFLICT where
 * another window has sent or changed it.
 */
export async function useUp(
  db: WriteDb,
  { meetingId, version }: Pick<Parsed<'dispatch.send'>, 'meetingId' | 'version'>,
): Promise<Version | null> {
  if (version === undefined) return null;
  const stored = await findUnfinishedMailing(db, meetingId);
  const base = baseOf(version, stored?.version ?? null);
  return saveUnfinishedMailing(db, meetingId, { ...noMailing, ...stored?.mailing.next }, base);
}
