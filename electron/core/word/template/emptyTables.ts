import {
  type FieldValues,
  isUnsaidByAll,
  type TemplateFields,
} from '../../../../shared/documents/templates/field.ts';
import type { WordPackage } from '../read/package.ts';
import { all, elements } from '../read/tree.ts';
import type { Element } from '../read/xml.ts';
import { namesIn } from './fillParagraph.ts';
import { takeOut } from './takeOut.ts';

/** Takes out of the text each table that has fields and of which nothing is said; one that has none is the office's own. */
export function dropEmptyTables(file: WordPackage, fields: TemplateFields, values: FieldValues): void {
  const drop = (parent: Element): void => {
    for (const one of elements(parent)) {
      if (one.name === 'w:tbl' && saysNothing(one, fields, values)) takeOut(parent, one);
      else drop(one);
    }
  };
  drop(file.edit(file.main));
}

function saysNothing(table: Element, fields: TemplateFields, values: FieldValues): boolean {
  const names = all(table, 'w:p').flatMap((paragraph) => namesIn(paragraph, fields));
  return names.length > 0 && names.every((name) => isUnsaidByAll(name, fields, values));
}
