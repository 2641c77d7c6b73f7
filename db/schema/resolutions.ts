import type { ItemId, OrganizationId, PaperId, PersonId, ResolutionId } from '../../shared/domain/ids.ts';
import type { PartsOrder } from '../../shared/domain/body/partsOrder.ts';
import type { Outcome } from '../../shared/domain/vote/resolution.ts';
import type { FactionVote, NamedVote, VoteForm } from '../../shared/domain/vote/vote.ts';
import type { Bit } from './bit.ts';

/** What was resolved at an item, and how it was voted or elected. Structures are JSON text. */
export type ResolutionTables = {
  resolution: {
    id: ResolutionId;
    version: number;
    item_id: ItemId;
    position: number;
    label: string;
    text: string;
    part: string;
    mover: string;
    outcome: Outcome;
    outcome_detail: string;
    printed_result: string;
    printed_result_is_own: Bit;
    result_note: string;
    parts_order: PartsOrder | null;
    public_wording: string;
    is_withheld: Bit;
    effect: string | null;
    election: string | null;
    paper_id: PaperId | null;
  };
  vote: {
    resolution_id: ResolutionId;
    form: VoteForm;
    yes: number | null;
    no: number | null;
    abstain: number | null;
    invalid: number | null;
    wording: string;
    taken_at: string | null;
    remainder_note: string;
  };
  vote_by_faction: {
    resolution_id: ResolutionId;
    position: number;
    organization_id: OrganizationId;
    yes: number;
    no: number;
    abstain: number;
    whole: FactionVote['whole'] | null;
  };
  vote_by_name: {
    resolution_id: ResolutionId;
    position: number;
    person_id: PersonId;
    choice: NamedVote['choice'];
  };
};
