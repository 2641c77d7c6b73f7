import type { NoticeRule } from '../domain/body/notice.ts';
import { withWord } from './format.ts';

type Period = Pick<NoticeRule, 'wording' | 'days' | 'dayUnit' | 'from'>;

const dayWords = {
  calendarDays: { one: 'Tag', many: 'Tage' },
  weekdays: { one: 'Werktag', many: 'Werktage' },
  workdays: { one: 'Arbeitstag', many: 'Arbeitstage' },
} as const satisfies Record<NoticeRule['dayUnit'], unknown>;

const base = { dispatch: 'der Absendung', provision: 'der Bereitstellung', receipt: 'dem Zugang' } as const;
const baseGenitive = {
  dispatch: 'der Absendung',
  provision: 'der Bereitstellung',
  receipt: 'des Zugangs',
} as const;

/** What rules of procedure say: "Die Einladung muss den Mitgliedern mindestens acht volle Tage vor der Sitzung zugehen." */
export function periodSentence(period: Period): string {
  const { wording, days, dayUnit } = period;
  const from = period.from ?? 'receipt';
  const { one, many } = dayWords[dayUnit];
  if (days === 0) return isDue(from, `spätestens ${closest(period)}`);
  switch (wording) {
    case 'nthDayBefore':
      return isDue(from, `spätestens ${dayBefore(days, one)}`);
    case 'fullDays':
      return isDue(from, `mindestens ${fullDays(days, dayUnit)} vor der Sitzung`);
    case 'daysBetween':
      return `Zwischen ${base[from]} der Einladung und dem Tag der Sitzung ${days === 1 ? 'muss' : 'müssen'} mindestens ${numbered(days, `ein ${one}`, many)} liegen.`;
    case 'bothDays':
      return `Die Ladungsfrist beträgt mindestens ${numbered(days, `einen ${one}`, many)}; der Tag ${baseGenitive[from]} und der Tag der Sitzung zählen mit.`;
  }
}

const isDue = (from: NonNullable<NoticeRule['from']>, when: string): string =>
  ({
    dispatch: `Die Einladung muss ${when} abgesandt sein.`,
    provision: `Die Einladung muss den Mitgliedern ${when} bereitgestellt sein.`,
    receipt: `Die Einladung muss den Mitgliedern ${when} zugehen.`,
  })[from];

/** After "Die Ladungsfrist". */
export function periodDative(period: Period): string {
  const { wording, days, dayUnit } = period;
  const { one, many } = dayWords[dayUnit];
  const counted = numbered(days, `einem ${one}`, `${many}n`);
  if (days === 0) return `(spätestens ${closest(period)})`;
  switch (wording) {
    case 'nthDayBefore':
      return `(spätestens ${dayBefore(days, one)})`;
    case 'fullDays':
      return `von ${fullDaysDative(days, dayUnit)}`;
    case 'daysBetween':
      return `von ${counted} zwischen ${countedBase(period)} und Sitzung`;
    case 'bothDays':
      return `von ${counted}, den Tag der ${countedBase(period)} und den Tag der Sitzung mitgerechnet,`;
  }
}

/** Whether these words already say from when was counted. */
export const namesBase = ({ wording, days }: Period): boolean =>
  days > 0 && (wording === 'daysBetween' || wording === 'bothDays');

/** From when was counted, which is never the receipt: of that no day is known. */
export function countedBase({ from }: Period): string {
  if (from === null) return 'Einladung';
  return from === 'provision' ? 'Bereitstellung' : 'Absendung';
}

/** Of a period of no days: "no full day in between" is what rules put as the day before. */
const closest = ({ wording }: Period): string =>
  wording === 'fullDays' || wording === 'daysBetween' ? 'am Tag vor der Sitzung' : 'am Tag der Sitzung';

function dayBefore(days: number, word: string): string {
  if (days > 1) return `am ${days}. ${word} vor der Sitzung`;
  return word === 'Tag' ? 'am Tag vor der Sitzung' : `am letzten ${word} vor der Sitzung`;
}

export const fullDays = (days: number, unit: NoticeRule['dayUnit'] = 'calendarDays'): string =>
  numbered(days, `einen vollen ${dayWords[unit].one}`, `volle ${dayWords[unit].many}`);

export const fullDaysDative = (days: number, unit: NoticeRule['dayUnit'] = 'calendarDays'): string =>
  numbered(days, `einem vollen ${dayWords[unit].one}`, `vollen ${dayWords[unit].many}n`);

/** One day in its own case, else "zwei Tage", "13 Tage". */
export const numbered = (n: number, one: string, many: string): string =>
  n === 1 ? one : withWord(n, one, many);
