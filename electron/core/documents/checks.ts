import {
  listOverrides,
  removeOverride,
  saveOverride,
} from '../../../db/repositories/documents/checkOverrides.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { CheckRow } from '../../../shared/checks/row.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { checksFor } from '../../../shared/documents/checks.ts';
import { namesIn } from '../../../shared/domain/people/names.ts';
import { documentKinds, type DocumentKind } from '../../../shared/domain/document/document.ts';
import { checkSentence } from '../../../shared/german/checks.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { handEditRows } from './handEditChecks.ts';
import { meetingFacts } from '../meetings/facts.ts';
import { refuse } from '../kernel/refusals.ts';
import { sha256 } from '../kernel/digest.ts';
import { shortTitle } from '../meetings/shortTitle.ts';

/**
 * What is missing or odd, with the reasons given why an error stands all the same. A reason holds for what the check
 * said then: other numbers or other people at the same place ask for a new one.
 */
export async function checkRows(db: ReadDb, kind: DocumentKind, facts: MeetingFacts): Promise<CheckRow[]> {
  const overrides = await listOverrides(db, facts.meeting.id);
  const nameOf = namesIn(facts.attendance.people);
  const rows = checksFor(kind, facts).map((check) => {
    const { severity, rule, place } = check;
    const sentence = checkSentence(check, nameOf);
    const key = `${check.key} ${sha256(sentence).slice(0, 12)}`;
    return { key, severity, rule, place, sentence };
  });
  return [...(await handEditRows(db, kind, facts)), ...rows].map((row) => ({
    ...row,
    overrideReason: overrides.get(row.key) ?? null,
  }));
}

/** Whether the public part still says something non-public, and nobody has given a reason why it may (R12). */
export const hasOpenLeak = async (db: ReadDb, kind: DocumentKind, facts: MeetingFacts): Promise<boolean> =>
  (await checkRows(db, kind, facts)).some(
    ({ rule, severity, overrideReason }) => rule === 'R12' && severity === 'error' && overrideReason === null,
  );

export const listChecks = async (
  { db }: QueryCtx,
  { meetingId, kind }: Parsed<'checks.list'>,
): Promise<Output<'checks.list'>> => checkRows(db, kind, await meetingFacts(db, meetingId));

/** Only what is an error now can be overridden; the log keeps what it said. */
export async function overrideCheck(
  ctx: CommandCtx,
  { meetingId, key, reason }: Parsed<'checks.override'>,
): Promise<Output<'checks.override'>> {
  const facts = await meetingFacts(ctx.db, meetingId);
  for (const kind of documentKinds) {
    const check = (await checkRows(ctx.db, kind, facts)).find(
      (row) => row.key === key && row.severity === 'error',
    );
    if (!check) continue;
    await saveOverride(ctx.db, { meetingId, key, reason, createdAt: ctx.now() });
    const meeting = shortTitle(facts.meeting);
    await record(ctx, 'checkOverridden', { meeting, key, check: check.sentence, reason });
    return null;
  }
  return refuse({ code: 'NOT_FOUND', what: 'check' });
}

export async function withdrawOverride(
  ctx: CommandCtx,
  { meetingId, key }: Parsed<'checks.withdrawOverride'>,
): Promise<Output<'checks.withdrawOverride'>> {
  await removeOverride(ctx.db, meetingId, key);
  const { meeting } = await meetingFacts(ctx.db, meetingId);
  await record(ctx, 'overrideWithdrawn', { meeting: shortTitle(meeting), key });
  return null;
}
