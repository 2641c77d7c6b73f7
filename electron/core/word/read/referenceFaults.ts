import type { WordFault } from '../../../../shared/german/wordFaults.ts';
import type { WordPackage } from './package.ts';
import { type Position, visitAll } from './positions.ts';
import { all, elements, everything, named, textOf, val } from './tree.ts';
import type { Element } from './xml.ts';

/** What a reference in the text leads to: a note by its number in the part of notes. */
const notes = {
  'w:footnoteReference': { kind: 'footnotes', note: 'w:footnote' },
  'w:endnoteReference': { kind: 'endnotes', note: 'w:endnote' },
  'w:commentReference': { kind: 'comments', note: 'w:comment' },
} as const;
const sides = { 'w:headerReference': 'header', 'w:footerReference': 'footer' } as const;

const isKey = <Keys extends object>(name: string, keys: Keys): name is string & keyof Keys =>
  Object.hasOwn(keys, name);

/** References that lead nowhere, for which Word shows a mistake or refuses the file. */
export function referenceFaults(file: WordPackage): WordFault[] {
  const ids = new Map(Object.values(notes).map(({ kind, note }) => [kind, idsIn(file, kind, note)]));
  const relations = new Map(file.relations(file.main).map(({ id, type }) => [id, type]));
  const faults: WordFault[] = [];
  visitAll(file, ({ element: { name, attributes }, foundAt }: Position) => {
    const isLost =
      (isKey(name, notes) && !ids.get(notes[name].kind)?.has(attributes.get('w:id') ?? '')) ||
      (isKey(name, sides) && !relations.get(attributes.get('r:id') ?? '')?.endsWith(`/${sides[name]}`));
    if (isLost) faults.push({ code: 'damaged', foundAt });
  });
  return faults;
}

function idsIn(file: WordPackage, kind: string, name: string): Set<string> {
  const part = file.related(file.main, kind);
  const found = part === undefined ? [] : all(file.tree(part), name);
  return new Set(found.map(({ attributes }) => attributes.get('w:id') ?? ''));
}

/** Notes and building blocks with text to which nothing in the document leads. */
export function unreachedText(file: WordPackage): WordFault[] {
  const document = [...everything(file.tree(file.main))];
  const numbers = new Set(
    document.flatMap(({ name, attributes }) =>
      isKey(name, notes) ? `${notes[name].note} ${attributes.get('w:id') ?? ''}` : [],
    ),
  );
  const unreferred = (['footnotes', 'endnotes'] as const).flatMap((kind) => {
    const part = file.related(file.main, kind);
    const own = part === undefined ? [] : elements(file.tree(part));
    return own
      .filter((note) => hasWords(note) && !numbers.has(`${note.name} ${note.attributes.get('w:id') ?? ''}`))
      .map((): WordFault => ({ code: 'unseenText', foundAt: part ?? '' }));
  });
  return [...unreferred, ...blockFaults(file, document)];
}

/** Word keeps among them what an empty content control says: that one stands on a page. */
function blockFaults(file: WordPackage, document: readonly Element[]): WordFault[] {
  const foundAt = file.related(file.main, 'glossaryDocument');
  if (foundAt === undefined) return [];
  const shown = new Set(
    document.filter(({ name }) => name === 'w:placeholder').flatMap((one) => named(one, 'docPart').map(val)),
  );
  const isShown = (block: Element): boolean => all(block, 'w:name').some((name) => shown.has(val(name)));
  const kept = all(file.tree(foundAt), 'w:docPart').filter((block) => hasWords(block) && !isShown(block));
  return kept.length > 0 ? [{ code: 'buildingBlocks', foundAt }] : [];
}

const hasWords = (element: Element): boolean =>
  [...everything(element)].some((one) => one.name === 'w:t' && textOf(one).trim() !== '');
