import type { DocumentBlock, SheetModel } from '../../../../shared/documents/model.ts';
import { beside, line } from './wordLines.ts';
import { type LaidOut, widthOf, wordFileOf } from './document.ts';
import { footerStretchOf, itemEdgeFor, stretchOf } from './layout.ts';
import type { Line } from './line.ts';
import { letterLines } from './letter.ts';
import { fitsAboveWindow } from './letterStyles.ts';
import { holdLast, holdTogether } from './lines.ts';
import { Lists } from './lists.ts';
import { logoLine } from './logo.ts';
import type { Look } from './look.ts';
import { noPictures, type Pictures } from './pictures.ts';
import { ownPage, type Room, shareOf, stylesInRoom } from './room.ts';
import { blockLines, type SheetSetting } from './sheetBlocks.ts';
import { sheetStylesFor } from './sheetStyles.ts';
import { styleIds } from './indentStyles.ts';

/** Any document of a meeting other than the Niederschrift as a Word file: the model says what, styles say how. */
export const sheetDocx = (
  model: SheetModel,
  look: Look,
  mark = '',
  pictures: Pictures = noPictures,
  room: Room | null = null,
): Promise<Uint8Array> => wordFileOf(sheetLaidOut(model, look, pictures, room), mark);

/** In points; from the table of the chair, standing. */
const readAloudSize = 14;

/** `inRoom`: null on a page of its own. */
export function sheetLaidOut(
  model: SheetModel,
  chosen: Look,
  pictures: Pictures,
  inRoom: Room | null = null,
): LaidOut {
  const look = model.isReadAloud ? { ...chosen, fontSize: Math.max(chosen.fontSize, readAloudSize) } : chosen;
  const isLandscape = model.page === 'landscape';
  const { width, itemEdge: edge } = inRoom ?? { ...ownPage, width: widthOf({ isLandscape }) };
  const itemEdge = edge ?? itemEdgeFor(look, labelStyleOf(model));
  const lists = new Lists(itemEdge);
  const setting = { lists, itemEdge, width, pictures, stretch: stretchOf(look) / shareOf(width) };
  return {
    properties: model.properties,
    sections: sectionsOf(model, look, { ...setting, above: inRoom?.isBelowHead ? headAbove : undefined }),
    styles: stylesInRoom(sheetStylesFor(look, { itemEdge, width }), width),
    lists,
    isLandscape,
    footer: model.footer,
    footerStretch: footerStretchOf(look),
  };
}

export const labelStyleOf = ({ isReadAloud }: SheetModel): 'top' | 'zuPunkt' =>
  isReadAloud ? 'top' : 'zuPunkt';

/** What stands above the first block without being of the document. */
type Above = { above: DocumentBlock | undefined };
const headAbove: DocumentBlock = { kind: 'captions', captions: [] };

/** What begins on a new page is a section of its own, as in the Niederschrift (M9). */
function sectionsOf(model: SheetModel, look: Look, { above, ...setting }: SheetSetting & Above): Line[][] {
  const logo = logoLine(look.logo);
  const hasRoom = fitsAboveWindow(model.letterhead, stretchOf({ ...look, fontSize: 11 }));
  const { letter } = model;
  const head = letter && hasRoom ? letterLines(model, letter, logo) : [...logo, ...headLines(model)];
  const sections: Line[][] = [head];
  model.blocks.forEach((block, index) => {
    if (block.kind === 'heading' && block.startsOnNewPage) sections.push([]);
    const before = sections.pop() ?? [];
    const lines = blockLines(block, setting, index === 0 ? above : model.blocks[index - 1]);
    sections.push([...(block.kind === 'signatures' ? heldToEnd(before) : before), ...lines]);
  });
  return model.isReadAloud ? sections.map(holdMatters) : sections;
}

/**
 * Paragraphs: an item, its paper, the call, who is there for it, the question and the counts. LibreOffice lays out some 25
 * at a time and tears what is held across: the shorter a chain, the rarer.
 */
const longestChain = 6;

/** Nobody turns the page between a call and what is called, nor between a question and the counts. */
function holdMatters(lines: readonly Line[]): Line[] {
  const begins = [...lines.keys()].filter((index) => opensMatter(lines[index]?.style ?? ''));
  return [0, ...begins].flatMap((begin, n) => holdTogether(lines.slice(begin, begins[n]), longestChain));
}

const opensMatter = (style: string): boolean =>
  style.startsWith('Heading') || style === styleIds('free').caption;

/**
 * Nobody signs a page on which nothing else stands: place, day, greeting and what they are about go along. A paragraph
 * of some length is enough.
 */
function heldToEnd(lines: readonly Line[]): Line[] {
  const lastText = lines.findLastIndex(({ size }) => size >= enoughText);
  const begin = Math.max(lastText, lines.length - 3, 0);
  return [...lines.slice(0, begin), ...holdLast(holdTogether(lines.slice(begin)))];
}

/** Letters: more than a greeting, or place and day. */
const enoughText = 30;

/** What a letter says beside the address stands in the head where there is no room for one. */
const headLines = ({ letterhead, letter, title, subtitles }: SheetModel): Line[] => [
  ...letterhead.map((row) => line('Briefkopf', row)),
  ...(title === '' ? [] : [line('Title', title)]),
  ...subtitles.map((row, index) => line(index === subtitles.length - 1 ? 'Sitzungstag' : 'Untertitel', row)),
  ...(letter?.details ?? []).map(({ label, value }) => beside('Sitzungsangabe', label, value)),
];
