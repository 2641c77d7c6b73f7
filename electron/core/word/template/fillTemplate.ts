import { partNames, type PartName, type Share } from '../../../../shared/documents/templates/parts.ts';
import { extractFields, minutesFields } from '../../../../shared/documents/templates/meetingFields.ts';
import { dropOrigins } from './origins/dropOrigins.ts';
import { controlsToFill, settleControls } from './controls.ts';
import { dropped } from './fillParagraph.ts';
import { holdToEnd } from './holdToEnd.ts';
import { insertContent } from './insertContent.ts';
import { relationTypes, WordPackage } from '../read/package.ts';
import { relationsOf } from '../read/partNames.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import { placeholdersIn, readable, replaceIn } from './placeholders.ts';
import { type Spot, spotsOf } from './spots.ts';
import { child, named, remove, val } from '../read/tree.ts';
import type { Element } from '../read/xml.ts';
import { dropUnusedStyles } from './unusedStyles.ts';

/** That share of a document as a finished .docx of ours, set for where it comes to stand; null where the document says nothing of it. */
export type Content = (share: Share, around: Surroundings) => Promise<Uint8Array | null>;

/**
 * A document of ours in the office's clothes. `template` has passed `checkTemplate`. Its parts stand where the office
 * placed them, all others for {{inhalt}}; the file gets their properties (title, subject, author). `words` are texts
 * by placeholder name, missing ones leave nothing behind. Word splits and line breaks ("\n") are minded. Where the
 * template's text says {{titel}} itself, the content goes without its own; in a header it does not count.
 */
export async function fillTemplate(
  template: Uint8Array,
  content: Content,
  words: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  const file = new WordPackage(template);
  dropOrigins(file);
  const spots = spotsOf(file);
  const controls = controlsToFill(file);
  const saysTitle = spots.some(({ paragraph, part }) => part === file.main && says('titel', paragraph));
  // Found before the words come in: one of them may say it, too.
  const standing = spots.flatMap((spot) => partsAt(spot));
  const placed = new Set(standing.flatMap(({ name }) => (name === 'inhalt' ? [] : [name])));
  // Words first: what the content says in braces is its own business.
  const all = { ...nothing, ...words };
  for (const { paragraph, part } of spots) if (replaceIn(paragraph, all)) file.edit(part);
  for (const { name, spot } of standing) {
    const share = name === 'inhalt' ? { allBut: placed } : { only: name };
    const bytes = await content(share, surroundingsOf(file, spot));
    if (bytes) insertPart(file, new WordPackage(bytes), { name, spot, saysTitle });
    else leaveOut(file, spot, name);
  }
  settleControls(file, controls);
  dropUnusedStyles(file);
  forgetOrigin(file);
  return file.bytes();
}

type Placed = { name: PartName | 'inhalt'; spot: Spot };

function partsAt(spot: Spot): Placed[] {
  const { known } = placeholdersIn(readable(spot.paragraph), fields);
  return (['inhalt', ...partNames] as const).flatMap((name) =>
    known.includes(name) ? [{ name, spot }] : [],
  );
}

type Placing = Placed & { saysTitle: boolean };

function insertPart(file: WordPackage, document: WordPackage, { name, spot, saysTitle }: Placing): void {
  if (saysTitle) dropTitle(document);
  if (name === 'unterschriften') holdToEnd(spot.parent, spot.paragraph);
  insertContent(file, document, spot);
  takeProperties(file, document);
}

/** Where a document has nothing of a part, its paragraph falls away, or stays empty where one must be. */
function leaveOut(file: WordPackage, spot: Spot, name: string): void {
  file.edit(spot.part);
  if (!dropped(spot)) replaceIn(spot.paragraph, { [name]: '' });
}

const fields = { ...minutesFields, ...extractFields };
const nothing = Object.fromEntries(
  Object.entries(fields).flatMap(([name, { use }]) => (use === 'words' ? [[name, '']] : [])),
);

const says = (name: string, paragraph: Element): boolean =>
  placeholdersIn(readable(paragraph), fields).known.includes(name);

function dropTitle(content: WordPackage): void {
  const body = child(content.tree(content.main), 'w:body');
  const title =
    body && named(body, 'w:p').find((one) => val(child(child(one, 'w:pPr'), 'w:pStyle')) === 'Title');
  if (title) remove(body, title);
}

const kinds = [
  {
    kind: 'core-properties',
    name: 'docProps/core.xml',
    type: relationTypes.core,
    contentType: 'application/vnd.openxmlformats-package.core-properties+xml',
  },
  {
    kind: 'custom-properties',
    name: 'docProps/custom.xml',
    type: relationTypes.custom,
    contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  },
];

/** Who wrote it, what it is called, what it is marked as: the template's own say nothing about this document. */
export function takeProperties(file: WordPackage, document: WordPackage): void {
  for (const { kind, ...part } of kinds) {
    const source = document.related('', kind);
    if (source === undefined) continue;
    const tree = document.tree(source);
    const own = file.related('', kind);
    if (own !== undefined) file.put(own, tree);
    else file.attach('', { ...part, tree });
  }
}

/** A .dotx becomes a document, and the template it was made from is not looked for on whoever's computer. */
export function forgetOrigin(file: WordPackage): void {
  const type = file.contentType(file.main);
  if (type.includes('.template.')) file.declare(file.main, type.replace('.template.', '.document.'));
  const settings = file.related(file.main, 'settings');
  if (settings === undefined) return;
  const attached = child(file.tree(settings), 'w:attachedTemplate');
  if (!attached) return;
  remove(file.edit(settings), attached);
  const list = relationsOf(settings);
  for (const one of file.has(list) ? named(file.tree(list), 'Relationship') : []) {
    if (one.attributes.get('Type')?.endsWith('/attachedTemplate')) remove(file.edit(list), one);
  }
}
