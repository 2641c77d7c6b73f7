import type { MinutesBlock } from '../../../../shared/domain/body/body.ts';
import type { MinutesModel, Part } from '../../../../shared/minutes/model.ts';
import { headBlock, itemBlock, overviewLines, peopleBlock, proceedingsBlock } from './blocks.ts';
import { line } from './wordLines.ts';
import { type LaidOut, wordFileOf } from './document.ts';
import { footerStretchOf, itemEdgeFor, stretchOf } from './layout.ts';
import type { Line } from './line.ts';
import { endMatter, holdLast } from './lines.ts';
import { Lists } from './lists.ts';
import { logoLine } from './logo.ts';
import { type Look, plainLook } from './look.ts';
import { noPictures, type Pictures } from './pictures.ts';
import type { TextSetting } from './richText.ts';
import { isNarrow, ownPage, type Room, shareOf, stylesInRoom } from './room.ts';
import { signaturesBlock } from './signatures.ts';
import { stylesFor } from './styles.ts';

/** The Niederschrift as a Word file. Nothing is decided here: the model says what is printed, styles say how. */
export const minutesDocx = (
  model: MinutesModel,
  look: Look = plainLook,
  mark = '',
  pictures: Pictures = noPictures,
  room: Room = ownPage,
): Promise<Uint8Array> => wordFileOf(minutesLaidOut(model, look, pictures, room), mark);

export function minutesLaidOut(
  model: MinutesModel,
  look: Look,
  pictures: Pictures,
  room: Room = ownPage,
): LaidOut {
  const { width } = room;
  const itemEdge = room.itemEdge ?? itemEdgeFor(look, model.labelStyle);
  const lists = new Lists(itemEdge);
  return {
    properties: model.properties,
    sections: sectionsOf(model, { lists, itemEdge, width, pictures }, look),
    styles: stylesInRoom(stylesFor(look, itemEdge), width),
    lists,
    isLandscape: false,
    footer: model.footer,
    footerStretch: footerStretchOf(look),
  };
}

/** Something that stands in one section; apart means on pages of its own (M9), which Word users can also cut out. */
type Chunk = { isApart: boolean; lines: Line[] };

function sectionsOf(model: MinutesModel, setting: TextSetting, look: Look): Line[][] {
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
  const signedOn = model.signedOn === undefined ? [] : [line('Unterschriftsname', model.signedOn)];
  return [
    ...sections,
    [...last, ...signedOn, ...signaturesBlock(model.signatures, stretchOf(look) / shareOf(setting.width))],
  ];
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
  attendance: ({ attendance, attendanceColumns }, { width }) => [
    open(peopleBlock(attendance, attendanceColumns, isNarrow(width))),
  ],
  missing: ({ missing, attendanceColumns }, { width }) => [
    open(missing ? peopleBlock(missing, attendanceColumns, isNarrow(width)) : []),
  ],
  agenda: ({ agenda }) => [
    open(agenda ? [line('Heading1', agenda.heading), ...agenda.parts.flatMap(overviewLines)] : []),
  ],
  proceedings: ({ preliminary, parts }, setting) => [
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
      lines: partBlock(part, setting),
    })),
  ],
};

const partBlock = ({ heading, items }: Part, setting: TextSetting): Line[] => [
  line('Heading1', heading),
  ...items.flatMap((item, index) => {
    const lines = itemBlock(item, setting);
    // A line between items belongs to the one that follows it.
    const leads = item.label === '' || (!item.isSubItem && items[index + 1]?.isSubItem === true);
    return leads ? lines : endMatter(lines);
  }),
];
