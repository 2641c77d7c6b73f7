import type { Person } from '../domain/people/person.ts';
import type { Kept } from '../domain/privacy/former.ts';
import { register } from '../domain/privacy/register.ts';
import { germanDate } from './format.ts';

/** Why the contact data of somebody cannot go yet, and what to do. */
export function keptSentence({ because, from }: Kept): string {
  switch (because) {
    case 'member':
      return 'Diese Person ist noch Mitglied eines Gremiums. Tragen Sie zuerst das Ende ihrer Mitgliedschaft ein; danach läuft die Aufbewahrung.';
    case 'openMeeting':
      return 'Diese Person steht in einer Sitzung, deren Niederschrift noch nicht freigegeben ist. Bitte warten Sie die Freigabe ab.';
    case 'mailWaiting':
      return 'An diese Person wartet noch eine Mail auf den Versand, oder deren Ausgang ist ungewiss. Bitte klären Sie zuerst den Versand.';
    case 'tooEarly':
      return `Die Aufbewahrung läuft noch: Die Kontaktdaten können ab dem ${from === null ? '' : germanDate(from)} entfernt werden. Wie viele Jahre es sind, steht in den Einstellungen unter „Datenschutz“.`;
  }
}

type Going = { replyNotes: number; addresses: number; listEntries: number; imports: number };

const counted = (count: number, one: string, several: string): string[] =>
  count === 0 ? [] : [count === 1 ? one : several.replace('#', String(count))];

/** What will be gone, with what it is today. */
export function whatGoes(person: Person, { replyNotes, addresses, listEntries, imports }: Going): string[] {
  const fields = [
    ['email', person.email],
    ['phone', person.phone],
    ['street_address', person.streetAddress],
    ['postal_code', person.postalCode],
    ['locality', person.locality],
    ['salutation', person.salutation],
  ] as const;
  return [
    ...fields.flatMap(([column, value]) =>
      value === '' ? [] : [`${register.person.personal[column]}: ${value}`],
    ),
    ...counted(replyNotes, 'der Vermerk zu einer Zu- oder Absage', 'die Vermerke zu # Zu- und Absagen'),
    ...counted(addresses, 'die Adresse bei einer versandten Mail', 'die Adressen bei # versandten Mails'),
    ...counted(listEntries, 'ein Eintrag in einem Verteiler', '# Einträge in Verteilern'),
    ...counted(
      imports,
      'eine eingelesene Liste, in der die Person steht, mit allen Zeilen',
      '# eingelesene Listen, in denen die Person steht, mit allen Zeilen',
    ),
  ];
}

type Staying = { memberships: number; attendances: number; votes: number; signatures: number };

/** What stays, and why. */
export const whatStays = ({ memberships, attendances, votes, signatures }: Staying): string[] => [
  'Name, Titel und Funktion: Sie stehen in Niederschriften, und die bleiben, wie sie freigegeben wurden.',
  ...counted(
    memberships,
    'eine Mitgliedschaft: Sie belegt, wer stimmberechtigt war.',
    '# Mitgliedschaften: Sie belegen, wer stimmberechtigt war.',
  ),
  ...counted(
    attendances,
    'die Anwesenheit in einer Sitzung: Die Niederschrift nennt sie.',
    'die Anwesenheit in # Sitzungen: Die Niederschriften nennen sie.',
  ),
  ...counted(
    votes,
    'eine namentliche Stimme: Die Niederschrift nennt sie.',
    '# namentliche Stimmen: Die Niederschriften nennen sie.',
  ),
  ...counted(
    signatures,
    'eine Freigabe: Ihre Unterschrift belegt das Dokument.',
    '# Freigaben: Ihre Unterschriften belegen die Dokumente.',
  ),
  'Texte, Vorlagen und Anlagen, die sie nennen: Sie sind Teil der Akte. Namen in öffentlichen Texten lassen sich schwärzen.',
  'Vorgänge: Sie sind gegen Änderung gesichert; bei versandten Mails steht darin die damalige Adresse.',
];

/** Said before it is done, since nothing brings it back. */
export const removalWarning =
  'Das lässt sich nicht rückgängig machen; auch frühere Schritte nimmt „Rückgängig“ danach nicht mehr zurück. In den Sicherungen steht noch der Stand von vorher: Sie werden von selbst gelöscht, die älteste nach 12 Monaten.';

/** Where nothing but the name is left. */
export const nothingToRemove = 'Es ist nichts mehr zu entfernen.';
