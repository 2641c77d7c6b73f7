import { wordParts } from '../../../../shared/german/templates.ts';
import type { WordPackage } from './package.ts';
import { all, elements } from './tree.ts';
import type { Element } from './xml.ts';

/** An element of a part and where the clerk finds it in Word. */
export type Position = {
  element: Element;
  parent: Element;
  foundAt: string;
  part: string;
  /** The paragraph, the table with its cell, and the drawn box it stands in. */
  paragraph: Element | undefined;
  table: Element | undefined;
  cell: Element | undefined;
  box: Element | undefined;
  /** A second version of the same text, for readers that do not know modern text boxes. */
  isCopy: boolean;
};

/** What the clerk sees: the body, then headers, footers and notes, each under Word's own name for it. */
export function visitShown(file: WordPackage, look: (position: Position) => void): void {
  for (const [part, label] of shownParts(file)) visitPart(file.tree(part), { part, label }, look);
}

/** The same, and after it all other parts under their paths. */
export function visitAll(file: WordPackage, look: (position: Position) => void): void {
  const shown = shownParts(file);
  for (const [part, label] of shown) visitPart(file.tree(part), { part, label }, look);
  for (const part of file.xmlParts().filter((name) => !shown.has(name)))
    visitPart(file.tree(part), { part, label: part }, look);
}

/** The path of each with its name; the body has none. */
export function shownParts(file: WordPackage): Map<string, string> {
  const labels = headerLabels(file);
  const parts = file
    .relations(file.main)
    .filter(({ isExternal, type }) => !isExternal && kinds.has(kindOf(type)));
  return new Map([
    [file.main, ''],
    ...parts.map(
      ({ id, type, target }) => [target, labels.get(id) ?? kinds.get(kindOf(type)) ?? ''] as const,
    ),
  ]);
}

const kindOf = (type: string): string => type.slice(type.lastIndexOf('/') + 1);
const kinds = new Map([
  ['header', wordParts.header],
  ['footer', wordParts.footer],
  ['footnotes', wordParts.footnotes],
  ['endnotes', wordParts.endnotes],
]);

/** Word's own words for the three kinds of header. */
function headerLabels(file: WordPackage): Map<string, string> {
  const pages = new Map([
    ['first', wordParts.firstPage],
    ['even', wordParts.evenPages],
  ]);
  const document = file.tree(file.main);
  return new Map(
    (['w:headerReference', 'w:footerReference'] as const).flatMap((name) =>
      all(document, name).map(({ attributes }) => [
        attributes.get('r:id') ?? '',
        (name === 'w:headerReference' ? wordParts.header : wordParts.footer) +
          (pages.get(attributes.get('w:type') ?? '') ?? ''),
      ]),
    ),
  );
}

type Where = Omit<Position, 'element' | 'parent'> & {
  /** Directly in the text, where paragraphs are counted. */
  isBody: boolean;
  counts: { paragraphs: number; tables: number; rows: number };
};

type Look = (position: Position) => void;

function visitPart(root: Element, { part, label }: { part: string; label: string }, look: Look): void {
  const counts = { paragraphs: 0, tables: 0, rows: 0 };
  const nowhere = { paragraph: undefined, table: undefined, cell: undefined, box: undefined };
  const shown = { isCopy: false, isBody: label === '' };
  visit(root, { ...nowhere, ...shown, part, foundAt: label, counts }, look);
}

function visit(parent: Element, where: Where, look: Look): void {
  for (const element of elements(parent)) visitOne(element, parent, where, look);
}

function visitOne(element: Element, parent: Element, where: Where, look: Look): void {
  const inside = whereIn(element, where);
  const foundAt = inside.foundAt === '' ? wordParts.after(where.counts.paragraphs) : inside.foundAt;
  look({ ...inside, element, parent, foundAt, isCopy: where.isCopy });
  visit(element, inside, look);
}

/** Where stands what the element holds; counts the element. */
function whereIn(element: Element, where: Where): Where {
  const { counts, foundAt, isBody } = where;
  const behind = (label: string): string => (foundAt === '' ? label : `${foundAt}, ${label}`);
  const within = (label: string): Where => ({
    ...where,
    foundAt: label,
    isBody: false,
    counts: { paragraphs: 0, tables: 0, rows: 0 },
  });
  switch (element.name) {
    case 'w:p':
      counts.paragraphs += 1;
      return { ...within(isBody ? `Absatz ${counts.paragraphs}` : foundAt), paragraph: element };
    case 'w:tbl':
      counts.tables += 1;
      return { ...within(behind(`Tabelle ${counts.tables}`)), table: element };
    case 'w:tr':
      counts.rows += 1;
      return within(behind(`Zeile ${counts.rows}`));
    case 'w:tc':
      return { ...where, cell: element };
    case 'wps:wsp':
    case 'v:shape':
    case 'v:rect':
      return { ...where, box: element };
    case 'w:txbxContent':
      return within(behind('Textfeld'));
    case 'mc:Fallback':
      return { ...where, isCopy: true };
    default:
      return where;
  }
}
