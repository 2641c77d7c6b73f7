import type { WordFault } from '../../../../shared/german/wordFaults.ts';
import { otherResults } from './fieldResults.ts';
import { type Field, fieldsIn } from './fields.ts';
import { isHarmlessLink } from './links.ts';
import type { WordPackage } from './package.ts';

/** Fields that fetch or start something: what Word would load from elsewhere when it opens, prints or is clicked on. */
const fetching =
  /^[\s"\\]*(?:INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DDE|DDEAUTO|DATABASE|RD|EMBED|CONTROL|MACROBUTTON|HTMLACTIVEX|HTMLCONTROL|PRINT)\b/i;
/**
 * Fields whose words Word makes anew, be it when it opens or prints: they need not be those that stand there. One that
 * chooses does so only where it has words to choose from, not for the number of a page.
 */
const making =
  /^\s*(?:(?:QUOTE|SET|ASK|FILLIN|SYMBOL|EQ|DOCVARIABLE|AUTOTEXT|AUTOTEXTLIST|GLOSSARY|MERGEFIELD|MERGEREC|MERGESEQ|NEXT|NEXTIF|SKIPIF|ADDRESSBLOCK|GREETINGLINE|(?:DISPLAY|MERGE)?BARCODE|USERNAME|USERINITIALS|USERADDRESS|ADVANCE|DATE|TIME)\b|(?:IF|COMPARE)\b.*\p{L})/isu;
const link = /^\s*HYPERLINK\s+(?!\\)(?:"([^"]*)"|(\S+))/i;

/** Each field that gets something from elsewhere, or shows other words than stand there. */
export function fieldFaults(file: WordPackage): WordFault[] {
  const isOther = otherResults(file);
  return fieldsIn(file).flatMap((field): WordFault[] => {
    const { instruction, hasText } = field;
    const { foundAt } = field.position;
    if (isFetching(field)) return [{ code: 'externalContent', foundAt }];
    const isDiffering = hasText || making.test(instruction) || isOther(field);
    return isDiffering ? [{ code: 'differingWords', foundAt }] : [];
  });
}

function isFetching({ instruction, isCovered }: Field): boolean {
  const [, quoted, bare] = link.exec(instruction) ?? [];
  const target = (quoted ?? bare ?? '').replaceAll('\\\\', '\\');
  return isCovered || fetching.test(instruction) || !isHarmlessLink(target);
}
