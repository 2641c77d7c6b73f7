import type { ErrorCode } from '../errors.ts';

/** Why a foreign paper cannot be read, and what to do. */
export const paperFileSentences = {
  PAPER_FILE_EMPTY: () => 'Diese Datei ist leer. Bitte lassen Sie sich die Vorlage noch einmal geben.',
  PAPER_FILE_DAMAGED: () =>
    'Diese Datei ist beschädigt. Bitte öffnen Sie sie in dem Programm, aus dem sie stammt, und speichern Sie sie neu.',
  PAPER_FILE_ENCRYPTED: () =>
    'Diese Datei ist mit einem Kennwort geschützt. Bitte lassen Sie sich die Vorlage ohne Kennwort geben.',
  PAPER_FILE_TOO_LARGE: () =>
    'Diese Datei ist zu groß oder zu verschachtelt, um sie zu lesen. Bitte verkleinern Sie die Bilder darin, oder teilen Sie die Datei.',
  PAPER_FILE_TOO_SLOW: () =>
    'Diese Datei ist so umfangreich, dass sie sich nicht lesen lässt. Bitte nehmen Sie Überflüssiges heraus, und speichern Sie sie neu.',
  PAPER_FILE_UNKNOWN: () =>
    'Diese Datei lässt sich nicht als Vorlage lesen. Bitte wählen Sie ein Word-Dokument (.docx), ein PDF, ein OpenDocument (.odt) oder eine Textdatei.',
  PAPER_FILE_WITHOUT_TEXT: () =>
    'Diese Datei enthält keinen lesbaren Text; vermutlich besteht sie aus eingescannten Bildern. Bitte lassen Sie sich die Vorlage als Word-Dokument oder als PDF mit Text geben.',
} as const satisfies Partial<Record<ErrorCode, () => string>>;
