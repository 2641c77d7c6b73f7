import { z } from 'zod';
import { orderOf, type Umlauts } from '../../german/order.ts';
import type { Person } from './person.ts';

/** How an office sorts names: by the particle ("von der Heide" under V) or without it, and where umlauts stand. */
export const NameOrder = z.object({
  particles: z.enum(['count', 'skip']),
  umlauts: z.enum(['base', 'two']),
});
export type NameOrder = z.infer<typeof NameOrder>;

export const usualOrder: NameOrder = { particles: 'count', umlauts: 'base' };

type Sorted = Pick<Person, 'id' | 'familyName' | 'givenName'>;

/** By family name, then given name; equal names by id, so that the order is always the same. */
export function byNameIn({ particles, umlauts }: NameOrder): (a: Sorted, b: Sorted) => number {
  const compare = orderOf(umlauts satisfies Umlauts);
  const key = particles === 'skip' ? withoutParticles : (name: string) => name;
  return (a, b) =>
    compare(key(a.familyName), key(b.familyName)) ||
    compare(a.familyName, b.familyName) ||
    compare(a.givenName, b.givenName) ||
    (a.id < b.id ? -1 : Number(a.id > b.id));
}

const particle =
  /^(?:(?:von|vom|van|zu|zum|zur|de|der|den|dem|da|das|do|dos|di|del|della|du|des|la|le|les|ten|ter|te|el|al|abu|ben|bin|bint|ibn|af|av)\s+|(?:d|l)['’]|(?:el|al|as|ad|ar|ez)-)(?=\p{L})/iu;

/** "von der Heide" → "Heide", "El-Sayed" → "Sayed". */
export function withoutParticles(familyName: string): string {
  const rest = familyName.replace(particle, '');
  return rest === familyName ? rest : withoutParticles(rest);
}
