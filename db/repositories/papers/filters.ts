import { type Expression, type ExpressionBuilder, sql, type SqlBool } from 'kysely';
import type { BodyId } from '../../../shared/domain/ids.ts';
import { heardRoles } from '../../../shared/domain/paper/itemResult.ts';
import type { PaperFilter, PaperStand } from '../../../shared/domain/paper/paper.ts';
import { proceduralOutcomes, putOff } from '../../../shared/domain/vote/resolution.ts';
import { proceduralLabels } from '../../../shared/german/motion.ts';
import type { Tables } from '../../schema/index.ts';

type Papers = ExpressionBuilder<Tables, 'paper'>;

/** Whether a paper stands so. */
export const stands =
  (filter: PaperFilter) =>
  (paper: Papers): Expression<SqlBool> => {
    if (filter === 'all') return paper.lit(true);
    return filter === 'unanswered' ? isUnanswered : paper(stand, '=', filter);
  };

/** Whether another paper that still counts takes the place of this one. */
export const isReplaced = sql<0 | 1>`exists (select 1 from paper_relation as relation
  join paper as newer on newer.id = relation.paper_id
  where relation.other_id = paper.id and relation.kind = 'supersedes' and newer.state <> 'withdrawn')`;

/** Whether an Anfrage waits for its answer; as `isUnanswered` in shared/domain/paper has it. One that was replaced does not. */
export const isUnanswered = sql<boolean>`(paper.type = 'question' and paper.state <> 'withdrawn' and not ${isReplaced}
  and not exists (select 1 from inquiry where inquiry.paper_id = paper.id and settled_on is not null)
  and (exists (select 1 from question where question.paper_id = paper.id and question.state <> 'answered')
    or not exists (select 1 from question where question.paper_id = paper.id)))`;

/** Whether a body can deal with a paper: a step of it waits, or was put off and not taken up again. */
export const waitsFor = (bodyId: BodyId) => (paper: Papers) =>
  paper.and([
    paper('paper.state', '=', 'submitted'),
    sql<boolean>`exists (${waitingSteps} and step.body_id = ${bodyId} and ${progress} <> 'planned')`,
  ]);

/** What was decided at an item on its matter, unless its meeting was cancelled; as `countingOf` in shared/domain/paper has it. */
const decided = sql`resolution where resolution.item_id = step.item_id and outcome <> 'open' and effect is null
  and (resolution.paper_id is null or resolution.paper_id = step.paper_id)
  and not (label in (${sql.join(proceduralLabels)}) and outcome in (${sql.join(proceduralOutcomes)}))
  and not exists (select 1 from agenda_item join meeting on meeting.id = agenda_item.meeting_id
    where agenda_item.id = step.item_id and meeting.state = 'cancelled')`;

/** Whether something of it comes back: asked of the rule itself, and only where anything was put off. */
const isPutOff = sql<boolean>`exists (select 1 from ${decided} and outcome in (${sql.join(putOff)}))
  and comes_back(
    (select json_group_array(json_object('label', label, 'part', part, 'text', json(text), 'outcome', outcome, 'effect', null))
      from (select * from ${decided} order by position)),
    (select coalesce(step.proposed, paper.proposals) from paper where paper.id = step.paper_id))`;

/** Whether it is an Anfrage that was called done with, in the midst of a condition. */
const isSettled = sql<boolean>`exists (select 1 from inquiry join paper as asked on asked.id = inquiry.paper_id
  where inquiry.paper_id = step.paper_id and settled_on is not null and asked.type = 'question')`;

/** How far a step is: 'free', 'planned', 'done', or 'returns' where it was put off; as `withoutDecision` has it. */
const progress = sql<string>`case
  when exists (select 1 from ${decided}) then iif(${isPutOff}, 'returns', 'done')
  when step.result is not null then iif(step.result ->> '$.isPostponed', 'returns', 'done')
  when step.item_id is null then iif(${isSettled}, 'done', 'free')
  else (select case
      when meeting.state = 'cancelled' or agenda_item.status = 'removed' then 'returns'
      when meeting.state not in ('closed', 'minutesReady', 'released', 'signed') then 'planned'
      when agenda_item.reading is not 1 and step.role in (${sql.join(heardRoles)}) then 'done'
      else 'returns' end
    from agenda_item join meeting on meeting.id = agenda_item.meeting_id where agenda_item.id = step.item_id)
  end`;

/** Whether the step called `step` stands on an agenda that still waits to be dealt with. */
export const isPlanned = sql<boolean>`${progress} = 'planned'`;

/** The steps of a paper that are still to be dealt with; what was put off only while nothing takes it up again. */
const waitingSteps = sql`select ${progress} as progress, step.body_id from consultation as step
  where step.paper_id = paper.id and (${progress} in ('free', 'planned') or ${progress} = 'returns' and not exists
    (select 1 from consultation as later where later.paper_id = step.paper_id and later.position > step.position
      and coalesce(later.body_id, later.other_body_id) = coalesce(step.body_id, step.other_body_id)))`;

/** Where a paper stands; as `standOf` in shared/domain/paper has it. */
export const stand = sql<PaperStand>`case paper.state
  when 'withdrawn' then 'settled'
  when 'inPreparation' then iif(paper.type = 'question' and exists (select 1 from inquiry
    where inquiry.paper_id = paper.id and settled_on is not null), 'settled', 'inPreparation')
  else coalesce(
    (select case when body_id is null then 'elsewhere' when progress = 'planned' then 'planned' else 'due' end
      from (${waitingSteps} order by step.position, step.id limit 1)),
    iif(exists (select 1 from consultation where paper_id = paper.id), 'settled', 'due'))
  end`;
