import type { DispatchRecipientRow } from '../../../db/repositories/dispatch/recipients.ts';

/** A message that stayed here since it was overtaken by what the office did; the office may let it go all the same. */
export const isOvertaken = ({ state, fault }: Pick<DispatchRecipientRow, 'state' | 'fault'>): boolean =>
  state === 'refused' && (fault === 'changed' || fault === 'over');
