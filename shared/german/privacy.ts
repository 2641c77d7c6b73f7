import type { Holding } from '../domain/privacy/shelf.ts';
import { law, type RuleNumber } from '../law.ts';
import { unverifiedMark } from './law.ts';

/** What Art. 30 (1) GDPR asks of a record: whose data it is, why it is kept, who gets it, and when it goes. */
type Said = {
  title: string;
  whose: string;
  why: string;
  whoGets: string;
  /** `years`: the office's own period. */
  howLong: (years: number) => string;
  rules: readonly RuleNumber[];
};

const asLongAsMinutes = () => 'dauerhaft: Es gehört zur Niederschrift und wird mit ihr dem Archiv angeboten.';

export const holdingWords: Record<Holding, Said> = {
  contact: {
    title: 'Namen und Kontaktdaten',
    whose: 'Mitglieder, Stellvertretungen, Gäste, Verwaltung, Empfänger von Verteilern',
    why: 'um zu laden, Unterlagen zu versenden und Personen richtig zu nennen',
    whoGets: 'die Geschäftsstelle; Namen auch, wer eine Niederschrift liest',
    howLong: (years) =>
      `Kontaktdaten bis zum Entfernen der Kontaktdaten, frühestens ${years} ${years === 1 ? 'Jahr' : 'Jahre'} nach dem Ende der letzten Mitgliedschaft; der Name so lange wie die Niederschriften, in denen er steht`,
    rules: ['R7'],
  },
  membership: {
    title: 'Mitgliedschaft und Vertretung',
    whose: 'Mitglieder und Stellvertretungen',
    why: 'um Stimmrecht, Vertretung und Beschlussfähigkeit festzustellen',
    whoGets: 'die Geschäftsstelle; gedruckt in Niederschriften und Anwesenheitslisten',
    howLong: asLongAsMinutes,
    rules: ['R2', 'R3', 'R14', 'R21'],
  },
  attendance: {
    title: 'Anwesenheit, Befangenheit, Ordnung in der Sitzung',
    whose: 'wer an einer Sitzung teilnimmt oder in ihr fehlt',
    why: 'weil die Niederschrift es nennt',
    whoGets: 'wer die Niederschrift erhält; was im nichtöffentlichen Teil geschah, nur deren Berechtigte',
    howLong: asLongAsMinutes,
    rules: ['M2', 'M3', 'R19'],
  },
  replies: {
    title: 'Zu- und Absagen',
    whose: 'Mitglieder und Stellvertretungen',
    why: 'um Vertretungen zu bitten und die Sitzung vorzubereiten',
    whoGets: 'nur die Geschäftsstelle',
    howLong: () => 'bis zum Entfernen der Kontaktdaten: Der Vermerk mit dem Grund wird dann entfernt.',
    rules: ['R21'],
  },
  votes: {
    title: 'Namentliche Abstimmungen',
    whose: 'stimmberechtigte Mitglieder',
    why: 'weil die Niederschrift das Ergebnis und bei namentlicher Abstimmung jede Stimme nennt',
    whoGets: 'wer die Niederschrift erhält',
    howLong: asLongAsMinutes,
    rules: ['R24', 'M6'],
  },
  minutes: {
    title: 'Texte der Niederschriften und Beschlüsse',
    whose: 'alle, die in einer Sitzung sprechen oder genannt werden',
    why: 'weil die Niederschrift Verlauf und Beschlüsse wiedergibt',
    whoGets:
      'Mitglieder; der öffentliche Teil jedermann, Geschwärztes ausgenommen; der nichtöffentliche nur Berechtigte',
    howLong: asLongAsMinutes,
    rules: ['M6', 'M8', 'M9', 'M10'],
  },
  papers: {
    title: 'Vorlagen, Anträge und Anfragen',
    whose: 'Antragstellende, Anfragende, wer unterzeichnet, wer im Text genannt ist',
    why: 'um sie zu beraten und zu beantworten',
    whoGets: 'Mitglieder; öffentliche Vorlagen jedermann, Geschwärztes ausgenommen',
    howLong: asLongAsMinutes,
    rules: ['R12', 'R12b'],
  },
  reports: {
    title: 'Berichte der Partner',
    whose: 'Ansprechpersonen der berichtspflichtigen Stellen',
    why: 'um Berichte anzufordern und zu sammeln',
    whoGets: 'nur die Geschäftsstelle; der Bericht selbst jedermann',
    howLong: () => 'bis die Stelle oder der Berichtszeitraum gelöscht wird',
    rules: [],
  },
  dispatch: {
    title: 'Versand und Ladung',
    whose: 'Empfänger von Mails, Absender',
    why: 'um nachzuweisen, dass ordnungsgemäß und fristgerecht geladen wurde',
    whoGets: 'nur die Geschäftsstelle',
    howLong: () =>
      'der Nachweis so lange wie die Niederschrift; die Mailadresse einer Person bis zum Entfernen der Kontaktdaten',
    rules: ['R7', 'M4'],
  },
  release: {
    title: 'Freigaben, Schlüssel und freigegebene Dokumente',
    whose: 'Vorsitz, Schriftführung und wer sonst unterzeichnet; wer in einem Dokument genannt ist',
    why: 'weil die Unterschriften belegen, dass ein Dokument so freigegeben wurde',
    whoGets: 'wer das Dokument erhält; Schlüssel nur die Geschäftsstelle',
    howLong: asLongAsMinutes,
    rules: ['R31', 'R32', 'R33'],
  },
  files: {
    title: 'Anlagen und Dateien',
    whose: 'wer in einer Datei genannt ist',
    why: 'weil sie zu Vorlagen, Sitzungen, Mails und Berichten gehören',
    whoGets: 'wie bei dem, wozu die Datei gehört',
    howLong: () => 'so lange wie das, wozu die Datei gehört',
    rules: [],
  },
  imports: {
    title: 'Eingelesene Listen und Vorlagen',
    whose: 'wer in der eingelesenen Datei steht',
    why: 'um sie zu prüfen, bevor sie übernommen werden',
    whoGets: 'nur die Geschäftsstelle',
    howLong: () =>
      'bis sie übernommen oder verworfen werden; Listen längstens bis zum Entfernen der Kontaktdaten',
    rules: [],
  },
  log: {
    title: 'Vorgänge',
    whose: 'wer mit dem Programm arbeitet; wer in einem Vorgang genannt ist',
    why: 'um nachzuweisen, was wann geschah; die Einträge sind gegen Änderung gesichert',
    whoGets: 'nur die Geschäftsstelle',
    howLong: () => 'so lange wie die Datei: Ein Eintrag lässt sich nicht entfernen',
    rules: ['R31'],
  },
  office: {
    title: 'Angaben der Geschäftsstelle',
    whose: 'Beschäftigte, die in Briefkopf, Absender oder Textbausteinen stehen',
    why: 'um Dokumente und Mails auszustellen',
    whoGets: 'wer ein Dokument oder eine Mail erhält',
    howLong: () => 'bis sie geändert werden',
    rules: [],
  },
};

/** "§ 52 Abs. 1 GO NRW; Verwaltungspraxis (ungeprüft)"; '' where no rule that the program knows names one. It is read outside, too. */
export function groundOf(rules: readonly RuleNumber[]): string {
  const seen = rules.filter((number) => law[number].verified !== 'open').map((number) => law[number].norm);
  const grounds = rules.map((number) => {
    const { norm } = law[number];
    // A paragraph that was seen for one rule is not told twice where it was not for another.
    return seen.includes(norm) ? norm : `${norm} (${unverifiedMark})`;
  });
  return [...new Set(grounds)].join('; ');
}

/** What stands for a ground where the program knows none. */
export const noGround = 'keine eigene Regel hinterlegt; bitte mit dem Datenschutz klären';
