import { Document, type ISectionOptions, Packer, SectionType } from 'docx';
import type { MinutesBlock } from '../../../../shared/domain/body/body.ts';
import { printable } from '../../../../shared/domain/values.ts';
import type { MinutesModel, Part } from '../../../../shared/minutes/model.ts';
import { headBlock, itemBlock, overviewLines, peopleBlock, proceedingsBlock } from './blocks.ts';
import { line } from './wordLines.ts';
import { footerOf } from './footer.ts';
import { itemEdgeFor, page, stretchOf, textWidth } from './layout.ts';
import type { Line } from './line.ts';
import { endMatter, holdLast, toBlocks } from './lines.ts';
import { Lists } from './lists.ts';
import { logoLine } from './logo.ts';
import { type Look, plainLook } from './look.ts';
import { markProperty } from './mark.ts';
import type { TextSetting } from './richText.ts';
import { signaturesBlock } from './signatures.ts';
import { stylesFor } from './styles.ts';

/** The Niederschrift as a Word file. Nothing is decided here: the model says what is printed, styles say how. */
export async function minutesDocx(
  model: MinutesModel,
  look: Look = plainLook,
  mark = '',
): Promise<Uint8Array> {
  return Packer.toBuffer(minutesDocument(model, look, mark));
}

function minutesDocument(model: MinutesModel, look: Look, mark: string): Document {
  const itemEdge = itemEdgeFor(look, model.labelStyle);
  const lists = new Lists(itemEdge);
  const setting = { lists, itemEdge, width: textWidth };
  const { title, subject, creator } = model.properties;
  const sections = sectionsOf(model, setting, look);
  return new Document({
    title: printable(title),
    subject: printable(subject),
    creator: printable(creator),
    lastModifiedBy: printable(creator),
    customProperties: markProperty(mark),
    styles: stylesFor(look, itemEdge),
    numbering: lists.numbering(),
    compatibility: { version: 15 },
    hyphenation: { autoHyphenation: true },
    sections,
  });
}

/** Something that stands in one section; apart means on pages of its own (M9), which Word users can also cut out. */
type Chunk = { isApart: boolean; lines: Line[] };

function sectionsOf(model: MinutesModel, setting: TextSetting, look: Look): ISectionOptions[] {
  const head: Chunk = { isApart: false, lines: [...logoLine(look.logo), ...headBlock(model.head)] };
  const sections: Line[][] = [[]];
  let isApart = false;
  for (const chunk of [head, ...model.blocks.flatMap((block) => chunksOf[block](model, setting))]) {
    if (chunk.lines.length === 0) continue;
    if (chunk.isApart || isApart) sections.push([]);
    sections.at(-1)?.push(...chunk.lines);
    isApart = chunk.isApart;
  }
  // Nobody signs a page on which nothing else stands.
  const last = holdLast([...(sections.pop() ?? []), ...attachmentLines(model)]);
  sections.push([...last, ...signaturesBlock(model.signatures, stretchOf(look))]);
  const footers = { default: footerOf(model.footer, stretchOf(look)) };
  return sections.map((lines, index) => ({
    properties: { type: SectionType.NEXT_PAGE, page },
    ...(index === 0 ? { footers } : {}),
    children: toBlocks(lines),
  }));
}

const attachmentLines = ({ attachments }: MinutesModel): Line[] =>
  attachments
    ? [
        line('Heading1', attachments.heading),
        ...endMatter(attachments.entries.map((entry) => line('Anlage', entry))),
      ]
    : [];

const open = (lines: Line[]): Chunk => ({ isApart: false, lines });

const chunksOf: Record<MinutesBlock, (model: MinutesModel, setting: TextSetting) => Chunk[]> = {
  attendance: ({ attendance, attendanceColumns }) => [open(peopleBlock(attendance, attendanceColumns))],
  missing: ({ missing, attendanceColumns }) => [open(missing ? peopleBlock(missing, attendanceColumns) : [])],
  agenda: ({ agenda }) => [
    open(agenda ? [line('Heading1', agenda.heading), ...agenda.parts.flatMap(overviewLines)] : []),
  ],
  proceedings: ({ preliminary, parts, labelStyle }, setting) => [
    open(
      preliminary
        ? [
            line('Heading1', preliminary.heading),
            ...endMatter(proceedingsBlock(preliminary, 'free', setting)),
          ]
        : [],
    ),
    ...parts.map((part) => ({
      isApart: part.startsOnNewPage,
      lines: partBlock(part, setting, labelStyle === 'punktDerTagesordnung'),
    })),
  ],
};

const partBlock = ({ heading, items }: Part, setting: TextSetting, labelAbove: boolean): Line[] => [
  line('Heading1', heading),
  ...items.flatMap((item, index) => {
    const lines = itemBlock(item, setting, labelAbove);
    const leadsToSubItem = !item.isSubItem && items[index + 1]?.isSubItem === true;
    return leadsToSubItem ? lines : endMatter(lines);
  }),
];
