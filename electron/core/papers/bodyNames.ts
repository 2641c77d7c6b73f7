import { listBodies } from '../../../db/repositories/office/bodies.ts';
import { listOtherBodies } from '../../../db/repositories/office/otherBodies.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import { bodyNameOn } from '../../../shared/domain/body/body.ts';
import type { Consultation } from '../../../shared/domain/paper/consultation.ts';
import type { IsoDate } from '../../../shared/domain/values.ts';

type Names = { short: string; full: string };

/** What the body of a step was called on a day (R1): short for lists, in full for print. */
export async function bodyNames(
  db: ReadDb,
): Promise<(step: Pick<Consultation, 'bodyId' | 'otherBodyId'>, day: IsoDate) => Names> {
  const own = await listBodies(db);
  const others = await listOtherBodies(db);
  return ({ bodyId, otherBodyId }, day) => {
    const body = own.find(({ id }) => id === bodyId);
    const other = others.find(({ id }) => id === otherBodyId);
    const full = body ? bodyNameOn(body, day) : (other?.name ?? '');
    return { short: (body ?? other)?.shortName || full, full };
  };
}
