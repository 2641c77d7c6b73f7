import type { UnseenKind } from '../../../shared/domain/attachment/attachment.ts';
import type { WordFault } from '../../../shared/german/wordFaults.ts';
import { orNull } from '../kernel/digest.ts';
import { decodedXml } from '../word/read/decode.ts';
import { WordPackage } from '../word/read/package.ts';
import { textFaults } from '../word/read/textFaults.ts';
import { edgeFaults } from '../word/read/unseenEdges.ts';
import { unzip } from '../word/read/unzip.ts';
import { isOpenText } from './odtBeside.ts';
import type { WholePdf } from './pdf.ts';

const ofFaults: Partial<Record<WordFault['code'], UnseenKind>> = {
  comment: 'comments',
  trackedChanges: 'changes',
  hiddenText: 'hidden',
  unseenText: 'hidden',
  unseenEdge: 'hidden',
  embeddedFile: 'files',
};

const inOpenText: readonly (readonly [UnseenKind, RegExp])[] = [
  ['comments', /<office:annotation\b/],
  ['changes', /<text:changed-region\b/],
  ['hidden', /text:display="(?:none|condition)"|<text:hidden-(?:text|paragraph)\b/],
  ['files', /<draw:object(?:-ole)?\b/],
];

/** Of what kinds the unseen is in a Word file or an OpenDocument text, each once; null where it cannot be told. */
export function unseenInPackage(bytes: Uint8Array): UnseenKind[] | null {
  return orNull(() => [...new Set(isOpenText(bytes) ? unseenInOpenText(bytes) : unseenInWord(bytes))]);
}

function unseenInWord(bytes: Uint8Array): UnseenKind[] {
  const file = new WordPackage(bytes);
  return [...textFaults(file), ...edgeFaults(file)].flatMap(({ code }) => ofFaults[code] ?? []);
}

function unseenInOpenText(bytes: Uint8Array): UnseenKind[] {
  const parts = [...unzip(bytes, (name) => /^(?:content|styles)\.xml$/.test(name)).values()].map(decodedXml);
  return inOpenText.flatMap(([kind, sign]) => (parts.some((xml) => sign.test(xml)) ? [kind] : []));
}

/** Words beside the pages that every program writes are none. */
export const unseenInPdf = ({ beside, isBeyond }: Pick<WholePdf, 'beside' | 'isBeyond'>): UnseenKind[] => [
  ...(beside.hasComments ? (['comments'] as const) : []),
  ...(isBeyond ? (['hidden'] as const) : []),
  ...(beside.files.length > 0 ? (['files'] as const) : []),
];
