import type { ListedDocument } from '../../../db/repositories/documents/documents.ts';
import { getDataFile } from '../../../db/repositories/dataFile/dataFile.ts';
import { listSignerKeys } from '../../../db/repositories/release/signerKeys.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import { aboutKind } from '../../../shared/documents/kinds/index.ts';
import { meetingOf } from '../kernel/access.ts';
import { meetingView } from '../meetings/meetings.ts';
import type { ReleaseRequest } from './requestPackage.ts';
import { type KnownDelegation, knownDelegations } from './standing.ts';
import { isInPeriod } from '../signing/delegation.ts';
import type { BodyId, PersonId } from '../../../shared/domain/ids.ts';
import { shortTitle } from '../meetings/shortTitle.ts';

/** What a chair is asked: which file of which document, and for which items. */
export async function requestOf(db: ReadDb, document: ListedDocument, now: string): Promise<ReleaseRequest> {
  const { uuid } = await getDataFile(db);
  const keys = (await listSignerKeys(db)).filter(({ revokedAt }) => revokedAt === null);
  const delegations = await knownDelegations(db);
  const meeting = await meetingView(db, await meetingOf(db, document));
  return {
    dataFileId: uuid,
    documentId: document.id,
    kind: document.kind,
    kindLabel: aboutKind(document.kind).label,
    version: document.version,
    meetingId: meeting.id,
    meetingTitle: shortTitle(meeting),
    sha256: document.sha256,
    size: document.size,
    modelSha256: document.modelSha256,
    fileName: document.fileName,
    presentedAt: document.presentedAt ?? document.createdAt,
    body: meeting.rules.name,
    signers: document.signers.map(({ personId, name, role, range }) => ({
      name,
      role,
      range,
      keyIds: keys.filter((key) => personId !== null && key.personId === personId).map(({ keyId }) => keyId),
      ...deputiesOf(delegations, { personId, bodyId: meeting.bodyId, now }),
    })),
  };
}

type Wanted = { personId: PersonId | null; bodyId: BodyId; now: string };

/** Nothing where nobody is: earlier programs know of no deputies. */
function deputiesOf(known: readonly KnownDelegation[], { personId, bodyId, now }: Wanted) {
  const deputies = known
    .filter(
      ({ chairId, revokedAt, said }) =>
        chairId === personId && revokedAt === null && said.bodyId === bodyId && isInPeriod(said, now),
    )
    .map(({ said, digest }) => ({ name: said.deputy, keyId: said.keyId, sha256: digest }));
  return deputies.length > 0 ? { deputies } : {};
}
