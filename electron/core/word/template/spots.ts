import { wordParts } from '../../../../shared/german/templates.ts';
import { all, elements } from '../read/tree.ts';
import type { Element } from '../read/xml.ts';
import type { WordPackage } from '../read/package.ts';

/** A paragraph and where the clerk finds it in Word. */
export type Spot = {
  paragraph: Element;
  foundAt: string;
  part: string;
  /** Stands directly in the document's body: in no table, text box or content control. */
  isFree: boolean;
  /** A second version of the same text, for readers that do not know modern text boxes. */
  isCopy: boolean;
};

/** Every paragraph of the body, headers, footers and notes. */
export function spotsOf(template: WordPackage): Spot[] {
  const labels = headerLabels(template);
  const parts = template
    .relations(template.main)
    .filter(({ isExternal, type }) => !isExternal && kinds.has(kindOf(type)));
  const areas = new Map(
    parts.map(({ id, type, target }) => [target, labels.get(id) ?? kinds.get(kindOf(type)) ?? '']),
  );
  return [
    ...spotsIn(template, template.main, ''),
    ...[...areas].flatMap(([part, label]) => spotsIn(template, part, label)),
  ];
}

const kindOf = (type: string): string => type.slice(type.lastIndexOf('/') + 1);
const kinds = new Map([
  ['header', wordParts.header],
  ['footer', wordParts.footer],
  ['footnotes', wordParts.footnotes],
  ['endnotes', wordParts.endnotes],
]);

/** Word's own words for the three kinds of header. */
function headerLabels(template: WordPackage): Map<string, string> {
  const pages = new Map([
    ['first', wordParts.firstPage],
    ['even', wordParts.evenPages],
  ]);
  const document = template.tree(template.main);
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

type Where = Omit<Spot, 'paragraph'> & {
  isBody: boolean;
  counts: { paragraphs: number; tables: number; rows: number };
};

function spotsIn(template: WordPackage, part: string, foundAt: string): Spot[] {
  const found: Spot[] = [];
  const counts = { paragraphs: 0, tables: 0, rows: 0 };
  visit(
    template.tree(part),
    { part, foundAt, isBody: foundAt === '', isFree: false, isCopy: false, counts },
    found,
  );
  return found;
}

function visit(parent: Element, where: Where, found: Spot[]): void {
  for (const one of elements(parent)) visitOne(one, { ...where, isFree: parent.name === 'w:body' }, found);
}

function visitOne(one: Element, where: Where, found: Spot[]): void {
  const { counts, isBody, isFree, isCopy, part, foundAt } = where;
  const behind = (label: string): string => (foundAt === '' ? label : `${foundAt}, ${label}`);
  const within = (label: string): Where => ({
    ...where,
    foundAt: label,
    isBody: false,
    counts: { paragraphs: 0, tables: 0, rows: 0 },
  });
  if (one.name === 'w:p') {
    counts.paragraphs += 1;
    const own = isBody ? `Absatz ${counts.paragraphs}` : foundAt;
    found.push({ paragraph: one, foundAt: own, part, isFree, isCopy });
    visit(one, within(own), found);
  } else if (one.name === 'w:tbl') {
    counts.tables += 1;
    visit(one, within(behind(`Tabelle ${counts.tables}`)), found);
  } else if (one.name === 'w:tr') {
    counts.rows += 1;
    visit(one, within(behind(`Zeile ${counts.rows}`)), found);
  } else if (one.name === 'w:txbxContent') {
    visit(one, within(behind('Textfeld')), found);
  } else {
    visit(one, one.name === 'mc:Fallback' ? { ...where, isCopy: true } : where, found);
  }
}
