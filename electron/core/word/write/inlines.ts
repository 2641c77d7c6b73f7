import { addressIn, type Inline } from '../../../../shared/domain/inline.ts';
import { styleId, words } from './characters.ts';
import type { Run } from './run.ts';

/** The inside of a paragraph, marks as character styles; what leads to one address is one link. */
export const inlines = (content: readonly Inline[]): Run[] =>
  runsByAddress(content).flatMap(({ address, parts }): Run[] => {
    const runs = textRuns(parts);
    return address === null || runs.length === 0 ? runs : [{ type: 'link', address: asUri(address), runs }];
  });

function runsByAddress(content: readonly Inline[]): { address: string | null; parts: Inline[] }[] {
  const groups: { address: string | null; parts: Inline[] }[] = [];
  for (const part of content) {
    const address = addressIn(part);
    const last = groups.at(-1);
    if (last?.address === address) last.parts.push(part);
    else groups.push({ address, parts: [part] });
  }
  return groups;
}

/** A file names letters of other alphabets in an address by their codes. */
const asUri = (address: string): string => encodeURI(address).replaceAll('%25', '%');

const textRuns = (parts: readonly Inline[]): Run[] =>
  parts.flatMap((part): Run[] =>
    part.type === 'hardBreak'
      ? [{ type: 'break' }]
      : words(part.text, styleId((part.marks ?? []).map((mark) => mark.type))),
  );
