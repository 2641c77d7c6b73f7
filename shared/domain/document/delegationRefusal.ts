/** Why nobody can be entered as the deputy for a chair's consent (R42). */
export type DelegationRefusal =
  'endsFirst' | 'otherKey' | 'noPerson' | 'samePerson' | 'noDeputy' | 'noChair' | 'over';
