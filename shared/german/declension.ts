/** Nominative, genitive, dative and accusative. */
export const grammaticalCases = ['nominative', 'genitive', 'dative', 'accusative'] as const;
export type GrammaticalCase = (typeof grammaticalCases)[number];
export type FormOfAddress = 'Frau' | 'Herr' | null;

/** "Frau", "Herr", "Herrn" before a name. */
export const addressIn = (address: FormOfAddress, grammaticalCase: GrammaticalCase): string =>
  address === 'Herr' && grammaticalCase !== 'nominative' ? 'Herrn' : (address ?? '');

/** "Ratsherr", "Ratsfrau": says how somebody is addressed by itself. */
export const saysAddress = (position: string): boolean => /^(?:\p{L}+-)*\p{L}+(?:herr|frau)$/u.test(position);

/**
 * Whether a position is spoken before the name ("Erster Beigeordneter", "stellvertretende Vorsitzende"): one noun with
 * what describes it. "Leiterin der Ausländerbehörde" stands behind the name.
 */
export function standsBeforeName(position: string): boolean {
  const { describing, noun } = partsOf(position);
  return describing.every((word) => isDescribing(word)) && /^\p{Lu}[\p{L}/-]*\.?$/u.test(noun);
}

/**
 * A position before a name, in the gender it is typed in: "Beigeordneter" → "Beigeordneten", "Ratsherr" → "Ratsherrn",
 * "Bürgermeister" → "Bürgermeisters". A genitive stands behind an article ("des Herrn …"), the others behind none.
 */
export function declined(position: string, grammaticalCase: GrammaticalCase, address: FormOfAddress): string {
  if (grammaticalCase === 'nominative' || !standsBeforeName(position)) return position;
  const { describing, noun } = partsOf(position);
  const isMasculine = !isFeminine(position, address);
  const adjective = (word: string) =>
    isMasculine ? word.replace(/er$/u, 'en') : word.replace(/e$/u, feminine[grammaticalCase]);
  const last = isAdjectival(noun)
    ? adjective(noun)
    : isMasculine
      ? masculineNoun(noun, grammaticalCase)
      : noun;
  return [...describing.map(adjective), last].join(' ');
}

type OtherCase = Exclude<GrammaticalCase, 'nominative' | 'genitive'>;

/**
 * A name of which nothing is known but how it is written, with the words before it declined that no name begins with:
 * "Herr Beigeordneter Voss" → "Herrn Beigeordneten Voss", "die Vorsitzende" → "der Vorsitzenden".
 */
