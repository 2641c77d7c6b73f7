import type { AppErrorData, ErrorCode } from '../errors.ts';

/** Why a list of people cannot be read, taken over or taken back, and what to do. */
export const tableSentences = {
  TABLE_EMPTY: () => 'In dieser Datei steht keine Liste. Bitte wählen Sie die Datei mit den Mitgliedern.',
  TABLE_DAMAGED: () =>
    'Diese Datei ist beschädigt. Bitte öffnen Sie sie in dem Programm, aus dem sie stammt, und speichern Sie sie neu.',
  TABLE_ENCRYPTED: () =>
    'Diese Datei ist mit einem Kennwort geschützt. Bitte speichern Sie sie ohne Kennwort, oder kopieren Sie die Zeilen in die Zwischenablage.',
  TABLE_TOO_LARGE: () =>
    'Diese Liste ist zu groß: Gelesen werden höchstens 5.000 Zeilen. Bitte teilen Sie die Liste, oder kopieren Sie nur die Mitglieder.',
  TABLE_UNKNOWN: () =>
    'Diese Datei lässt sich nicht als Liste lesen. Bitte speichern Sie sie als Excel-Arbeitsmappe (.xlsx) oder als CSV, oder kopieren Sie die Zeilen in die Zwischenablage.',
  NOBODY_TO_TAKE_OVER: () =>
    'Keine Zeile ist bereit. Bitte klären Sie zuerst, was in der Spalte „Befund“ steht, und haken Sie die Zeilen an.',
  PEOPLE_KEPT: ({ sentences }: Extract<AppErrorData, { code: 'PEOPLE_KEPT' }>) =>
    `Die Übernahme lässt sich nicht mehr rückgängig machen; es wurde nichts geändert. ${sentences.join(' ')}`,
} as const satisfies Partial<Record<ErrorCode, (error: never) => string>>;
