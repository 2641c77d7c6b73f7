import { type BodyRules, defaultStyle, type LegislativeTerm } from '../../../shared/domain/body/body.ts';
import { addDays, addYears } from '../../../shared/domain/day/day.ts';
import { defaultNotice } from '../../../shared/domain/body/notice.ts';
import { noticeOfCommittee } from '../../../shared/domain/body/publicNotice.ts';

/** Habits of most offices. */
export const firstRules: Omit<
  BodyRules,
  'id' | 'version' | 'bodyId' | 'validFrom' | 'name' | 'nameGenitive' | 'legalBasis' | 'statutorySeats'
> = {
  notice: defaultNotice,
  majority: 'simple',
  tie: 'rejected',
  secretElection: 'oneFifth',
  needsCouncilMajority: false,
  publicNotice: noticeOfCommittee,
  minutesDue: null,
  signers: ['chair', 'clerk'],
  minutesApproval: 'approve',
  numbering: 'continuous',
  style: defaultStyle,
};

/** The council term of NRW that a day falls into, else five years from that day on. */
export function firstTerm(day: string): Pick<LegislativeTerm, 'name' | 'startDate' | 'endDate'> {
  const current = { startDate: '2025-11-01', endDate: '2030-10-31' };
  const within = day >= current.startDate && day <= current.endDate;
  const { startDate, endDate } = within ? current : { startDate: day, endDate: fiveYearsOn(day) };
  return { name: `${startDate.slice(0, 4)}–${endDate.slice(0, 4)}`, startDate, endDate };
}

/** The day before the fifth anniversary; of a 29th of February that is the 1st of March. */
function fiveYearsOn(day: string): string {
  const anniversary = addYears(day, 5);
  return anniversary.slice(5) === day.slice(5) ? addDays(anniversary, -1) : anniversary;
}
