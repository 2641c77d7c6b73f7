import type { Inline } from '../../../../shared/domain/inline.ts';
import type {
  Block,
  BulletList,
  CellAlign,
  Flow,
  OrderedList,
  RichText,
  Table,
} from '../../../../shared/domain/richText.ts';
import { inlines, sizeOfLine } from './inlines.ts';
import { listStep, type Indent } from './layout.ts';
import type { Line } from './line.ts';
import { holdLast } from './lines.ts';
import { deepestLevel, type Lists } from './lists.ts';
import { continuationLevels, styleIds } from './indentStyles.ts';
import type { Pictures } from './pictures.ts';
import { textTable } from './textTable.ts';

/** In twips: `width` of a page's text, and `itemEdge`, where the texts of the items begin. */
export type TextSetting = { lists: Lists; itemEdge: number; width: number; pictures: Pictures };
/** `text` and `align`: the style of a paragraph, where it is not that of running text, and where its lines stand. */
type Spot = TextSetting & { indent: Indent; text?: string; align?: CellAlign | undefined };

/** Text as the editor keeps it, as Word paragraphs; the schema is closed, so nothing can be met that is not handled. */
export const richText = (text: RichText, setting: Spot): Line[] =>
  text.content.flatMap((block, index) => introducing(blockLines(block, setting), text.content[index + 1]));

/** "Folgende Punkte:" must not be the last line of a page. */
const introducing = (lines: Line[], next: Block | undefined): Line[] =>
  next !== undefined && next.type !== 'paragraph' && next.type !== 'heading' ? holdLast(lines) : lines;

function blockLines(block: Block, setting: Spot): Line[] {
  switch (block.type) {
    case 'paragraph':
      return [line(setting.text ?? styleIds(setting.indent).text, block.content, setting)];
    case 'heading':
      return [line(`${styleIds(setting.indent).heading}${block.attrs.level}`, block.content, setting)];
    case 'bulletList':
    case 'orderedList':
      return listLines(block, { ...setting, level: 0 });
    case 'table':
      return tableLines(block, setting);
  }
}

/** As wide as the text that it stands in. */
function tableLines(table: Table, setting: Spot): Line[] {
  const left = edgeOf(setting);
  return textTable(table, { left, width: setting.width - left }, (blocks, { style, align, width }) =>
    blocks.flatMap((block) => blockLines(block, { ...setting, indent: 'free', text: style, align, width })),
  );
}

/** How far from the left of the page's text a paragraph begins. */
const edgeOf = ({ indent, itemEdge }: Spot): number => (indent === 'item' ? itemEdge : 0);

function line(style: string, content: readonly Inline[] = [], setting: Spot & { level?: number }): Line {
  const listEdge = setting.level === undefined ? 0 : listStep * (setting.level + 1);
  const width = setting.width - edgeOf(setting) - listEdge;
  const { pictures, align } = setting;
  const runs = inlines(content, { pictures, width });
  return { style, runs, size: sizeOfLine(content, width), ...(align && { align }) };
}

type ListSetting = Spot & { level: number };

function listLines(list: BulletList | OrderedList, setting: ListSetting): Line[] {
  const { indent, lists, level } = setting;
  const reference = list.type === 'bulletList' ? lists.bullet(indent) : lists.ordered(indent, list, level);
  const numbering = { ...reference, level: Math.min(level, deepestLevel) };
  return list.content.flatMap(({ content }) => {
    let numbered = false;
    return content.flatMap((block: Flow, index) => {
      if (block.type !== 'paragraph') return listLines(block, { ...setting, level: level + 1 });
      const own = numbered
        ? line(continued(setting), block.content, setting)
        : { ...line(styleIds(indent).list, block.content, setting), numbering };
      numbered = true;
      return introducing([own], content[index + 1]);
    });
  });
}

/** A further paragraph of a list item stands below its text, without a number. */
function continued({ indent, level }: ListSetting): string {
  const deepest = continuationLevels.length;
  return `${styleIds(indent).listContinued}${Math.min(level + 1, deepest)}`;
}
