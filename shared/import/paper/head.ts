import { paperNumber } from './captions.ts';
import { datesIn, soleDate } from './dates.ts';
import type { Relation } from './paper.ts';
import { isPersonName } from './persons.ts';
import type { Line } from './source.ts';
import { typeWord } from './vocabulary.ts';
import { bodyName } from './stepWords.ts';

const named = new RegExp(
  String.raw`^(${typeWord}(?:en|n)?(?![\p{L}])(?:\s+(?:auf|zu|der|zur|zum|einer)\s+(?:die\s+|der\s+|den\s+)?(?:anfrage|antrag|information|kenntnis(?:nahme)?|verwaltung))?)`,
  'iu',
);

/** The words of a title by which a paper calls itself, without what follows them. */
export const typePrintedIn = (text: string): string | null => named.exec(text)?.[1]?.trim() ?? null;

const townName =
  /^(?:\p{L}*stadt|(?:Verbands|Samt|Markt)?gemeinde|(?:Land)?kreis|Markt|Flecken|Amt|Bezirksamt|Freie und Hansestadt|Große Kreisstadt|(?:\p{L}+-){1,2}Kreis|\p{L}+er Kreis|städteregion)\s+\p{Lu}[\p{L}.()/-]+(?:\s+(?:(?:an der|am|im|in|der|bei|ob der|vor der)?\s?\p{Lu}?[\p{L}.-]+|\(\p{Lu}[\p{L}. ]+\))){0,3}$/iu;

/** "Stadt Beispielhausen" at the head of the sheet. */
export const isTown = (text: string): boolean =>
  (townName.test(text) || /^(?:\p{Lu}\p{L}+-){1,2}Kreis$/iu.test(text)) &&
  text.length <= 60 &&
  !/amt für|fraktion/i.test(text);

const kinds: [RegExp, Relation['kind']][] = [
  [/(?:be)?antwort(?:ung)?|stellungnahme/i, 'answers'],
  [/änderung/i, 'amends'],
  [/ergänz|nachtrag/i, 'supplements'],
  [/ersetz|ersatz/i, 'supersedes'],
];
export const relationKind = (words: string): Relation['kind'] =>
  kinds.find(([form]) => form.test(words))?.[1] ?? 'refersTo';

const mention = new RegExp(
  String.raw`(?:Drucksachen?|Vorlagen?|Antrags?|Anfragen?|Drs\.|DS|(?:Antrags?|\p{L}+antrags?|Anfrage) (?:der|des|von) [\p{L}/ -]{3,50} (?=Nr))[-\s]*(?:Nr\.?|Nummer)?\s*:?\s*(?=\S*\d)((?:\p{L}{1,4}[/-])?\d[\p{L}\d]*(?:[/-][\p{L}\d-]+)+(?: ?/ ?\p{Lu} ?\d{2,})?|\p{Lu}{1,3}\d{3,}/\d{2,4}|\d{6,})`,
  'u',
);

/** "Anfrage der Fraktion X vom 3. Mai (AF-12/2021)" */
const inBrackets =
  /(?:Drucksache|Vorlage|Antrag|Anfrage)\p{L}{0,3}\s[^();:]{0,80}\((?:Nr\.?\s*)?(?!\d{4}-\d{4}\))((?:\p{Lu}{1,4}[ /-])?\d[\p{L}\d]*(?:[/-][\p{L}\d-]+)+)\)/gu;

/** All numbers of papers that a text names. */
export const numbersIn = (text: string): string[] =>
  [...text.matchAll(new RegExp(mention, 'gu')), ...text.matchAll(inBrackets)].flatMap(
    ([, number]) => number ?? [],
  );

/** The number of another paper that a title names, and the words before it. */
export function relationIn(text: string): { relation: Relation; before: string } | null {
  const found = mention.exec(text);
  const number = found?.[1];
  if (
    !found ||
    number === undefined ||
    !/(?:auf|zu[rm]?|der|des|ergänz|ersetz|bezug)/i.test(text.slice(0, found.index))
  )
    return null;
  const before = text.slice(0, found.index + found[0].length - number.length).replace(/[\s:]+$/, '');
  return { relation: { kind: relationKind(text.slice(0, found.index)), number }, before };
}

