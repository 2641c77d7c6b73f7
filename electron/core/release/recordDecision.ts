import {
  findDocument,
  type StoredDocument,
  decideDocument,
} from '../../../db/repositories/documents/documents.ts';
import { listSignatures, type StoredSignature } from '../../../db/repositories/release/signatures.ts';
import type { DocumentInfo } from '../../../shared/contract/documents.ts';
import { stateAfterDecision } from '../../../shared/domain/document/decision.ts';
import { aboutKind, isWholeMinutes } from '../../../shared/documents/kinds/index.ts';
import { representing } from '../../../shared/german/delegation.ts';
import { listed } from '../../../shared/german/format.ts';
import { meetingOf } from '../kernel/access.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { infoOf, missingSigners } from '../documents/info.ts';
import { changeState } from '../meetings/changeState.ts';
import { meetingView } from '../meetings/meetings.ts';
import { found } from '../kernel/refusals.ts';
import { Manifest } from '../signing/manifest.ts';
import { shortTitle } from '../meetings/shortTitle.ts';
import { z } from 'zod';
import { jsonColumn } from '../../../db/codec.ts';
import { ReviewComment } from '../../../shared/domain/document/document.ts';

const manifestColumn = jsonColumn('manifest', Manifest);
const commentsColumn = jsonColumn('comments', z.array(ReviewComment));

/**
 * What follows from the decision that was entered last; all of it is logged. `isNoted`: the file says already that
 * this person refuses to sign.
 */
export async function recordDecision(
  ctx: CommandCtx,
  document: StoredDocument,
  last: StoredSignature,
  isNoted: boolean,
): Promise<DocumentInfo> {
  const { db, now } = ctx;
  const signatures = await listSignatures(db, [document.id]);
  const manifests = signatures.map(({ id, manifest }) => manifestColumn.read(manifest, id));
  const manifest = manifestColumn.read(last.manifest, last.id);
  const { decision, range } = manifest;
  const meeting = await meetingOf(db, document);
  const details = {
    document: document.id,
    kind: aboutKind(document.kind).label,
    version: document.version,
    meeting: shortTitle(await meetingView(db, meeting)),
    sha256: document.sha256,
  };
  const actions = {
    release: 'consentGiven',
    return: 'documentReturned',
    refuse: 'signatureRefused',
  } as const;
  const comments = commentsColumn.read(last.comments, last.id).length;
  await record(ctx, actions[decision], { ...details, signer: signatory(manifest), range, comments });
  const consenting = manifests.filter((one) => one.decision === 'release').map(signatory);
  const isOpen = missingSigners(document, signatures).length > 0;
  const sendsBack = decision === 'return' || (decision === 'refuse' && !isNoted);
  const state = stateAfterDecision({ sendsBack, isOpen, hasConsent: consenting.length > 0 });
  if (state !== 'presented') {
    const { presentedAt } = document;
    await decideDocument(db, document.id, { state, presentedAt, decidedAt: now() });
  }
  if (state === 'released') {
    await record(ctx, 'documentReleased', { ...details, signer: listed(consenting) });
    // With its whole Niederschrift the meeting is released, and why it went back a step before is history.
    const isWhole = isWholeMinutes(document.kind) && meeting.state === 'minutesReady';
    if (isWhole) await changeState(ctx, meeting, { state: 'released', reason: '' });
  }
  return infoOf(db, found(await findDocument(db, document.id), 'document'));
}

/** As the log names who decided. */
const signatory = ({ signer, delegated }: Manifest): string =>
  delegated ? representing(signer.name, delegated.chair) : signer.name;
