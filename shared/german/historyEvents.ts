/** What the log keeps of the history and the waste (audit.ts). */
export const historyEvents = {
  stateTakenBack: 'Früherer Stand zurückgeholt ({meeting}): {what}.',
  attendanceChanged: 'Anwesenheit von {person} nach der Sitzung geändert ({meeting}): {before} → {after}.',
  wastePutBack: '{kind} „{title}“ aus dem Papierkorb zurückgeholt.',
  wasteRemoved: '{kind} „{title}“ endgültig gelöscht.',
  wasteExpired: 'Papierkorb: {count} Einträge nach {days} Tagen endgültig gelöscht.',
} as const;
