import type { MinutesModel } from '../minutes/model.ts';
import type { SheetModel } from './model.ts';

/** What a document says, whichever it is; kept with a released one, so that it can be printed again as it was. */
export type AnyModel = { form: 'minutes'; minutes: MinutesModel } | { form: 'sheet'; sheet: SheetModel };

/** A document, or a German sentence why there is nothing to print. */
export type Made = AnyModel | { missing: string };

export const asMinutes = (made: MinutesModel | { missing: string }): Made =>
  'footer' in made ? { form: 'minutes', minutes: made } : made;

export const asSheet = (made: SheetModel | { missing: string }): Made =>
  'missing' in made ? made : { form: 'sheet', sheet: made };
