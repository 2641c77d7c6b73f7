import type { WordPackage } from '../read/package.ts';
import { copy, element, elements, everything } from '../read/tree.ts';
import type { Element } from '../read/xml.ts';

const reference = 'w:footnoteReference';
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml';

/** Adds the footnotes that the blocks refer to, under numbers that the template does not use; gives those added. */
export function mergeNotes(
  template: WordPackage,
  content: WordPackage,
  blocks: readonly Element[],
): Element[] {
  const references = blocks
    .flatMap((block) => [...everything(block)])
    .filter(({ name }) => name === reference);
  const ours = content.related(content.main, 'footnotes');
  if (ours === undefined || references.length === 0) return [];
  const source = new Map(notesIn(content.tree(ours)).map((note) => [idOf(note), note]));
  const root = template.edit(
    template.related(template.main, 'footnotes') ?? newPart(template, content, ours),
  );
  const last = notesIn(root).reduce((most, note) => Math.max(most, Number(idOf(note)) || 0), 0);
  return references.map((one, at) => {
    const note = source.get(one.attributes.get('w:id') ?? '');
    if (!note) throw new Error('a footnote is not there');
    const id = String(last + at + 1);
    one.attributes.set('w:id', id);
    const own = copy(note);
    own.attributes.set('w:id', id);
    root.children.push(own);
    return own;
  });
}

const notesIn = (root: Element): Element[] => elements(root).filter(({ name }) => name === 'w:footnote');
const idOf = ({ attributes }: Element): string => attributes.get('w:id') ?? '';

/** With the lines that part text and notes. */
function newPart(template: WordPackage, content: WordPackage, ours: string): string {
  const name = 'word/footnotes.xml';
  const source = content.tree(ours);
  const tree = element('w:footnotes', { 'xmlns:w': source.attributes.get('xmlns:w') ?? '' });
  tree.children.push(
    ...notesIn(source)
      .filter(({ attributes }) => attributes.has('w:type'))
      .map(copy),
  );
  const type = content.relations(content.main).find(({ target }) => target === ours)?.type ?? '';
  template.attach(template.main, { name, tree, type, contentType });
  return name;
}
