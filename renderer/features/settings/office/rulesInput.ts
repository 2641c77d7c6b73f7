import type { Sent } from '../../../api.ts';
import type { BodyRules } from '../../../../shared/domain/body/body.ts';
import type { MinutesPeriodDraft } from './minutesPeriodFields.tsx';
import type { NoticeDraft } from './noticeFields.tsx';
import type { RulesId } from '../../../../shared/domain/ids.ts';
import { genitiveOf } from '../../../../shared/german/genitive.ts';

/** Rules while they are typed: what is empty is null. */
export type RulesDraft = Omit<
  BodyRules,
  'id' | 'version' | 'validFrom' | 'statutorySeats' | 'notice' | 'minutesDue'
> & {
  id: RulesId | null;
  version: number | null;
  validFrom: string | null;
  statutorySeats: number | null;
  notice: NoticeDraft;
  minutesDue: MinutesPeriodDraft;
};

export const rulesDraft = (rules: BodyRules): RulesDraft => ({ ...rules });

/** The next version starts from the last one; only its day is still to be named. A tie rejects in every new one (R23). */
export const successorOf = (rules: BodyRules): RulesDraft => ({
  ...rules,
  tie: 'rejected',
  id: null,
  version: null,
  validFrom: null,
});

/** An empty day or seat count becomes what the contract answers with its sentence at the field. */
export const rulesInput = (draft: RulesDraft): Sent<'rules.save'> => ({
  ...draft,
  validFrom: draft.validFrom ?? '',
  statutorySeats: draft.statutorySeats ?? Number.NaN,
  minutesDue: draft.minutesDue && { ...draft.minutesDue, amount: draft.minutesDue.amount ?? Number.NaN },
  notice: {
    ...draft.notice,
    days: draft.notice.days ?? Number.NaN,
    short: draft.notice.short && { ...draft.notice.short, amount: draft.notice.short.amount ?? Number.NaN },
  },
});

/** The genitive follows the name as long as it is the proposal; what the office wrote itself stays. */
export const renamed = (draft: RulesDraft, name: string): Pick<RulesDraft, 'name' | 'nameGenitive'> => ({
  name,
  nameGenitive: draft.nameGenitive === genitiveOf(draft.name) ? genitiveOf(name) : draft.nameGenitive,
});
