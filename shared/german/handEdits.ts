import { withWord } from './format.ts';

const mostLines = 3;
const longestLine = 120;

/** The program's text went on since a file was edited by hand: what came and what went, three lines each. */
export function outdatedSentence(
  fileName: string,
  { added, removed }: { added: readonly string[]; removed: readonly string[] },
): string {
  const changes = [...quotedLines('Neu ist', added), ...quotedLines('Weggefallen ist', removed)];
  return [
    `Die von Hand bearbeitete Datei „${fileName}“ ist veraltet: Seither hat sich der Text im Programm geändert.`,
    ...(changes.length === 0 ? ['Die Reihenfolge ist eine andere.'] : changes),
    'Bitte bearbeiten Sie die Datei noch einmal, verwerfen Sie sie mit „Neu erzeugen“, oder begründen Sie, warum sie so gilt.',
  ].join(' ');
}

/** "Neu ist: „…“, „…“ und 2 weitere Zeilen."; none where there are no lines. */
export function quotedLines(what: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  // What comes several times, as "Es liegt nichts vor.", tells no more than once. Counted it is each time: a reason
  // given for this sentence holds for these lines alone.
  const shown = [...new Set(lines)].slice(0, mostLines).map((line) => `„${shortened(line)}“`);
  const more = lines.length - shown.length;
  return [
    `${what}: ${shown.join(', ')}${more > 0 ? ` und ${withWord(more, 'weitere Zeile', 'weitere Zeilen')}` : ''}.`,
  ];
}

const shortened = (line: string): string =>
  line.length > longestLine ? `${line.slice(0, longestLine - 1).trimEnd()}…` : line;

/** A part is made of the program's text, the whole was edited by hand. */
export const derivedSentence = (fileName: string): string =>
  `Die freigegebene Niederschrift „${fileName}“ wurde von Hand bearbeitet. Dieses Dokument entsteht aus den Angaben im Programm und weicht von ihr ab. Bitte bearbeiten Sie es ebenso von Hand, oder begründen Sie, warum es so gilt.`;

/** Words of a non-public title stand together in a paragraph for everybody. */
export const likenessSentence = (fileName: string, number: string, paragraphs: readonly string[]): string =>
  [
    `Die von Hand bearbeitete Datei „${fileName}“ ist für alle bestimmt und erinnert an Punkt ${number} des nichtöffentlichen Teils.`,
    ...quotedLines('Ähnlich ist', paragraphs),
    'Bitte ändern Sie die Datei, oder begründen Sie, warum das öffentlich sein darf.',
  ].join(' ');
