import type { Output } from '../../../../shared/contract/index.ts';
import type { BodyId } from '../../../../shared/domain/ids.ts';

type People = Output<'people.list'>;

/** As people sign and as documents name them: "Dr. Anna Beispiel". */
export const signingName = ({
  title,
  givenName,
  familyName,
}: Pick<People[number], 'title' | 'givenName' | 'familyName'>): string =>
  [title, givenName, familyName].filter(Boolean).join(' ');

/** Who is chair of the body on this day comes first, then the deputies, then all others, each in the order of the list. */
export function likelySigners(people: People, bodyId: BodyId, today: string): People {
  const rank = ({ memberships }: People[number]): number => {
    const roles = memberships
      .filter((own) => own.bodyId === bodyId && (own.endDate === null || own.endDate >= today))
      .map(({ role }) => role);
    if (roles.includes('chair')) return 0;
    return roles.includes('deputyChair') ? 1 : 2;
  };
  return people.toSorted((a, b) => rank(a) - rank(b));
}
