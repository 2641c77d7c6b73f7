import type { OrganizationId, PersonId } from '../../../../shared/domain/ids.ts';
import type { Room } from '../../../../shared/domain/room/presence.ts';
import type { FactionVote, VoteOf } from '../../../../shared/domain/vote/vote.ts';
import type { MinutesScope } from './minutesScope.ts';

export type FactionInRoom = {
  id: OrganizationId;
  name: string;
  /** Who may vote: not who is biased, has an advisory voice or is out. */
  inRoom: number;
  /** How many of them voted on their own. */
  singles: number;
  vote: FactionVote;
};

/** Each list or faction with somebody in the room who may vote, and each that was entered before. */
export function factionsInRoom(
  { organizations, attendance }: MinutesScope,
  room: Room,
  { byFaction, members = [] }: VoteOf<'factions'>,
): FactionInRoom[] {
  const voting = new Set(room.voting.map(({ personId }) => personId));
  const alone = new Set(members.map(({ personId }) => personId));
  const countOf = (id: OrganizationId, among: ReadonlySet<PersonId>) =>
    attendance.people.filter((person) => person.organizationId === id && among.has(person.id)).length;
  return organizations
    .map(({ id, name, kind }) => ({
      id,
      name,
      inRoom: kind === 'administration' ? 0 : countOf(id, voting),
      singles: countOf(id, alone),
      vote: byFaction.find(({ organizationId }) => organizationId === id),
    }))
    .filter(({ inRoom, vote }) => inRoom > 0 || vote !== undefined)
    .map(({ vote, ...faction }) => ({ ...faction, vote: vote ?? nothing(faction.id) }));
}

export const sides = ['yes', 'no', 'abstain'] as const;
export type Side = (typeof sides)[number];

const nothing = (organizationId: OrganizationId): FactionVote => ({
  organizationId,
  yes: 0,
  no: 0,
  abstain: 0,
});

export const castBy = ({ yes, no, abstain }: FactionVote): number => yes + no + abstain;

/** How many of those in the room are in none of the counts; below 0: so many too many. */
export const missingOf = ({ inRoom, singles, vote }: FactionInRoom): number =>
  vote.whole ? 0 : inRoom - singles - castBy(vote);

/** All of a list on one side: counted, but for those who voted on their own, or as a whole. */
export const allOn = ({ id, inRoom, singles }: FactionInRoom, side: Side, isCounted: boolean): FactionVote =>
  isCounted ? { ...nothing(id), [side]: Math.max(0, inRoom - singles) } : { ...nothing(id), whole: side };

/** The same vote with counts or without: where a list was of one mind, that stays. */
export function recounted(faction: FactionInRoom, isCounted: boolean): FactionVote {
  const { vote } = faction;
  const [only, ...others] = vote.whole ? [vote.whole] : sides.filter((side) => vote[side] > 0);
  return only && others.length === 0 ? allOn(faction, only, isCounted) : nothing(faction.id);
}

/** All votes with this one changed, in the order of the list; nobody's are not kept. */
export const withVote = (factions: readonly FactionInRoom[], changed: FactionVote): FactionVote[] =>
  kept(factions.map(({ id, vote }) => (id === changed.organizationId ? changed : vote)));

export const kept = (votes: readonly FactionVote[]): FactionVote[] =>
  votes.filter((vote) => vote.whole || castBy(vote) > 0);
