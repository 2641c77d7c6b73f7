import { type ExpressionBuilder, sql } from 'kysely';
import type { PaperFilter } from '../../../shared/domain/paper/paper.ts';
import type { Tables } from '../../schema/index.ts';

/** What a paper's state, its steps and their minutes say about it. */
export const stands = (filter: PaperFilter) => (paper: ExpressionBuilder<Tables, 'paper'>) => {
  const submitted = paper('paper.state', '=', 'submitted');
  const waits = paper.or([hasFreeStep(paper), comesBack(paper)]);
  const planned = hasOpenItem(paper);
  switch (filter) {
    case 'all':
      return paper.lit(true);
    case 'inPreparation':
      return paper('paper.state', '=', 'inPreparation');
    case 'due':
      return paper.and([submitted, waits]);
    case 'planned':
      return paper.and([submitted, planned]);
    case 'settled':
      return paper.or([
        paper('paper.state', '=', 'withdrawn'),
        paper.and([submitted, paper.not(waits), paper.not(planned)]),
      ]);
  }
};

type Papers = ExpressionBuilder<Tables, 'paper'>;

const stepsOf = (paper: Papers) =>
  paper
    .selectFrom('consultation')
    .select('consultation.id')
    .whereRef('consultation.paper_id', '=', 'paper.id');

/** A step of an own body without an item and without a result. */
const hasFreeStep = (paper: Papers) =>
  paper.exists(
    stepsOf(paper)
      .where('consultation.body_id', 'is not', null)
      .where('consultation.item_id', 'is', null)
      .where('consultation.result', 'is', null),
  );

type Steps = ExpressionBuilder<Tables, 'paper' | 'consultation'>;

const wasPutOff = (step: Steps) =>
  step.exists(
    step
      .selectFrom('resolution')
      .select('resolution.id')
      .whereRef('resolution.item_id', '=', 'consultation.item_id')
      .where('resolution.outcome', 'in', ['postponed', 'firstReading']),
  );

/** Entered by hand, or read from a file; on an agenda its minutes decide. */
const wasSaidPutOff = (step: Steps) =>
  step.and([
    step('consultation.body_id', 'is not', null),
    step(sql<number>`consultation.result ->> '$.isPostponed'`, '=', 1),
    step.not(wasDecided(step)),
  ]);

/** The item was taken off its agenda or its meeting did not take place, without a decision before. */
const wasNotCalled = (step: Steps) =>
  step.and([
    step.not(wasDecided(step)),
    step.exists(
      step
        .selectFrom('agenda_item')
        .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting_id')
        .select('agenda_item.id')
        .whereRef('agenda_item.id', '=', 'consultation.item_id')
        .where((item) =>
          item.or([item('agenda_item.status', '=', 'removed'), item('meeting.state', '=', 'cancelled')]),
        ),
    ),
  ]);

const wasDecided = (step: Steps) =>
  step.exists(
    step
      .selectFrom('resolution')
      .select('resolution.id')
      .whereRef('resolution.item_id', '=', 'consultation.item_id')
      .where('resolution.outcome', '<>', 'open'),
  );

/** A step was put off, was a first reading or was not called, and no later one of the same body takes it up. */
const comesBack = (paper: Papers) =>
  paper.exists(
    stepsOf(paper)
      .where((step) => step.or([wasPutOff(step), wasNotCalled(step), wasSaidPutOff(step)]))
      .where((other) =>
        other.not(
          other.exists(
            other
              .selectFrom('consultation as later')
              .select('later.id')
              .whereRef('later.paper_id', '=', 'paper.id')
              .whereRef('later.body_id', '=', 'consultation.body_id')
              .where('later.position', '>', other.ref('consultation.position')),
          ),
        ),
      ),
  );

/** It stands on an agenda, can be called there and nothing was decided yet. */
const hasOpenItem = (paper: Papers) =>
  paper.exists(
    stepsOf(paper)
      .where('consultation.item_id', 'is not', null)
      .where('consultation.result', 'is', null)
      .where((step) => step.not(wasDecided(step)))
      .where((step) => step.not(wasNotCalled(step))),
  );
