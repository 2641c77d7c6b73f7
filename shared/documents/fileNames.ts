import type { DocumentKind } from '../domain/document/document.ts';
import { permittedName } from '../domain/document/fileName.ts';

const names = {
  invitation: 'Einladung',
  supplement: 'Nachtragstagesordnung',
  publicNotice: 'Bekanntmachung',
  attendanceSheet: 'Anwesenheitsliste',
  chairScript: 'Sprechzettel',
  minutes: 'Niederschrift',
  publicMinutes: 'Niederschrift öffentlicher Teil',
  nonPublicMinutes: 'Niederschrift nichtöffentlicher Teil',
  announcement: 'Bekanntgabe',
  resolutionList: 'Beschlussliste',
  publicResolutionList: 'Beschlussliste öffentlich',
  resolutionExtract: 'Beschlussauszug',
} as const satisfies Record<DocumentKind, string>;

/**
 * "Niederschrift Integrationsrat 2026-09-16", without extension. Of an extract's subject ("TOP 4: Titel") only the
 * number is taken: a file name shows in mails and lists, where a non-public title must not.
 */
export function fileNameOf(
  kind: DocumentKind,
  { meeting }: { meeting: { date: string; rules: { name: string } } },
  subjectLabel: string,
): string {
  const subject = kind === 'resolutionExtract' ? (subjectLabel.split(':')[0] ?? '') : '';
  return permittedName(`${names[kind]} ${meeting.rules.name.slice(0, 60)} ${meeting.date} ${subject}`);
}
