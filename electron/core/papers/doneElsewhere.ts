import {
  listConsultationsOfPaper,
  updateConsultation,
} from '../../../db/repositories/papers/consultations.ts';
import type { WriteDb } from '../../../db/schema/index.ts';
import { blankResult, type ConsultationResult } from '../../../shared/domain/paper/consultation.ts';
import type { PaperId } from '../../../shared/domain/ids.ts';

/** Stands in the row of a station that nobody has to take any more. */
const wording = 'anderweitig erledigt';

/**
 * An Anfrage that was done with elsewhere waits for no meeting: each of its stations without agenda and result says so.
 * Taken up again, they wait as before.
 */
export async function noteDoneElsewhere(db: WriteDb, paperId: PaperId, isDone: boolean): Promise<void> {
  const steps = (await listConsultationsOfPaper(db, paperId)).filter(({ itemId }) => itemId === null);
  for (const step of steps) {
    if (isDone && step.result === null)
      await updateConsultation(db, { ...step, result: { ...blankResult, wording } });
    else if (!isDone && saysOnlySo(step.result)) await updateConsultation(db, { ...step, result: null });
  }
}

/** What somebody entered besides stays. */
const saysOnlySo = (result: ConsultationResult | null): boolean =>
  JSON.stringify(result) === JSON.stringify({ ...blankResult, wording });
