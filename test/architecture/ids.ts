import * as ids from '../../shared/domain/ids.ts';
import { codeOf, type Source } from './source.ts';

const room = 'shared/domain/ids.ts';
const kinds = Object.keys(ids);

/** Where a key is always one of a row; hosts and the interface also hold keys as the address or a list gives them. */
const rooms = ['shared/', 'db/', 'electron/core/'];

/** Message-ID of a mail (RFC 5322), which is no row's. */
const noKeys = ['messageId'];

/** "personId: string", "itemIds: readonly (string | null)[]", "body_id: string", and as a schema. */
const plain =
  /\b([a-z]\w*(?:Ids?|_id))\??: (?:(?:readonly )?[([]?string\b|z\.string\(|z\.array\(z\.string\()/g;

/** Each name that says it is a key and takes any text, with the kind it should be. */
export const plainKeys = (sources: readonly Source[]): string[] =>
  sources
    .filter(({ file }) => rooms.some((place) => file.startsWith(place)) && !file.startsWith('db/migrations/'))
    .flatMap((source) =>
      [...codeOf(source).matchAll(plain)]
        .map(([, name = '']) => name)
        .filter((name) => !noKeys.includes(camelCase(name)))
        .map((name) => `${source.file}: ${name} takes any text. It is ${kindOf(name)} of ${room}.`),
    );

const camelCase = (name: string): string =>
  name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** "fromItemId" and "item_ids" are ItemId. */
function kindOf(name: string): string {
  const words = camelCase(name).replace(/s$/, '').toLowerCase();
  const fitting = kinds.filter((kind) => words.endsWith(kind.toLowerCase()));
  return fitting.toSorted((a, b) => b.length - a.length)[0] ?? 'a kind';
}

const cast = new RegExp(String.raw`\bas (?:readonly )?\(?(${kinds.join('|')})\b`, 'g');

/** A key becomes one of its kind by passing the schema, never by being called so. */
export const castKeys = (sources: readonly Source[]): string[] =>
  sources.flatMap((source) =>
    [...codeOf(source).matchAll(cast)].map(
      ([, kind = '']) =>
        `${source.file} casts to ${kind}. New ones come from newId(${kind}), others from ${kind}.parse.`,
    ),
  );
