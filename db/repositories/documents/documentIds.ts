import type { DocumentId } from '../../../shared/domain/ids.ts';
import type { ReadDb } from '../../schema/index.ts';

/** Of all documents, whosever they are. */
export async function listDocumentIds(db: ReadDb): Promise<DocumentId[]> {
  return (await db.selectFrom('document').select('id').orderBy('id').execute()).map(({ id }) => id);
}
