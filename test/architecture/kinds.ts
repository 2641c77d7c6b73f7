import { documentKinds } from '../../shared/domain/document/document.ts';
import { codeOf, type Source } from './source.ts';

const room = 'shared/documents/kinds/';
export const registry = `${room}index.ts`;
export const list = 'shared/domain/document/document.ts';

const fileOf = (kind: string) => `${room}${kind}.ts`;

/** Each kind has one file in the room, and each file of the room is a kind. */
export function strayFiles(sources: readonly Source[]): string[] {
  const known: readonly string[] = [registry, ...documentKinds.map(fileOf)];
  const found = sources.map(({ file }) => file).filter((file) => file.startsWith(room));
  return [
    ...found
      .filter((file) => !known.includes(file))
      .map((file) => `${file} is no kind. Name it in ${list} and enter it in ${registry}.`),
    ...known.filter((file) => !found.includes(file)).map((file) => `${file} is missing in ${room}.`),
  ];
}

/** What a kind is, nobody else spells out: neither by its name nor in a table of their own. */
export function spelledOut(sources: readonly Source[]): string[] {
  // A migration is frozen and names what there was.
  const own = [room, list, 'db/migrations/'];
  return sources
    .filter(({ file }) => !own.some((place) => file.startsWith(place)))
    .flatMap((source) => {
      const code = codeOf(source);
      const kinds = documentKinds.filter((kind) => named(kind).test(code)).map((kind) => `"${kind}"`);
      const table = /Record<DocumentKind\b/.test(code) ? ['a table by kind'] : [];
      return [...kinds, ...table].map(
        (what) =>
          `${source.file} has ${what}. Make it a property of shared/documents/kind.ts, say it in the files of ${room}, and ask ${registry} for it.`,
      );
    });
}

/** "minutes" is a name of other things as well: there only a comparison tells. */
const named = (kind: string): RegExp =>
  kind === 'minutes' ? /\bkind\)? [!=]== 'minutes'|case 'minutes':/ : new RegExp(`'${kind}'`);
