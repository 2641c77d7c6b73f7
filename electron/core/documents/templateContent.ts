import type { AnyModel } from '../../../shared/documents/anyModel.ts';
import { shareOfModel } from '../../../shared/documents/templates/parts.ts';
import type { Content } from '../word/template/fillTemplate.ts';
import { type Labels, setIn } from '../word/template/surroundings.ts';
import { itemEdgeFor } from '../word/write/layout.ts';
import type { Look } from '../word/write/look.ts';
import { minutesDocx } from '../word/write/minutes.ts';
import type { Pictures } from '../word/write/pictures.ts';
import { labelStyleOf, sheetDocx } from '../word/write/sheet.ts';

type Said = { model: AnyModel; look: Look; mark: string; pictures: Pictures };

/** What a document says, for the office's own sheet, which brings its letterhead. */
export function contentOf({ model, look, mark, pictures }: Said): Content {
  const bare = withoutLetterhead(model);
  const labels = labelsOf(model);
  return async (share, around) => {
    const said = shareOfModel(bare, share);
    if (!said) return null;
    const set = setIn(around, look, labels);
    const room = { ...set.room, isBelowHead: 'allBut' in share && share.allBut.has('kopf') };
    return said.form === 'minutes'
      ? minutesDocx(said.minutes, set.look, mark, pictures, room)
      : sheetDocx(said.sheet, set.look, mark, pictures, room);
  };
}

function labelsOf(model: AnyModel): Labels {
  const style = model.form === 'minutes' ? model.minutes.labelStyle : labelStyleOf(model.sheet);
  const texts =
    model.form === 'minutes'
      ? model.minutes.parts.flatMap(({ items }) => items.map(({ label }) => label))
      : model.sheet.blocks.flatMap((block) => (block.kind === 'item' ? [block.label] : []));
  return { texts, edgeIn: (look) => itemEdgeFor(look, style) };
}

function withoutLetterhead(model: AnyModel): AnyModel {
  if (model.form === 'sheet') {
    const { letter: _, ...sheet } = model.sheet;
    return { form: 'sheet', sheet: { ...sheet, letterhead: [] } };
  }
  const { minutes } = model;
  return { form: 'minutes', minutes: { ...minutes, head: { ...minutes.head, letterhead: [] } } };
}
