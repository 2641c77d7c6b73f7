import { permittedName } from '../domain/document/fileName.ts';
import type { HandOverKind, OrderKind } from '../domain/handOver/pieces.ts';
import type { HandOverRefusal } from '../handOverRefusal.ts';
import { germanDate } from './format.ts';

/** Why a meeting is not taken along, or what comes back is not taken in. */
export const handOverRefusals: Record<HandOverRefusal, string> = {
  isCopy:
    'Diese Datei ist selbst eine mitgenommene. Bitte öffnen Sie die Datei der Geschäftsstelle, und versuchen Sie es dort.',
  encryptedHere:
    'Ihre Datei ist verschlüsselt, und eine mitgenommene wäre es auch: Auf dem anderen Rechner ließe sie sich mit Ihrer Passphrase nicht öffnen. Bitte heben Sie die Verschlüsselung unter „Datei und Sicherung“ für die Mitnahme auf, oder nehmen Sie den Rechner mit der Datei mit.',
  encrypted:
    'Die mitgenommene Datei ist inzwischen verschlüsselt. Bitte heben Sie die Verschlüsselung auf dem anderen Rechner unter „Datei und Sicherung“ auf, und bringen Sie die Datei dann noch einmal.',
  notOurs:
    'Das ist keine mitgenommene Datei von Ratsfeder. Bitte wählen Sie die Datei, die Sie mit „Sitzung mitnehmen …“ gespeichert haben.',
  damaged:
    'Die Datei lässt sich nicht lesen; vielleicht ist sie auf dem Weg beschädigt worden. Bitte kopieren Sie sie noch einmal vom anderen Rechner. Hier ist nichts geändert.',
  older:
    'In der Datei wurde mit einer älteren Fassung von Ratsfeder gearbeitet. Bitte öffnen Sie sie hier einmal mit „Andere Datei öffnen …“, schließen Sie sie wieder, und bringen Sie sie dann zurück.',
  newer:
    'In der Datei wurde mit einer neueren Fassung von Ratsfeder gearbeitet. Bitte bringen Sie Ratsfeder hier auf denselben Stand, und versuchen Sie es dann noch einmal.',
  notTaken:
    'Das ist eine Datei von Ratsfeder, aber keine mitgenommene. Bitte wählen Sie die Datei, die Sie mit „Sitzung mitnehmen …“ gespeichert haben.',
  otherOffice:
    'Diese Sitzung wurde aus einer anderen Datei mitgenommen. Bitte öffnen Sie jene, und bringen Sie die Sitzung dorthin zurück.',
  unknown:
    'Von dieser Mitnahme weiß die Datei hier nichts; vielleicht wurde seither eine Sicherung zurückgeholt oder die Sitzung gelöscht. Bitte sehen Sie im Papierkorb nach, oder übertragen Sie das Neue von Hand.',
  unsound:
    'In der Datei steht etwas, das Ratsfeder nicht geschrieben haben kann. Es wurde nichts übernommen. Bitte übertragen Sie das Neue von Hand, und fragen Sie Ihre IT, woher die Datei kommt.',
  tooMuch:
    'Die Datei ist zu groß oder braucht zu lange. Es wurde nichts übernommen. Bitte prüfen Sie, ob es die mitgenommene Datei ist.',
  settledHere:
    'Die Niederschrift dieser Sitzung ist hier schon zur Freigabe gegeben oder die Sitzung abgesagt. Sie wird nicht überschrieben. Nehmen Sie diesen Schritt in der Sitzung zurück, und bringen Sie die Datei dann noch einmal.',
  settledThere:
    'In der mitgenommenen Datei ist die Niederschrift schon zur Freigabe gegeben. Das lässt sich nicht übertragen. Nehmen Sie diesen Schritt dort zurück, und bringen Sie die Datei dann noch einmal; freigegeben wird danach in der Geschäftsstelle.',
  clash:
    'Was auf beiden Seiten steht, passt so nicht zusammen: Eine Nummer, ein Platz oder eine Vertretung wäre doppelt vergeben. Es wurde nichts geändert. Entscheiden Sie anders, oder ändern Sie es zuerst hier in der Sitzung.',
  onlyInOffice:
    'In einer mitgenommenen Datei wird nicht versandt und nicht freigegeben: Es ginge in der Geschäftsstelle verloren. Bringen Sie die Sitzung zurück, und tun Sie es dort.',
};

export const fileNameOf = (title: string): string => permittedName(`Mitgenommen ${title}.sqlite`);

/** Why a vote of a closed meeting changes by it. */
export const broughtReason = ({ at }: { at: string }): string =>
  `Mitgenommene Sitzung vom ${germanDate(at.slice(0, 10))} zurückgebracht`;

export const handOverLabels: Record<HandOverKind | OrderKind, string> = {
  details: 'Kopfdaten',
  times: 'Beginn, Ende und Pausen',
  state: 'Stand der Sitzung',
  convening: 'Ladung',
  override: 'Begründung zu einer Prüfung',
  mailing: 'Angefangene Sendung',
  reply: 'Zu- oder Absage',
  item: 'Tagesordnungspunkt',
  itemCourse: 'Verlauf des Punktes',
  text: 'Text',
  attachment: 'Anlage',
  objection: 'Einwendung',
  incidents: 'Vermerke',
  wording: 'Beschluss',
  vote: 'Abstimmung',
  attendance: 'Anwesenheit',
  recusal: 'Nichtteilnahme',
  presiding: 'Vorsitz in der Sitzung',
  headCounts: 'Gezählte Gäste',
  person: 'Angaben zur Person',
  organization: 'Liste, Fraktion oder Amt',
  membership: 'Mitgliedschaft',
  agenda: 'Reihenfolge der Tagesordnung',
  resolutions: 'Reihenfolge der Beschlüsse',
  attendees: 'Reihenfolge in der Anwesenheit',
  attachments: 'Reihenfolge der Anlagen',
};

/** Who wrote what came back, in the history. */
export const broughtBy = ({ by }: { by: string }): string =>
  [by, 'mitgenommene Datei'].filter(Boolean).join(', ');
