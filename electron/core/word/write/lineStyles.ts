import {
  type IParagraphPropertiesOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LeaderType,
  LineRuleType,
} from 'docx';
import { keepsWordsWhole } from './wholeWords.ts';

/** How a line is set; lengths in points, as Word's styles say it. */
export type LineStyle = {
  size: number;
  bold: boolean;
  italic: boolean;
  before: number;
  after: number;
  /** From the margin: where the text stands, and its first line. */
  left: number;
  firstLine: number;
  align: 'left' | 'center' | 'right';
  holdsNext: boolean;
  holdsLines: boolean;
  /** No line ends within a word. */
  keepsWords: boolean;
  /** Of headings, from 1; null for text. */
  level: number | null;
  /** Lines of this style that follow each other have nothing between them. */
  isContextual: boolean;
  tabs: readonly TabStop[];
  /** Of an empty line that only keeps a distance; null for one as high as its letters. */
  height: number | null;
  /** Where on the page such lines stand instead of below each other, from its left and upper edge. */
  frame: Frame | null;
};

/** `isRuled`: a line runs along its upper edge. */
export type Frame = { x: number; y: number; width: number; height: number; isRuled: boolean };

export type TabStop = { at: number; isRuled: boolean };

type Definition = Pick<IParagraphStyleOptions, 'basedOn' | 'run'> & {
  paragraph?: IParagraphPropertiesOptions | undefined;
};

/** What Word's styles come to, each with all that it takes from those it is based on. */
export function lineStyles(styles: IStylesOptions): (id: string) => LineStyle {
  const definitions = definitionsOf(styles);
  const resolved = new Map<string, LineStyle>();
  const styleOf = (id: string): LineStyle => {
    const known = resolved.get(id);
    if (known) return known;
    const definition = definitions.get(id);
    if (!definition) throw new Error(`No style ${id}`);
    const base = id === 'Normal' ? blank : styleOf(definition.basedOn ?? 'Normal');
    const style = { ...refined(base, definition), keepsWords: base.keepsWords || keepsWordsWhole(id) };
    resolved.set(id, style);
    return style;
  };
  return styleOf;
}

function definitionsOf({ default: defaults = {}, paragraphStyles = [] }: IStylesOptions) {
  const { document, title, heading1, heading2, heading3, heading4, heading5, heading6 } = defaults;
  const headings = { heading1, heading2, heading3, heading4, heading5, heading6 };
  return new Map<string, Definition>([
    ['Normal', document ?? {}],
    ['Title', title ?? {}],
    ...Object.entries(headings).map(([name, style]): [string, Definition] => [
      `H${name.slice(1)}`,
      style ?? {},
    ]),
    ...paragraphStyles.map((style): [string, Definition] => [style.id, style]),
  ]);
}

const blank: LineStyle = {
  size: 11,
  bold: false,
  italic: false,
  before: 0,
  after: 0,
  left: 0,
  firstLine: 0,
  align: 'left',
  holdsNext: false,
  holdsLines: false,
  keepsWords: false,
  level: null,
  isContextual: false,
  tabs: [],
  height: null,
  frame: null,
};

function refined(base: LineStyle, { run = {}, paragraph = {} }: Definition): Omit<LineStyle, 'keepsWords'> {
  const { spacing, indent, outlineLevel } = paragraph;
  const left = indent?.left === undefined ? base.left : points(indent.left);
  const hanging = indent?.hanging === undefined ? base.left - base.firstLine : points(indent.hanging);
  const tabs = tabsOf(paragraph);
  return {
    size: run.size === undefined ? base.size : Number(run.size) / 2,
    bold: run.bold ?? base.bold,
    italic: run.italics ?? base.italic,
    before: spacing?.before === undefined ? base.before : points(spacing.before),
    after: spacing?.after === undefined ? base.after : points(spacing.after),
    left,
    firstLine: left - hanging,
    align: alignmentOf(paragraph) ?? base.align,
    holdsNext: paragraph.keepNext ?? base.holdsNext,
    holdsLines: paragraph.keepLines ?? base.holdsLines,
    level: outlineLevel === undefined ? base.level : outlineLevel + 1,
    isContextual: paragraph.contextualSpacing ?? base.isContextual,
    tabs: tabs.length > 0 ? tabs : base.tabs,
    height: spacing?.lineRule === LineRuleType.EXACT ? points(spacing.line ?? 0) : base.height,
    frame: frameOf(paragraph) ?? base.frame,
  };
}

function frameOf({ frame, border }: IParagraphPropertiesOptions): Frame | null {
  if (frame?.type !== 'absolute') return null;
  const { position, width = 0, height = 0 } = frame;
  return {
    x: points(position.x),
    y: points(position.y),
    width: points(width),
    height: points(height),
    isRuled: border?.top !== undefined,
  };
}

/** Twips, as all our styles are measured. */
export const points = (twips: number | string): number => Number(twips) / 20;

function alignmentOf({ alignment }: IParagraphPropertiesOptions): LineStyle['align'] | null {
  if (alignment === undefined) return null;
  return alignment === 'center' || alignment === 'right' ? alignment : 'left';
}

const tabsOf = ({ tabStops = [], leftTabStop }: IParagraphPropertiesOptions): TabStop[] => [
  ...tabStops.map(({ position, leader }) => ({
    at: points(position),
    isRuled: leader === LeaderType.UNDERSCORE,
  })),
  ...(leftTabStop === undefined ? [] : [{ at: points(leftTabStop), isRuled: false }]),
];
