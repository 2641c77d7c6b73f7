import type { NamedVote, Vote } from '../../../../../shared/domain/vote/vote.ts';
import { aVote } from '../../../../shared/builders.ts';
import { aResult, type Form } from './form.ts';
import type { Member, Office } from './office.ts';

export type List = 'bruecke' | 'vielfalt' | 'rosen';
type Side = 'yes' | 'no' | 'abstain';

/** Lists that voted as one and were not counted, and members who voted otherwise or have none. */
export const ofLists =
  (lists: Partial<Record<List, Side>>, members: Partial<Record<Member, NamedVote['choice']>> = {}) =>
  (office: Office): Vote =>
    aVote({
      form: 'factions',
      byFaction: Object.entries(lists).map(([list, whole]) => ({
        organizationId: office.factions[list as List],
        yes: 0,
        no: 0,
        abstain: 0,
        whole,
      })),
      members: namedVotes(members, office),
    });

/** Yes, no and abstentions of each list. */
export const countedLists =
  (lists: Partial<Record<List, readonly [number, number, number]>>) =>
  (office: Office): Vote =>
    aVote({
      form: 'factions',
      byFaction: Object.entries(lists).map(([list, [yes, no, abstain]]) => ({
        organizationId: office.factions[list as List],
        yes,
        no,
        abstain,
      })),
    });

export const byName =
  (votes: Partial<Record<Member, NamedVote['choice']>>) =>
  (office: Office): Vote =>
    aVote({ form: 'names', byName: namedVotes(votes, office) });

const namedVotes = (votes: Partial<Record<Member, NamedVote['choice']>>, { people }: Office) =>
  Object.entries(votes).map(([who, choice]) => ({ personId: people[who as Member], choice }));

/** A resolution whose vote names lists or people of the body. */
export const aNamedResult = (
  listed: string,
  name: string,
  { vote, ...decision }: Omit<Parameters<typeof aResult>[2], 'vote'> & { vote: (office: Office) => Vote },
  rest: Parameters<typeof aResult>[3] = {},
): Form => {
  const form = aResult(listed, name, decision, rest);
  const { text = 'Das Vorhaben wird umgesetzt.' } = decision;
  return {
    ...form,
    record: (office, itemId) => office.decide(itemId, { ...decision, text, vote: vote(office) }),
  };
};
