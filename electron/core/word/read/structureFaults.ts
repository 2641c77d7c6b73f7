import type { WordFault } from '../../../../shared/german/wordFaults.ts';
import type { WordPackage } from './package.ts';
import { type Position, visitAll } from './positions.ts';
import { elements } from './tree.ts';
import type { Element } from './xml.ts';

const wrappers = ['w:sdtContent', 'w:customXml'];
const stories = ['w:body', 'w:tc', 'w:hdr', 'w:ftr', 'w:footnote', 'w:endnote', 'w:comment', 'w:txbxContent'];
const blocks = [...stories, ...wrappers, 'w:docPartBody'];
const tracked = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'];
const lines = ['w:p', 'w:hyperlink', 'w:fldSimple', 'w:smartTag', 'w:dir', 'w:bdo', 'w:rt', 'w:rubyBase'];

/** Where Word takes an element; where one of its own stands elsewhere, Word leaves it out or refuses the file. */
const parentsOf = new Map<string, ReadonlySet<string>>([
  ['w:body', new Set(['w:document'])],
  ['w:p', new Set(blocks)],
  ['w:tbl', new Set(blocks)],
  ['w:tr', new Set(['w:tbl', ...wrappers])],
  ['w:tc', new Set(['w:tr', ...wrappers])],
  ['w:r', new Set([...lines, ...wrappers, ...tracked])],
  ['w:t', new Set(['w:r'])],
]);

/** What goes before everything else in its element, and once. */
const leading: ReadonlyMap<string, string> = new Map([
  ['w:p', 'w:pPr'],
  ['w:r', 'w:rPr'],
  ['w:tc', 'w:tcPr'],
]);
const words = /^w:(?:t|delText|instrText|delInstrText|fldData)$/;

/** What is sound XML and no sound text: what Word would mend when it opens the file, by leaving something out. */
export function structureFaults(file: WordPackage): WordFault[] {
  const found: WordFault[] = [];
  visitAll(file, (position) => {
    if (!isInPlace(position) || !isWellMade(position.element)) {
      found.push({ code: 'damaged', foundAt: position.foundAt });
    }
  });
  const bodies = elements(file.tree(file.main)).filter(({ name }) => name === 'w:body');
  return bodies.length === 1 ? found : [...found, { code: 'damaged', foundAt: file.main }];
}

const isInPlace = ({ element, parent }: Position): boolean =>
  !parent.name.startsWith('w:') || (parentsOf.get(element.name)?.has(parent.name) ?? true);

function isWellMade(element: Element): boolean {
  if (!element.name.startsWith('w:')) return true;
  if (!words.test(element.name) && element.children.some(isText)) return false;
  const inside = elements(element).map(({ name }) => name);
  const first = leading.get(element.name) ?? '';
  // A cell ends with a paragraph; a file without it opens nowhere.
  return (
    inside.lastIndexOf(first) <= 0 && (element.name !== 'w:tc' || inside.some((name) => blockIn.has(name)))
  );
}

const isText = (node: Element | string): boolean => typeof node === 'string' && node.trim() !== '';
const blockIn: ReadonlySet<string> = new Set(['w:p', 'w:sdt', 'w:customXml']);
