import { z } from 'zod';
import { BodyId, PartnerId, PartnerReportId, ReportPeriodId } from '../ids.ts';
import { emptyText, isEmptyText, RichText } from '../richText.ts';
import { signsOf } from '../sameWords.ts';
import { IsoDate, line, lines, OptionalEmailAddress, requiredLine, Version } from '../values.ts';

/** What the office keeps of an organisation that owes a report: of a network, or for a grant. */
export const PartnerFields = z.object({
  name: requiredLine('den Namen der Stelle', 300),
  /** The day of its accession; the reports are printed in this order. */
  joinedOn: IsoDate.nullable(),
  /** The last day on which it owes something. */
  activeUntil: IsoDate.nullable(),
  /** What it has agreed to do. */
  measures: lines(10_000),
  contact: line(),
  email: OptionalEmailAddress,
});
export type PartnerFields = z.infer<typeof PartnerFields>;

export const Partner = PartnerFields.extend({ id: PartnerId, version: Version, bodyId: BodyId });
export type Partner = z.infer<typeof Partner>;

/** Partners whose names have the same letters are one. */
export const partnerSigns = (name: string): string => signsOf(name) || name;

/** The one of ours that is meant; of several of one name the one that joined on that day. */
export function partnerNamed(
  all: readonly Partner[],
  { name, joinedOn }: Pick<Partner, 'name' | 'joinedOn'>,
): Partner | null {
  const called = all.filter((one) => partnerSigns(one.name) === partnerSigns(name));
  return called.find((one) => one.joinedOn === joinedOn) ?? called[0] ?? null;
}

export const ReportPeriodHead = z.object({
  /** "Bericht 2025": the title of the collected report. */
  name: requiredLine('eine Bezeichnung'),
  /** The day by which the reports are to be there. */
  dueOn: IsoDate.nullable(),
  /** The day as of which the table of partners holds. */
  asOf: IsoDate.nullable(),
  /** Above the table; '' for the usual words. */
  tableCaption: line(),
});
export type ReportPeriodHead = z.infer<typeof ReportPeriodHead>;

const Heading = line(300);
export const Foreword = z.object({
  heading: Heading,
  text: RichText,
  signatory: z.object({ name: line(), position: line(300) }),
});
export type Foreword = z.infer<typeof Foreword>;
export const Chapter = z.object({ heading: Heading, text: RichText });
export type Chapter = z.infer<typeof Chapter>;

const mostChapters = 100;

/** What stands in a collected report before its reports, and saves itself. */
export const CollectedTexts = z.object({
  foreword: Foreword,
  /** In printing order. */
  chapters: z.array(Chapter).max(mostChapters, `Ein Sammelbericht hat höchstens ${mostChapters} Kapitel.`),
});
export type CollectedTexts = z.infer<typeof CollectedTexts>;

export const blankTexts: CollectedTexts = {
  foreword: { heading: '', text: emptyText, signatory: { name: '', position: '' } },
  chapters: [],
};

export const ReportPeriod = ReportPeriodHead.extend({
  ...CollectedTexts.shape,
  id: ReportPeriodId,
  version: Version,
  textVersion: Version,
  bodyId: BodyId,
});
export type ReportPeriod = z.infer<typeof ReportPeriod>;

type Named = Pick<ReportPeriod, 'name' | 'dueOn' | 'asOf'>;

/** Whether nothing tells two periods of a body apart: they are called the same, and no day of theirs differs. */
export function areTwins(one: Named, other: Named): boolean {
  const differ = (first: IsoDate | null, second: IsoDate | null) =>
    first !== null && second !== null && first !== second;
  return (
    signsOf(one.name) === signsOf(other.name) &&
    !differ(one.dueOn, other.dueOn) &&
    !differ(one.asOf, other.asOf)
  );
}

/** 'missing': the office waits no longer, "kein Bericht". */
export const ReportState = z.enum(['due', 'received', 'missing']);
export type ReportState = z.infer<typeof ReportState>;

