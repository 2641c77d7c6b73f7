import type { MinutesModel } from '../minutes/model.ts';
import type { SheetModel } from './model.ts';

/** What a document says, whichever it is; kept with a released one, so that it can be printed again as it was. */
export type AnyModel = { form: 'minutes'; minutes: MinutesModel } | { form: 'sheet'; sheet: SheetModel };

/** A document, or a German sentence why there is nothing to print. */
export type Made = AnyModel | { missing: string };

export const asMinutes = (minutes: MinutesModel): AnyModel => ({ form: 'minutes', minutes });

export const asSheet = (sheet: SheetModel): AnyModel => ({ form: 'sheet', sheet });
