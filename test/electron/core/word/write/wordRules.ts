import path from 'node:path';
import { unzipSync } from 'fflate';
import { partsOf } from '../../../../support/docx.ts';
import { all, child, type Element, parseXml, val } from './xml.ts';

/**
 * What makes Word offer to repair a file, as far as our files could come near it: real Word does not run in tests.
 * Element orders are those of ISO/IEC 29500-1 (17.3.1.26, 17.6.17, 17.9.16, 17.15.1.78, 17.7.4.17).
 */
export function wordFaults(docx: Uint8Array): string[] {
  const xmlParts = Object.entries(partsOf(docx)).filter(([name]) => /\.(xml|rels)$/.test(name));
  const parts = Object.fromEntries(xmlParts.map(([name, xml]) => [name, parseXml(xml)]));
  const part = (name: string): Element => parts[name] ?? { name, attributes: {}, children: [], text: '' };
  const document = part('word/document.xml');
  return [
    ...packageFaults(docx, parts),
    ...styleFaults(part('word/styles.xml'), [document, part('word/footer1.xml')]),
    ...numberingFaults(part('word/numbering.xml'), document),
    ...bodyFaults(document),
    ...orderFaults('settings', part('word/settings.xml'), settingsOrder),
    ...formattingFaults(document),
    ...['word/document.xml', 'word/styles.xml', 'word/footer1.xml'].flatMap((name) =>
      widthFaults(part(name)),
    ),
  ];
}

const say = (isFault: boolean, fault: string): string[] => (isFault ? [fault] : []);

/** Faults of a list in which nothing may stand twice. */
const twice = (what: string, values: readonly (string | undefined)[]): string[] =>
  values
    .filter((value, index) => values.indexOf(value) < index)
    .map((value) => `${what} ${value} stands twice`);

function orderFaults(where: string, element: Element, order: readonly string[]): string[] {
  const ranks = element.children.map(({ name }) => order.indexOf(name));
  return [
    ...ranks.flatMap((rank, n) => say(rank < 0, `${where}: unexpected ${element.children[n]?.name}`)),
    ...say(
      ranks.some((rank, n) => rank < (ranks[n - 1] ?? 0)),
      `${where}: order of elements`,
    ),
  ];
}

function packageFaults(docx: Uint8Array, parts: Record<string, Element>): string[] {
  const names: string[] = [];
  unzipSync(docx, { filter: ({ name }) => names.push(name) > 0 });
  const types = parts['[Content_Types].xml'];
  const overrides = types ? all(types, 'Override').map((one) => one.attributes['PartName']) : [];
  const extensions = types ? all(types, 'Default').map((one) => one.attributes['Extension']) : [];
  const hasType = (name: string): boolean =>
    overrides.includes(`/${name}`) ||
    (name.startsWith('word/media/') && extensions.includes(path.posix.extname(name).slice(1)));
  const relations = names
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => relationFaults(name, names, parts));
  return [
    ...twice('part', names),
    ...twice('content type', overrides),
    ...overrides
      .filter((name) => !names.includes(name?.slice(1) ?? ''))
      .map((name) => `${name} has a type but is not there`),
    ...names
      .filter((name) => !/\.rels$|^\[Content/.test(name) && !hasType(name))
      .map((name) => `${name} has no content type of its own`),
    ...relations,
  ];
}

function relationFaults(name: string, names: readonly string[], parts: Record<string, Element>): string[] {
  const relations = parts[name]?.children ?? [];
  const folder = path.posix.dirname(path.posix.dirname(name));
  const ids = relations.map((relation) => relation.attributes['Id']);
  const source = parts[path.posix.join(folder, path.posix.basename(name, '.rels'))];
  return [
    ...twice(`${name}: relation`, ids),
    ...relations
      .filter((relation) => relation.attributes['TargetMode'] !== 'External')
      .map((relation) => path.posix.resolve('/', folder, relation.attributes['Target'] ?? '').slice(1))
      .filter((target) => !names.includes(target))
      .map((target) => `${name}: ${target} is missing`),
    ...(source ? innerLinkFaults(source) : []),
    ...(source
      ? [...all(source, 'w:footerReference'), ...all(source, 'a:blip'), ...all(source, 'w:hyperlink')]
      : []
    )
      .filter(({ attributes }) => attributes['w:anchor'] === undefined)
      .map(({ attributes }) => attributes['r:id'] ?? attributes['r:embed'])
      .filter((id) => !ids.includes(id))
      .map((id) => `relation ${id} is not there`),
  ];
}

