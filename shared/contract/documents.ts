import { z } from 'zod';
import { Id } from '../domain/values.ts';
import { query } from './route.ts';

/** What can be produced from a meeting. */
export const documentKinds = ['minutes'] as const;
export const DocumentKind = z.enum(documentKinds);
export type DocumentKind = z.infer<typeof DocumentKind>;

export const documents = {
  'documents.export': query(
    z.object({ meetingId: Id, kind: DocumentKind }),
    z.object({ fileName: z.string(), base64: z.string() }),
  ),
};
