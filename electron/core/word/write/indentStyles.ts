import type { IParagraphPropertiesOptions, IParagraphStyleOptions } from 'docx';
import { headingLevels } from '../../../../shared/domain/richText.ts';
import { listStep, type Indent, indents } from './layout.ts';

/** Word's half points of a size that is meant beside running text of 11 points. */
export type Points = (beside11: number) => number;

/** Styles of running text exist twice: at the left margin and at the edge of the item titles. */
export function indentStyles(itemEdge: number, points: Points): IParagraphStyleOptions[] {
  return (['free', 'item'] as const).flatMap((indent) => {
    const edge = indent === 'item' ? itemEdge : 0;
    return [
      ...textStyles(indent, edge),
      ...headingStyles(indent, edge),
      ...resultStyles(indent, points),
      ...listStyles(indent, edge),
    ];
  });
}

/** Deeper list levels than these continue at the deepest. */
export const continuationLevels = [0, 1, 2] as const;

/** Between the rows of a list. Word drops spacing only between equal styles, and a row may hold on to the next. */
const closeSpacing = { after: 80 };

/** Names of the styles at one indent; `BeforeMore` ones hold on to what follows. */
export function styleIds(indent: Indent) {
  const { suffix } = indents[indent];
  return {
    text: `Text${suffix}`,
    textBeforeMore: `TextMitFolge${suffix}`,
    heading: `Textueberschrift${suffix}`,
    list: `Liste${suffix}`,
    listBeforeMore: `ListeMitFolge${suffix}`,
    listContinued: `Listenfortsetzung${suffix}`,
    listContinuedBeforeMore: `ListenfortsetzungMitFolge${suffix}`,
    note: `Vermerk${suffix}`,
    noteBeforeMore: `VermerkMitFolge${suffix}`,
    basis: `Beratungsgrundlage${suffix}`,
    caption: `Beschlussueberschrift${suffix}`,
    result: `Ergebnis${suffix}`,
    resultBeforeMore: `ErgebnisMitFolge${suffix}`,
    votes: `Stimmen${suffix}`,
    votesBeforeMore: `StimmenMitFolge${suffix}`,
  };
}

/** How deep the point of a list lies that a line goes on with, seen from its style; null for other lines. */
export function continuedLevel(style: string): number | null {
  const level = continuationLevels.find((each) =>
    (['free', 'item'] as const).some((indent) => {
      const { listContinued, listContinuedBeforeMore } = styleIds(indent);
      return [listContinued, listContinuedBeforeMore].some((id) => style === `${id}${each + 1}`);
    }),
  );
  return level ?? null;
}

function textStyles(indent: Indent, edge: number): IParagraphStyleOptions[] {
  const { name } = indents[indent];
  const ids = styleIds(indent);
  // docx writes widow control into styles, but only its type for paragraphs knows it.
  const running: IParagraphPropertiesOptions = { indent: { left: edge }, widowControl: true };
  return [
    {
      id: ids.text,
      name: `Text${name}`,
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: running,
    },
    {
      id: ids.textBeforeMore,
      name: `Text mit Folge${name}`,
      basedOn: ids.text,
      next: ids.text,
      paragraph: { keepNext: true },
    },
    { id: ids.note, name: `Vermerk${name}`, basedOn: ids.text, quickFormat: true, run: { italics: true } },
    {
      id: ids.noteBeforeMore,
      name: `Vermerk mit Folge${name}`,
      basedOn: ids.note,
      next: ids.note,
      paragraph: { keepNext: true },
    },
    {
      id: ids.basis,
      name: `Beratungsgrundlage${name}`,
      basedOn: ids.text,
      next: ids.text,
      paragraph: { keepNext: true, contextualSpacing: true, spacing: { after: 160 } },
    },
  ];
}

/** Word's own headings end where those of the document do: a text goes on below them. */
const headingsAbove = { free: 2, item: 3 } as const satisfies Record<Indent, number>;

/** Headings in a text, as Word's navigation and a screen reader find them. */
function headingStyles(indent: Indent, edge: number): IParagraphStyleOptions[] {
  const ids = styleIds(indent);
  return headingLevels.map((level) => ({
    id: `${ids.heading}${level}`,
    name: `Textüberschrift ${level}${indents[indent].name}`,
    basedOn: `Heading${headingsAbove[indent] + level}`,
    next: ids.text,
    quickFormat: true,
    run: { bold: level < 3, italics: level > 1 },
    paragraph: {
      indent: { left: edge, hanging: 0 },
      spacing: { before: level === 1 ? 240 : 180, after: 80 },
      outlineLevel: headingsAbove[indent] + level - 1,
    },
  }));
}

function resultStyles(indent: Indent, points: Points): IParagraphStyleOptions[] {
  const { name } = indents[indent];
  const ids = styleIds(indent);
  const more = { keepNext: true };
  return [
    {
      id: ids.caption,
      name: `Beschlussüberschrift${name}`,
      basedOn: ids.text,
      next: ids.text,
      quickFormat: true,
      run: { bold: true },
      paragraph: { keepNext: true, keepLines: true, spacing: { before: 200, after: 80 } },
    },
    {
      id: ids.result,
      name: `Ergebnis${name}`,
      basedOn: ids.text,
      next: ids.text,
      quickFormat: true,
      paragraph: { keepLines: true, spacing: { before: 160, after: 200 } },
    },
    {
      id: ids.resultBeforeMore,
      name: `Ergebnis mit Folge${name}`,
      basedOn: ids.result,
      next: ids.text,
      paragraph: more,
    },
    {
      id: ids.votes,
      name: `Stimmen${name}`,
      basedOn: ids.text,
      run: { size: points(10) },
      paragraph: { keepLines: true, spacing: { after: 20 } },
    },
    {
      id: ids.votesBeforeMore,
      name: `Stimmen mit Folge${name}`,
      basedOn: ids.votes,
      next: ids.votes,
      paragraph: more,
    },
  ];
}

function listStyles(indent: Indent, edge: number): IParagraphStyleOptions[] {
  const { name } = indents[indent];
  const ids = styleIds(indent);
  return [
    {
      id: ids.list,
      name: `Liste${name}`,
      basedOn: ids.text,
      quickFormat: true,
      paragraph: { spacing: closeSpacing, indent: { left: edge + listStep, hanging: listStep } },
    },
    {
      id: ids.listBeforeMore,
      name: `Liste mit Folge${name}`,
      basedOn: ids.list,
      next: ids.list,
      paragraph: { keepNext: true },
    },
    ...continuationLevels.flatMap((level) => [
      {
        id: `${ids.listContinued}${level + 1}`,
        name: `Listenfortsetzung ${level + 1}${name}`,
        basedOn: ids.list,
        // Without the mark that the style of the list has.
        paragraph: { numbering: false as const, indent: { left: edge + listStep * (level + 1), hanging: 0 } },
      },
      {
        id: `${ids.listContinuedBeforeMore}${level + 1}`,
        name: `Listenfortsetzung ${level + 1} mit Folge${name}`,
        basedOn: `${ids.listContinued}${level + 1}`,
        paragraph: { keepNext: true },
      },
    ]),
  ];
}
