export const auditSentences = {
  AUDIT_CANCELLED: () =>
    'Die Prüfung der Vorgänge wurde abgebrochen, bevor sie zu Ende war. An der Datei hat sich nichts geändert; Sie können sie jederzeit neu beginnen.',
};

/** What verifying the log found; null: nothing. */
type Fault =
  { code: 'changed' | 'missing'; seq: number } | { code: 'otherEnd'; found: number; expected: number };

function endSentence(found: number, expected: number): string {
  if (found === expected) return 'Das Ende des Protokolls der Vorgänge wurde verändert.';
  const what = found < expected ? 'fehlen Einträge' : 'wurden Einträge hinzugefügt';
  return `Am Ende ${what}: ${found} sind da, ${expected} müssten es sein.`;
}

export function auditFaultSentence(entries: number, fault: Fault | null): string {
  if (fault === null)
    return `Die Vorgänge sind vollständig und unverändert (${entries === 1 ? '1 Eintrag' : `${entries} Einträge`}).`;
  switch (fault.code) {
    case 'changed':
      return `Eintrag ${fault.seq} wurde verändert oder steht an falscher Stelle.`;
    case 'missing':
      return `Eintrag ${fault.seq} fehlt.`;
    case 'otherEnd':
      return endSentence(fault.found, fault.expected);
  }
}
