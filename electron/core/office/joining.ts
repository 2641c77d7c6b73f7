import { listMemberships } from '../../../db/repositories/people/memberships.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { BodyId, PersonId } from '../../../shared/domain/ids.ts';
import { votesByRole } from '../../../shared/domain/people/person.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { saveMembership, savePerson } from './people.ts';

export async function joinBody(
  ctx: CommandCtx,
  { bodyId, role, startDate, people }: Parsed<'people.join'>,
): Promise<Output<'people.join'>> {
  const last = await lastPosition(ctx.db, bodyId);
  const joined: PersonId[] = [];
  for (const [index, fields] of people.entries()) {
    const { id: personId } = await savePerson(ctx, { ...fields, id: null, version: null });
    await saveMembership(ctx, {
      id: null,
      version: null,
      personId,
      bodyId,
      role,
      votingRight: votesByRole(role),
      isExpertCitizen: false,
      startDate,
      endDate: null,
      // Where the office keeps all at 0, names decide.
      position: last === 0 ? 0 : last + 1 + index,
      deputyFor: [],
    });
    joined.push(personId);
  }
  return joined;
}

async function lastPosition(db: ReadDb, bodyId: BodyId): Promise<number> {
  const own = (await listMemberships(db)).filter((membership) => membership.bodyId === bodyId);
  return Math.max(0, ...own.map(({ position }) => position));
}
