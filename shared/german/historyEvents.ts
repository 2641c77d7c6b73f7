/** What the log keeps of the history and the waste (audit.ts). */
export const historyEvents = {
  stateTakenBack: 'Früherer Stand zurückgeholt ({meeting}): {what}.',
  attendanceChanged: 'Anwesenheit von {person} nach der Sitzung geändert ({meeting}): {before} → {after}.',
  wastePutBack: '{kind} „{title}“ aus dem Papierkorb zurückgeholt.',
  wasteRemoved: '{kind} „{title}“ endgültig gelöscht.',
  meetingTaken: 'Sitzung mitgenommen ({meeting}), auf: {to}.',
  meetingNotTaken: 'Sitzung doch nicht mitgenommen ({meeting}): Die Datei ließ sich nicht schreiben.',
  meetingNotAwaited: 'Mitgenommene Sitzung nicht mehr erwartet ({meeting}).',
  meetingBack: 'Mitgenommene Sitzung eingelesen ({meeting}).',
  meetingBrought:
    'Mitgenommene Sitzung zurückgebracht ({meeting}): {changes} Einträge geändert, {decided} auf beiden Seiten geänderte entschieden.',
  broughtDecided: 'Beim Zurückbringen entschieden ({meeting}): {what}. Nicht genommen: {other}',
  wasteExpired: 'Papierkorb: {count} Einträge nach {days} Tagen endgültig gelöscht.',
} as const;
