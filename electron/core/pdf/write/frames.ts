import { page } from '../../word/write/layout.ts';
import type { Line } from '../../word/write/line.ts';
import { type Frame, points } from '../../word/write/lineStyles.ts';
import type { PdfBlock, PdfFrames } from './block.ts';
import type { Setting } from './setting.ts';

/** The lines with a spot of their own on the page that begin here; they are taken from `left`. */
export function takeFrames(
  left: Line[],
  setting: Setting,
  blocksIn: (lines: readonly Line[], width: number, setting: Setting) => PdfBlock[],
): PdfFrames {
  const { styleOf } = setting;
  // Within its frame a line stands below the one before it.
  const inside = { ...setting, styleOf: (id: string) => ({ ...styleOf(id), frame: null }) };
  const end = left.findIndex(({ row, style }) => row !== undefined || styleOf(style).frame === null);
  const groups: { frame: Frame; lines: Line[] }[] = [];
  for (const line of left.splice(0, end === -1 ? left.length : end)) {
    const { frame } = styleOf(line.style);
    const last = groups.at(-1);
    if (last && frame && isSame(last.frame, frame)) last.lines.push(line);
    else if (frame) groups.push({ frame, lines: [line] });
  }
  return {
    kind: 'frames',
    above: 0,
    holdsNext: false,
    frames: groups.map(({ frame, lines }) => ({
      ...frame,
      x: frame.x - points(page.margin.left),
      y: frame.y - points(page.margin.top),
      blocks: frame.isRuled ? [] : blocksIn(lines, frame.width, inside),
    })),
  };
}

const isSame = (one: Frame, other: Frame): boolean => one.x === other.x && one.y === other.y;
