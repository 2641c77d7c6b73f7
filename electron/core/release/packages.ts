import { findDocument } from '../../../db/repositories/documents/documents.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import { ownEditSentence } from '../../../shared/german/release.ts';
import type { ActionCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { toBase64 } from '../kernel/bytes.ts';
import { checkRows } from '../documents/checks.ts';
import { meetingFacts } from '../meetings/facts.ts';
import { found, refuse } from '../kernel/refusals.ts';
import { enterRelease, refuseUnexplained } from './decide.ts';
import { readForeign } from './readForeign.ts';
import { answerRequest, type ReleaseAnswer, writeReleaseFile } from './releaseFile.ts';
import { requestOf } from './request.ts';
import { type PackageContent, writePackage } from './requestPackage.ts';
import { fromBase64 } from '../signing/signedFields.ts';
import { unlockedKey } from './signerKeys.ts';
import type { ItemId, KeyId } from '../../../shared/domain/ids.ts';

/** The Freigabepaket for the chair's own computer. */
export async function exportPackage(
  { db, now }: QueryCtx,
  { documentId }: Parsed<'release.package'>,
): Promise<Output<'release.package'>> {
  const document = found(await findDocument(db, documentId), 'document');
  if (document.state !== 'presented') refuse({ code: 'DOCUMENT_STATE', state: document.state });
  const facts = await meetingFacts(db, found(document.meetingId, 'meeting'));
  const checks = await checkRows(db, document.kind, facts);
  const bytes = writePackage({
    document: { fileName: document.fileName, base64: toBase64(document.bytes) },
    request: await requestOf(db, document, now()),
    checks: [
      ...(document.isOwnEdit ? [ownEditHint] : []),
      ...checks.map(({ severity, sentence, place, overrideReason }) => ({
        severity,
        sentence: `${topOf(place.itemId, facts)}${sentence}`,
        overrideReason,
      })),
    ],
    comments: [],
    // A remark about a public document has no need of the other part's titles.
    items: facts.items
      .filter((item) => item.isPublic || document.clearance === 'nonPublic')
      .map((item) => ({
        itemId: item.id,
        label: shortened(item.number === '' ? item.title : `TOP ${item.number} ${item.title}`),
      })),
  });
  return { fileName: withEnding(document.fileName, 'freigabepaket'), bytes };
}

/** Whoever reads "the checks report nothing" must know that they did not read this file. */
const ownEditHint = {
  severity: 'hint',
  sentence: ownEditSentence,
  overrideReason: null,
} as const;

/** "TOP 8: "; the chair's list has no links to tell where. */
function topOf(itemId: ItemId | null, { items }: MeetingFacts): string {
  const number = items.find(({ id }) => id === itemId)?.number ?? '';
  return number === '' ? '' : `TOP ${number}: `;
}

/** As long as the label of a remark may be, without half a character at the end. */
const shortened = (label: string): string => label.slice(0, 300).replace(/[\uD800-\uDBFF]$/, '');

export async function openPackage(
  _ctx: ActionCtx,
  { bytes }: Parsed<'release.openPackage'>,
): Promise<Output<'release.openPackage'>> {
  const { document, request, checks, items } = await contentOf(bytes);
  const { meetingTitle, body, kindLabel, version, sha256, size, presentedAt } = request;
  return {
    fileName: document.fileName,
    bytes: fromBase64(document.base64),
    meetingTitle,
    body,
    kindLabel,
    version,
    sha256,
    size,
    presentedAt,
    signers: request.signers.map(({ name, role, range }) => ({ name, role, range })),
    checks,
    items,
  };
}

/** The chair's answer. The name that is signed is one of those asked; the office compares the key with its card. */
export async function signPackage(
  ctx: ActionCtx,
  input: Parsed<'release.signPackage'>,
): Promise<Output<'release.signPackage'>> {
  const { keyId, decision, range, comments } = input;
  const { request, document } = await contentOf(input.bytes);
  refuseUnexplained(input);
  const { key, privateKey } = await unlockedKey(ctx, input);
  const { delegated, ...signer } = signerOf(request, keyId, key.holder, range);
  const answer = { decision, signer, delegated, range, signedAt: ctx.now(), comments };
  const bytes = writeReleaseFile(answerRequest(request, answer, privateKey));
  await ctx.store.transaction((db) =>
    record({ ...ctx, db }, 'packageSigned', {
      file: document.fileName,
      signer: signer.name,
      decision,
      sha256: request.sha256,
    }),
  );
  return { fileName: withEnding(document.fileName, 'freigabe'), bytes };
}

type Signing = Pick<ReleaseAnswer, 'signer' | 'delegated'>;

/**
 * By key where the office knows it already, else by the name the holder gave: a key may be newer than the package.
 * Throws KEY_UNUSABLE.
 */
function signerOf(
  { signers }: PackageContent['request'],
  keyId: KeyId,
  holder: string,
  range: string,
): Signing['signer'] & Pick<Signing, 'delegated'> {
  const open = signers.filter((signer) => signer.range === range);
  const signer =
    open.find(({ keyIds }) => keyIds.includes(keyId)) ?? open.find(({ name }) => name === holder);
  if (signer) return { name: signer.name, role: signer.role };
  for (const { name: chair, role, deputies = [] } of open) {
    const deputy = deputies.find((one) => one.keyId === keyId);
    if (deputy) return { name: deputy.name, role, delegated: { chair, sha256: deputy.sha256 } };
  }
  return refuse({ code: 'KEY_UNUSABLE', reason: 'otherPerson' });
}

/** First the file is read, in a thread of its own; then it is entered at once. */
export async function acceptRelease(
  ctx: ActionCtx,
  { bytes }: Parsed<'release.accept'>,
): Promise<Output<'release.accept'>> {
  const read = (await readForeign('release', bytes)) ?? beyondReading;
  if (!read.ok) {
    const reason = read.reason === 'notARelease' ? 'notAPackage' : read.reason;
    return refuse({ code: 'PACKAGE_REFUSED', reason });
  }
  return ctx.store.transaction((db) => enterRelease({ ...ctx, db }, read.content));
}

async function contentOf(bytes: Uint8Array): Promise<PackageContent> {
  const read = (await readForeign('package', bytes)) ?? beyondReading;
  return read.ok ? read.content : refuse({ code: 'PACKAGE_REFUSED', reason: read.reason });
}

/** Ours are read in a moment: whatever takes longer, or more memory, is none of them any more. */
const beyondReading = { ok: false, reason: 'damaged' } as const;

const withEnding = (fileName: string, ending: string): string =>
  `${fileName.replace(/\.docx$/i, '')}.${ending}`;
