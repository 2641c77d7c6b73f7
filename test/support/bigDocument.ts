import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { insertDocument } from '../../db/repositories/documents/documents.ts';
import { openStore } from '../../db/store.ts';
import { DocumentId } from '../../shared/domain/ids.ts';
import { aPlannedMeeting } from './app.ts';

export const MB = 1024 * 1024;
export const BIG = 200 * MB;

/** A data file with a meeting whose invitation is a frozen file of 200 MB, and a list with one address. */
export async function aBigDocument(file: string) {
  const { app, call, meetingId } = await aPlannedMeeting({ file });
  const { id: listId } = await call('lists.save', {
    id: null,
    name: 'Mitglieder',
    source: 'own',
    clearance: 'nonPublic',
    entries: [{ name: 'Ute Beispiel', email: 'ute@lindenau.example' }],
  });
  await app.close();
  const bytes = randomBytes(BIG);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const document = {
    id: DocumentId.parse('big'),
    meetingId,
    kind: 'invitation' as const,
    subject: { type: 'meeting' as const, id: meetingId },
    version: 1,
    state: 'draft' as const,
    fileName: 'Einladung.docx',
    bytes,
    size: BIG,
    sha256,
    model: '{}',
    modelSha256: '',
    isOwnEdit: true,
    clearance: 'nonPublic' as const,
    signers: [],
    correction: '',
    createdAt: '2026-09-01T10:00:00',
    presentedAt: null,
    decidedAt: null,
  };
  const store = await openStore(file);
  await store.transaction((db) => insertDocument(db, document));
  await store.close();
  const message = { way: 'draft', subject: 'Einladung', text: 'Anbei.', withCalendar: false } as const;
  const documents = [{ kind: document.kind, subjectId: '', documentId: document.id }];
  return { id: document.id, sha256, draft: { ...message, meetingId, documents, listIds: [listId] } };
}

export async function hashOf(content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of content) hash.update(piece);
  return hash.digest('hex');
}

export const hashOfFile = (file: string): Promise<string> => hashOf(createReadStream(file));

/** What a process held at most, in MB. */
export const peakOf = (pid: number): number =>
  Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
