import type { NoticeDates, NoticeRule, NoticeVerdict } from '../domain/body/notice.ts';
import { counted, germanTime, longDate, withWord } from './format.ts';

/** For a choice beside a number of days. */
export const noticeWordingLabels = {
  fullDays: 'Volle Tage vor der Sitzung',
  daysBetween: 'Tage zwischen Einladung und Sitzung',
  nthDayBefore: 'Spätestens am x. Tag vor der Sitzung',
} as const satisfies Record<NoticeRule['wording'], string>;

/** The rule as rules of procedure put it. */
export function noticeRuleSentence(rule: NoticeRule): string {
  if (rule.short === null) return periodSentence(rule);
  return `${periodSentence(rule)} In dringenden Fällen kann die Frist auf ${shortPeriod(rule.short)} verkürzt werden; die Dringlichkeit ist in der Einladung zu begründen.`;
}

/** For the screen: until when the invitation must be out, which working day that means, and what urgency still allows. */
export function noticeSentence(dates: NoticeDates, rule: NoticeRule): string {
  const sentences = [`Die Einladung muss spätestens am ${longDate(dates.lastDay)} hinaus sein.`];
  if (dates.lastWorkday !== dates.lastDay) {
    const why = dates.holiday === null ? 'ein Wochenende' : `einen Feiertag (${dates.holiday})`;
    sentences.push(`Das fällt auf ${why}; der letzte Arbeitstag davor ist ${longDate(dates.lastWorkday)}.`);
  }
  // A "shortened" period that is none would only confuse.
  if (rule.short !== null && dates.shortLastDay !== null && dates.shortLastDay > dates.lastDay)
    sentences.push(`Bei begründeter Dringlichkeit ist noch Zeit bis ${shortEnd(rule.short, dates)}.`);
  return sentences.join(' ');
}

/** What a moment of dispatch means for the period, for the screen. R8: a complaint belongs in the minutes. */
export function verdictSentence(verdict: NoticeVerdict, dates: NoticeDates, rule: NoticeRule): string {
  switch (verdict.kind) {
    case 'inTime':
      return `Die Ladungsfrist ist eingehalten: Die Einladung ging ${toSpare(verdict.daysToSpare)} hinaus.`;
    case 'short':
      return `Die Ladungsfrist endete am ${longDate(dates.lastDay)}. Eingehalten ist nur die verkürzte Frist${rule.short === null ? '' : ` von ${shortPeriodDative(rule.short)}`}; sie gilt nur mit einer Begründung der Dringlichkeit.`;
    case 'tooLate':
      return `Die Einladung ging ${numbered(verdict.daysLate, 'einen Tag', 'Tage')} zu spät hinaus: Die Ladungsfrist endete am ${longDate(dates.lastDay)}. Rügt das ein Mitglied vor Eintritt in die Tagesordnung, gehört die Rüge in die Niederschrift.`;
    case 'unknown':
      return `Ob die Ladungsfrist eingehalten ist, steht noch nicht fest: Es fehlt der Tag des Versands${rule.short?.unit === 'hours' ? ' oder eine Uhrzeit' : ''}.`;
  }
}

/**
 * For the Einladung itself: the period is kept, or shortened or missed for a reason. Empty where nothing can be said
 * truthfully: not sent yet, or shortened or missed without a reason.
 */
export function invitationSentence(input: {
  verdict: NoticeVerdict;
  rule: NoticeRule;
  shortReason: string;
}): string {
  const { verdict, rule } = input;
  const reason = input.shortReason.trim();
  if (verdict.kind === 'inTime') return `Die Ladungsfrist ${periodDative(rule)} ist gewahrt.`;
  if (verdict.kind === 'unknown' || reason === '') return '';
  const because = `Begründung: ${/[.!?…]["“»]?$/.test(reason) ? reason : `${reason}.`}`;
  return verdict.kind === 'short' && rule.short !== null
    ? `Die Ladungsfrist ist wegen Dringlichkeit auf ${shortPeriod(rule.short)} verkürzt. ${because}`
    : `Die Ladungsfrist konnte nicht eingehalten werden. ${because}`;
}

function periodSentence({ wording, days }: NoticeRule): string {
  if (wording === 'nthDayBefore')
    return `Die Einladung muss den Mitgliedern spätestens ${dayBefore(days)} zugehen.`;
  // "No full day in between" is what rules put as the day before.
  if (days === 0) return `Die Einladung muss den Mitgliedern spätestens ${dayBefore(1)} zugehen.`;
  return wording === 'fullDays'
    ? `Die Einladung muss den Mitgliedern mindestens ${fullDays(days)} vor der Sitzung zugehen.`
    : `Zwischen dem Zugang der Einladung und dem Tag der Sitzung ${days === 1 ? 'muss' : 'müssen'} mindestens ${numbered(days, 'ein Tag', 'Tage')} liegen.`;
}

/** After "Die Ladungsfrist". */
function periodDative({ wording, days }: NoticeRule): string {
  if (wording === 'nthDayBefore') return `(spätestens ${dayBefore(days)})`;
  if (days === 0) return `(spätestens ${dayBefore(1)})`;
  return wording === 'fullDays'
    ? `von ${fullDaysDative(days)}`
    : `von ${numbered(days, 'einem Tag', 'Tagen')} zwischen Einladung und Sitzung`;
}

function dayBefore(days: number): string {
  if (days === 0) return 'am Tag der Sitzung';
  return days === 1 ? 'am Tag vor der Sitzung' : `am ${days}. Tag vor der Sitzung`;
}

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

const fullDays = (days: number): string => numbered(days, 'einen vollen Tag', 'volle Tage');
const fullDaysDative = (days: number): string => numbered(days, 'einem vollen Tag', 'vollen Tagen');

/** One day in its own case, else "zwei Tage", "13 Tage". */
const numbered = (n: number, one: string, many: string): string => (n === 1 ? one : withWord(n, one, many));

function toSpare(days: number): string {
  return days === 0
    ? 'am letzten Tag der Frist'
    : `${numbered(days, 'einen Tag', 'Tage')} vor Ablauf der Frist`;
}
