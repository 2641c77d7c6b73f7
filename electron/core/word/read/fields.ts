import type { WordPackage } from './package.ts';
import { type Position, visitAll } from './positions.ts';
import { everything, textOf } from './tree.ts';
import type { Element } from './xml.ts';

/** What Word works out: its instruction may be cut into runs, over paragraphs and into fields. */
export type Field = {
  instruction: string;
  /** What stands there as worked out last. */
  result: string;
  /** Word is told to work it out anew when it opens the file. */
  isDirty: boolean;
  position: Position;
  /** Word is still to read what it does; behind that stands what it shows. */
  isOpen: boolean;
  /** Its very name is made by a field in it. */
  isCovered: boolean;
  /** Text stands where its instruction should: it is there and not shown. */
  hasText: boolean;
};

export function fieldsIn(file: WordPackage): Field[] {
  const fields: Field[] = [];
  let open: Field[] = [];
  let part = '';
  visitAll(file, (position) => {
    // What stands outside of any field belongs to one that was cut off.
    if (position.part !== part) open = [];
    part = position.part;
    read(position, open, fields);
  });
  return fields;
}

function read(position: Position, open: Field[], fields: Field[]): void {
  const { element } = position;
  const begin = (instruction = '', result = ''): Field => {
    const isDirty = /^(?:1|true|on)$/.test(element.attributes.get('w:dirty') ?? '');
    const unread = { isOpen: true, isCovered: false, hasText: false };
    const field = { instruction, result, isDirty, position, ...unread };
    fields.push(field);
    return field;
  };
  const current = open.at(-1);
  switch (element.name) {
    case 'w:fldSimple':
      begin(element.attributes.get('w:instr') ?? '', wordsIn(element));
      break;
    case 'w:fldChar': {
      const type = element.attributes.get('w:fldCharType');
      if (type === 'begin') {
        if (current?.isOpen && isWithoutName.test(current.instruction)) current.isCovered = true;
        open.push(begin());
      } else if (type === 'end') open.pop();
      else if (current) current.isOpen = false;
      break;
    }
    case 'w:instrText':
    case 'w:delInstrText':
      if (current) current.instruction += textOf(element);
      else open.push(begin(textOf(element)));
      break;
    case 'w:t':
      if (current?.isOpen && textOf(element).trim() !== '') current.hasText = true;
      addResult(open, textOf(element));
  }
}

/** Nothing yet, or a word that may go on; a formula ("=") has no name. */
const isWithoutName = /^\s*[^\s=]*$/;

/** Fields in fields that matter, and as much of what they say. */
const deepest = 8;
const longest = 5000;

function addResult(open: readonly Field[], text: string): void {
  for (const field of open.slice(-deepest))
    if (!field.isOpen && field.result.length < longest) field.result += text;
}

export const wordsIn = (element: Element): string =>
  [...everything(element)].map((one) => (one.name === 'w:t' ? textOf(one) : '')).join('');