export const Reminder = z.object({
  on: IsoDate,
  /** The addresses it went to. */
  to: line(1000),
});
export type Reminder = z.infer<typeof Reminder>;

/** What is typed or pasted at a report, and saves itself. */
export const ReportTexts = z.object({
  /** As the report calls itself; '' for "Bericht: " and the partner's name. */
  heading: Heading,
  text: RichText,
  /** "Stand …" of this report. */
  asOf: IsoDate.nullable(),
  fileName: line(255),
});
export type ReportTexts = z.infer<typeof ReportTexts>;

/** That a partner owes a report for a period, and what came of it. */
export const PartnerReport = ReportTexts.extend({
  id: PartnerReportId,
  version: Version,
  /** Of what is typed. */
  textVersion: Version,
  periodId: ReportPeriodId,
  partnerId: PartnerId,
  state: ReportState,
  receivedOn: IsoDate.nullable(),
  reminders: z.array(Reminder).max(1_000),
});
export type PartnerReport = z.infer<typeof PartnerReport>;

/** Whether neither text nor file is known of a report: then it has not come in. */
export const saysNothing = ({ text, fileName }: Pick<PartnerReport, 'text' | 'fileName'>): boolean =>
  isEmptyText(text) && fileName === '';

/** Whether something would be lost with a report: it came in, or is being written. */
export const holdsSomething = (report: Pick<PartnerReport, 'state' | 'text' | 'fileName'>): boolean =>
  report.state === 'received' || !saysNothing(report);

/** Where a report stands, as lists show it. */
export type ReportStand = ReportState | 'reminded';

export const reportStandOf = ({
  state,
  reminders,
}: Pick<PartnerReport, 'state'> & { reminders: readonly Reminder[] }): ReportStand =>
  state === 'due' && reminders.length > 0 ? 'reminded' : state;

export const ReportFilter = z.enum(['all', 'open', 'received', 'missing']);
export type ReportFilter = z.infer<typeof ReportFilter>;

export const isShownAs = (filter: ReportFilter, { state }: Pick<PartnerReport, 'state'>): boolean =>
  filter === 'all' || (filter === 'open' ? state === 'due' : state === filter);

/** The day that decides who owes a report: when it is due, else as of when it tells; null where neither is known. */
export const decidingDay = ({ dueOn, asOf }: Pick<ReportPeriod, 'dueOn' | 'asOf'>): IsoDate | null =>
  dueOn ?? asOf;

/** Whether a partner owes a report: it had joined by then, and had not left. */
export function owes(
  { joinedOn, activeUntil }: Pick<Partner, 'joinedOn' | 'activeUntil'>,
  period: Pick<ReportPeriod, 'dueOn' | 'asOf'>,
): boolean {
  const day = decidingDay(period);
  if (day === null) return activeUntil === null;
  return (joinedOn === null || joinedOn <= day) && (activeUntil === null || activeUntil >= day);
}

/** Whether each report has come or is not waited for any more; a period that asked nobody yet is only beginning. */
export const isConcluded = (reports: readonly Pick<PartnerReport, 'state'>[]): boolean =>
  reports.length > 0 && reports.every(({ state }) => state !== 'due');

/** Whether a report is late: the day itself is still in time. */
export const isOverdue = (
  { dueOn }: Pick<ReportPeriod, 'dueOn'>,
  { state }: Pick<PartnerReport, 'state'>,
  today: IsoDate,
): boolean => state === 'due' && dueOn !== null && dueOn < today;

/** Whether a report came after its day; the day itself was still in time. */
export const cameLate = (
  { dueOn }: Pick<ReportPeriod, 'dueOn'>,
  { receivedOn }: Pick<PartnerReport, 'receivedOn'>,
): boolean => dueOn !== null && receivedOn !== null && dueOn < receivedOn;
