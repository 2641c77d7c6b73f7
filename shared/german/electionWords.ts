import type { Candidate, ElectionRound, Lot, SeatMethod } from '../domain/vote/election.ts';
import { declinedWords } from './declension.ts';
import { listed, withWord } from './format.ts';

export const seatMethodLabels = {
  hareNiemeyer: 'Hare-Niemeyer',
  dHondt: 'd’Hondt',
  sainteLague: 'Sainte-Laguë',
} as const satisfies Record<SeatMethod, string>;

/** "bei 3 Nein-Stimmen und einer Enthaltung": what stands beside the votes for somebody, zeros left out. */
export function withCounts({ no, abstain, invalid }: ElectionRound): string {
  const parts = [
    ...number(no, 'Nein-Stimme', 'Nein-Stimmen'),
    ...number(abstain, 'Enthaltung', 'Enthaltungen'),
    ...number(invalid, 'ungültigen Stimme', 'ungültigen Stimmen'),
  ];
  return parts.length === 0 ? '' : `bei ${listed(parts)}`;
}

const number = (n: number | null, one: string, many: string): string[] =>
  n === null || n === 0 ? [] : [withWord(n, one, many)];

/** "Durch das von Herrn Demir gezogene Los" */
export const drawnLot = (lot: Lot | null): string =>
  lot === null || lot.drawnBy === ''
    ? 'Durch das Los'
    : `Durch das von ${declinedWords(lot.drawnBy, 'dative')} gezogene Los`;

/** Whether those elected accept, as far as they have said so: "Sie nimmt die Wahl an." */
export function answers(...people: readonly Candidate[]): string {
  const [one, another] = people;
  if (one && !another) {
    const who = /^Frau\b/.test(one.name) ? 'Sie' : /^Herr\b/.test(one.name) ? 'Er' : one.name;
    return one.acceptance === 'open' ? '' : answer([who], one.acceptance);
  }
  const who = (acceptance: Candidate['acceptance']) =>
    people.filter((person) => person.acceptance === acceptance).map(({ name }) => name);
  const accepted = who('accepted');
  if (people.length > 0 && accepted.length === people.length) return 'Die Gewählten nehmen die Wahl an.';
  return [answer(accepted, 'accepted'), answer(who('declined'), 'declined')].filter(Boolean).join(' ');
}

function answer(names: readonly string[], acceptance: 'accepted' | 'declined'): string {
  if (names.length === 0) return '';
  const does = names.length === 1 ? 'nimmt' : 'nehmen';
  return `${listed(names)} ${does} die Wahl ${acceptance === 'accepted' ? 'an' : 'nicht an'}.`;
}

/** A name of a list as it stands beside a word: „Vielfalt“. */
export const bySelf = (name: string): string => (/[„“"]/.test(name) ? name : `„${name}“`);
