import { GROUPS } from '../domain/encryption/sheet.ts';
import { listed } from './format.ts';

/** What is wrong with a typed sheet. */
export function sheetFault(wrong: readonly number[]): string {
  if (wrong.length === 0)
    return `Auf dem Blatt stehen ${GROUPS} Gruppen zu je fünf Zeichen. Bitte geben Sie alle ein.`;
  return wrong.length === 1
    ? `In Gruppe ${wrong[0]} steckt ein Tippfehler. Bitte vergleichen Sie sie mit dem Blatt.`
    : `In den Gruppen ${listed(wrong.map(String))} stecken Tippfehler. Bitte vergleichen Sie sie mit dem Blatt.`;
}

export const proofFault = (group: number): string =>
  `Das ist nicht die Gruppe ${group} des Blattes. Bitte lesen Sie sie vom ausgedruckten Blatt ab.`;
