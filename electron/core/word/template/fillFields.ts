import type { DocumentBlock } from '../../../../shared/documents/model.ts';
import type { FieldValues, TemplateFields } from '../../../../shared/documents/templates/field.ts';
import { WordPackage } from '../read/package.ts';
import { all } from '../read/tree.ts';
import type { Element } from '../read/xml.ts';
import { controlsToFill, settleControls } from './controls.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import { dropUnusedStyles } from './unusedStyles.ts';
import { dropOrigins } from './origins/dropOrigins.ts';
import { dropEmptyTables } from './emptyTables.ts';
import { fillParagraph, namesIn } from './fillParagraph.ts';
import { forgetOrigin, takeProperties } from './fillTemplate.ts';
import { holdToEnd } from './holdToEnd.ts';
import { insertContent } from './insertContent.ts';
import { repeat } from './repeat.ts';
import { repeatsOf } from './repeats.ts';
import { spotsOf } from './spots.ts';

/**
 * What a template is filled with. Both functions give a Word file of ours, of which body and properties are taken;
 * `around`: null where only the latter are.
 */
export type Filling = {
  fields: TemplateFields;
  values: FieldValues;
  blocksDocx: (blocks: readonly DocumentBlock[], around: Surroundings | null) => Promise<Uint8Array>;
  /** The whole document, for {{inhalt}}; without its title where the template says it. */
  wholeDocx: (withTitle: boolean, around: Surroundings) => Promise<Uint8Array>;
};

/**
 * A document of ours on the office's own sheet, whose fields stand wherever the office put them. `template` has passed
 * `checkTemplate` with the same fields. Paragraphs and tables all of whose fields
 * are empty fall away; of another table every cell stays.
 */
export async function fillFields(template: Uint8Array, filling: Filling): Promise<Uint8Array> {
  const { fields, values, blocksDocx, wholeDocx } = filling;
  const file = new WordPackage(template);
  dropOrigins(file);
  dropEmptyTables(file, fields, values);
  const valuesAt = repeated(file, filling);
  const spots = spotsOf(file);
  const controls = controlsToFill(file);
  const saysTitle = spots.some(
    ({ paragraph, part }) => part === file.main && namesIn(paragraph, fields).includes('titel'),
  );
  // Words first: what the content says in braces is its own business.
  const insertions = spots.flatMap((spot) => {
    const own = valuesAt.get(spot.paragraph) ?? values;
    const content = fillParagraph(spot, { file, fields, values: own });
    return content ? [{ spot, ...content }] : [];
  });
  for (const { spot, name, blocks } of insertions) {
    const around = surroundingsOf(file, spot);
    const content = await (name === 'inhalt' ? wholeDocx(!saysTitle, around) : blocksDocx(blocks, around));
    if (name === 'unterschrift') holdToEnd(spot.parent, spot.paragraph);
    insertContent(file, new WordPackage(content), spot);
  }
  settleControls(file, controls);
  dropUnusedStyles(file);
  takeProperties(file, new WordPackage(await blocksDocx([], null)));
  forgetOrigin(file);
  return file.bytes();
}

/** Names of the fields that a template has. */
export const fieldsIn = (template: Uint8Array, fields: TemplateFields): string[] =>
  spotsOf(new WordPackage(template)).flatMap(({ paragraph }) => namesIn(paragraph, fields));

/** Repeats what stands for several, and says which of them each paragraph is about. */
function repeated(file: WordPackage, { fields, values }: Filling): Map<Element, FieldValues> {
  const valuesAt = new Map<Element, FieldValues>();
  for (const stretch of repeatsOf(file, spotsOf(file), fields).stretches) {
    file.edit(file.main);
    const each = values.each[stretch.each] ?? [];
    repeat(stretch, each.length).forEach((parts, index) => {
      const own = each[index];
      for (const paragraph of own ? parts.flatMap((part) => all(part, 'w:p')) : [])
        valuesAt.set(paragraph, own ? within(values, own) : values);
    });
  }
  return valuesAt;
}

const within = (whole: FieldValues, one: FieldValues): FieldValues => ({
  words: { ...whole.words, ...one.words },
  ticks: { ...whole.ticks, ...one.ticks },
  content: { ...whole.content, ...one.content },
  each: whole.each,
});
