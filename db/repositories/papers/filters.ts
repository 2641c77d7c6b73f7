import type { ExpressionBuilder } from 'kysely';
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

/** A step was put off, or was a first reading, and no later one of the same body takes it up. */
const comesBack = (paper: Papers) =>
  paper.exists(
    stepsOf(paper)
      .innerJoin('resolution', 'resolution.item_id', 'consultation.item_id')
      .where('resolution.outcome', 'in', ['postponed', 'firstReading'])
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

/** It stands on an agenda and nothing was decided there yet. */
const hasOpenItem = (paper: Papers) =>
  paper.exists(
    stepsOf(paper)
      .where('consultation.item_id', 'is not', null)
      .where((other) =>
        other.not(
          other.exists(
            other
              .selectFrom('resolution')
              .select('resolution.id')
              .whereRef('resolution.item_id', '=', 'consultation.item_id')
              .where('resolution.outcome', '<>', 'open'),
          ),
        ),
      ),
  );
