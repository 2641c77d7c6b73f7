import type { WordFault } from '../../../../shared/german/wordFaults.ts';
import { differs } from './differingWords.ts';
import { hiddenIn } from './hiddenText.ts';
import { looksOf } from './looks.ts';
import type { WordPackage } from './package.ts';
import { type Position, visitAll } from './positions.ts';
import { unseenIn } from './unseenText.ts';

/** What stands in the text and says something else, or something more, than what is seen. */
export function textFaults(file: WordPackage): WordFault[] {
  const looks = looksOf(file);
  const isHidden = hiddenIn(file, looks);
  const isUnseen = unseenIn(file, looks);
  const found: WordFault[] = [];
  visitAll(file, (position) => {
    const code = faultOf(position) ?? (differs(file, position) ? 'differingWords' : undefined);
    if (code) found.push({ code, foundAt: position.foundAt });
    if (isHidden(position)) found.push({ code: 'hiddenText', foundAt: position.foundAt });
    if (isUnseen(position)) found.push({ code: 'unseenText', foundAt: position.foundAt });
  });
  const isReferred = found.some(({ code, foundAt }) => code === 'comment' && !foundAt.endsWith('.xml'));
  return found.filter(({ code, foundAt }) => !(isReferred && code === 'comment' && foundAt.endsWith('.xml')));
}

const tracked =
  /^w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|numberingChange|\w+Change|(?:move(?:From|To)|customXml(?:Ins|Del|MoveFrom|MoveTo))Range\w+)$/;
const embedded = /^(?:w:(?:altChunk|subDoc|object|control|objectEmbed|objectLink)|o:OLEObject)$/;
/** Letters to many, frames of a page, a program that changes what is saved, a film from the net. */
const fetching = /^(?:w:(?:mailMerge|frameset|saveThroughXslt)|\w+:webVideoPr)$/;
const commented = /^w:(?:comment|commentReference|commentRangeStart)$/;

function faultOf({ element: { name, attributes } }: Position): WordFault['code'] | undefined {
  if (tracked.test(name)) return 'trackedChanges';
  if (commented.test(name)) return 'comment';
  if (embedded.test(name)) return 'embeddedFile';
  if (name.endsWith(':dataBinding')) return 'dataBinding';
  if (fetching.test(name)) return 'externalContent';
  const source = attributes.get('src') ?? attributes.get('o:href') ?? attributes.get('o:althref') ?? '';
  return /^[vo]:/.test(name) && source !== '' ? 'externalContent' : undefined;
}
