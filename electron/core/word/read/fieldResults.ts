import { bookmarksIn } from './bookmarks.ts';
import { isSum } from './cellSums.ts';
import type { Field } from './fields.ts';
import type { WordPackage } from './package.ts';
import { propertiesOf } from './properties.ts';
import { child, val } from './tree.ts';

/** Word counts them: pages, words, minutes. */
const counted =
  /^(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|SEQ|REVNUM|NUMWORDS|NUMCHARS|FILESIZE|EDITTIME|PAGEREF|NOTEREF|FTNREF)$/;
const dated = /^(?:SAVEDATE|CREATEDATE|PRINTDATE)$/;
const ofProperty = /^(?:TITLE|SUBJECT|AUTHOR|KEYWORDS|COMMENTS|LASTSAVEDBY|DOCPROPERTY|TEMPLATE)$/;
/** Their words stand there until somebody asks for others, or are about words elsewhere in the text. */
const lasting =
  /^(?:HYPERLINK|TOC|TOA|INDEX|FORMTEXT|FORMCHECKBOX|FORMDROPDOWN|ADDIN|BIBLIOGRAPHY|CITATION|SHAPE|GOTOBUTTON|LISTNUM|AUTONUM|AUTONUMLGL|AUTONUMOUT|BIDIOUTLINE|FILENAME|IF|COMPARE)$/;
/** They note something for a register or another program, and show nothing. */
const silent = /^(?:XE|TC|TA|RD|PRIVATE)$/;

/**
 * Tells of each field whether what stands there is something else than Word would work out, as far as that can be told
 * without Word: numbers are numbers, a reference says what its bookmark says, a sum is the sum of its cells.
 */
export function otherResults(file: WordPackage): (field: Field) => boolean {
  let read: ReturnType<typeof bookmarksIn> | undefined;
  const bookmarks = () => (read ??= bookmarksIn(file));
  const properties = propertiesOf(file);
  const isAllDirty = renewsAll(file);
  return (field) => {
    const { result } = field;
    if (result.trim() === '') return false;
    const { name, argument, switches } = partsOf(field.instruction);
    if (name === '' || lasting.test(name)) return false;
    if (silent.test(name)) return true;
    if (name === '=') return !isSum(field);
    if (counted.test(name)) return !isNumber(result, switches);
    if (dated.test(name)) return !isDate(result);
    if (ofProperty.test(name)) {
      const value = properties.get((name === 'DOCPROPERTY' ? argument : name).toLowerCase());
      return (field.isDirty || isAllDirty) && !isSame(value ?? '', result);
    }
    if (name === 'STYLEREF') return !isNumber(result, switches) && !bookmarks().says(result);
    const text = bookmarks().textOf(name === 'REF' ? argument : name);
    if (/\\[nrwpf]\b/i.test(switches)) return text === null || !isNumber(result, switches);
    return text === null || !isSame(text, result);
  };
}

/** INFO stands before the name of what it asks for. */
function partsOf(instruction: string): { name: string; argument: string; switches: string } {
  const asked = instruction.replace(/^\s*INFO\s+/i, '').replace(/^\s*"([^"]*)"/, '$1');
  const [, name = '', quoted, bare = '', switches = ''] =
    /^\s*(=|[^\s\\"=]+)\s*(?:"([^"]*)"|([^\s\\"]*))(.*)$/s.exec(asked) ?? [];
  return { name: name.toUpperCase(), argument: (quoted ?? bare).trim(), switches };
}

/** Word works out every field when it opens the file. */
function renewsAll(file: WordPackage): boolean {
  const part = file.related(file.main, 'settings');
  const update = part === undefined ? undefined : child(file.tree(part), 'w:updateFields');
  return update !== undefined && !/^(?:0|false|off)$/.test(val(update));
}

const wordsOf = (text: string): string[] => text.match(/\p{L}+/gu) ?? [];
const roman = /^[ivxlcdm]+$/i;
const whereabouts = /^(?:oben|unten|auf|seite|above|below|on|page)$/i;
const inWords = /\\\*\s*(?:CardText|OrdText|Ordinal|Hex|DollarText)/i;

/** Single letters and Roman numbers count as well; one written as a word is one word. */
const isNumber = (result: string, switches: string): boolean => {
  const words = wordsOf(result).filter(
    (word) => word.length > 1 && !roman.test(word) && !whereabouts.test(word),
  );
  return words.length === 0 || (words.length === 1 && inWords.test(switches));
};

const ofDates =
  /^(?:uhr|den|der|[ap]m|jan\p{L}*|feb\p{L}*|mär\p{L}*|mar\p{L}*|apr\p{L}*|mai|may|jun\p{L}*|jul\p{L}*|aug\p{L}*|sep\p{L}*|o[kc]t\p{L}*|nov\p{L}*|de[zc]\p{L}*|\p{L}+tag|mittwoch|\p{L}+day|mo|di|mi|do|fr|sa|so)$/iu;
const isDate = (result: string): boolean => wordsOf(result).every((word) => ofDates.test(word));

/** Whatever blanks and capitals. */
const isSame = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s\u{A0}\u{AD}]/gu, '');
