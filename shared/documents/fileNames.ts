import type { DocumentKind } from '../domain/document/document.ts';
import { permittedName } from '../domain/document/fileName.ts';
import { aboutKind } from './kinds/index.ts';

/**
 * "Niederschrift Integrationsrat 2026-09-16", without extension. Of a resolution ("TOP 4: Titel") only the number is
 * taken: a file name shows in mails and lists, where a non-public title must not.
 */
export function fileNameOf(
  kind: DocumentKind,
  { meeting }: { meeting: { date: string; rules: { name: string } } },
  subjectLabel: string,
): string {
  const { fileName, subject } = aboutKind(kind);
  const number = subject === 'resolution' ? (subjectLabel.split(':')[0] ?? '') : '';
  return permittedName(`${fileName} ${meeting.rules.name.slice(0, 60)} ${meeting.date} ${number}`);
}
