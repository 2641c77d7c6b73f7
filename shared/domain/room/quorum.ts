/** Of those entitled to vote in the room: members of the council, and sachkundige Bürgerinnen und Bürger. */
export type CouncilShare = { members: number; experts: number };

/** `council`: null where the body counts heads alone. */
export type Quorum = { required: number; present: number; council: CouncilShare | null; met: boolean };

/**
 * More than half of the statutory members must be there (§ 49 (1) GO NRW), in a committee with sachkundige Bürger also
 * more council members than of these (§ 58 (3) GO NRW) (R14).
 */
export function quorum(statutorySeats: number, present: number, council: CouncilShare | null = null): Quorum {
  const required = Math.floor(statutorySeats / 2) + 1;
  return { required, present, council, met: present >= required && !isOutnumbered(council) };
}

/** Not more council members than others who vote. */
export const isOutnumbered = (council: CouncilShare | null): council is CouncilShare =>
  council !== null && council.members <= council.experts;
