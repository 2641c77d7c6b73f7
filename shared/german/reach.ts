import type { NoticeDates, NoticeRule, NoticeVerdict } from '../domain/body/notice.ts';
import type { Late, Reach, Unreached } from '../domain/meeting/reach.ts';
import { germanDate } from './format.ts';
import { verdictSentence } from './notice.ts';
import { numbered } from './noticePeriod.ts';

/** "Die Einladung hat 2 von 25 nicht erreicht: Frau Beispiel (keine E-Mail-Adresse), …"; '' where it reached everybody in time. */
export function reachSentence({ invited, unreached, late, waiting }: Reach): string {
  const missed = unreached.map((one) => `${one.name} (${whySaid(one)})`).join(', ');
  return [
    missed && `Die Einladung hat ${unreached.length} von ${invited} nicht erreicht: ${missed}.`,
    late.length > 0 &&
      `Erst nach der Frist ging die Einladung an ${late.length} von ${invited}: ${late.map(lateSaid).join('; ')}.`,
    waiting > 0 && `An ${waiting} von ${invited} ging die Einladung noch nicht hinaus.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** As `verdictSentence`, and first whom the invitation did not reach, or too late: the verdict is that of all others. */
export function verdictOfReached(
  verdict: NoticeVerdict,
  dates: NoticeDates,
  rule: NoticeRule,
  reach: Reach,
): string {
  const missed = reachSentence(reach);
  if (missed === '') return verdictSentence(verdict, dates, rule);
  const reached = reach.invited - reach.unreached.length - reach.late.length - reach.waiting;
  if (reached <= 0 && verdict.kind === 'inTime') return missed;
  return `${missed} ${verdictSentence(verdict, dates, rule, 'others')}`;
}

/** "Frau Beispiel am 14.09.2026, fünf Tage zu spät" */
const lateSaid = ({ name, on, days }: Late): string =>
  `${name} am ${germanDate(on)}, ${numbered(days, 'einen Tag', 'Tage')} zu spät`;

const whySaid = ({ why, on }: Unreached): string =>
  why === 'returned' && on !== null ? `kam am ${germanDate(on)} zurück` : reasons[why];

const reasons = {
  onNoList: 'stand auf keinem Verteiler',
  noAddress: 'keine E-Mail-Adresse',
  returned: 'kam zurück',
  refused: 'nicht versandt',
  uncertain: 'ungewiss, ob angekommen',
  notWritten: 'noch nicht angeschrieben',
} as const satisfies Record<Unreached['why'], string>;
