import type { z } from 'zod';

type Fault = z.core.$ZodRawIssue;

const MISSING = 'Hier fehlt eine Angabe. Bitte ergänzen Sie sie.';
const UNREADABLE = 'Diese Angabe ist nicht lesbar. Bitte prüfen Sie sie.';

const NO_CHOICE = 'Diese Auswahl gibt es nicht. Bitte wählen Sie eine der angebotenen Möglichkeiten.';

const wanted: Record<string, string> = {
  string: 'Hier wird ein Text erwartet. Bitte prüfen Sie diese Angabe.',
  number: 'Bitte geben Sie eine Zahl ein.',
  int: 'Bitte geben Sie eine ganze Zahl ein.',
  boolean: 'Hier ist nur „ja“ oder „nein“ möglich. Bitte wählen Sie eines davon.',
  array: 'Hier wird eine Liste erwartet. Bitte prüfen Sie diese Angabe.',
};

/**
 * What is said of a value that does not fit where its schema has no words of its own: mostly to whoever calls past the
 * forms, like a script.
 */
export function inputFault(fault: Fault): string {
  if (fault.input === undefined) return MISSING;
  if (fault.code === 'invalid_type') return wanted[fault.expected] ?? UNREADABLE;
  if (fault.code === 'invalid_value') return NO_CHOICE;
  if (fault.code === 'too_big') return tooMuch(fault.origin, number(fault.maximum));
  if (fault.code === 'too_small') return tooLittle(fault.origin, number(fault.minimum));
  return UNREADABLE;
}

const number = (limit: number | bigint) => limit.toLocaleString('de-DE');

function tooMuch(origin: string, limit: string): string {
  if (origin === 'string')
    return `Dieser Text ist zu lang: höchstens ${limit} Zeichen. Bitte kürzen Sie ihn.`;
  if (origin === 'array')
    return `Das sind zu viele Einträge: höchstens ${limit}. Bitte lassen Sie einige weg.`;
  return `Diese Zahl ist zu groß: höchstens ${limit}. Bitte prüfen Sie sie.`;
}

function tooLittle(origin: string, limit: string): string {
  if (origin === 'string') return MISSING;
  if (origin === 'array') return 'Bitte wählen Sie mindestens einen Eintrag.';
  return `Diese Zahl ist zu klein: mindestens ${limit}. Bitte prüfen Sie sie.`;
}

export const membershipIsOver =
  'Die Mitgliedschaft ist an diesem Tag schon beendet. Bitte wählen Sie einen früheren Tag.';
