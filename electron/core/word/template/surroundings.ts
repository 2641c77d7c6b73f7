import type { WordPackage } from '../read/package.ts';
import { styleIds } from '../write/indentStyles.ts';
import { indents, stretchOf, textWidth } from '../write/layout.ts';
import type { Look } from '../write/look.ts';
import type { Room } from '../write/room.ts';
import { labelWidth } from './labelWidth.ts';
import type { Spot } from './spots.ts';
import { type StyleLook, StyleLooks } from './styleLooks.ts';
import { widthAt } from './textWidth.ts';

/** Where content comes to stand in a template. */
export type Surroundings = {
  /** In twips; undefined where the template does not say. */
  width: number | undefined;
  looks: StyleLooks;
};

export const surroundingsOf = (file: WordPackage, spot: Spot): Surroundings => ({
  width: widthAt(spot),
  looks: new StyleLooks(file),
});

/** Labels of the items in a document, and how far their titles stand from the margin beside them; 0: below them. */
export type Labels = { texts: readonly string[]; edgeIn: (look: Look) => number };

/** How a document is set there: in the size of the office's text, its items as the office's headings have it. */
export function setIn(around: Surroundings, chosen: Look, labels: Labels): { look: Look; room: Room } {
  const text = around.looks.twinOf({ id: 'Normal', name: 'Normal', type: 'paragraph' });
  const look = { ...(text ? dressed(chosen, text) : chosen), logo: null };
  const width = around.width ?? textWidth;
  return { look, room: { width, itemEdge: edgeIn(around.looks, width, look, labels) } };
}

const dressed = (look: Look, { font, size }: StyleLook): Look => ({ ...look, font, fontSize: size });

const itemText = { id: styleIds('item').text, name: `Text${indents.item.name}`, type: 'paragraph' };

/** Beside a label so wide nothing is set any more: the title stands below it. */
const widest = 1 / 3;

function edgeIn(looks: StyleLooks, width: number, look: Look, { texts, edgeIn: own }: Labels): number {
  const heading = looks.twinOf({ id: 'Heading2', name: 'heading 2', type: 'paragraph' });
  const headed = heading ? dressed(look, heading) : look;
  const ours = Math.max(own(look), own(headed));
  if (ours === 0) return 0;
  const size = { size: headed.fontSize, stretch: stretchOf({ ...headed, fontSize: 11 }) };
  const needed = texts.reduce((most, label) => Math.max(most, labelWidth(label, size)), 0);
  const text = looks.twinOf(itemText);
  const theirs = [text?.left ?? 0, heading && heading.first === -heading.left ? heading.left : 0].find(
    (edge) => edge > 0 && edge >= needed && edge <= width / 2,
  );
  if (theirs !== undefined) return theirs;
  return ours > width * widest ? 0 : ours;
}
