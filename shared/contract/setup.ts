import { z } from 'zod';
import { Municipality } from '../domain/body/body.ts';
import { Id, IsoDate, line, requiredLine } from '../domain/values.ts';
import { command, query } from './route.ts';

export const setup = {
  /** What the first screen needs to know. `now` is the office's wall clock, YYYY-MM-DDTHH:MM:SS. */
  'app.status': query(
    z.object({}),
    z.object({ initialised: z.boolean(), version: z.string(), dataFile: z.string(), now: z.string() }),
  ),
  'setup.begin': command(
    z.object({
      municipality: requiredLine('den Namen der Gemeinde'),
      bodyName: requiredLine('den Namen des Gremiums'),
      bodyNameGenitive: line(),
      statutorySeats: z
        .number('Bitte geben Sie eine Zahl ein.')
        .int('Bitte geben Sie eine ganze Zahl ein.')
        .min(1, 'Ein Gremium hat mindestens einen Sitz.')
        .max(500, 'Höchstens 500 Sitze. Bitte prüfen Sie die Zahl.'),
      validFrom: IsoDate,
    }),
    z.object({ bodyId: Id }),
  ),
  'setup.loadSample': command(z.object({}), z.object({ bodyId: Id, meetingId: Id })),
  'municipality.get': query(z.object({}), Municipality.nullable()),
  'municipality.save': command(Municipality, Municipality),
};
