import type { NoticeDates, NoticeRule, NoticeVerdict } from '../domain/body/notice.ts';
import type { IsoDate } from '../domain/values.ts';
import { counted, germanTime, longDate } from './format.ts';
import {
  countedBase,
  fullDays,
  fullDaysDative,
  namesBase,
  numbered,
  periodDative,
  periodSentence,
} from './noticePeriod.ts';

/** For a choice beside a number of days. */
export const noticeWordingLabels = {
  fullDays: 'Volle Tage vor der Sitzung',
  daysBetween: 'Tage zwischen Einladung und Sitzung',
  nthDayBefore: 'Spätestens am x. Tag vor der Sitzung',
  bothDays: 'Tage mit Einladungs- und Sitzungstag',
} as const satisfies Record<NoticeRule['wording'], string>;

/** What the period counts from, for a choice. */
export const noticeFromLabels = {
  dispatch: 'Absendung der Einladung',
  provision: 'Bereitstellung der Einladung',
  receipt: 'Zugang der Einladung',
} as const satisfies Record<NonNullable<NoticeRule['from']>, string>;

export const dayUnitLabels = {
  calendarDays: 'Alle Tage',
  weekdays: 'Werktage (montags bis samstags)',
  workdays: 'Arbeitstage (montags bis freitags)',
} as const satisfies Record<NoticeRule['dayUnit'], string>;

/** The rule as rules of procedure put it. */
export function noticeRuleSentence(rule: NoticeRule): string {
  if (rule.short === null) return periodSentence(rule);
  return `${periodSentence(rule)} In dringenden Fällen kann die Frist auf ${shortPeriod(rule.short)} verkürzt werden; die Dringlichkeit ist in der Einladung zu begründen.`;
}

/** For the screen: until when the invitation must be out, or had to be, which working day that means, and what urgency allows. */
export function noticeSentence(dates: NoticeDates, rule: NoticeRule, today: IsoDate): string {
  const isPast = today > dates.lastDay;
  const sentences = [
    `Die Einladung ${isPast ? 'musste' : 'muss'} spätestens am ${longDate(dates.lastDay)} ${isDone[rule.from ?? 'dispatch']} sein.`,
  ];
  if (dates.lastWorkday !== dates.lastDay) {
    const why = dates.holiday === null ? 'ein Wochenende' : `einen Feiertag (${dates.holiday})`;
    sentences.push(
      `Das ${isPast ? 'fiel' : 'fällt'} auf ${why}; der letzte Arbeitstag davor ${isPast ? 'war' : 'ist'} ${longDate(dates.lastWorkday)}.`,
    );
  }
  // A "shortened" period that is none would only confuse.
  if (rule.short !== null && dates.shortLastDay !== null && dates.shortLastDay > dates.lastDay)
    sentences.push(
      `Bei begründeter Dringlichkeit ${today > dates.shortLastDay ? 'war' : 'ist noch'} Zeit bis ${shortEnd(rule.short, dates)}.`,
    );
  return sentences.join(' ');
}

const isDone = { dispatch: 'hinaus', provision: 'bereitgestellt', receipt: 'zugegangen' } as const;

const isKept = {
  all: 'Die Ladungsfrist ist',
  others: 'Gegenüber den Übrigen ist die Ladungsfrist',
} as const;

/**
 * What a moment of dispatch means for the period, for the screen. R8: a complaint belongs in the minutes. `towards`: whether
 * it holds for everybody, or for others than those just named.
 */
export function verdictSentence(
  verdict: NoticeVerdict,
  dates: NoticeDates,
  rule: NoticeRule,
  towards: 'all' | 'others' = 'all',
): string {
  const kept = `${isKept[towards]} eingehalten`;
  switch (verdict.kind) {
    case 'inTime':
      return rule.from === 'receipt'
        ? `${kept}, wenn die Einladung rechtzeitig zugegangen ist: Sie ging ${toSpare(verdict.daysToSpare)} hinaus.`
        : `${kept}: Die Einladung ging ${toSpare(verdict.daysToSpare)} hinaus.`;
    case 'short':
      return `Die Ladungsfrist endete am ${longDate(dates.lastDay)}. Eingehalten ist nur die verkürzte Frist${rule.short === null ? '' : ` von ${shortPeriodDative(rule.short)}`}; sie gilt nur mit einer Begründung der Dringlichkeit.`;
    case 'tooLate':
      return `Die Einladung ging ${numbered(verdict.daysLate, 'einen Tag', 'Tage')} zu spät hinaus: Die Ladungsfrist endete am ${longDate(dates.lastDay)}. Rügt das ein Mitglied vor Eintritt in die Tagesordnung, gehört die Rüge in die Niederschrift.`;
    case 'unknown':
      return `Ob die Ladungsfrist eingehalten ist, steht noch nicht fest: Es fehlt der Tag des Versands${rule.short?.unit === 'hours' ? ' oder eine Uhrzeit' : ''}.`;
  }
}

/**
 * For the Einladung itself: the period is kept, or shortened or missed for a reason; no more is claimed than what was
 * counted, which is from dispatch where receipt is what matters (R7). Empty where nothing can be said
 * truthfully: not sent yet, or shortened or missed without a reason.
 */
export function invitationSentence(input: {
  verdict: NoticeVerdict;
  rule: NoticeRule;
  shortReason: string;
}): string {
  const { verdict, rule } = input;
  const reason = input.shortReason.trim();
  if (verdict.kind === 'inTime') return keptSentence(rule);
  if (verdict.kind === 'unknown' || reason === '') return '';
  const because = `Begründung: ${/[.!?…]["“»]?$/.test(reason) ? reason : `${reason}.`}`;
  return verdict.kind === 'short' && rule.short !== null
    ? `Die Ladungsfrist ist wegen Dringlichkeit auf ${shortPeriod(rule.short)} verkürzt. ${because}`
    : `Die Ladungsfrist konnte nicht eingehalten werden. ${because}`;
}

const keptSentence = (rule: NoticeRule): string =>
  rule.from === null || namesBase(rule)
    ? `Die Ladungsfrist ${periodDative(rule)} ist gewahrt.`
    : `Ab ${countedBase(rule)} gerechnet ist die Ladungsfrist ${periodDative(rule)} gewahrt.`;

type Short = NonNullable<NoticeRule['short']>;

const shortPeriod = ({ unit, amount }: Short): string =>
  unit === 'hours' ? counted(amount, 'Stunde', 'Stunden') : fullDays(amount);

const shortPeriodDative = ({ unit, amount }: Short): string =>
  unit === 'hours' ? counted(amount, 'Stunde', 'Stunden') : fullDaysDative(amount);

function shortEnd(short: Short, { shortLastDay, shortLastTime }: NoticeDates): string {
  const day = shortLastDay === null ? '' : longDate(shortLastDay);
  if (shortLastTime !== null) return `${day}, ${germanTime(shortLastTime)}`;
  return short.unit === 'hours'
    ? `${shortPeriod(short)} vor Beginn der Sitzung (je nach Beginn frühestens ${day})`
    : day;
}

function toSpare(days: number): string {
  return days === 0
    ? 'am letzten Tag der Frist'
    : `${numbered(days, 'einen Tag', 'Tage')} vor Ablauf der Frist`;
}
