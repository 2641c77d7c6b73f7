import type { PaperType } from './paper.ts';
import { plain } from './prose.ts';
import type { Reading } from './reading.ts';

const salutation = /^[„"]?(?:sehr geehrte|liebe[rs]?\s|guten tag)/i;
const asks =
  /\b(?:fragen (?:wir|die)|frage ich|bitte[nt]?,? [^.?!]{0,80}\bfragen\b[^.?!]{0,80}\bzu beantworten|bitte[nt]? .{0,120}(?:um|um die) (?:schriftliche )?beantwortung|(?:folgende[nr]?|nachfolgende[nr]?|nachstehende[nr]?) (?:an)?fragen?)\b/iu;
const moves =
  /\b(?:beantrag(?:en|t|e)|diesen antrag|folgende[nr]? antrag|stell(?:en|t|e) .{0,60}\bantrag)\b/iu;

const charges =
  /^(?:der|die) [\p{L}-]+(?: [\p{L}-]+){0,5} (?:(?:wird|werden) (?:beauftragt|gebeten|ersucht|aufgefordert)|beschließt)\b/iu;

/** "Die Fraktion X beantragt, …" on a page of hers. */
const movesAsGroup = /^die .{0,60}(?:fraktion|gruppe|liste)\b.{0,40}? beantrag(?:t|en)\b/iu;

/** "Die Fraktion X stellt einen Änderungsantrag …" */
const amends = /\bstell(?:t|en)\b[^.?!]{0,60}\s(?:änderungs|ergänzungs)antrag\b/iu;

/** "Daher fragen wir die Verwaltung:" */
const announces =
  /\b(?:fragen wir|wir fragen|frage ich|ich frage|beantwortung (?:der )?(?:folgende[nr]?|nachfolgende[nr]?) fragen)\b[^.?!]{0,60}:$/i;
export const announcesQuestions = (text: string): boolean => announces.test(text);

/** "Ihre Anfrage beantworte ich wie folgt:" */
const answers =
  /\b(?:be)?antworte(?:n|t)?\b[^.?!]{0,80}\bwie folgt\b|w(?:ird|erden) wie folgt beantwortet|\bwie folgt (?:zu )?beantworte[nt]|\b(?:an)?fragen?\b[^?!]{0,100}\b(?:nehm|nimm|teil|antwort|bericht)\p{L}*\b[^.?!]{0,80}\b(?:wie folgt|folgende[sn]?|stellung)\b/iu;
export const isAnswering = (text: string): boolean => answers.test(text);

/** What a paper is that does not say it itself: by what it proposes, or what its letter asks or moves. */
export function typeByContent({ scan, lines }: Reading): PaperType | null {
  const begin = scan.loose.findIndex(({ text }) => salutation.test(text));
  if (scan.loose.some(({ text }) => amends.test(text))) return 'Änderungsantrag';
  if (begin !== -1 && scan.loose.slice(begin).some(({ text }) => moves.test(text))) return 'Antrag';
  const isProposing = scan.regions.some(
    ({ field, printed }) => field === 'resolutions' && /vorschlag|entwurf|empfehlung/i.test(printed),
  );
  if (isProposing) return 'Beschlussvorlage';
  if (scan.loose.some(({ text }) => isAnswering(text))) return 'Beantwortung';
  const isReasoned = scan.regions.some(({ printed }) => /^begründung/i.test(printed));
  if (isReasoned && scan.loose.some(({ text }) => charges.test(text))) return 'Antrag';
  if (scan.regions.some(({ printed }) => /\b(?:möge|wolle)\b.*beschließen$/i.test(printed))) return 'Antrag';
  if (scan.loose.some(({ text }) => announces.test(text))) return 'Anfrage';
  if (!lines.some(({ text }) => salutation.test(text)))
    return scan.loose.some(({ text }) => movesAsGroup.test(text)) ? 'Antrag' : null;
  const text = plain(lines);
  if (asks.test(text)) return 'Anfrage';
  return moves.test(text) ? 'Antrag' : null;
}
