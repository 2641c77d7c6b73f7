import type { MinutesStyle } from '../domain/body/body.ts';
import type { NamedVote, Vote, VoteOf } from '../domain/vote/vote.ts';
import { bothSidesKnown, isLeftOpen, type Totals, totals } from '../domain/vote/tally.ts';
import { counted, listed, withWord } from './format.ts';
import type { OrganizationId, PersonId } from '../domain/ids.ts';

type Style = MinutesStyle['resultStyle'];
export type VoteNames = {
  organizationName?: ((id: OrganizationId) => string) | undefined;
  personName?: ((id: PersonId) => string) | undefined;
};

/**
 * How a vote went, as it stands before the verb: "einstimmig bei 2 Enthaltungen", "in geheimer Abstimmung mit
 * Mehrheit". `sidesFollow`: who voted how is printed anyway, so the smaller side is not counted here as well.
 */
export function manner(vote: Vote | null, rejected: boolean, style: Style, sidesFollow: boolean): string {
  if (vote === null) return '';
  if (vote.form === 'wording') return vote.wording.replaceAll(/^[\s–-]+|[\s.–-]+$/g, '');
  const sums = totals(vote);
  if (sums === null) return vote.form === 'factions' ? ofWholeFactions(vote, rejected) : '';
  const verdict = bothSidesKnown(vote) ? leading(sums, rejected, style) : '';
  const countsAreShown = style === 'counts' || sidesFollow;
  const votes = countsAreShown ? '' : attached(sums, rejected, verdict, style);
  return [ballot[vote.form], verdict, votes].filter(Boolean).join(' ');
}

/** Where nobody counted, "einstimmig" is known all the same as soon as nobody was on the other side. */
function ofWholeFactions({ byFaction, members = [] }: VoteOf<'factions'>, rejected: boolean): string {
  if (byFaction.length === 0) return '';
  const other = rejected ? 'yes' : 'no';
  const isOpposed =
    byFaction.some(({ whole, ...counts }) => whole === other || counts[other] > 0) ||
    members.some(({ choice }) => choice === other);
  return isOpposed ? 'mit Mehrheit' : 'einstimmig';
}

const ballot = {
  counts: '',
  factions: '',
  names: 'in namentlicher Abstimmung',
  secret: 'in geheimer Abstimmung',
};

/** Empty where the winning side has fewer votes, as when a larger majority is missed. */
function leading({ yes, no }: Totals, rejected: boolean, style: Style): string {
  const [winning, other] = rejected ? [no, yes] : [yes, no];
  if (winning === other) return winning === 0 ? '' : 'bei Stimmengleichheit';
  if (winning < other) return '';
  if (other === 0) return 'einstimmig';
  return style === 'counts' ? 'mehrheitlich' : 'mit Mehrheit';
}

/** "bei 2 Gegenstimmen und einer Enthaltung": what the verdict alone does not tell, zeros left out. */
function attached(sums: Totals, rejected: boolean, verdict: string, style: Style): string {
  if (verdict === 'bei Stimmengleichheit') return `(${sums.yes} Ja, ${sums.no} Nein)`;
  const number = (n: number, one: string, many: string) =>
    n === 0 ? [] : [style === 'sentence' || n === 1 ? withWord(n, one, many) : `${n} ${many}`];
  const contrary = verdict === '' ? 'Nein-Stimme' : 'Gegenstimme';
  const parts = [
    ...(verdict === '' || rejected ? number(sums.yes, 'Ja-Stimme', 'Ja-Stimmen') : []),
    ...(verdict === '' || !rejected ? number(sums.no, contrary, `${contrary}n`) : []),
    ...number(sums.abstain, 'Enthaltung', 'Enthaltungen'),
    ...number(sums.invalid, 'ungültigen Stimme', 'ungültigen Stimmen'),
  ];
  return parts.length === 0 ? '' : `bei ${listed(parts)}`;
}

/** "Ja: 11, Nein: 2, Enthaltungen: 1"; what was left open is left out. */
export function countsLine(vote: Vote | null): string {
  const sums = vote && totals(vote);
  if (!sums) return '';
  return [
    isLeftOpen(vote, 'yes') ? '' : `Ja: ${sums.yes}`,
    isLeftOpen(vote, 'no') ? '' : `Nein: ${sums.no}`,
    isLeftOpen(vote, 'abstain') ? '' : `Enthaltungen: ${sums.abstain}`,
    sums.invalid > 0 ? `ungültig: ${sums.invalid}` : '',
    sums.notVoting > 0 ? `nicht teilgenommen: ${sums.notVoting}` : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** "dafür: A (5), B (3); dagegen: C (2); Enthaltung: D (1)"; empty where names cannot be had. */
export const sidesLine = (vote: Vote | null, names: VoteNames): string => sidesOf(vote, names).join('; ');

/** "dafür: A, B (3), Frau C", and so on: who voted how, a line for each side. */
export function sidesOf(vote: Vote | null, { organizationName, personName }: VoteNames): string[] {
  const named = (votes: readonly NamedVote[], choice: NamedVote['choice']) =>
    personName ? votes.filter((one) => one.choice === choice).map((one) => personName(one.personId)) : [];
  if (vote?.form === 'factions' && organizationName) {
    const side = (choice: 'yes' | 'no' | 'abstain') =>
      vote.byFaction
        .filter(({ whole, ...counts }) => (whole ? whole === choice : counts[choice] > 0))
        .map(({ organizationId, whole, ...counts }) =>
          whole
            ? organizationName(organizationId)
            : `${organizationName(organizationId)} (${counts[choice]})`,
        );
    const of = (choice: 'yes' | 'no' | 'abstain') => [...side(choice), ...named(vote.members ?? [], choice)];
    const notVoting = named(vote.members ?? [], 'notVoting');
    return sideList({ yes: of('yes'), no: of('no'), abstain: of('abstain'), notVoting });
  }
  if (vote?.form === 'names' && personName) {
    const side = (choice: NamedVote['choice']) => named(vote.byName, choice);
    return sideList({
      yes: side('yes'),
      no: side('no'),
      abstain: side('abstain'),
      notVoting: side('notVoting'),
    });
  }
  return [];
}

const sideLabels = {
  yes: 'dafür',
  no: 'dagegen',
  abstain: 'Enthaltung',
  notVoting: 'nicht teilgenommen',
} as const;

function sideList(sides: Record<keyof typeof sideLabels, string[]>): string[] {
  const order = ['yes', 'no', 'abstain', 'notVoting'] as const;
  return order
    .filter((side) => sides[side].length > 0)
    .map((side) => `${sideLabels[side]}: ${sides[side].join(', ')}`);
}

/** "1 Ja-Stimme", "9 Ja-Stimmen" */
export const yesVotes = (n: number): string => counted(n, 'Ja-Stimme', 'Ja-Stimmen');
/** "1 Nein-Stimme", "2 Nein-Stimmen" */
export const noVotes = (n: number): string => counted(n, 'Nein-Stimme', 'Nein-Stimmen');
