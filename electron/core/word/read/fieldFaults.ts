import type { WordFault } from '../../../../shared/german/wordFaults.ts';
import { isHarmlessLink } from './links.ts';
import type { WordPackage } from './package.ts';
import { type Position, visitAll } from './positions.ts';
import { textOf } from './tree.ts';

/** Fields that fetch or start something: what Word would load from elsewhere when it opens, prints or is clicked on. */
const fetching =
  /^[\s"\\]*(?:INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DDE|DDEAUTO|DATABASE|RD|EMBED|CONTROL|MACROBUTTON|HTMLACTIVEX|HTMLCONTROL)\b/i;
/**
 * Fields whose words Word makes anew, be it when it opens or prints: they need not be those that stand there. One that
 * chooses does so only where it has words to choose from, not for the number of a page.
 */
const making =
  /^\s*(?:(?:QUOTE|SET|ASK|FILLIN|SYMBOL|EQ|DOCVARIABLE|AUTOTEXT|AUTOTEXTLIST|GLOSSARY|MERGEFIELD|MERGEREC|MERGESEQ|NEXT|NEXTIF|SKIPIF|DATE|TIME)\b|(?:IF|COMPARE)\b.*\p{L})/isu;
const link = /^\s*HYPERLINK\s+(?!\\)(?:"([^"]*)"|(\S+))/i;

type Field = {
  instruction: string;
  foundAt: string;
  /** Word is still to read what it does; behind that stands what it shows. */
  isOpen: boolean;
  /** Its very name is made by a field in it. */
  isCovered: boolean;
  /** Text stands where its instruction should: it is there and not shown. */
  hasText: boolean;
};

/** Each field that gets something from elsewhere, or shows other words than stand there. An instruction may be cut into runs, over paragraphs and into fields. */
export function fieldFaults(file: WordPackage): WordFault[] {
  const fields: Field[] = [];
  let open: Field[] = [];
  let part = '';
  visitAll(file, (position) => {
    // What stands outside of any field belongs to one that was cut off.
    if (position.part !== part) open = [];
    part = position.part;
    read(position, open, fields);
  });
  return fields.flatMap((field): WordFault[] => {
    const { foundAt, instruction, hasText } = field;
    if (isFetching(field)) return [{ code: 'externalContent', foundAt }];
    return hasText || making.test(instruction) ? [{ code: 'differingWords', foundAt }] : [];
  });
}

function read({ element, foundAt }: Position, open: Field[], fields: Field[]): void {
  const begin = (instruction = ''): Field => {
    const field = { instruction, foundAt, isOpen: true, isCovered: false, hasText: false };
    fields.push(field);
    return field;
  };
  const current = open.at(-1);
  switch (element.name) {
    case 'w:fldSimple':
      begin(element.attributes.get('w:instr') ?? '');
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
  }
}

/** Nothing yet, or a word that may go on; a formula ("=") has no name. */
const isWithoutName = /^\s*[^\s=]*$/;

function isFetching({ instruction, isCovered }: Field): boolean {
  const [, quoted, bare] = link.exec(instruction) ?? [];
  const target = (quoted ?? bare ?? '').replaceAll('\\\\', '\\');
  return isCovered || fetching.test(instruction) || !isHarmlessLink(target);
}
