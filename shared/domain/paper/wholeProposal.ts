import { type Block, type Flow, isEmptyText, type ListItem, type RichText } from '../richText.ts';

/** All that a paper proposes as one numbered list; null where a Ziffer says what no list can hold. */
export function listOfProposals(proposals: readonly RichText[]): RichText | null {
  if (!proposals.every(({ content }) => content.every(isFlow))) return null;
  const content = proposals.map((one) => pointOf(one.content.filter(isFlow)));
  return { type: 'doc', content: [{ type: 'orderedList', attrs: { start: 1 }, content }] };
}

/**
 * All Ziffern of a paper as one wording, on which a body votes at once or Ziffer by Ziffer; null where it has no several.
 * A table or heading stands below its Ziffer, behind which the list counts on.
 */
export function wholeProposal(all: readonly RichText[]): RichText | null {
  const proposals = all.filter((text) => !isEmptyText(text));
  if (proposals.length < 2) return null;
  return (
    listOfProposals(proposals) ?? {
      type: 'doc',
      content: proposals.flatMap(({ content }, index) => listedFrom(index + 1, content)),
    }
  );
}

function listedFrom(start: number, content: readonly Block[]): Block[] {
  const end = content.findIndex((block) => !isFlow(block));
  const listed = (end === -1 ? content : content.slice(0, end)).filter(isFlow);
  const point = pointOf(listed.length === 0 ? [{ type: 'paragraph' }] : listed);
  return [
    { type: 'orderedList', attrs: { start }, content: [point] },
    ...(end === -1 ? [] : content.slice(end)),
  ];
}

const pointOf = (content: Flow[]): ListItem => ({ type: 'listItem', content });

const isFlow = (block: Block): block is Flow =>
  block.type === 'paragraph' || block.type === 'bulletList' || block.type === 'orderedList';
