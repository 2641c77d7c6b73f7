import type { MeetingView } from '../../../shared/facts/meeting.ts';
import { germanDate } from '../../../shared/german/format.ts';

/** "6. Sitzung Integrationsrat am 16.09.2026" */
export const shortTitle = ({ number, rules, date }: MeetingView): string =>
  `${number === null ? '' : `${number}. `}Sitzung ${rules.name} am ${germanDate(date)}`;
