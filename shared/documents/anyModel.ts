import type { MinutesModel } from '../minutes/model.ts';
import type { SheetModel } from './model.ts';

/** What a document says, whichever it is; kept with a released one, so that it can be printed again as it was. */
export type AnyModel = { form: 'minutes'; minutes: MinutesModel } | { form: 'sheet'; sheet: SheetModel };
