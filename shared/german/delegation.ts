import { auditTime } from './audit.ts';
import { germanDate } from './format.ts';

/** Why nobody can be entered as the deputy for a chair's consent, and what to do. */
export const delegationRefusals = {
  endsFirst: 'Die Vertretung endet, bevor sie beginnt. Bitte prüfen Sie die beiden Tage.',
  otherKey:
    'Dieser Schlüssel gehört nicht der Person, die vertreten werden soll. Bitte wählen Sie ihren eigenen.',
  noPerson:
    'Zu diesem Schlüssel ist keine Person eingetragen. Bitte nehmen Sie die Schlüsselkarte der Vertretung noch einmal auf und wählen Sie die Person.',
  samePerson: 'Niemand vertritt sich selbst. Bitte wählen Sie einen anderen Schlüssel.',
  noDeputy:
    'Diese Person ist am ersten Tag nicht stellvertretender Vorsitz dieses Gremiums. Bitte prüfen Sie unter Mitglieder ihre Funktion und deren Beginn.',
  noChair:
    'Wer vertreten werden soll, ist am ersten Tag nicht Vorsitz dieses Gremiums. Bitte prüfen Sie unter Mitglieder die Funktion und deren Beginn.',
  over: 'Diese Vertretung ist schon beendet. Bitte prüfen Sie den letzten Tag.',
} as const;

/** „Herr Muster, in Vertretung für Frau Beispiel“ */
export const representing = (deputy: string, chair: string): string =>
  `${deputy}, in Vertretung für ${chair}`;

type Period = { from: string; until: string };

export const periodText = ({ from, until }: Period): string =>
  from === until ? `am ${germanDate(from)}` : `vom ${germanDate(from)} bis ${germanDate(until)}`;

type Delegated = Period & {
  chair: string;
  deputy: string;
  reason: string;
  isSigned: boolean;
  receivedAt: string;
  revokedAt: string | null;
  /** Who entered it, '' where the log does not say. */
  by: string;
};

/** How somebody came to consent for the chair. */
export function delegationSentence(one: Delegated): string {
  const by = one.by === '' ? '' : ` durch ${one.by}`;
  const proof = one.isSigned
    ? `${one.chair} hat das mit dem eigenen Schlüssel unterschrieben, eingetragen am ${auditTime(one.receivedAt)}${by}`
    : `eine Unterschrift von ${one.chair} dazu gibt es nicht; die Geschäftsstelle hat es festgehalten, am ${auditTime(one.receivedAt)}${by}`;
  const end = one.revokedAt === null ? '' : ` Beendet wurde die Vertretung am ${auditTime(one.revokedAt)}.`;
  return `Vertretung: ${one.deputy} durfte ${periodText(one)} für ${one.chair} freigeben (${one.reason}); ${proof}.${end}`;
}
