export type Quorum = { required: number; present: number; met: boolean };

/** More than half of the statutory members must be there (R14, § 49 (1) GO NRW). */
export function quorum(statutorySeats: number, present: number): Quorum {
  const required = Math.floor(statutorySeats / 2) + 1;
  return { required, present, met: present >= required };
}
