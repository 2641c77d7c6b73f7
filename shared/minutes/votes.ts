import type { Organization } from '../domain/people/person.ts';
import type { FactionVote, NamedVote, Vote, VoteOf } from '../domain/vote/vote.ts';
import { counted } from '../german/format.ts';
import { sidesOf } from '../german/voteWords.ts';
import type { Setting } from './setting.ts';

type Choice = NamedVote['choice'];

const choices: readonly [Choice, string][] = [
  ['yes', 'Mit Ja stimmten'],
  ['no', 'Mit Nein stimmten'],
  ['abstain', 'Enthalten haben sich'],
  ['notVoting', 'Nicht abgestimmt haben'],
];

/** What stands below the result line: votes by faction or name, and why somebody did not vote (R24, R27). */
export function voteLines(vote: Vote, setting: Setting): string[] {
  const { remainderNote } = vote;
  return [
    ...(vote.form === 'factions' ? linesOfFactions(vote, setting) : []),
    ...(vote.form === 'names' ? nameLines(vote.byName, setting) : []),
    ...(remainderNote === '' ? [] : [remainderNote]),
  ];
}

/** With counts a line for each; where one voted as a whole, a line for each side: "dafür: A, B, Frau C (D)". */
function linesOfFactions(vote: VoteOf<'factions'>, setting: Setting): string[] {
  const { members = [], byFaction } = vote;
  if (!byFaction.some(({ whole }) => whole))
    return [...factionLines(byFaction, setting), ...nameLines(members, setting)];
  const names = new Map(setting.facts.organizations.map(({ id, name }) => [id, name]));
  const lists = new Map(setting.facts.attendance.people.map((person) => [person.id, person]));
  return sidesOf(vote, {
    organizationName: (id) => names.get(id) ?? 'N. N.',
    personName: (id) => {
      const list = lists.get(id)?.organizationName ?? '';
      return list === '' ? setting.textName(id) : `${setting.textName(id)} (${list})`;
    },
  });
}

function factionLines(votes: readonly FactionVote[], { facts }: Setting): string[] {
  const organizations = new Map(facts.organizations.map((organization) => [organization.id, organization]));
  const rows = votes
    .map(({ organizationId, yes, no, abstain }) => ({
      organization: organizations.get(organizationId),
      counts: [
        ...(yes > 0 ? [counted(yes, 'Ja-Stimme', 'Ja-Stimmen')] : []),
        ...(no > 0 ? [counted(no, 'Nein-Stimme', 'Nein-Stimmen')] : []),
        ...(abstain > 0 ? [counted(abstain, 'Enthaltung', 'Enthaltungen')] : []),
      ],
    }))
    .filter(({ counts }) => counts.length > 0);
  if (rows.length === 0) return [];
  return [
    factionCaption(rows.map(({ organization }) => organization?.kind)),
    ...rows.map(({ organization, counts }) => `${organization?.name ?? 'N. N.'}: ${counts.join(', ')}`),
  ];
}

/** In an Integrationsrat elected lists and factions of the council sit side by side. */
function factionCaption(kinds: readonly (Organization['kind'] | undefined)[]): string {
  const parties = [
    ...(kinds.some((kind) => kind !== 'faction') ? ['Listen'] : []),
    ...(kinds.includes('faction') ? ['Fraktionen'] : []),
  ];
  return `Stimmen nach ${parties.join(' und ')}:`;
}

function nameLines(votes: readonly NamedVote[], setting: Setting): string[] {
  return choices.flatMap(([choice, caption]) => {
    const names = votes.filter((v) => v.choice === choice).map((v) => setting.textName(v.personId));
    return names.length === 0 ? [] : [`${caption}: ${names.join(', ')}`];
  });
}
