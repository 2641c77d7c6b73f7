import type { Selectable } from 'kysely';
import type { FactionVote, NamedVote, Vote } from '../../../shared/domain/vote/vote.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import type { MeetingId, PersonId, ResolutionId } from '../../../shared/domain/ids.ts';

/** The columns of a vote beside a resolution; all null where there was no vote. */
export type VoteHead = {
  [Column in Exclude<keyof Tables['vote'], 'resolution_id'>]: Tables['vote'][Column] | null;
};

export type Ballots = { byFaction: Map<ResolutionId, FactionVote[]>; byName: Map<ResolutionId, NamedVote[]> };

/** Who voted how, for the given resolutions. */
export async function listBallots(db: ReadDb, resolutionIds: readonly ResolutionId[]): Promise<Ballots> {
  if (resolutionIds.length === 0) return ballotsOf([], []);
  return ballotsOf(await listFactionRows(db, resolutionIds), await listNameRows(db, resolutionIds));
}

/** Of rows in their order. */
export function ballotsOf(
  ofFactions: readonly Selectable<Tables['vote_by_faction']>[],
  ofNames: readonly Tables['vote_by_name'][],
): Ballots {
  const byFaction = new Map<ResolutionId, FactionVote[]>();
  const byName = new Map<ResolutionId, NamedVote[]>();
  for (const row of ofFactions) {
    const { resolution_id: id, organization_id: organizationId, yes, no, abstain, whole } = row;
    const vote = { organizationId, yes, no, abstain, ...(whole ? { whole } : {}) };
    byFaction.set(id, [...(byFaction.get(id) ?? []), vote]);
  }
  for (const { resolution_id: id, person_id: personId, choice } of ofNames) {
    byName.set(id, [...(byName.get(id) ?? []), { personId, choice }]);
  }
  return { byFaction, byName };
}

const listFactionRows = (db: ReadDb, ids: readonly ResolutionId[]) =>
  db
    .selectFrom('vote_by_faction')
    .selectAll()
    .where('resolution_id', 'in', ids)
    .orderBy('position')
    .execute();

const listNameRows = (db: ReadDb, ids: readonly ResolutionId[]) =>
  db.selectFrom('vote_by_name').selectAll().where('resolution_id', 'in', ids).orderBy('position').execute();

/** Everybody whose vote is kept by name, in whatever resolution of a meeting. */
export async function listVotersByName(db: ReadDb, meetingId: MeetingId): Promise<PersonId[]> {
  const rows = await db
    .selectFrom('vote_by_name')
    .innerJoin('resolution', 'resolution.id', 'vote_by_name.resolution_id')
    .innerJoin('agenda_item', 'agenda_item.id', 'resolution.item_id')
    .where('agenda_item.meeting_id', '=', meetingId)
    .select('vote_by_name.person_id')
    .distinct()
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/** A vote as its form has it. Names beside a secret ballot, as an old file may hold them, are not read (R28). */
export function toVote(id: ResolutionId, row: VoteHead, ballots: Ballots): Vote | null {
  const { form, yes, no, abstain, invalid } = row;
  const ofEveryForm = { takenAt: row.taken_at, remainderNote: row.remainder_note ?? '' };
  switch (form) {
    case null:
      return null;
    case 'counts':
    case 'secret':
      return { form, yes, no, abstain, invalid, ...ofEveryForm };
    case 'wording':
      return { form, wording: row.wording ?? '', ...ofEveryForm };
    case 'factions':
      return {
        form,
        byFaction: ballots.byFaction.get(id) ?? [],
        ...(ballots.byName.has(id) ? { members: ballots.byName.get(id) } : {}),
        ...ofEveryForm,
      };
    case 'names':
      return { form, byName: ballots.byName.get(id) ?? [], ...ofEveryForm };
  }
}

/** Without factions and names: see insertFactionVotes and insertNamedVotes. */
export async function insertVote(db: WriteDb, resolutionId: ResolutionId, vote: Vote): Promise<void> {
  const isCounted = vote.form === 'counts' || vote.form === 'secret';
  await db
    .insertInto('vote')
    .values({
      resolution_id: resolutionId,
      form: vote.form,
      yes: isCounted ? vote.yes : null,
      no: isCounted ? vote.no : null,
      abstain: isCounted ? vote.abstain : null,
      invalid: isCounted ? vote.invalid : null,
      wording: vote.form === 'wording' ? vote.wording : '',
      taken_at: vote.takenAt,
      remainder_note: vote.remainderNote,
    })
    .execute();
}

export async function insertFactionVotes(db: WriteDb, resolutionId: ResolutionId, vote: Vote): Promise<void> {
  if (vote.form !== 'factions' || vote.byFaction.length === 0) return;
  const rows = vote.byFaction.map(({ organizationId, yes, no, abstain, whole = null }, position) => ({
    resolution_id: resolutionId,
    position,
    organization_id: organizationId,
    yes,
    no,
    abstain,
    whole,
  }));
  await db.insertInto('vote_by_faction').values(rows).execute();
}

export async function insertNamedVotes(db: WriteDb, resolutionId: ResolutionId, vote: Vote): Promise<void> {
  const votes = vote.form === 'names' ? vote.byName : vote.form === 'factions' ? (vote.members ?? []) : [];
  if (votes.length === 0) return;
  const rows = votes.map(({ personId, choice }, position) => ({
    resolution_id: resolutionId,
    position,
    person_id: personId,
    choice,
  }));
  await db.insertInto('vote_by_name').values(rows).execute();
}

/** With its factions and names. */
export async function removeVote(db: WriteDb, resolutionId: ResolutionId): Promise<void> {
  await db.deleteFrom('vote').where('resolution_id', '=', resolutionId).execute();
}
