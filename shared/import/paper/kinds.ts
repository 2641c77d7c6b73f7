import type { PaperType } from './paper.ts';
import { typeWord } from './vocabulary.ts';

const tail = String.raw`(?:\s+(?:(?:der|des|von|für|zur|zum|zu|gem(?:äß|\.)?|nach|auf|an|aus|im|nr\.?|vom|einer|eines|per|als)(?![\p{L}])|\(|(?:\p{Lu}[\p{L}/,.-]* ){1,5}betr(?:\.|effend )).{0,120}|\s+(?:nicht ?)?öffentlich|\s+(?:\p{Lu}{1,4}[-/]?){0,2}\d[\d/-]*[/-]\d+|\s+\p{L}*(?:rat|ausschuss|kreistag|vertretung))?`;
const typeLine = new RegExp(String.raw`^(${typeWord})${tail}$`, 'iu');

/** A line that says what the paper is: "Beschlussvorlage", "ANFRAGE", "Antrag gemäß § 5 …". */
export const isTypeLine = (text: string): boolean =>
  typeLine.test(text) && (!/[.?!]$/.test(text.trim()) || /[( ](?:Drs|Nr|DS)\.$/.test(text));

const kinds: [RegExp, PaperType][] = [
  [/änderungs-?antrag|ergänzungsantrag/i, 'Änderungsantrag'],
  [/^stellungnahme/i, 'Stellungnahme'],
  [/^(?:schriftliche |mündliche )?(?:beantwortung|antwort)/i, 'Beantwortung'],
  [/anfrage/i, 'Anfrage'],
  [/bericht/i, 'Bericht'],
  [/mitteilung|information|kenntnis|unterrichtung/i, 'Mitteilung'],
  [/antrag|anregung/i, 'Antrag'],
  [/stellungnahme/i, 'Stellungnahme'],
  [/beantwortung|antwort/i, 'Beantwortung'],
  [/vorlage|drucksache|vortrag/i, 'Beschlussvorlage'],
];

export const typeOf = (printed: string): PaperType | null =>
  kinds.find(([form]) => form.test(printed))?.[1] ?? null;
