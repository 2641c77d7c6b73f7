import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { PersonId } from '../../../../../shared/domain/ids.ts';
import { deputiesFor, isDeputyOn } from '../../../../../shared/domain/people/deputies.ts';
import type { Membership } from '../../../../../shared/domain/people/person.ts';
import {
  deputyProposals,
  proposedDeputies,
  type Reply,
  seatHolders,
} from '../../../../../shared/domain/room/reply.ts';
import { useCommand, useQuery } from '../../../../api.ts';
import { readAnew } from '../../../../saving/useConflict.ts';
import { type AttendanceScope, useAttendanceScope } from '../attendanceScope.ts';

const none: readonly Reply[] = [];

/** What was replied so far; nothing while it is read. */
export function useReplies(): readonly Reply[] {
  const { meeting } = useAttendanceScope();
  return useQuery('replies.list', { meetingId: meeting.id }).data ?? none;
}

/** Of the body of the meeting, of whatever day. */
const membershipsIn = ({ meeting, directory }: AttendanceScope): Membership[] =>
  directory
    .flatMap((person) => person.memberships)
    .filter(({ bodyId }) => bodyId === meeting.bodyId)
    .toSorted((a, b) => a.position - b.position);

/** Whose meeting it is, and when. */
export const bodyOf = (scope: AttendanceScope) => ({
  memberships: membershipsIn(scope),
  day: scope.meeting.date,
});

/** Who can reply: everybody with a seat, and below them who was asked to stand in. */
export function whoReplies(scope: AttendanceScope, replies: readonly Reply[]): PersonId[] {
  const body = bodyOf(scope);
  const holders = new Set(seatHolders(body));
  const inOrder = scope.directory.map(({ id }) => id).filter((id) => holders.has(id));
  const others = replies.flatMap(({ personId, deputyId }) =>
    deputyId !== null && isDeputyOn(deputyId, body.memberships, body.day) ? [personId, deputyId] : [personId],
  );
  return [...new Set([...inOrder, ...others])];
}

/** Who may be asked for a member, the first of them before the others, and whom to ask next. */
export function deputiesToAsk(
  scope: AttendanceScope,
  replies: readonly Reply[],
  memberId: PersonId,
): { ranked: PersonId[]; next: PersonId | null; isAnyNamed: boolean } {
  const body = bodyOf(scope);
  const listOf = (id: PersonId) => scope.directory.find((one) => one.id === id)?.organizationId ?? null;
  return {
    ranked: proposedDeputies(memberId, replies, body, listOf),
    isAnyNamed: deputiesFor(memberId, listOf(memberId), body.memberships, body.day).length > 0,
    next: deputyProposals(replies, body, listOf).get(memberId) ?? null,
  };
}

type Change = { answer: Reply['answer'] | null } & Partial<Pick<Reply, 'note' | 'repliedOn'>>;

/** One after the other: two quick answers of one person are not a conflict with oneself. */
export function useSaveReply() {
  const { meeting } = useAttendanceScope();
  const save = useCommand('replies.save');
  const client = useQueryClient();
  const queue = useRef(Promise.resolve());
  const key = ['replies.list', { meetingId: meeting.id }];
  const store = async (personId: PersonId, change: Change) => {
    const known = client.getQueryData<Reply[]>(key)?.find((one) => one.personId === personId);
    const input = { meetingId: meeting.id, personId, version: known?.version ?? null, ...change };
    await save.mutateAsync(input).then((all) => client.setQueryData(key, all), readAnew);
  };
  const change = (personId: PersonId, to: Change): Promise<void> => {
    queue.current = queue.current.then(() => store(personId, to));
    return queue.current;
  };
  return { change, error: save.error };
}
