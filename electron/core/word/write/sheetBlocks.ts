import type { AgendaEntry, DocumentBlock } from '../../../../shared/documents/model.ts';
import { emptyText } from '../../../../shared/domain/richText.ts';
import { itemLine, proceedingsBlock } from './blocks.ts';
import { beside, line } from './wordLines.ts';
import { words } from './characters.ts';
import type { Line } from './line.ts';
import { holdTogether } from './lines.ts';
import type { Lists } from './lists.ts';
import { gridRows, ticksLine } from './sheetGrid.ts';
import { tableRows } from './sheetTable.ts';
import { styleIds } from './indentStyles.ts';
import { richText, type TextSetting } from './richText.ts';
import { signaturesBlock } from './signatures.ts';

/** `stretch`: how much wider than Arial in 11 points the text runs. */
export type SheetSetting = TextSetting & { stretch: number };

/** `above`: the block before this one, from which a text keeps its distance where it is no text. */
export function blockLines(block: DocumentBlock, setting: SheetSetting, above?: DocumentBlock): Line[] {
  const { lists, width, stretch } = setting;
  switch (block.kind) {
    case 'captions':
      return block.captions.map(({ label, value }) => beside('Sitzungsangabe', label, value));
    case 'heading':
      return [line('Heading1', block.text)];
    case 'subheading':
      return [line('Zwischenueberschrift', block.text)];
    case 'text':
      return [line(textStyle(block, above), block.text)];
    case 'richText':
      return richText(block.text, { ...setting, indent: 'free' });
    case 'list':
      return bullets(block.entries, lists);
    case 'agenda':
      return block.entries.flatMap(agendaEntry);
    case 'item':
      return [
        block.label === ''
          ? line('Zwischenzeile', block.title)
          : itemLine(block.isSubItem ? 'Heading3' : 'Heading2', block.label, block.title, setting.itemEdge),
        ...(block.details.length > 0 ? [line(styleIds('item').basis, block.details.join('\n'))] : []),
      ];
    case 'resolution':
      return proceedingsBlock(
        { notesBefore: [], text: emptyText, resolutions: [block.resolution], notesAfter: [] },
        'free',
        setting,
      );
    case 'table':
      return tableRows(block.columns, block.rows, width);
    case 'grid':
      return gridRows(block.weights, block.rows, width);
    case 'ticks':
      return [ticksLine(block)];
    case 'signatures':
      return signaturesBlock(block.signatures, stretch);
  }
}

type TextBlock = Extract<DocumentBlock, { kind: 'text' }>;

function textStyle({ emphasis, isClosing = false }: TextBlock, above: DocumentBlock | undefined): string {
  if (emphasis) return emphasized[emphasis];
  if (isClosing) return 'Grussformel';
  const isApart = above !== undefined && ['captions', 'ticks', 'agenda', 'table'].includes(above.kind);
  return isApart ? 'TextMitAbstand' : styleIds('free').text;
}

const emphasized = { note: styleIds('free').note, strong: 'TextHervorgehoben' } as const;

function bullets(entries: readonly string[], lists: Lists): Line[] {
  const reference = lists.bullet('free');
  return entries.map((entry) => ({
    style: styleIds('free').list,
    runs: words(entry),
    numbering: { ...reference, level: 0 },
    size: entry.length,
  }));
}

/** Number, title and details stay together. */
function agendaEntry({ label, title, isSubItem, isOfLastLevel = false, details }: AgendaEntry): Line[] {
  const suffix = isOfLastLevel ? 'UnterpunktTief' : isSubItem ? 'Unterpunkt' : '';
  const entry =
    label === ''
      ? line('Zwischenzeile', title)
      : beside(details.length > 0 ? `TagesordnungMitFolge${suffix}` : `Tagesordnung${suffix}`, label, title);
  return [entry, ...holdTogether(details.map((detail) => line(`Tagesordnungsangabe${suffix}`, detail)))];
}
