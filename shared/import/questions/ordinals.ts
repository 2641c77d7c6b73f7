const ordinals = 'erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte'.split(' ');
const cardinals = 'eins zwei drei vier fünf sechs sieben acht neun zehn'.split(' ');

const byOrdinal = new RegExp(
  String.raw`^((?:zu|auf)\p{L}*\s+(?:de[rn]\s+)?)(${ordinals.join('|')})n?\s+frage(?!\p{L})`,
  'iu',
);
const byCardinal = new RegExp(
  String.raw`^((?:(?:zu|auf)\p{L}*\s+)?(?:der\s+)?frage\s+)(${cardinals.join('|')})(?!\p{L})`,
  'iu',
);

/** "Zur ersten Frage:" and "Zu Frage eins:" as "Zur Frage 1:"; any other row as it is. */
export const withFigures = (row: string): string =>
  row
    .replace(byOrdinal, (_, to: string, word: string) => `${to}Frage ${indexIn(ordinals, word)}`)
    .replace(byCardinal, (_, to: string, word: string) => `${to}${indexIn(cardinals, word)}`);

const indexIn = (words: readonly string[], word: string): number => words.indexOf(word.toLowerCase()) + 1;