/** A link within the file leads to a bookmark, and each bookmark stands once. */
function innerLinkFaults(source: Element): string[] {
  const bookmarks = all(source, 'w:bookmarkStart');
  const names = bookmarks.map(({ attributes }) => attributes['w:name']);
  return [
    ...twice('bookmark', names),
    ...twice(
      'number of a bookmark',
      bookmarks.map(({ attributes }) => attributes['w:id']),
    ),
    ...all(source, 'w:hyperlink')
      .flatMap(({ attributes }) => attributes['w:anchor'] ?? [])
      .filter((anchor) => !names.includes(anchor))
      .map((anchor) => `bookmark ${anchor} is not there`),
  ];
}

function styleFaults(styles: Element, users: readonly Element[]): string[] {
  const list = all(styles, 'w:style');
  const byId = new Map(list.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const named = (name: string, elements: readonly Element[]) =>
    elements.flatMap((e) => all(e, name)).map((e) => val(e) ?? '');
  const used = ['w:basedOn', 'w:next', 'w:link', 'w:pStyle', 'w:rStyle'].flatMap((name) =>
    named(name, [styles, ...users]),
  );
  const cycles = list.filter((style) => {
    const seen = new Set<Element>();
    let at: Element | undefined = style;
    while (at && !seen.has(at)) {
      seen.add(at);
      at = byId.get(val(child(at, 'w:basedOn')) ?? '');
    }
    return at !== undefined;
  });
  return [
    ...twice(
      'style',
      list.map((style) => style.attributes['w:styleId']),
    ),
    ...twice(
      'style name',
      list.map((style) => val(child(style, 'w:name'))?.toLowerCase()),
    ),
    ...new Set(used.filter((id) => !byId.has(id)).map((id) => `style ${id} is not defined`)),
    ...cycles.map((style) => `style ${style.attributes['w:styleId']} is based on itself`),
    ...list.flatMap((style) => orderFaults('style', style, styleOrder)),
    ...[...byId.keys()].filter((id) => !/^[\dA-Za-z]+$/.test(id)).map((id) => `style id ${id}`),
  ];
}

function numberingFaults(numbering: Element, document: Element): string[] {
  const abstract = numbering.children
    .filter(({ name }) => name === 'w:abstractNum')
    .map((e) => e.attributes['w:abstractNumId']);
  const nums = numbering.children.filter(({ name }) => name === 'w:num');
  const ids = nums.map((num) => num.attributes['w:numId']);
  const levels = (elements: readonly Element[], name: string) =>
    elements.map((e) => Number(e.attributes[name] ?? val(e)));
  const starts = [...all(numbering, 'w:start'), ...all(numbering, 'w:startOverride')];
  return [
    ...orderFaults('numbering', numbering, ['w:abstractNum', 'w:num']),
    ...twice('abstractNum', abstract),
    ...twice('num', ids),
    ...nums.flatMap((num) =>
      say(!abstract.includes(val(child(num, 'w:abstractNumId'))), 'num without abstractNum'),
    ),
    ...all(document, 'w:numId').flatMap((one) =>
      say(!ids.includes(val(one)), `numId ${val(one)} is not defined`),
    ),
    ...levels(all(document, 'w:ilvl'), 'w:val').flatMap((level) => say(!(level <= 8), `level ${level}`)),
    ...levels(starts, 'w:val').flatMap((start) =>
      say(!(start >= 0 && start <= 32_767), `list starts at ${start}`),
    ),
  ];
}

function bodyFaults(document: Element): string[] {
  const body = child(document, 'w:body');
  const sections = all(document, 'w:sectPr');
  const drawings = all(document, 'wp:docPr').map((one) => one.attributes['id']);
  return [
    ...say(body?.children.at(-1)?.name !== 'w:sectPr', 'the last section is not at the end'),
    ...say(
      body?.children.slice(0, -1).some(({ name }) => name !== 'w:p' && name !== 'w:tbl') ?? true,
      'something else than paragraphs and tables',
    ),
    ...say(
      body?.children.some(({ name }, n) => name === 'w:tbl' && body.children[n + 1]?.name !== 'w:p') ?? false,
      'no paragraph behind a table',
    ),
    ...all(document, 'w:tbl').flatMap(tableFaults),
    ...sections.flatMap((section) => orderFaults('section', section, sectionOrder)),
    ...all(document, 'w:pPr').flatMap((properties) =>
      orderFaults('paragraph', properties, ['w:pStyle', 'w:keepNext', 'w:numPr', 'w:jc', 'w:sectPr']),
    ),
    ...all(document, 'w:p').flatMap((paragraph) =>
      say(
        paragraph.children.some(({ name }, n) => name === 'w:pPr' && n > 0),
        'paragraph properties behind text',
      ),
    ),
    ...twice('drawing', drawings),
  ];
}

/** Rows as wide as the grid, cells that end with a paragraph (17.4.38, 17.4.65). */
function tableFaults(table: Element): string[] {
  const columns = child(table, 'w:tblGrid')?.children.length ?? 0;
  const rows = table.children.filter(({ name }) => name === 'w:tr');
  const cells = (row: Element) => row.children.filter(({ name }) => name === 'w:tc');
  const span = (cell: Element) => Number(val(child(child(cell, 'w:tcPr'), 'w:gridSpan')) ?? 1);
  return [
    ...orderFaults('table', table, ['w:tblPr', 'w:tblGrid', 'w:tr']),
    ...say(rows.length === 0, 'table without rows'),
    ...rows.flatMap((row) =>
      say(cells(row).reduce((sum, cell) => sum + span(cell), 0) !== columns, 'row not as wide as its table'),
    ),
    ...rows
      .flatMap(cells)
      .flatMap((cell) => say(cell.children.at(-1)?.name !== 'w:p', 'cell without a paragraph at its end')),
  ];
}

/** Whole numbers: the standard knows "100%" as well, but Word 2007 takes it for damage. */
const widthFaults = (root: Element): string[] =>
  ['w:tblW', 'w:tcW', 'w:tblInd', 'w:gridCol']
    .flatMap((name) => all(root, name))
    .flatMap(({ name, attributes }) =>
      say(!/^-?\d+$/.test(attributes['w:w'] ?? ''), `${name} is ${attributes['w:w']}`),
    );

/** Paragraphs and runs name a style, and nothing else. */
const formattingFaults = (document: Element): string[] => [
  ...all(document, 'w:rPr').flatMap((run) => orderFaults('run', run, ['w:rStyle', 'w:rtl', 'w:lang'])),
  ...all(document, 'w:p').flatMap((paragraph) =>
    say(!val(child(child(paragraph, 'w:pPr'), 'w:pStyle')), 'paragraph without style'),
  ),
];

const settingsOrder = [
  'w:displayBackgroundShape',
  'w:defaultTabStop',
  'w:autoHyphenation',
  'w:evenAndOddHeaders',
  'w:compat',
];
const sectionOrder = [
  'w:headerReference',
  'w:footerReference',
  'w:type',
  'w:pgSz',
  'w:pgMar',
  'w:pgNumType',
  'w:titlePg',
  'w:docGrid',
];
const styleOrder = [
  'w:name',
  'w:basedOn',
  'w:next',
  'w:link',
  'w:uiPriority',
  'w:semiHidden',
  'w:unhideWhenUsed',
  'w:qFormat',
  'w:pPr',
  'w:rPr',
  'w:tblPr',
  'w:tblStylePr',
];
