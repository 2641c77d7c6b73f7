import type { Node } from '@tiptap/pm/model';
import type { JSONContent } from '@tiptap/react';
import { type Inline, type Mark, Picture, Footnote } from '../../../shared/domain/inline.ts';
import {
  type Block,
  cellAligns,
  countings,
  type Flow,
  type Heading,
  headingLevels,
  type ListItem,
  type RichText,
  type Table,
  type TableCell,
  type TableRow,
} from '../../../shared/domain/richText.ts';
import { addressOf } from '../../../shared/domain/address.ts';
import { noteTexts } from '../../../shared/domain/noteTexts.ts';
import { pictureAttrs } from './picture/extension.ts';
import { printable } from '../../../shared/domain/values.ts';

/** The contract's limit for one run of text; a longer one is kept as several. */
const longestRun = 200_000;

/**
 * Text of the minutes from whatever the editor holds. It never fails: what is typed must always be savable. A key
 * changes one paragraph of perhaps a thousand; the others are the same as before.
 */
export const fromEditor = (page: Node): RichText => ({
  type: 'doc',
  content: page.children.map((node) => {
    const before = unchanged.get(node);
    if (before) return before;
    const made = node.type.name === 'table' ? tableOf(node) : blockOf(node.toJSON());
    unchanged.set(node, made);
    return made;
  }),
});

/** So does a key one row of perhaps hundreds. */
export const tableOf = (table: Node): Table => ({
  type: 'table',
  content: table.children.map((node) => {
    const before = unchangedRows.get(node);
    if (before) return before;
    const made = tableRow(node.toJSON());
    unchangedRows.set(node, made);
    return made;
  }),
});

/** ProseMirror never changes a node: an edit puts new ones in the place of those it touches. */
const unchanged = new WeakMap<Node, Block>();
const unchangedRows = new WeakMap<Node, TableRow>();

/**
 * Stored text as the editor reads it. An empty run, which ProseMirror refuses, would hide the whole text; a text without any
 * paragraph is one that no undoing leads back to.
 */
export const toEditor = (text: RichText): JSONContent => {
  const stored: JSONContent = JSON.parse(JSON.stringify(text));
  const blocks = (stored.content ?? []).map(blockOf);
  const content = blocks.length > 0 ? blocks : [{ type: 'paragraph' }];
  return JSON.parse(JSON.stringify({ type: 'doc', content }));
};

function blockOf(node: JSONContent): Block {
  if (node.type === 'heading') return heading(node);
  if (node.type === 'table') return { type: 'table', content: (node.content ?? []).map(tableRow) };
  return flow(node);
}

const tableRow = ({ content = [] }: JSONContent): TableRow => ({
  type: 'tableRow',
  content: content.map(tableCell),
});

function tableCell({ type, attrs, content = [] }: JSONContent): TableCell {
  const inside = content.map(flow);
  const spans = { colspan: spanOf(attrs?.['colspan']), rowspan: spanOf(attrs?.['rowspan']) };
  const align = cellAligns.find((one) => one === attrs?.['align']);
  return {
    type: type === 'tableHeader' ? type : 'tableCell',
    ...(spans.colspan > 1 || spans.rowspan > 1 || align
      ? { attrs: { ...spans, ...(align && { align }) } }
      : {}),
    content: inside.length > 0 ? inside : [{ type: 'paragraph' }],
  };
}

const spanOf = (span: unknown): number => (typeof span === 'number' && span >= 1 ? span : 1);

function flow(node: JSONContent): Flow {
  const inside = node.content ?? [];
  if (node.type === 'bulletList') return { type: 'bulletList', content: inside.map(listItem) };
  if (node.type === 'orderedList') {
    const type = countings.find((one) => one === node.attrs?.['type']);
    const attrs = { start: startOf(node.attrs?.['start']), ...(type && { type }) };
    return { type: 'orderedList', attrs, content: inside.map(listItem) };
  }
  const content = inside.flatMap(inlines);
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
}

function heading(node: JSONContent): Heading {
  const content = (node.content ?? []).flatMap(inlines);
  const level = headingLevels.find((one) => one === node.attrs?.['level']) ?? 1;
  return { type: 'heading', attrs: { level }, ...(content.length === 0 ? {} : { content }) };
}

function listItem(node: JSONContent): ListItem {
  const content = (node.content ?? []).map(flow);
  // The editor's list items begin with a paragraph.
  if (content[0]?.type !== 'paragraph') content.unshift({ type: 'paragraph' });
  return { type: 'listItem', content };
}

/** Foreign pages number lists from -3 or "abc"; Word numbers them from 1. */
const startOf = (start: unknown): number =>
  typeof start === 'number' && Number.isInteger(start) && start >= 0 && start < 32_767 ? start : 1;

function inlines(node: JSONContent): Inline[] {
  if (node.type === 'hardBreak') return [{ type: 'hardBreak' }];
  if (node.type === 'picture') return pictureOf(node.attrs).map((part) => withBlackout(part, node));
  if (node.type === 'footnote') return footnoteOf(node.attrs).map((part) => withBlackout(part, node));
  const text = printable(node.text ?? '');
  const marks = (node.marks ?? []).flatMap(markOf);
  const runs = Array.from({ length: Math.ceil(text.length / longestRun) }, (_, n) =>
    text.slice(n * longestRun, (n + 1) * longestRun),
  );
  return runs.map((run) =>
    marks.length === 0 ? { type: 'text', text: run } : { type: 'text', text: run, marks },
  );
}

/** One without bytes is none: a foreign page can write anything into its place. */
function pictureOf(attrs: Record<string, unknown> = {}): Inline[] {
  const read = Picture.safeParse({ type: 'picture', attrs: pictureAttrs(attrs) });
  return read.success ? [read.data] : [];
}

/** One without words is none. */
function footnoteOf(attrs: Record<string, unknown> = {}): Inline[] {
  return noteTexts(String(attrs['text'])).flatMap((text) => {
    const read = Footnote.safeParse({ type: 'footnote', attrs: { text } });
    return read.success ? [read.data] : [];
  });
}

/** What has no letters of its own is blacked out with those around it, or by itself. */
const withBlackout = (part: Inline, { marks = [] }: JSONContent): Inline =>
  part.type !== 'hardBreak' && part.type !== 'text' && marks.some(({ type }) => type === 'blackout')
    ? { ...part, marks: [{ type: 'blackout' }] }
    : part;

function markOf({ type, attrs }: { type: string; attrs?: Record<string, unknown> }): Mark[] {
  if (type === 'bold' || type === 'italic' || type === 'underline' || type === 'blackout') return [{ type }];
  const href = type === 'link' ? addressOf(String(attrs?.['href'])) : null;
  return href === null ? [] : [{ type: 'link', attrs: { href } }];
}
