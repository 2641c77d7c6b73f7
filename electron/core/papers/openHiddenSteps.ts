import {
  listConsultationsOfPaper,
  updateConsultation,
} from '../../../db/repositories/papers/consultations.ts';
import { staysHidden } from '../../../shared/domain/paper/consultation.ts';
import type { Paper } from '../../../shared/domain/paper/paper.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { bodyNames } from './bodyNames.ts';
import { named } from './history.ts';

/** The stations of a paper that became public are dealt with in public, too; what is planned or over stays as it was. */
export async function openHiddenSteps(ctx: CommandCtx, paper: Paper): Promise<void> {
  const steps = (await listConsultationsOfPaper(ctx.db, paper.id)).filter(staysHidden);
  const names = await bodyNames(ctx.db);
  for (const step of steps) {
    await updateConsultation(ctx.db, { ...step, isPublic: true });
    await record(ctx, 'stationChanged', { ...named(paper), body: names(step, ctx.now().slice(0, 10)).short });
  }
}
