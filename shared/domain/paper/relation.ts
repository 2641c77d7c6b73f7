import { z } from 'zod';
import { PaperId, RelationId } from '../ids.ts';

/** What one paper is to another, said by the later one. */
export const RelationKind = z.enum(['supplements', 'refersTo', 'amends', 'answers', 'supersedes']);
export type RelationKind = z.infer<typeof RelationKind>;

export const PaperRelation = z.object({
  id: RelationId,
  paperId: PaperId,
  kind: RelationKind,
  otherId: PaperId,
  /** Whether the documents of both papers name it. */
  isPrinted: z.boolean(),
});
export type PaperRelation = z.infer<typeof PaperRelation>;
