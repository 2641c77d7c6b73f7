import { z } from 'zod';
import { PaperId, RelationId } from '../domain/ids.ts';
import { PaperRelation, RelationKind } from '../domain/paper/relation.ts';
import { command } from './route.ts';

const Added = z
  .object({
    paperId: PaperId,
    kind: RelationKind,
    otherId: PaperId,
    isPrinted: z.boolean().default(true),
  })
  .refine(({ paperId, otherId }) => paperId !== otherId, {
    path: ['otherId'],
    message: 'Bitte wählen Sie eine andere Vorlage: Auf sich selbst kann sich keine beziehen.',
  });

export const paperRelations = {
  /**
   * The same one stands there once: where it is there, it is the answer. Refused with PAPER_STATE, as its texts are, and
   * with RELATION_BOTH_WAYS.
   */
  'paperRelations.add': command(Added, PaperRelation).changes('papers', 'audit'),
  'paperRelations.remove': command(z.object({ id: RelationId }), z.null()).changes('papers', 'audit'),
};