export function declinedWords(name: string, grammaticalCase: Exclude<GrammaticalCase, 'genitive'>): string {
  const words = name.split(' ');
  const article = articleOf(words);
  if (article && grammaticalCase !== 'nominative')
    return afterArticle(article, words.slice(1), grammaticalCase);
  const address = words[0] === 'Herr' || words[0] === 'Frau' ? words[0] : null;
  const from = address === null ? 0 : 1;
  const behind = behindOffice(words, from);
  const rest = words.slice(behind);
  const position = words.slice(from, behind).join(' ');
  return [
    addressIn(address, grammaticalCase),
    declined(position, grammaticalCase, address),
    rest[0] === 'Herr' ? declinedWords(rest.join(' '), grammaticalCase) : rest.join(' '),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Where the name begins behind an office, if there is one: "stellvertretender Vorsitzender", "sachkundiger Bürger". */
function behindOffice(words: readonly string[], from: number): number {
  const before = words.slice(from, -1);
  const at = before.findIndex((word) => !isDescribing(word));
  const noun = before[at] ?? '';
  const isOffice =
    isAdjectival(noun) ||
    saysAddress(noun) ||
    /^(?:Kollege|Kollegin|(?:\p{L}+-?)?(?:[Pp]räsident|[Dd]ezernent|[Rr]eferent))$/u.test(noun);
  const isDescribed = at > 0 && /^\p{Ll}/u.test(before[0] ?? '');
  return isOffice || isDescribed ? from + at + 1 : from;
}

const articles = {
  der: { dative: 'dem', accusative: 'den' },
  die: { dative: 'der', accusative: 'die' },
  das: { dative: 'dem', accusative: 'das' },
};

type Article = keyof typeof articles;

/** "Das" begins a family name as well. */
function articleOf([first, another]: readonly string[]): Article | null {
  if (another === undefined) return null;
  if (first === 'der' || first === 'Der') return 'der';
  if (first === 'die' || first === 'Die') return 'die';
  return first === 'das' ? 'das' : null;
}

/** "dem Vorsitzenden Herrn Kaya", "der Verwaltung", "den Fraktionen". */
function afterArticle(kind: Article, words: readonly string[], grammaticalCase: OtherCase): string {
  const at = words.findIndex((word) => /^\p{Lu}/u.test(word) && !isDescribing(word));
  const noun = words[at] ?? '';
  const isPlural = kind === 'die' && /(?:en|er)$/u.test(noun);
  const bends = grammaticalCase === 'dative' || kind === 'der';
  const weak = (word: string) => (bends ? word.replace(/e$/u, 'en') : word);
  const bent = isAdjectival(noun) || noun === 'Linke' ? weak(noun) : nounBehind(kind, noun, grammaticalCase);
  const rest = words.slice(at + 1).join(' ');
  return [
    isPlural && grammaticalCase === 'dative' ? 'den' : articles[kind][grammaticalCase],
    ...words.slice(0, Math.max(at, 0)).map(weak),
    bent,
    rest === '' ? '' : declinedWords(rest, grammaticalCase),
  ]
    .filter(Boolean)
    .join(' ');
}

/** "dem Präsidenten", "den Mitgliedern". */
function nounBehind(kind: Article, noun: string, grammaticalCase: OtherCase): string {
  if (kind === 'der') return masculineNoun(noun, grammaticalCase);
  return kind === 'die' && grammaticalCase === 'dative' ? noun.replace(/er$/u, 'ern') : noun;
}

const feminine = { genitive: 'en', dative: 'er', accusative: 'e' };

function partsOf(position: string): { describing: string[]; noun: string } {
  const words = position.trim().split(/\s+/u);
  return { describing: words.slice(0, -1), noun: words.at(-1) ?? '' };
}

/** "stellvertretender", "sachkundige", "Erste", "Technischer", "1." before a noun; "Leiter" is a noun itself. */
const isDescribing = (word: string): boolean =>
  /^\d+\.$/u.test(word) ||
  /^\p{Ll}[\p{L}-]*e[rs]?$/u.test(word) ||
  /^(?:Erst|Zweit|Dritt|Viert|\p{Lu}[\p{Ll}-]*(?:isch|lich|ig|(?<!sitz)end|mein|är|ell|iv))e[rs]?$/u.test(
    word,
  );

/** Nouns that inflect like adjectives: "Beigeordneter", "Vorsitzende", "Beauftragter". */
const isAdjectival = (noun: string): boolean =>
  /(?:ordnet|sitzend|auftragt|mächtigt|rechtigt|dienstet|gestellt|elegiert|gesandt|eamt|bildend|studierend|ständig|amtlich|freiwillig|geistlich|führend|leitend|vertretend|angehörig|jugendlich)e[rn]?$/iu.test(
    noun,
  );

/** Whether a position, or who is addressed so without one, is a woman's: "Beigeordnete", "Bürgermeisterin", "Frau". */
export function isFeminine(position: string, address: FormOfAddress): boolean {
  const { noun } = partsOf(position);
  if (isAdjectival(noun)) return noun.endsWith('e');
  return address === null ? soundsFeminine.test(noun) : address === 'Frau';
}

const soundsFeminine = /(?:in|frau|kraft|person|ung)$/u;

/** "Ratsherrn", "Dezernenten", "Kollegen"; others change only in the genitive. */
function masculineNoun(noun: string, grammaticalCase: GrammaticalCase): string {
  if (/herr$/iu.test(noun)) return `${noun}n`;
  if (isWeak(noun)) return noun.endsWith('e') ? `${noun}n` : `${noun}en`;
  if (grammaticalCase !== 'genitive' || soundsFeminine.test(noun)) return noun;
  return /[sßxz]$/u.test(noun) ? `${noun}es` : `${noun}s`;
}

/** Nouns of the weak declension by how they end; a "Stadtrat" is none, a "Demokrat" is. */
const isWeak = (noun: string): boolean =>
  /(?:(?<!e)ent|ant|ist|ekt|oge|graf|kollege|genosse|zeuge|experte|bote|pate|demokrat|kandidat|diplomat|advokat|pilot|fürst|prinz|bauer|nachbar|mensch)$/iu.test(
    noun,
  );
