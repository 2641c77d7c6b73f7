import type { AgendaItem, FurtherPaper } from './agenda.ts';

/** All that an item is about, in the order of print; of one that is called like the item the title is ''. */
export const papersAt = ({
  paperType,
  paperReference,
  paperTitle,
  furtherPapers,
}: Pick<AgendaItem, 'paperType' | 'paperReference' | 'paperTitle' | 'furtherPapers'>): FurtherPaper[] =>
  [{ paperType, paperReference, title: paperTitle }, ...furtherPapers].filter(
    (paper) => paper.paperType + paper.paperReference + paper.title !== '',
  );

/** The item with one more paper: as its only one, or behind those it has. */
export function withPaper(item: AgendaItem, paper: FurtherPaper): AgendaItem {
  if (papersAt(item).length > 0) return { ...item, furtherPapers: [...item.furtherPapers, paper] };
  const { paperType, paperReference, title } = paper;
  const paperTitle = title === item.title ? '' : title;
  return { ...item, hasBasis: paperReference !== '', paperType, paperReference, paperTitle };
}

/** The item without a paper: what comes behind the first moves up. */
export function withoutPaper(
  item: AgendaItem,
  { number, subject }: { number: string | null; subject: string },
): AgendaItem {
  const all = papersAt(item);
  const at = all.findIndex((paper) =>
    number === null ? paper.title === subject : paper.paperReference === number,
  );
  if (at < 0) return item;
  const [first, ...furtherPapers] = all.toSpliced(at, 1);
  const { paperType = '', paperReference = '', title = '' } = first ?? {};
  const paperTitle = title === item.title ? '' : title;
  return { ...item, hasBasis: paperReference !== '', paperType, paperReference, paperTitle, furtherPapers };
}

/** Papers as the item prints them; those that it does not name come last. */
export function inPrintedOrder<P extends { number: string | null }>(
  item: AgendaItem,
  papers: readonly P[],
): P[] {
  const references = papersAt(item).map(({ paperReference }) => paperReference);
  const spotOf = ({ number }: P): number => {
    const spot = number === null ? -1 : references.indexOf(number);
    return spot < 0 ? references.length : spot;
  };
  return papers.toSorted((a, b) => spotOf(a) - spotOf(b));
}
