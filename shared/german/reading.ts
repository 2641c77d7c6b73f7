import { spokenTime } from './backup.ts';

/** What whoever only reads is told at every attempt to change something. */
export const readOnlySentence = (by: string | null): string =>
  `Sie haben die Datei nur zum Lesen geöffnet; geändert wurde nichts. Gerade arbeitet ${by ?? 'jemand anders'} mit ihr. Wollen Sie selbst etwas ändern, so wählen Sie „Zum Bearbeiten öffnen“, sobald die Datei dort geschlossen ist.`;

type Reading = { at: string; from: 'file' | 'backup'; by: string | null; since: string | null };

/** Stands above everything as long as the file is only read. */
export function readingNotice({ at, from, by, since }: Reading): string {
  const state = from === 'file' ? `Stand vom ${spokenTime(at)}` : `Stand der Sicherung vom ${spokenTime(at)}`;
  const holder =
    by === null
      ? 'die Datei kann woanders geöffnet sein'
      : `${by} hat die Datei geöffnet${since === null ? '' : `, seit ${spokenTime(since)}`}`;
  return `Nur lesen: ${state} – ${holder}.`;
}