/** "der Fraktion X" behind "Antrag" or "Anfrage". */
export function moverIn(text: string): string | null {
  const [, who] =
    /(?:antrag|anfrage)\s+(?:(?:nr\.\s*)?[\p{L}\d/-]*\d\s+)?(?:der|des|von)\s+([^(),:]{1,120}?)(?=\s*(?:\(|,|:|$|\s(?:[–-]|nr\.|vom|zum|zur|zu|auf|für|über|bezüglich|wegen|am|in der|betreffend|nach|gemäß|gem\.)\s))/iu.exec(
      text,
    ) ?? [];
  return who !== undefined && !/verwaltung|\b(?:möge|wolle)\b/i.test(who) ? who.trim() : null;
}

const meeting =
  /((?:für|zur|in|zu|hier:|tagesordnung|TOP [\d.]+)\s+(?:die|der|den|den)?\s*(?:nächsten?\s+|kommenden?\s+)?(?:\d{1,3}\.\s+)?(?:öffentlichen?\s+)?sitzung\s+(?:des|der))\s+(.{3,90}?),?\s+(?:am|vom)\s/i;

/** "für den Rat, Sitzung am …" */
const meetingOfBody = /(für (?:den|die))\s+(\p{Lu}[^,.:]{2,60}), sitzung (?:am|vom)\s/iu;

/** "in der Ratssitzung am …" */
const meetingInOneWord =
  /((?:für|zur|in|zu|auf|TOP [\d.]+)\s+(?:die|der|den)?\s*(?:nächsten?\s+|kommenden?\s+)?)(\p{L}*(?:BVV|rat|tag|beirat|ausschuss|vertretung|versammlung))(?:s?-?sitzung)?,?\s+(?:am|vom)\s/iu;

/** "für die Sitzung des … am …" */
export function meetingIn(text: string): { body: string; date: string; before: string } | null {
  const found = meeting.exec(text) ?? meetingOfBody.exec(text) ?? meetingInOneWord.exec(text);
  const [, before, body] = found ?? [];
  if (!found || before === undefined || body === undefined) return null;
  const date = datesIn(text.slice(found.index + found[0].length - 4))[0];
  return date ? { body: nominative(body), date: date.iso, before } : null;
}

/** "Integrationsrates" → "Integrationsrat", "Ausschusses für …" → "Ausschuss für …" */
export const nominative = (body: string): string =>
  body
    .replace(/(rat|beirat|kreistag|landtag|bezirkstag)e?s(?=\s|$)/i, '$1')
    .replace(/(ausschuss|ausschuß)es(?=\s|$)/i, '$1');

const party =
  /fraktion|gruppe\s|^(?:\p{L}+e )?(?:\p{L}*wähler)?liste \p{Lu}|(?:^|\()(?:die linke|spd|cdu|csu|fdp|grüne|freie wähler|bündnis|volt|bsw|afd)/iu;
const seat =
  /^(?:stadtr[aä]t(?:in|e)?|gemeinder[aä]t(?:in)?|ratsherr|ratsfrau|ratsmitglied(?:er)?|stadtverordnete[rn]?|kreistagsmitglied|bezirksverordnete[r]?|mitglied des|ortschaftsr[aä]t(?:in)?|bezirksr[aä]t(?:in)?)\s/i;
export const isMover = (text: string): boolean =>
  text.length <= 90 &&
  !/^(?:fraktions|gruppen)(?:vorsitz|sprech|geschäftsführ)/i.test(text) &&
  !/[.?!:]$|@|\d{2}\.\d{2}\.\d{4}$|\p{L}{4}(?:innen|en) ?\/ ?\p{L}/u.test(text) &&
  (seat.test(text) || (party.test(text) && text.split(/\s/).length <= 8));

/** "50 - Fachdienst Zuwanderung" below the name of the town. */
export const isUnit = (text: string): boolean =>
  text.length <= 90 &&
  !/[.?!:]$/.test(text) &&
  /\s|\d/.test(text) &&
  /^(?:\d{1,3}(?:[./-]\d+)*\s?[-–]?\s?)?(?:fachbereich|fachdienst|fachamt|amt (?:für|\d)|dezernat|abteilung|sachgebiet|referat|stabsstelle|geschäftsbereich|fb \d|A \d{1,3}(?=\s[-–]))(?![\p{Ll}])/iu.test(
    text,
  );

/** Whom a letter addresses, up to the street. */
export function addresseeIn(lines: readonly Line[]): { text: string; lines: Line[] } | null {
  const at = lines.findIndex(({ cells }) =>
    /^(?:(?:Herrn|Herr|Frau|An (?:den|die|das|Herrn|Frau))(?:\s|$)|An$)/.test(cells[0]?.text ?? ''),
  );
  if (at === -1) return null;
  const own: Line[] = [];
  for (const line of lines.slice(at, at + 4)) {
    const text = line.cells[0]?.text ?? '';
    if (
      text === '' ||
      /\d/.test(text) ||
      /^(?:rathaus|kreishaus|stadthaus|landratsamt|im hause)$/i.test(text)
    )
      break;
    own.push(line);
  }
  const text = own.map(({ cells }) => cells[0]?.text ?? '').join(' ');
  return isPersonName(text.replace(/^(?:Herrn?|Frau)\s/, '')) ||
    own.length > 1 ||
    bodyName.test(text) ||
    text.split(' ').length > 2
    ? { text, lines: own }
    : null;
}

/** "WP 20-25 SV 50/117": short words of capitals and figures with strokes, nothing else. */
const ofSeveralWords = /^\p{Lu}{1,4} (?:(?:\p{Lu}{1,4}|\d+[/-]\d+) )+(?:\d+[/-]\d+)$/u;
/** "06 - 16 2042/2019": a term of the council before the number. */
const ofPeriods = /^\d{2} ?- ?\d{2} \d{1,5}\/\d{4}$/;
const longestNumber = 40;

const ofWhat =
  /^(?:(?:Sitzungs|Beschluss|Mitteilungs)?(?:vorlage|drucksache|antrag|anfrage|beschluss|ds|drs\.)n?(?:[-\s]*(?:nr|nummer)\b\.?)?\s*:?\s*)(?=\S*\d)/i;

/** The numbers behind a caption for what else was written: "Vorlage Nr. 4/2021, 5/2021 und DS 7/2021". */
export const numbersOfValue = (value: string): string[] =>
  value.split(/[;,]\s*|\s+und\s+/).flatMap((one) => {
    const number = numberIn(
      one
        .trim()
        .replace(ofWhat, '')
        .replace(/^nr\.\s*/i, ''),
    );
    return number !== null && /\d/.test(number) ? [number] : [];
  });

/** A number as it stands behind its caption: without what else the cell says. */
export function numberIn(value: string): string | null {
  const text = value.replace(/^[-–:\s]+/, '').replace(/\s*:$/, '');
  if (soleDate(text) !== null) return null;
  if (ofSeveralWords.test(text) && text.length <= longestNumber) return text;
  if (ofPeriods.test(text)) return text;
  const found = new RegExp(String.raw`^(?=\S*\d|\p{L}{1,6}[ /.-]+\S*\d)${paperNumber}`, 'iu').exec(text);
  return found ? found[0].trim() : null;
}

/** A number without a caption: "BV-014/2019", "DS/0417/III". */
export const loneNumber =
  /^(?:[IVX]{1,5}-\p{Lu}{1,3}-\d{3,6}(?:-\p{Lu}{1,3}-\d{1,3})?$)|^(?:\p{Lu}{1,5}[ /-])?(?:\p{Lu}{1,4}\/)?\d{1,6}(?:[/-][\p{L}\d]{1,10}){1,4}(?:[/ ]{1,2}\d{1,2}\. ?(?:Erg|Änd)\p{L}*\.?)?$/u;
