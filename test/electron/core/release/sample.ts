import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { DocumentFacts } from '../../../../electron/core/release/checkReleaseFile.ts';
import { modelSha256 } from '../../../../electron/core/kernel/digest.ts';
import { signersSha256 } from '../../../../electron/core/signing/manifest.ts';
import type { KeyOwner } from '../../../../electron/core/signing/keyCard.ts';
import { keyIdOf, publicKeyOf } from '../../../../electron/core/signing/publicKey.ts';
import type { ReleaseAnswer } from '../../../../electron/core/release/releaseFile.ts';
import type { PackageContent, ReleaseRequest } from '../../../../electron/core/release/requestPackage.ts';
import type { ReleasedRow } from '../../../../electron/core/release/verifyReleased.ts';
import { DataFileId, DocumentId, ItemId, KeyId, MeetingId } from '../../../../shared/domain/ids.ts';

export const hex = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** Every byte value, so that base64 and UTF-8 both meet all they can. */
export const documentBytes = Uint8Array.from({ length: 300 }, (_, n) => (n * 7) % 256);
export const model = JSON.stringify({
  title: 'Niederschrift',
  items: [{ number: '1', text: 'Begrüßung 🙂' }],
});
export const dataFileId = DataFileId.parse('datei-1');

export const signers = [
  { name: 'Aylin Öztürk', role: 'Vorsitzende', range: 'bis TOP 4' },
  { name: 'Jörg Weiß', role: 'Vorsitz', range: 'ab TOP 5' },
];

export const current = {
  documentId: DocumentId.parse('dokument-1'),
  kind: 'minutes',
  version: 2,
  meetingId: MeetingId.parse('sitzung-1'),
  fileName: 'Niederschrift Integrationsrat 2026-11-24.docx',
  sha256: hex(documentBytes),
  size: documentBytes.length,
  modelSha256: modelSha256(model) ?? '',
  signersSha256: signersSha256(signers),
} satisfies DocumentFacts;

const { signersSha256: _digest, ...requested } = current;

export const request: ReleaseRequest = {
  dataFileId,
  ...requested,
  kindLabel: 'Niederschrift',
  meetingTitle: '12. Sitzung des Integrationsrates',
  presentedAt: '2026-11-30T09:15:00',
  body: 'Integrationsrat',
  signers: signers.map((signer) => ({
    ...signer,
    keyIds: signer.range === 'bis TOP 4' ? [] : [KeyId.parse(hex('Weiß'))],
  })),
};

export const content: PackageContent = {
  document: { fileName: current.fileName, base64: Buffer.from(documentBytes).toString('base64') },
  request,
  checks: [
    {
      severity: 'warning',
      sentence: 'Bei TOP 3 fehlt das Ergebnis.',
      overrideReason: 'Es wurde nicht abgestimmt.',
    },
    { severity: 'note', sentence: 'Zwei Personen ohne Ende der Anwesenheit.', overrideReason: null },
  ],
  comments: [{ itemLabel: 'TOP 3', text: 'Bitte den Antragsteller nennen.\nDanke.' }],
  items: [{ itemId: ItemId.parse('item-3'), label: 'TOP 3 Mitteilungen' }],
};

export const answer: ReleaseAnswer = {
  decision: 'release',
  signer: { name: 'Aylin Öztürk', role: 'Vorsitzende' },
  range: 'bis TOP 4',
  signedAt: '2026-12-01T18:00:00',
  comments: [
    { itemId: ItemId.parse('top-3'), itemLabel: 'TOP 3', text: 'Einverstanden, „wie besprochen“.' },
    { itemId: null, itemLabel: '', text: 'Danke!' },
  ],
};

export const row: ReleasedRow = { dataFileId, ...current, bytes: documentBytes, model, signers };

/** A key as createKey makes it, without the passphrase and its cost. */
export function aKey(holder = 'Aylin Öztürk'): KeyOwner & { privateKey: KeyObject } {
  const { privateKey } = generateKeyPairSync('ed25519');
  const publicKey = publicKeyOf(privateKey);
  return { holder, publicKey, keyId: keyIdOf(publicKey), createdAt: '2026-01-05T10:00:00', privateKey };
}

export const asKnown = ({ keyId, publicKey }: KeyOwner, revokedAt: string | null = null) => ({
  keyId,
  publicKey,
  revokedAt,
});
