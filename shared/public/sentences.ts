import { type Reading, reading } from './reading.ts';
import { tellingWords } from './telling.ts';

/** With fewer words a sentence says hardly more than any other. */
const fewestWords = 6;
/** Of its words that say what it is about; a formula has one at most. */
const fewestTelling = 2;

/** What is said in any meeting, whatever it is about. */
const formula = new Set(
  reading(
    'abstimmung angenommen abgelehnt ausführungen ausschuss aussprache beraten beratung beschließt beschlossen ' +
      'bürgermeister bürgermeisterin dankt dank einstimmig einwendungen eröffnet empfiehlt enthaltung enthaltungen ' +
      'ergänzung fasst folgende folgenden folgendes fraktion fraktionen gegen genehmigt genommen herr herrn frau ' +
      'integrationsrat kein keine kenntnis liegen liegt mehrheitlich nimmt nehmen rates punkt tagesordnung ' +
      'tagesordnungspunkt ruft schließt sitzungsende stimmen vertagt verwiesen vorsitzende vorsitzender vorsitzenden ' +
      'werden wird wurde wurden wortmeldung wortmeldungen weitere weiteren sich dass dazu hierzu erhoben zurück nicht',
  ).words.split(' '),
);

export const isFormula = (word: string): boolean => formula.has(word);

/** No sentence ends behind an initial, a title, a short form or a day of a month. */
const sentenceEnd = new RegExp(
  String.raw`(?<=[\p{L}\p{N})“"%€]{2}[.!?…]["“”»)]?)` +
    String.raw`(?<!(?:^|[^\p{L}])(?:Dr|Prof|Dipl|Nr|Abs|Art|Str|St|ca|bzw|gem|vgl|Hr|Fr|Tel|Mio|Mrd|inkl|ggf|sog|Ziff|Ing)\.)` +
    String.raw`\s+(?=["„»(]?\p{Lu})(?!(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez))`,
  'u',
);

export const sentencesOf = (line: string): string[] => line.split(sentenceEnd);

/**
 * The sentences of a line of several, those that say something by themselves; formulas that any meeting has are none.
 */
export function tellingSentences(line: string): Reading[] {
  const sentences = sentencesOf(line);
  return sentences.length < 2
    ? []
    : sentences
        .map(reading)
        .filter((one) => one.words.split(' ').length >= fewestWords && isAboutSomething(one));
}

const isAboutSomething = (sentence: Reading): boolean =>
  tellingWords(sentence).filter((word) => !isFormula(word)).length >= fewestTelling;
