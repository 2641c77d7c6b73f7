import type { WordFault } from '../../../../shared/german/wordFaults.ts';
import { damaged } from './fault.ts';
import { isHarmlessLink, isOwnDisk } from './links.ts';
import type { Relation, WordPackage } from './package.ts';
import { ownerOf, relationsOf } from './partNames.ts';
import { everything } from './tree.ts';

const packed = /\/(?:aFChunk|subDocument|oleObject|package|control|frame|activeXControlBinary)$/;
const macros =
  /\/(?:vbaProject|wordVbaData|extensibility|userCustomization|attachedToolbars|keyMapCustomizations)$/;

/** What the parts point to: missing, elsewhere, or packed in. Throws `WordFileError` where something is missing. */
export const relationFaults = (file: WordPackage): WordFault[] =>
  sourcesOf(file).flatMap((source) => {
    checkRelations(file, source);
    return file.relations(source).flatMap((relation) => faultOf(source, relation));
  });

/** Parts that have a list of where they point to, and those that may point somewhere without having one. */
const sourcesOf = (file: WordPackage): string[] => {
  const owners = file
    .names()
    .filter((name) => name.endsWith('.rels'))
    .map(ownerOf);
  return [...new Set([...owners, ...file.xmlParts()])];
};

function checkRelations(file: WordPackage, source: string): void {
  const relations = file.relations(source);
  const ids = new Set(relations.map(({ id }) => id));
  if (ids.size < relations.length || ids.has('')) throw damaged(relationsOf(source));
  for (const { target, isExternal } of relations) {
    if (!isExternal && target !== '' && !file.has(target)) throw damaged(target);
  }
  if (!file.xmlParts().includes(source)) return;
  for (const { attributes } of everything(file.tree(source))) {
    for (const [key, id] of attributes) {
      if (isReference.test(key) && id !== '' && !ids.has(id)) throw damaged(source);
    }
  }
}

const isReference = /^r:(?:id|embed|link|pict|href|dm|lo|qs|cs)$/;

function faultOf(source: string, { type, target, isExternal }: Relation): WordFault[] {
  const foundAt = source === '' ? relationsOf('') : source;
  if (macros.test(type)) return [{ code: 'macros', foundAt: target }];
  if (/\/webextension/i.test(type)) return [{ code: 'externalContent', foundAt }];
  if (!isExternal) return packed.test(type) ? [{ code: 'embeddedFile', foundAt: target }] : [];
  const isHarmless =
    (type.endsWith('/hyperlink') && isHarmlessLink(target)) ||
    (type.endsWith('/attachedTemplate') && isOwnDisk(target));
  return isHarmless ? [] : [{ code: 'externalContent', foundAt }];
}
