import { findTemplate } from '../../../db/repositories/office/templates.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { BodyRules } from '../../../shared/domain/body/body.ts';
import type { SheetTemplateKind } from '../../../shared/domain/document/templateKind.ts';
import type { SheetModel } from '../../../shared/documents/model.ts';
import type { FieldValues } from '../../../shared/documents/templates/field.ts';
import { lookOf } from '../office/chosenLook.ts';
import { picturesOf } from '../office/pictures.ts';
import type { PrintedSheet } from './printedSheet.ts';

type About = { kind: SheetTemplateKind; name: string; model: SheetModel; values: FieldValues };

/** On the sheet that the office has for it by now, with the pictures that it shows. */
export async function sheetToPrint(
  db: ReadDb,
  rules: BodyRules,
  { kind, name, model, values }: About,
): Promise<PrintedSheet> {
  const template = await findTemplate(db, rules.id, kind);
  return {
    model,
    name,
    look: await lookOf(db, rules),
    pictures: await picturesOf(db, model),
    own: template && { kind, fileName: template.fileName, bytes: template.bytes, values },
  };
}
