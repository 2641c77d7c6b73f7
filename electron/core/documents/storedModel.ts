import type { AnyModel } from '../../../shared/documents/anyModel.ts';
import type { SheetModel } from '../../../shared/documents/model.ts';
import { orNull } from '../kernel/digest.ts';

type Earlier = { form: 'paper'; paper: SheetModel };

/** A kept model, given as JSON text; null where nothing was kept. A sheet was called a paper once. */
export function storedModel(json: string): AnyModel | null {
  const kept = orNull(() => JSON.parse(json) as AnyModel | Earlier | Record<string, never>);
  if (!kept || !('form' in kept)) return null;
  return kept.form === 'paper' ? { form: 'sheet', sheet: kept.paper } : kept;
}
