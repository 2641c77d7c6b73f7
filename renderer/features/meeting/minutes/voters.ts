import type { PersonId } from '../../../../shared/domain/ids.ts';
import { inflected } from '../../../../shared/domain/people/names.ts';
import type { Room } from '../../../../shared/domain/room/presence.ts';
import type { NamedVote } from '../../../../shared/domain/vote/vote.ts';
import { type MinutesScope, personOf } from './minutesScope.ts';

export type Voter = {
  id: PersonId;
  /** As in the list of attendance, and as in a sentence. */
  name: string;
  textName: string;
  /** For whom the person stands in. */
  note: string;
  organizationName: string;
};

export type Sorting = 'name' | 'list';

/** Who may vote in the room, by name, and whoever was entered before: no vote is lost because its person is gone. */
export function votersOf(scope: MinutesScope, room: Room, votes: readonly NamedVote[]): Voter[] {
  const ids = new Set([...room.voting, ...votes].map(({ personId }) => personId));
  const known = scope.attendance.people.filter(({ id }) => ids.has(id));
  const gone = [...ids].filter((id) => !known.some((person) => person.id === id));
  return [
    ...known.map(({ id, listName, textName, organizationName }) => {
      const note = noteOf(scope, room, id);
      return { id, name: listName, textName, note, organizationName };
    }),
    ...gone.map((id) => ({ id, ...nobody })),
  ];
}

const nobody = {
  name: 'N. N.',
  textName: 'N. N.',
  note: 'nicht mehr in der Anwesenheit',
  organizationName: '',
};

function noteOf(scope: MinutesScope, room: Room, id: PersonId): string {
  const seat = room.voting.find(({ personId }) => personId === id)?.substitutesFor ?? null;
  const member = seat === null ? undefined : personOf(scope, seat);
  return member ? `für ${inflected(member, member.textName, 'accusative')}` : '';
}

export type VoterGroup = { name: string; members: Voter[] };

/** All in one without a name, or by list or faction, the largest first; who belongs to none comes last. */
export function groupsOf(voters: readonly Voter[], sorting: Sorting): VoterGroup[] {
  if (sorting === 'name') return [{ name: '', members: [...voters] }];
  const groups = Map.groupBy(voters, ({ organizationName }) => organizationName);
  return [...groups]
    .map(([name, members]) => ({ name: name || 'ohne Liste oder Fraktion', members, isNone: name === '' }))
    .toSorted((a, b) => Number(a.isNone) - Number(b.isNone) || b.members.length - a.members.length);
}
