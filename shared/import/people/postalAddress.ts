import type { Person } from '../../domain/people/person.ts';

export type PostalAddress = Pick<Person, 'streetAddress' | 'postalCode' | 'locality'>;
export const addressFields = ['streetAddress', 'postalCode', 'locality'] as const;

/** "Lindenweg 3, 58095 Hagen", also over lines or the other way round; null where no postal code tells its parts. */
export function postalAddressIn(text: string): PostalAddress | null {
  const parts = text
    .split(/[,;\n\r]+/u)
    .map((part) => part.trim())
    .filter(Boolean);
  const at = parts.findIndex((part) => town.test(part));
  const [, before = '', postalCode = '', locality = ''] = town.exec(parts[at] ?? '') ?? [];
  if (postalCode === '') return null;
  const street = parts.with(at, before).filter(Boolean);
  return { streetAddress: street.join(', '), postalCode, locality };
}

const town = /^(.*?)(?:^|\s)(?:DE?[\s-]+)?(\d{5})\s+(\p{L}.*)$/u;

/** "Lindenweg 3, 58095 Hagen": in one line; '' of whoever has none. */
export const postalLine = ({ streetAddress, postalCode, locality }: PostalAddress): string =>
  [streetAddress, [postalCode, locality].filter(Boolean).join(' ')].filter(Boolean).join(', ');

/** What a list adds to the address that is there; null where it says another one. Parts of two addresses make none. */
export function completedAddress(known: PostalAddress, read: PostalAddress): PostalAddress | null {
  const differs = addressFields.some(
    (field) => known[field] !== '' && read[field] !== '' && !isAlike(known[field], read[field]),
  );
  if (differs) return null;
  return {
    streetAddress: known.streetAddress || read.streetAddress,
    postalCode: known.postalCode || read.postalCode,
    locality: known.locality || read.locality,
  };
}

/** "Lindenstr. 3" is "Lindenstraße 3". */
const isAlike = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/stra(?:ß|ss)e|str\./gu, 'str')
    .replaceAll(/[\s-]/gu, '');
