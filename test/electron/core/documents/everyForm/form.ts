import type { CheckCode } from '../../../../../shared/checks/check.ts';
import type { Input } from '../../../../../shared/contract/index.ts';
import type { MinutesStyle } from '../../../../../shared/domain/body/body.ts';
import { fromPlain, type RichText } from '../../../../../shared/domain/richText.ts';
import type { FindingCode } from '../../../../../shared/domain/vote/reconcile.ts';
import type { Office } from './office.ts';

/** A form in which towns print something, from how it is recorded to what is read in each document. */
export type Form = {
  /** Where it is listed: a letter of the collected wordings ("A3", "B2"), or "1" for the list of forms itself. */
  listed: string;
  name: string;
  /** Of the item that it is recorded at; without one the form is read in the whole document. */
  item?: ItemFields;
  /** How a clerk enters it. */
  record?: (office: Office, itemId: string) => Promise<unknown>;
  /** What stands there, in this order, in Word file, PDF and preview. */
  says: readonly string[];
  /** In the public version, where that is not the same. */
  publicSays?: readonly string[];
  /** Never in the public version. */
  hides?: readonly string[];
  /** What is public even where its item is not: when a meeting paused, who was excluded. */
  toldAnyway?: readonly string[];
  /** Errors and warnings that belong to it; there are no others. */
  raises?: readonly (CheckCode | FindingCode)[];
};

export type ItemFields = Partial<Omit<Input<'agenda.add'>, 'meetingId' | 'parentId'>> & {
  /** The title of the item that it stands below. */
  below?: string;
};

/** One meeting that holds many forms. */
export type Theme = {
  name: string;
  style?: Partial<MinutesStyle>;
  rules?: Partial<Input<'rules.save'>>;
  meeting?: Partial<Omit<Input<'meetings.update'>, 'id' | 'version'>>;
  /** How many pictures its texts have. */
  pictures?: number;
  forms: readonly Form[];
};

export type Decision = Omit<Partial<Input<'resolutions.add'>>, 'itemId' | 'text' | 'printedResult'> & {
  text?: string | RichText;
  /** The line of the result as the town prints it. */
  printed?: string;
};

export const rich = (text: string | RichText): RichText =>
  typeof text === 'string' ? (text === '' ? { type: 'doc', content: [] } : fromPlain(text)) : text;

type Rest = Partial<Omit<Form, 'listed' | 'name'>> & { after?: readonly string[] };

/** A resolution of an item: its wording, then its result, then `after`. */
export const aResult = (
  listed: string,
  name: string,
  { text = `Das Vorhaben wird umgesetzt.`, ...decision }: Decision & { printed: string },
  { after = [], ...rest }: Rest = {},
): Form => ({
  listed,
  name,
  item: {},
  record: ({ decide }, itemId) => decide(itemId, { text, ...decision }),
  says: [
    ...(typeof text === 'string' && text !== '' ? [text] : []),
    ...decision.printed.split('\n'),
    ...after,
  ],
  ...rest,
});
