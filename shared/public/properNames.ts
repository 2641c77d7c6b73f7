/** Shorter ones stand in other words and names. */
const shortestName = 5;

const name = String.raw`[\p{Lu}\p{Lo}][\p{L}\p{M}'’-]+`;
/** Behind these stands the name of somebody, or of a firm. */
const addressed =
  /(?<!\p{L})(Frau|Herrn?|Familie|Eheleuten?|Firma|Fa\.|Dr\.|Prof\.|Notar(?:in)?|Rechtsanw(?:alt|ältin)|Architekt(?:in)?|Bewerber(?:in|s)?)\s+/gu;
const firm = new RegExp(
  String.raw`((?:${name}\s+){1,3})(?:GmbH|AG|KG|OHG|UG|GbR|eG|mbH|e\.\s?V\.)(?!\p{L})`,
  'gu',
);
/** What is about one person: without a form of address their name may follow. */
const personal = new RegExp(
  String.raw`(?<!\p{L})(?:Bewerbung|Personal(?:angelegenheit|sache)|Disziplinarverfahren(?:\s+gegen)?|Einbürgerung|Abmahnung|Beförderung|Höhergruppierung|Ehrung|Klage)(?:\s+von|:|,)?\s+((?:${name}\s*){1,2})(?:$|[,;:(/–-])`,
  'gu',
);
const withGivenName = new RegExp(String.raw`(?<!\p{L})(${name})\s+(?=(.+))`, 'gu');

/** No name ends so, or is so called: "Frau Bürgermeisterin", "Firma Reinigungsdienst". */
const noName =
  /(?:ung|ungen|heit|keit|schaft|tion|tionen|vertrag|strasse|straße|weg|platz|haus|heim|halle|amt|stelle|dienst|verein|verband|schule|meister(?:in)?|leiter(?:in)?|träger|zentrum|gesellschaft|angelegenheit|stadt|kreis|platz|rat|treff)s?$/iu;

/**
 * The family names and the names of firms that a title has, where it says by itself that they are names; "von der Heide" and,
 * where it is short, "Frau Kaya" are one.
 */
export function namesIn(title: string): string[] {
  const found = [
    ...[...title.matchAll(addressed)].flatMap(addressedAt),
    ...[firm, personal].flatMap((kind) =>
      [...title.matchAll(kind)].flatMap(([, names = '']) => longOnes(namesAtBeginning(names))),
    ),
    ...[...title.matchAll(withGivenName)].flatMap(([, given = '', behind = '']) =>
      givenNames.has(given) ? longOnes(namesAtBeginning(behind).slice(0, 1)) : [],
    ),
  ];
  return [...new Set(found)];
}

const longOnes = (names: readonly string[]): string[] => names.filter((one) => one.length >= shortestName);

/** A short one is told from other words by the form of address before it. */
function addressedAt({ 0: { length }, 1: address = '', index, input }: RegExpExecArray): string[] {
  const names = namesAtBeginning(input.slice(index + length));
  if (!/^(?:Frau|Herrn?|Familie)$/u.test(address)) return longOnes(names);
  return names.map((one) =>
    one.length >= shortestName ? one : `${address.replace('Herrn', 'Herr')} ${one}`,
  );
}

const academicTitle = /^(?:\p{Lu}\p{L}{0,4}\.(?:-\p{L}+\.)?)+$/u;
const particle = /^(?:von|vom|van|zu|zur|der|den|dem|de|da|di|la|le|el|al|bin|ibn|ter|ten)$/u;
const asName = new RegExp(`^${name}$`, 'u');
const mostNames = 3;

/** Names one behind the other, without titles and given names that many have. */
function namesAtBeginning(text: string): string[] {
  const names: string[] = [];
  let before: string[] = [];
  for (const word of text.trim().split(/\s+/u)) {
    if (academicTitle.test(word)) continue;
    const bare = word.replace(/[.,;:)]+$/u, '');
    if (particle.test(bare)) before.push(bare);
    else if (asName.test(bare)) names.push([...before.splice(0), bare].join(' '));
    else break;
    if (bare !== word || names.length === mostNames) break;
  }
  // "Leitung Sporthalle" is nobody.
  return noName.test(names[0] ?? '') ? [] : names.filter((one) => !noName.test(one) && !givenNames.has(one));
}

/** Those that are met most in offices here; with others a form of address or what it is about tells of the name. */
const givenNames = new Set(
  (
    'Ahmed Ahmet Aische Albert Alexander Ali Alina Amal Amina Amir Andrea Andreas Angelika Anja Anke Anna Anne Annette Antonio ' +
    'Astrid Aylin Ayse Ayşe Barbara Beate Ben Bernd Bernhard Birgit Brigitte Carla Carmen Carsten Christa Christian Christiane ' +
    'Christina Christine Christoph Claudia Cornelia Daniel Daniela David Deniz Detlef Dieter Dirk Dominik Doris Dorota Elena ' +
    'Elif Elisabeth Elke Emine Emma Emre Erika Ernst Esra Eva Fabian Fatma Felix Florian Frank Franz Friedrich Gabriele Georg ' +
    'Gerd Gerhard Giovanni Gisela Günter Günther Halil Hannah Hans Hasan Hatice Heike Heinrich Heinz Helga Helmut Herbert ' +
    'Hermann Holger Horst Hüseyin Ibrahim Ingo Ingrid Irina Iris Ismail Jan Jana Jens Joachim Johanna Johannes Jonas Josef ' +
    'Julia Jürgen Jutta Karin Karl Katharina Katja Katrin Kemal Kerstin Klaus Lars Laura Lea Lena Leon Leyla Lisa Lukas Manfred ' +
    'Manuela Marc Marcel Maria Marie Marina Mario Marion Mark Markus Martin Martina Matthias Max Maximilian Mehmet Melanie ' +
    'Michael Michaela Mohamed Mohammad Mohammed Monika Murat Mustafa Nadia Nadine Nicole Nina Norbert Olaf Oliver Olga Osman ' +
    'Özlem Pascal Patrick Paul Peter Petra Philipp Rainer Ralf Regina Reinhard Renate Robert Roland Rolf Rosa Rudolf Sabine ' +
    'Samira Sandra Sara Sarah Sebastian Selin Serkan Silke Simon Simone Sofia Sophie Stefan Stefanie Steffen Stephan Susanne ' +
    'Svenja Svetlana Sven Tanja Tatjana Thomas Thorsten Tim Tobias Torsten Udo Ulrich Ulrike Ursula Ute Uwe Vanessa Vera ' +
    'Volker Walter Werner Wilhelm Wolfgang Yasemin Yasmin Yusuf Zeynep'
  ).split(' '),
);
