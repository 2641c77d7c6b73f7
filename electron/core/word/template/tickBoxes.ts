import { boxSign } from '../write/run.ts';
import type { WordPackage } from '../read/package.ts';
import { all, child, copy, element, elements, textOf } from '../read/tree.ts';
import type { Element } from '../read/xml.ts';

/** Stand for a box until it is one; signs that no text is written with. */
export const boxMarks = { empty: '\u{FDD0}', ticked: '\u{FDD1}' } as const;
const mark = /[\u{FDD0}\u{FDD1}]/u;

export const withoutBoxMarks = (text: string): string => text.replaceAll(new RegExp(mark, 'gu'), '');

/** Makes boxes to tick of the marks in a paragraph, each under its name. */
export function setBoxes(
  paragraph: Element,
  names: readonly string[],
  template: WordPackage,
  part: string,
): void {
  const left = [...names];
  const set = (parent: Element): void => {
    parent.children = parent.children.flatMap((node) => {
      if (typeof node !== 'string' && node.name === 'w:r') return splitRun(node, left);
      if (typeof node !== 'string') set(node);
      return [node];
    });
  };
  set(paragraph);
  knowBoxes(template.edit(part));
}

/** Before the box, the box, and behind it; all in the look of the run. */
function splitRun(run: Element, names: string[]): Element[] {
  if (!all(run, 'w:t').some((text) => mark.test(textOf(text)))) return [run];
  const properties = child(run, 'w:rPr');
  const pieces: Element[] = [];
  let open: Element[] = [];
  const close = (): void => {
    if (open.length > 0)
      pieces.push(element('w:r', {}, [...(properties ? [copy(properties)] : []), ...open]));
    open = [];
  };
  for (const one of elements(run).filter(({ name }) => name !== 'w:rPr')) {
    for (const part of one.name === 'w:t' ? textOf(one).split(/([\u{FDD0}\u{FDD1}])/u) : [one]) {
      if (typeof part !== 'string') open.push(part);
      else if (mark.test(part)) {
        close();
        pieces.push(control(part === boxMarks.ticked, names.shift() ?? '', properties));
      } else if (part !== '') open.push(element('w:t', { 'xml:space': 'preserve' }, [part]));
    }
  }
  close();
  return pieces;
}

const font = 'MS Gothic';
const fonts = { 'w:ascii': font, 'w:hAnsi': font, 'w:eastAsia': font, 'w:cs': font };
/** Word takes no longer name of a control. */
const longestName = 64;

/** As Word makes one, and write/tickControl.ts. */
function control(isTicked: boolean, name: string, look: Element | undefined): Element {
  const others = look ? elements(look).filter((one) => !['w:rStyle', 'w:rFonts'].includes(one.name)) : [];
  const style = look && child(look, 'w:rStyle');
  const properties = element('w:rPr', {}, [
    ...(style ? [copy(style)] : []),
    element('w:rFonts', fonts),
    ...others.map(copy),
  ]);
  const state = (code: string) => ({ 'w14:val': code, 'w14:font': font });
  return element('w:sdt', {}, [
    element('w:sdtPr', {}, [
      element('w:alias', { 'w:val': name.slice(0, longestName) }),
      element('w14:checkbox', {}, [
        element('w14:checked', { 'w14:val': isTicked ? '1' : '0' }),
        element('w14:checkedState', state('2612')),
        element('w14:uncheckedState', state('2610')),
      ]),
    ]),
    element('w:sdtContent', {}, [
      element('w:r', {}, [properties, element('w:t', {}, [boxSign({ isTicked })])]),
    ]),
  ]);
}

const spaces = {
  'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
};

/** Readers that do not know boxes pass them over and show their sign. */
export function knowBoxes({ attributes }: Element): void {
  for (const [key, space] of Object.entries(spaces)) if (!attributes.has(key)) attributes.set(key, space);
  const passedOver = (attributes.get('mc:Ignorable') ?? '').split(' ').filter(Boolean);
  if (!passedOver.includes('w14')) attributes.set('mc:Ignorable', [...passedOver, 'w14'].join(' '));
}
