import type { NoticeDates, NoticeRule, NoticeVerdict } from '../domain/body/notice.ts';
import type { Reach, Unreached } from '../domain/meeting/reach.ts';
import { germanDate } from './format.ts';
import { verdictSentence } from './notice.ts';

/** "Die Einladung hat 2 von 25 nicht erreicht: Frau Beispiel (keine E-Mail-Adresse), …"; '' where it reached everybody. */
export function reachSentence({ invited, unreached, waiting }: Reach): string {
  const missed = unreached.map((one) => `${one.name} (${whySaid(one)})`).join(', ');
  return [
    missed && `Die Einladung hat ${unreached.length} von ${invited} nicht erreicht: ${missed}.`,
    waiting > 0 && `An ${waiting} von ${invited} ging die Einladung noch nicht hinaus.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** As `verdictSentence`, and first whom the invitation did not reach: the verdict is that of all others. */
export function verdictOfReached(
  verdict: NoticeVerdict,
  dates: NoticeDates,
  rule: NoticeRule,
  reach: Reach,
): string {
  const missed = reachSentence(reach);
  if (missed === '') return verdictSentence(verdict, dates, rule);
  const reached = reach.invited - reach.unreached.length - reach.waiting;
  if (reached <= 0 && verdict.kind === 'inTime') return missed;
  return `${missed} ${verdictSentence(verdict, dates, rule, 'others')}`;
}

const whySaid = ({ why, on }: Unreached): string =>
  why === 'returned' && on !== null ? `kam am ${germanDate(on)} zurück` : reasons[why];

const reasons = {
  noAddress: 'keine E-Mail-Adresse',
  returned: 'kam zurück',
  refused: 'nicht versandt',
  uncertain: 'ungewiss, ob angekommen',
  notWritten: 'noch nicht angeschrieben',
} as const satisfies Record<Unreached['why'], string>;
