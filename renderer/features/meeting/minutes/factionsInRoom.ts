import type { OrganizationId } from '../../../../shared/domain/ids.ts';
import type { Room } from '../../../../shared/domain/room/presence.ts';
import type { FactionVote } from '../../../../shared/domain/vote/vote.ts';
import type { MinutesScope } from './minutesScope.ts';

export type FactionInRoom = {
  id: OrganizationId;
  name: string;
  /** Who may vote: not who is biased, has an advisory voice or is out. */
  inRoom: number;
  vote: FactionVote;
};

/** Each list or faction with somebody in the room who may vote, and each that was entered before. */
export function factionsInRoom(
  { organizations, attendance }: MinutesScope,
  room: Room,
  votes: readonly FactionVote[],
): FactionInRoom[] {
  const voting = new Set(room.voting.map(({ personId }) => personId));
  const membersOf = Map.groupBy(
    attendance.people.filter(({ id }) => voting.has(id)),
    ({ organizationId }) => organizationId,
  );
  return organizations
    .map(({ id, name, kind }) => ({
      id,
      name,
      inRoom: kind === 'administration' ? 0 : (membersOf.get(id)?.length ?? 0),
      vote: votes.find(({ organizationId }) => organizationId === id),
    }))
    .filter(({ inRoom, vote }) => inRoom > 0 || vote !== undefined)
    .map(({ vote, ...faction }) => ({
      ...faction,
      vote: vote ?? { organizationId: faction.id, yes: 0, no: 0, abstain: 0 },
    }));
}

const castBy = ({ yes, no, abstain }: FactionVote): number => yes + no + abstain;

/** How many of those in the room are in none of the counts; below 0: so many too many. */
export const missingOf = ({ inRoom, vote }: FactionInRoom): number => inRoom - castBy(vote);

/** All votes with this one changed, in the order of the list; nobody's are not kept. */
export const withVote = (factions: readonly FactionInRoom[], changed: FactionVote): FactionVote[] =>
  factions
    .map(({ id, vote }) => (id === changed.organizationId ? changed : vote))
    .filter((vote) => castBy(vote) > 0);
