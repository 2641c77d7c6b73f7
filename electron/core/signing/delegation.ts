import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { BodyId, DataFileId } from '../../../shared/domain/ids.ts';
import { IsoDate } from '../../../shared/domain/values.ts';
import { canonicalText, orNull, sha256 } from '../kernel/digest.ts';
import { isSignedBy, signValue } from './publicKey.ts';
import { FilledLine, Moment, SignedKeyId } from './signedFields.ts';

/**
 * Who may give the consent of a chair from one day to another, both included, and why (R42). Stated by the chair, with the own key, or
 * by the office, which notes that the chair cannot; then nobody but the log vouches for it.
 */
export const Delegation = z.strictObject({
  format: z.literal('ratsfeder-vertretung-1'),
  dataFileId: DataFileId,
  bodyId: BodyId,
  body: FilledLine,
  chair: FilledLine,
  deputy: FilledLine,
  /** With which the deputy signs. */
  keyId: SignedKeyId,
  from: IsoDate,
  until: IsoDate,
  reason: FilledLine,
  /** With which the chair has signed this; null where the office noted it. */
  chairKeyId: SignedKeyId.nullable(),
  statedAt: Moment,
});
export type Delegation = z.infer<typeof Delegation>;

/** As it is stored, and signed where the chair states it. */
export const delegationText = (delegation: Delegation): string => canonicalText(Delegation.parse(delegation));

export const signDelegation = (delegation: Delegation, privateKey: KeyObject): string =>
  signValue(Delegation.parse(delegation), privateKey);

/** What a stored text says; null for anything that delegationText did not write. */
export const readDelegation = (text: string): Delegation | null =>
  orNull(() => {
    const delegation = Delegation.parse(JSON.parse(text));
    return canonicalText(delegation) === text ? delegation : null;
  });

/** What a consent names it by. */
export const delegationDigest = (text: string): string => sha256(Buffer.from(text, 'utf8'));

export const isDelegatedBy = (publicKey: string, delegation: Delegation, signature: string): boolean =>
  isSignedBy(publicKey, delegation, signature);

export const isInPeriod = ({ from, until }: Pick<Delegation, 'from' | 'until'>, moment: string): boolean =>
  from <= moment.slice(0, 10) && moment.slice(0, 10) <= until;
