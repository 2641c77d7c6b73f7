import { Document, Footer, Packer, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { page, type Indent } from '../../electron/core/word/write/layout.ts';
import { Lists } from '../../electron/core/word/write/lists.ts';
import { styleIds } from '../../electron/core/word/write/indentStyles.ts';
import { plainLook } from '../../electron/core/word/write/look.ts';
import { stylesFor } from '../../electron/core/word/write/styles.ts';
import type { Inline } from '../../shared/domain/inline.ts';
import type { Flow, OrderedList, RichText, Table } from '../../shared/domain/richText.ts';
import type { Group, ItemModel, MinutesModel, Proceedings } from '../../shared/minutes/model.ts';

/** Text with a tab where it is written, in one of our styles. */
const p = (style: string, text: string): Paragraph =>
  new Paragraph({
    style,
    children: text
      .split('\t')
      .flatMap((piece, index) => [
        ...(index === 0 ? [] : [new TextRun({ children: [new Tab()] })]),
        ...(piece === '' ? [] : [new TextRun(piece)]),
      ]),
  });

/** docxtemplater drops the two paragraphs of the marks (`paragraphLoop`). An empty value drops what is inside too. */
const loop = (name: string, ...inside: Paragraph[]): Paragraph[] => [
  new Paragraph({ children: [new TextRun(`{#${name}}`)] }),
  ...inside,
  new Paragraph({ children: [new TextRun(`{/${name}}`)] }),
];

/** A paragraph for each text of a list. */
const each = (name: string, style: string): Paragraph[] => loop(name, p(style, '{.}'));

/** A paragraph that is only there with its text. */
const perhaps = (name: string, style: string): Paragraph[] => loop(name, p(style, `{${name}}`));

/** Two texts with a tab between, or the first alone. */
const beside = (style: string): Paragraph[] => [
  ...loop('right', p(style, '{left}\t{right}')),
  ...loop('alone', p(style, '{alone}')),
];

const numbers: OrderedList = { type: 'orderedList', content: [] };

function blocks(indent: Indent, lists: Lists): Paragraph[] {
  const ids = styleIds(indent);
  const listed = (name: string, style: string, reference: ReturnType<Lists['bullet']>) => {
    const numbering = { ...reference, level: 0 };
    return loop(name, new Paragraph({ style, numbering, children: [new TextRun(`{${name}}`)] }));
  };
  return loop(
    'blocks',
    ...perhaps('text', ids.text),
    ...perhaps('textBeforeMore', ids.textBeforeMore),
    ...listed('bullet', ids.list, lists.bullet(indent)),
    ...listed('bulletBeforeMore', ids.listBeforeMore, lists.bullet(indent)),
    ...listed('numbered', ids.list, lists.ordered(indent, numbers, 0)),
    ...listed('numberedBeforeMore', ids.listBeforeMore, lists.ordered(indent, numbers, 0)),
  );
}

function proceedings(indent: Indent, lists: Lists): Paragraph[] {
  const ids = styleIds(indent);
  return [
    ...each('notesBefore', ids.note),
    ...blocks(indent, lists),
    ...loop(
      'resolutions',
      ...perhaps('caption', ids.caption),
      ...blocks(indent, lists),
      ...perhaps('result', ids.result),
      ...perhaps('resultBeforeMore', ids.resultBeforeMore),
      ...each('votes', ids.votes),
      ...each('votesBeforeMore', ids.votesBeforeMore),
    ),
    ...each('notesAfter', ids.note),
  ];
}

const groups = (name: string): Paragraph[] =>
  loop(
    name,
    p('Heading1', '{heading}'),
    ...loop('groups', p('Gruppe', '{label}'), ...loop('entries', ...beside('Anwesende'))),
  );

const items = (lists: Lists): Paragraph[] =>
  loop(
    'items',
    ...loop('mainLabel', p('Heading2', '{mainLabel}\t{title}')),
    ...loop('subLabel', p('Heading3', '{subLabel}\t{title}')),
    ...each('captions', styleIds('item').basis),
    ...proceedings('item', lists),
    ...perhaps('separator', 'Trennzeichen'),
  );

const footer = (): Footer => {
  const children = [new Tab(), 'Seite ', PageNumber.CURRENT, ' von ', PageNumber.TOTAL_PAGES];
  const count = new TextRun({ children });
  return new Footer({
    children: [new Paragraph({ style: 'Fusszeile', children: [new TextRun('{footer}'), count] })],
  });
};

/** The Niederschrift as an office would draw it up for docxtemplater: our styles, a loop for whatever repeats. */
export async function makeTemplate(): Promise<Uint8Array> {
  const lists = new Lists();
  const children = [
    ...each('letterhead', 'Briefkopf'),
    p('Title', '{title}'),
    p('Untertitel', '{subtitle}'),
    p('Sitzungstag', '{date}'),
    ...loop('captions', ...beside('Sitzungsangabe')),
    ...groups('attendance'),
    ...each('headCounts', 'Kopfzahl'),
    ...groups('missing'),
    ...loop('preliminary', p('Heading1', '{heading}'), ...proceedings('free', lists)),
    ...loop('parts', p('Heading1', '{heading}'), ...items(lists)),
    ...loop('signatures', p('Unterschriftslinie', '\t\t\t'), ...loop('rows', ...beside('Unterschriftsname'))),
  ];
  const sections = [{ properties: { page }, footers: { default: footer() }, children }];
  return Packer.toBuffer(
    new Document({ styles: stylesFor(plainLook), numbering: lists.numbering(), sections }),
  );
}

/** What docxtemplater has to do for one document: unzip and compile the template, fill it, zip. */
export function fill(template: Uint8Array, data: object): Uint8Array {
  const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
  document.render(data);
  return document.toBuffer();
}

/** The model in the template's words. Not timed: it stands for what a program would hand over. */
export function templateData(model: MinutesModel): object {
  const { head, attendance, missing, preliminary, parts, signatures } = model;
  const listed = ({ heading, groups: own }: { heading: string; groups: readonly Group[] }) => ({
    heading,
    groups: own.map(({ label, entries }) => ({
      label,
      entries: entries.map(({ name, note }) => pair(name, note)),
    })),
  });
  const [left, right] = signatures;
  const rows = [pair(left?.name ?? '', right?.name ?? ''), pair(left?.role ?? '', right?.role ?? '')];
  return {
    ...head,
    captions: head.captions.map(({ label, value }) => pair(label, value)),
    attendance: listed(attendance),
    headCounts: attendance.headCounts,
    missing: missing && listed(missing),
    preliminary: preliminary && { heading: preliminary.heading, ...proceedingsData(preliminary, false) },
    parts: parts.map(({ heading, items: own }) => ({ heading, items: own.map(itemData) })),
    signatures: left && { rows: rows.filter(({ alone }) => alone !== '') },
    footer: model.footer,
  };
}

const pair = (left: string, right: string): { left?: string; right?: string; alone?: string } =>
  right === '' ? { alone: left } : { left, right };

const itemData = (own: ItemModel): object => ({
  [own.isSubItem ? 'subLabel' : 'mainLabel']: own.label,
  title: own.title,
  captions: own.captions.map(({ label, value }) => (value === '' ? label : `${label} ${value}`)),
  ...proceedingsData(own, own.separator !== ''),
  separator: own.separator,
});

function proceedingsData(
  { notesBefore, text, resolutions, notesAfter }: Proceedings,
  isFollowed: boolean,
): object {
  const keepsLast = resolutions[0]?.caption === '' && resolutions[0].text.content.length === 0;
  return {
    notesBefore,
    blocks: blocksData(text, keepsLast ? 'last' : 'none'),
    resolutions: resolutions.map(({ caption, text: own, result, votes }, index) => {
      const isLast = isFollowed && notesAfter.length === 0 && index === resolutions.length - 1;
      return {
        caption,
        blocks: blocksData(own, result !== '' || votes.length > 0 ? 'all' : 'none'),
        [isLast || votes.length > 0 ? 'resultBeforeMore' : 'result']: result,
        [isLast ? 'votesBeforeMore' : 'votes']: votes,
      };
    }),
    notesAfter,
  };
}

const blocksData = ({ content }: RichText, keeps: 'none' | 'last' | 'all'): object[] =>
  content.flatMap((block, index) => {
    const next = content[index + 1];
    const introduces = next !== undefined && next.type !== 'paragraph';
    const holds = keeps === 'all' || (keeps === 'last' && next === undefined);
    if (block.type === 'paragraph') {
      return [{ [holds || introduces ? 'textBeforeMore' : 'text']: wordsOf(block.content) }];
    }
    if (block.type === 'table') return cellData(block).map((text) => ({ text }));
    if (block.type === 'heading') return [{ text: wordsOf(block.content) }];
    const kind = block.type === 'bulletList' ? 'bullet' : 'numbered';
    return listData(block.content.flatMap(({ content: inner }) => inner)).map((words) => ({
      [keeps === 'all' ? `${kind}BeforeMore` : kind]: words,
    }));
  });

/** So are the rows of a table: a template has a loop for one kind of table. */
const cellData = ({ content }: Table): string[] =>
  content.flatMap((row) => row.content.flatMap((cell) => listData(cell.content)));

/** A list within a list is printed at the first level: a template has no answer to it. */
const listData = (inner: readonly Flow[]): string[] =>
  inner.flatMap((block) =>
    block.type === 'paragraph'
      ? [wordsOf(block.content)]
      : listData(block.content.flatMap(({ content }) => content)),
  );

const wordsOf = (content: readonly Inline[] = []): string =>
  content.map((part) => (part.type === 'text' ? part.text : '\n')).join('');
