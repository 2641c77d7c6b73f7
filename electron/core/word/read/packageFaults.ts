import type { WordFault } from '../../../../shared/german/wordFaults.ts';
import { damaged, WordFileError } from './fault.ts';
import { checkNames, wordNamespace } from './names.ts';
import { checkLists } from './listFaults.ts';
import type { WordPackage } from './package.ts';
import { child } from './tree.ts';

/** What speaks against the file as such. Throws `WordFileError` where reading on makes no sense. */
export function packageFaults(file: WordPackage): WordFault[] {
  const type = file.contentType(file.main);
  const buttons = file.xmlParts().filter((name) => /(?:^|:)customUI$/.test(file.tree(name).name));
  const macros = [...file.names().filter((name) => isProgram(file, name)), ...buttons];
  if (/macroEnabled/i.test(type)) macros.unshift(file.main);
  if (macros.length > 0) return macros.map((foundAt) => ({ code: 'macros', foundAt }));
  if (!/wordprocessingml\.(?:document|template)\.main\+xml$/.test(type))
    throw new WordFileError('notAWordFile', file.main);
  checkLists(file);
  for (const name of file.xmlParts()) checkNames(name, file.tree(name));
  checkRoots(file);
  return file.names().flatMap((name) => typeFaults(file, name));
}

const types = '[Content_Types].xml';

const isProgram = (file: WordPackage, name: string): boolean =>
  /vbaProject|vbaData|activeX|attachedToolbars|customUI/i.test(name) ||
  /vbaProject|activeX|attachedToolbars|keyMapCustomizations/i.test(file.contentType(name));

/** The parts that are read or changed are what the document takes them for. */
function checkRoots(file: WordPackage): void {
  const roots = {
    document: 'w:document',
    styles: 'w:styles',
    numbering: 'w:numbering',
    settings: 'w:settings',
    header: 'w:hdr',
    footer: 'w:ftr',
    footnotes: 'w:footnotes',
    endnotes: 'w:endnotes',
    comments: 'w:comments',
  };
  const parts = [
    { part: file.main, root: roots.document },
    ...file.relations(file.main).flatMap(({ type, target, isExternal }) =>
      Object.entries(roots)
        .filter(([kind]) => !isExternal && type.endsWith(`/${kind}`))
        .map(([, root]) => ({ part: target, root })),
    ),
  ];
  for (const { part, root } of parts) {
    const { name, attributes } = file.tree(part);
    if (attributes.get('xmlns:w') !== wordNamespace) throw new WordFileError('otherFormat', part);
    if (name !== root || !isOfType(file.contentType(part), root)) throw damaged(part);
  }
  if (!child(file.tree(file.main), 'w:body')) throw damaged(file.main);
}

/** Word goes by the type where it looks for styles or settings, and by the root where it reads them. */
const isOfType = (type: string, root: string): boolean =>
  root === 'w:document' || type.endsWith(`.${typeNames[root] ?? root.slice(2)}+xml`);
const typeNames: Readonly<Record<string, string>> = { 'w:hdr': 'header', 'w:ftr': 'footer' };

/** Kinds of content that belong into a Word file; everything else is a file of its own. */
const known =
  /^(?:application\/(?:xml|[\w.+-]+\+xml)|image\/[\w.+-]+|application\/x-font[\w-]*|application\/vnd\.openxmlformats-officedocument\.(?:obfuscatedFont|wordprocessingml\.printerSettings))$/i;
/** How programs, old Office files and archives begin, whatever they are called. */
const beginnings = [
  [0x4d, 0x5a],
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

function typeFaults(file: WordPackage, name: string): WordFault[] {
  if (name === types) return [];
  const type = file.contentType(name);
  if (type === '') throw damaged(name);
  const isOther = beginnings.some((beginning) => file.beginsWith(name, beginning));
  return known.test(type) && !isOther ? [] : [{ code: 'embeddedFile', foundAt: name }];
}
