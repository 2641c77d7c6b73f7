import { ownStyleNames } from '../read/ownStyles.ts';
import type { WordPackage } from '../read/package.ts';
import { child, elements, everything, remove, val } from '../read/tree.ts';
import type { Element } from '../read/xml.ts';
import { idOf } from './twins.ts';

const naming = new Set(['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:styleLink', 'w:numStyleLink']);
/** What a style is not itself without. */
const bases = ['w:basedOn', 'w:link'];
/** Styles of ours that Word has itself. */
const wordsOwn = new Set(['Subtitle', 'footer', 'Default Paragraph Font', 'Hyperlink']);

/** Takes out the styles of our documents that this one has no use for; those of the office stay, used or not. */
export function dropUnusedStyles(file: WordPackage): void {
  const part = file.related(file.main, 'styles');
  if (part === undefined) return;
  const styles = elements(file.tree(part)).filter(({ name }) => name === 'w:style');
  const byId = new Map(styles.map((style) => [idOf(style), style]));
  const kept = new Set<string>();
  const open = [...namedIn(file, part), ...styles.filter((style) => !isOurs(style)).map(idOf)];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (kept.has(id)) continue;
    kept.add(id);
    const style = byId.get(id);
    open.push(...bases.map((name) => val(child(style, name))).filter(Boolean));
  }
  const gone = styles.filter((style) => !kept.has(idOf(style)));
  if (gone.length === 0) return;
  const root = file.edit(part);
  for (const style of gone) remove(root, style);
  for (const style of styles.filter((one) => !gone.includes(one))) {
    const next = child(style, 'w:next');
    if (next && byId.has(val(next)) && !kept.has(val(next))) remove(style, next);
  }
}

function isOurs(style: Element): boolean {
  const name = val(child(style, 'w:name')).replace(/ \(Inhalt\)$/, '');
  return ownStyleNames.has(name) && !wordsOwn.has(name);
}

const namedIn = (file: WordPackage, styles: string): string[] =>
  file
    .xmlParts()
    .filter((part) => part !== styles && /^word\/[^/]*\.xml$/i.test(part))
    .flatMap((part) => [...everything(file.tree(part))])
    .filter(({ name }) => naming.has(name))
    .map(val);
