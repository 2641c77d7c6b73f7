import { type Reading, reading } from './reading.ts';

/** Words that any title may have, and that tell nothing by themselves; articles and the like among them. */
const generic = new Set(
  reading(
    'antrag anträge anfrage anfragen anliegen angelegenheit angelegenheiten anlage bekanntgabe bericht berichte beschluss ' +
      'beschlüsse beschlussvorlage benennung entwurf fragen genehmigung grundstücksangelegenheit ' +
      'grundstücksangelegenheiten gremium information informationen integrationsrat integrationsrates integrationsrats ' +
      'kenntnisnahme mitglied mitglieder mitgliedern mitteilung mitteilungen niederschrift nichtöffentliche ' +
      'nichtöffentlichen öffentliche öffentlichen personalangelegenheit personalangelegenheiten sachstand sitzung stadt ' +
      'teil umsetzung verschiedenes vertrag vertragsangelegenheit vertragsangelegenheiten verwaltung vorlage vorlagen ' +
      'vorstellung wahl haushalt haushaltsjahr über sowie durch für einer eines einem einen nach oder unter zwischen ' +
      'der die das des dem den ein und von vom zu zum zur im in am an auf aus bei mit',
  ).words.split(' '),
);

const wordsIn = (title: Reading): string[] => title.words.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Its longer words that say what it is about, in their order: two of them beside each other give a title away. */
export const tellingWords = (title: Reading): string[] => wordsIn(title).filter(isTellingWord);

export const isTellingWord = (word: string): boolean => word.length >= 4 && !generic.has(word);

/** The same however short they are: "AWO" and "Süd". */
export const tellingWordsOfAnyLength = (title: Reading): string[] =>
  wordsIn(title).filter((word) => !generic.has(word) && /\p{L}/u.test(word));

/** Whether a whole title says what it is about, however short its words are: "AWO Süd" does, "Anfragen" does not. */
export const isTelling = (title: Reading): boolean => tellingWordsOfAnyLength(title).length > 0;

/** "12/2026", not "Vorlage" alone. */
export const isReference = ({ words }: Reading): boolean => /\d.*\d/.test(words);
