import type { FileFault } from '../domain/document/standing.ts';
import { listed } from './format.ts';
import { quotedLines } from './handEdits.ts';

/** A draft or files for the public that name what became non-public after they were made. */
export const withheldSentence =
  'Die Sendung war für einen öffentlichen Verteiler bestimmt und nennt, was inzwischen nichtöffentlich ist. Bitte bereiten Sie sie neu vor.';

/** A list that anybody may be on by now, and files that are not for everybody. */
export const changedListSentence = (listName: string): string =>
  `Der Verteiler „${listName}“ erhält inzwischen nur Öffentliches, und die Sendung enthält Nichtöffentliches. Bitte bereiten Sie sie neu vor.`;

/** Some for whom something was prepared, and who have been taken off its lists or have another address. */
export function goneFromListsSentence(names: readonly string[]): string {
  const who = quoted(names);
  return names.length === 1
    ? `${who} steht mit der bisherigen Adresse in keinem Verteiler dieser Sendung mehr. Bitte bereiten Sie sie neu vor.`
    : `${who} stehen mit ihren bisherigen Adressen in keinem Verteiler dieser Sendung mehr. Bitte bereiten Sie sie neu vor.`;
}

/** Five at most by name. */
export function quoted(names: readonly string[]): string {
  const shown = names.slice(0, 5).map((name) => `„${name}“`);
  const more = names.length - shown.length;
  return listed(more > 0 ? [...shown, `${more} weitere`] : shown);
}

const isOrAre = (names: readonly string[]): string => (names.length === 1 ? 'ist' : 'sind');

/** Files that everybody could have when they were chosen. */
export const hiddenFilesSentence = (names: readonly string[]): string =>
  `${quoted(names)} ${isOrAre(names)} inzwischen nichtöffentlich, und die Sendung war für einen öffentlichen Verteiler bestimmt. Bitte bereiten Sie sie neu vor.`;

/** The meeting is at another time or in another room than a mailing says. */
export const movedSentence =
  'Tag, Uhrzeit oder Ort der Sitzung sind inzwischen anders als in dieser Sendung. Bitte bereiten Sie sie neu vor.';

/** What a file would print now and did not when it was made. */
export function changedSentence({ fileName, added, removed }: ChangedFile): string {
  const changes = [...quotedLines('Neu ist', added), ...quotedLines('Weggefallen ist', removed)];
  return [`In „${fileName}“ stimmt nicht mehr alles.`, ...(changes.length > 0 ? changes : [otherOrder])].join(
    ' ',
  );
}

type ChangedFile = { fileName: string; added: readonly string[]; removed: readonly string[] };

const otherOrder = 'Die Reihenfolge ist eine andere.';

type Overtaken = { isOver: boolean; changes: readonly ChangedFile[] };

/** Why a mailing is not any more what it was when it was made. */
export const overtakenSentences = ({ isOver, changes }: Overtaken): string[] => [
  ...(isOver ? [overSentence] : []),
  ...changes.map(changedSentence),
];

/** How a mailing goes on that was overtaken. */
export const overtakenHint = 'Bitte bereiten Sie die Sendung neu vor, oder versenden Sie sie trotzdem so.';

/** Its meeting was still to come when it was made. */
export const overSentence = 'Die Sitzung, die diese Sendung ankündigt, ist inzwischen vorbei.';

/** What became of a frozen file, among the lines that have come in. */
export const newerVersionLine = (version: number): string => `Inzwischen gilt die Fassung ${version}.`;
export const reopenedLine = 'Die Niederschrift wird nach ihrer Freigabe berichtigt.';

/** What has become of files since they were chosen. */
export const fileFaultSentences: Record<FileFault, (names: readonly string[]) => string> = {
  offAgenda: (names) =>
    `${quoted(names)} ${names.length === 1 ? 'gehört' : 'gehören'} inzwischen nicht mehr zur Sitzung, oder etwas daraus. Bitte bereiten Sie die Sendung neu vor.`,
  withdrawn: (names) =>
    `${quoted(names)} ${isOrAre(names)} inzwischen zurückgezogen, oder etwas daraus. Bitte bereiten Sie die Sendung neu vor.`,
};
