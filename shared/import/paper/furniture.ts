import type { Line } from './source.ts';

const pageForms = [
  /^[-–—]\s?\d{1,4}\s?[-–—]$/,
  /^(?:seite|blatt)\s*:?\s*\d{1,4}(?:\s*(?:von|\/)\s*\d{1,4})?$/i,
  /^(?:ausdruck vom|gedruckt am|stand des ausdrucks)\b.{0,60}$/i,
  /^[-–]\s(?:bürgermeisteramt|landratsamt|(?:stadt|gemeinde|kreis)verwaltung)\s[-–]$/i,
  /^gedruckt auf\b.{0,60}papier\.?$/i,
  /^\S.{0,90}\t?\s*seite\s*:?\s*\d{1,4}\s*(?:von|\/)\s*\d{1,4}$/i,
];

/** The number of a page, or when it was printed. */
export const isPageFurniture = (text: string): boolean => pageForms.some((form) => form.test(text));

const webForms = [
  /^(?:reduzieren|erweitern|menü und suche|allris.{0,20}ratsinformation|(?:rats|bürger)informationssystem|zum seitenanfang|zurück|antworten der verwaltung|dokument nicht im bestand\.?)$/i,
  /^(?:infosystem kommunalpolitik|(?:hauptnavigation|inhaltsbereich) der seite|seiteninhalt|zum inhalt springen)$/i,
  /^(?:inhalt der drucksache\s*:?|bitte beachten sie, dass der folgende text eventuell medienbedingte .*)$/i,
  /^(?:die )?(?:antwort|anlage|vorlage|datei|anfrage)\b.{0,60}\bals pdf (?:herunterladen|öffnen)\.?$/i,
  // Asks whoever fills the form in.
  /^(?:wenn|falls) .{0,90}\bbitte\b.{0,90}(?:voranstellen|beifügen|ankreuzen|ausfüllen)\.?$/i,
];

/** Of a page of a council information system, and not of the paper. */
export const isOfWebPage = (text: string): boolean => webForms.some((form) => form.test(text));

/** "ALLRIS - Vorlage": above it stands the navigation of a page. */
const pageTitle = /^ALLRIS [-–] \p{L}+$/u;
const mostNavigation = 60;

/** Up to which line a page only leads to other pages; 0 where the text is no such page. */
export const endOfNavigation = (lines: readonly Line[]): number =>
  lines.slice(0, mostNavigation).find(({ text }) => pageTitle.test(text))?.no ?? 0;

/** "Vorlage 17/2021 der Stadt Beispielhausen", and below it "Ausdruck vom: …". */
export function isAboveImprint(lines: readonly Line[], { no, text }: Line): boolean {
  if (!/^(?:vorlage|drucksache)\s(?:\S*\d|.*\d.*\sde[rs]\s)/i.test(text)) return false;
  const next = lines.slice(no, no + 3).find((line) => line.text !== '');
  return next !== undefined && /^ausdruck vom\b/i.test(next.text);
}
