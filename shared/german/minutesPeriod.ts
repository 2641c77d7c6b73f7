import type { MinutesPeriod } from '../domain/body/minutesPeriod.ts';
import { counted } from './format.ts';

export const minutesPeriodUnits = {
  workdays: 'Arbeitstage nach der Sitzung',
  calendarDays: 'Kalendertage nach der Sitzung',
  weeks: 'Wochen nach der Sitzung',
} as const satisfies Record<MinutesPeriod['unit'], string>;

const amounts = {
  workdays: (amount) => counted(amount, 'Arbeitstag', 'Arbeitstage'),
  calendarDays: (amount) => counted(amount, 'Tag', 'Tage'),
  weeks: (amount) => counted(amount, 'Woche', 'Wochen'),
} as const satisfies Record<MinutesPeriod['unit'], (amount: number) => string>;

/** "zehn Arbeitstage nach der Sitzung", in figures. */
export const minutesPeriodWords = ({ amount, unit }: MinutesPeriod): string =>
  `${amounts[unit](amount)} nach der Sitzung`;

/** As the rules of procedure say it. */
export const minutesPeriodSentence = (period: MinutesPeriod): string =>
  `Die Niederschrift liegt spätestens ${minutesPeriodWords(period)} vor.`;
