import type { Looks } from './looks.ts';
import type { WordPackage } from './package.ts';
import type { Position } from './positions.ts';
import { all, child, elements, everything, textOf, val } from './tree.ts';
import type { Element } from './xml.ts';

/** Tells of each place whether text begins there that Word keeps and does not show. */
export function hiddenIn(file: WordPackage, looks: Looks): (position: Position) => boolean {
  const isHiddenStyle = hiddenStyles(file, looks);
  const hides = (properties: Element | undefined, style: string): boolean =>
    isHiddenStyle(val(child(properties, style)));
  return ({ element, parent, paragraph, table }) => {
    if (element.name !== 'w:r') return isHiddenObject(element, parent);
    if (!hasWords(element)) return false;
    const own = child(child(element, 'w:rPr'), 'w:vanish');
    if (own) return isOn(own);
    return (
      hides(child(element, 'w:rPr'), 'w:rStyle') ||
      hides(child(paragraph, 'w:pPr'), 'w:pStyle') ||
      hides(looks.ofTable(table), 'w:tblStyle')
    );
  };
}

const isOn = (property: Element): boolean => !/^(?:0|false|off)$/.test(val(property));

/** Letters, and the instructions of fields. */
const hasWords = (run: Element): boolean =>
  elements(run).some(
    (one) =>
      one.name === 'w:sym' || (/^w:(?:t|delText|instrText)$/.test(one.name) && textOf(one).trim() !== ''),
  );

/** By id; '' is what holds for text without a style of its own. */
function hiddenStyles(file: WordPackage, { ofStyle }: Looks): (id: string) => boolean {
  const part = file.related(file.main, 'styles');
  const styles = part === undefined ? [] : elements(file.tree(part));
  const byDefault = styles.filter(
    ({ name, attributes }) => name === 'w:docDefaults' || attributes.has('w:default'),
  );
  const isHiddenForAll = byDefault.some((style) => all(style, 'w:vanish').some(isOn));
  return (id) => {
    if (id === '') return isHiddenForAll;
    const own = ofStyle(id, 'w:rPr', 'w:vanish');
    return own !== undefined && isOn(own);
  };
}

/** Rows of a table, drawings and shapes that are switched off. */
function isHiddenObject({ name, attributes }: Element, parent: Element): boolean {
  if (name === 'w:hidden') return parent.name === 'w:trPr';
  if (/^(?:wp:docPr|\w+:cNvPr)$/.test(name)) return /^(?:1|true|on)$/.test(attributes.get('hidden') ?? '');
  return (
    name.startsWith('v:') &&
    /visibility:\s*hidden|display:\s*none/i.test(attributes.get('style') ?? '') &&
    [...everything(parent)].some((one) => /^(?:w|a):t$/.test(one.name) && textOf(one).trim() !== '')
  );
}
