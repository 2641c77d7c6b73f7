import { z } from 'zod';
import { ReviewComment } from '../domain/document/document.ts';
import { BodyId, DelegationId, DocumentId, ItemId, KeyId, PersonId } from '../domain/ids.ts';
import { IsoDate, line, requiredLine } from '../domain/values.ts';
import { bytesUpTo } from './bytes.ts';
import { DocumentInfo, FilePayload } from './documents.ts';
import { meetingFacts } from './dataKinds.ts';
import { action, command, query } from './route.ts';

/** A chair's key; the secret part is sealed under a passphrase of the chair's own and may be on another computer. */
export const SignerKey = z.object({
  keyId: KeyId,
  /** First characters of the key id in groups of four, to compare by eye. */
  fingerprint: z.string(),
  personId: PersonId.nullable(),
  holder: z.string(),
  createdAt: z.string(),
  /** False where only the public part is known here. */
  canSign: z.boolean(),
  revokedAt: z.string().nullable(),
  revokeReason: z.string(),
});
export type SignerKey = z.infer<typeof SignerKey>;

/** Who gives a chair's consent for a while; `isSigned`: by the chair's own key, else the office noted it (R42). */
export const DelegationInfo = z.object({
  id: DelegationId,
  bodyId: BodyId,
  chairId: PersonId,
  deputyId: PersonId,
  /** The deputy's. */
  keyId: KeyId,
  chair: z.string(),
  deputy: z.string(),
  from: IsoDate,
  until: IsoDate,
  reason: z.string(),
  isSigned: z.boolean(),
  /** Whether it counts today. */
  isCurrent: z.boolean(),
  receivedAt: z.string(),
  revokedAt: z.string().nullable(),
  revokeReason: z.string(),
});
export type DelegationInfo = z.infer<typeof DelegationInfo>;

const Passphrase = z.string().max(1_000, 'Diese Passphrase ist zu lang: höchstens 1.000 Zeichen.');
const ExchangedFile = bytesUpTo(45);
const Comments = z.array(ReviewComment).max(300, 'Das sind zu viele Anmerkungen: höchstens 300.');
export const Decision = z.enum(['release', 'return', 'refuse']);

/** A package of another computer, opened for reading. */
export const OpenedPackage = FilePayload.extend({
  meetingTitle: z.string(),
  body: z.string(),
  kindLabel: z.string(),
  version: z.number().int(),
  sha256: z.string(),
  size: z.number().int(),
  presentedAt: z.string(),
  signers: z.array(z.object({ name: z.string(), role: z.string(), range: z.string() })),
  checks: z.array(
    z.object({ severity: z.string(), sentence: z.string(), overrideReason: z.string().nullable() }),
  ),
  items: z.array(z.object({ itemId: ItemId, label: z.string() })),
});
export type OpenedPackage = z.infer<typeof OpenedPackage>;

export const VerifyResult = z.object({
  isReleased: z.boolean(),
  document: DocumentInfo.nullable(),
  /** German sentences: who released it and when, or what differs. */
  sentences: z.array(z.string()),
});

export const release = {
  'keys.list': query(z.object({}), z.array(SignerKey)).reads('keys'),
  /** Deriving from a passphrase takes half a second on purpose: nothing waits for it. */
  'keys.create': action(
    z.object({ personId: PersonId.nullable(), holder: requiredLine('Ihren Namen'), passphrase: Passphrase }),
    SignerKey,
  ).changes('keys', 'audit'),
  'keys.changePassphrase': action(
    z.object({ keyId: KeyId, passphrase: Passphrase, next: Passphrase }),
    SignerKey,
  ).changes('keys', 'audit'),
  'keys.revoke': command(
    z.object({ keyId: KeyId, reason: requiredLine('einen Grund', 500) }),
    SignerKey,
  ).changes('keys', 'audit'),
  /** The public part as a file for the office. */
  'keys.card': query(z.object({ keyId: KeyId }), FilePayload).reads('keys'),
  /** Takes a chair's card in; `isCompared`: the office compared the fingerprint with the chair first. */
  'keys.addCard': command(
    z.object({ personId: PersonId, bytes: ExchangedFile, isCompared: z.boolean().default(false) }),
    SignerKey,
  ).changes('keys', 'audit'),

  /** Newest first, with those that are over. */
  'delegations.list': query(z.object({}), z.array(DelegationInfo)).reads('keys', 'clock'),
  /**
   * `keyId`: the deputy's. `chairKeyId`: the chair's, who states it with the passphrase; null where the chair cannot, and the office notes
   * why. Refused with DELEGATION_REFUSED.
   */
  'delegations.give': action(
    z.object({
      bodyId: BodyId,
      chairId: PersonId,
      keyId: KeyId,
      from: IsoDate,
      until: IsoDate,
      reason: requiredLine('einen Grund', 500),
      chairKeyId: KeyId.nullable(),
      passphrase: Passphrase,
    }),
    DelegationInfo,
  ).changes('keys', 'audit'),
  /** Before its time is over; for good. */
  'delegations.revoke': command(
    z.object({ id: DelegationId, reason: requiredLine('einen Grund', 500) }),
    DelegationInfo,
  ).changes('keys', 'audit'),

  /** Everything presented and not decided, oldest first; of one body, or of all. */
  'release.waiting': query(
    z.object({ bodyId: BodyId.nullish() }),
    z.array(DocumentInfo.extend({ meetingTitle: z.string() })),
  ).reads('bodies', 'documents', 'meetings'),
  /** The chair's decision on this computer. `range` names whose consent this is where the chair changed (R32). */
  'release.sign': action(
    z.object({
      documentId: DocumentId,
      keyId: KeyId,
      passphrase: Passphrase,
      decision: Decision,
      range: line(1_000),
      comments: Comments,
    }),
    DocumentInfo,
  ).changes('documents', 'meetings', 'audit'),
  /** The Freigabepaket: one file with document, manifest, checks. */
  'release.package': query(z.object({ documentId: DocumentId }), FilePayload).reads(
    ...meetingFacts,
    'checks',
    'keys',
  ),
  'release.openPackage': action(z.object({ bytes: ExchangedFile }), OpenedPackage).changes(),
  /** The chair's decision on a package; answers with the Freigabe that goes back to the office. */
  'release.signPackage': action(
    z.object({
      bytes: ExchangedFile,
      keyId: KeyId,
      passphrase: Passphrase,
      decision: Decision,
      range: line(1_000),
      comments: Comments,
    }),
    FilePayload,
  ).changes('audit'),
  /** Takes the Freigabe back in. Refused with PACKAGE_REFUSED and its reason. */
  'release.accept': action(z.object({ bytes: ExchangedFile }), DocumentInfo).changes(
    'documents',
    'meetings',
    'keys',
    'audit',
  ),
  /** Whether these bytes are a released document, by whom and when, or what differs. */
  'release.verify': action(z.object({ fileName: line(300), bytes: ExchangedFile }), VerifyResult).changes(),
};
