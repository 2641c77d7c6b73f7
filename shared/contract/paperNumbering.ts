import { z } from 'zod';
import { BodyId } from '../domain/ids.ts';
import { PaperNumbering } from '../domain/paper/series.ts';
import { BaseVersion, IsoDate } from '../domain/values.ts';
import { command, query } from './route.ts';

const lastNumber = z
  .number('Bitte geben Sie eine Zahl ein.')
  .int('Bitte geben Sie eine ganze Zahl ein.')
  .min(0, 'Die Zahl darf nicht negativ sein.');

export const paperNumbering = {
  /** With the last number of the series that runs on the given day. */
  'paperNumbering.get': query(
    z.object({ bodyId: BodyId, date: IsoDate }),
    PaperNumbering.extend({ lastNumber, nextNumber: z.string() }),
  ).reads('papers', 'terms'),
  /** `lastNumber` goes on after the numbers of another system; refused where papers have higher ones here. */
  'paperNumbering.save': command(
    PaperNumbering.extend({
      version: BaseVersion,
      date: IsoDate,
      lastNumber,
    }),
    PaperNumbering,
  ).changes('papers', 'audit'),
};
