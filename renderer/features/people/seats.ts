import { type Body, rulesOn } from '../../../shared/domain/body/body.ts';
import { isInForce } from '../../../shared/domain/people/deputies.ts';
import { type Organization, seatedRoles } from '../../../shared/domain/people/person.ts';
import { counted } from '../../../shared/german/format.ts';
import { compareGerman } from '../../../shared/german/order.ts';
import type { PersonWithMemberships } from './personRows.ts';

/** "25 von 25 Sitzen besetzt: Liste Linde 13, Bunte Liste 12": who has a seat of a body today, by list. */
export function seatWords(
  body: Body,
  people: readonly PersonWithMemberships[],
  organizations: readonly Organization[],
  today: string,
): string {
  const seats = rulesOn(body.rules, today)?.statutorySeats;
  const seated = people.filter(({ memberships }) =>
    memberships.some(
      (one) =>
        one.bodyId === body.id && isInForce(one, today) && seatedRoles.some((role) => role === one.role),
    ),
  );
  const names = new Map<string | null, string>(
    organizations.map(({ id, name, shortName }) => [id, shortName || name]),
  );
  const byList = Map.groupBy(seated, ({ organizationId }) => names.get(organizationId) ?? 'ohne Liste');
  const lists = [...byList]
    .toSorted(([a, some], [b, others]) => others.length - some.length || compareGerman(a, b))
    .map(([name, members]) => `${name} ${members.length}`);
  const filled =
    seats === undefined
      ? `${counted(seated.length, 'Sitz', 'Sitze')} besetzt`
      : `${seated.length} von ${counted(seats, 'Sitz', 'Sitzen')} besetzt`;
  return lists.length === 0 ? filled : `${filled}: ${lists.join(', ')}`;
}
