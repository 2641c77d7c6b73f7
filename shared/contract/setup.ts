import { z } from 'zod';
import { MunicipalitySettings } from '../domain/body/body.ts';
import { BodyId, MeetingId } from '../domain/ids.ts';
import { BaseVersion, requiredLine } from '../domain/values.ts';
import { NewBody } from './bodies.ts';
import { dataKinds } from './dataKinds.ts';
import { command, query } from './route.ts';

export const setup = {
  /**
   * What the first screen needs to know. `now` is the office's wall clock, YYYY-MM-DDTHH:MM:SS. `revision`: as long as it stays
   * the same nobody has written into the file. `mailOff`: the IT of the house wants no mail sent from here.
   */
  'app.status': query(
    z.object({}),
    z.object({
      initialised: z.boolean(),
      version: z.string(),
      dataFile: z.string(),
      now: z.string(),
      revision: z.number().int(),
      mailOff: z.boolean(),
      /** Where the data file lies other than on a disk of this computer alone; null where it does not. */
      medium: z.enum(['network', 'synced']).nullable(),
      /**
       * Null where the file is open for work, else of when it is what is shown: of the file itself, or of its newest backup where no whole
       * state of it was to be had. `by`, `since`: who works with it.
       */
      reading: z
        .object({
          at: z.string(),
          from: z.enum(['file', 'backup']),
          by: z.string().nullable(),
          since: z.string().nullable(),
        })
        .nullable(),
    }),
  ).reads('bodies', 'clock'),
  /**
   * Throws DB_GONE and DB_REPLACED where the data file is not in its place any more. `opening`: another one where it was closed and
   * opened since, as after a backup was put back.
   */
  'app.watch': query(z.object({}), z.object({ opening: z.string() })).reads('clock'),
  'setup.begin': command(
    NewBody.extend({ municipality: requiredLine('den Namen der Gemeinde') }),
    z.object({ bodyId: BodyId }),
  ).changes('municipality', 'bodies', 'terms', 'texts', 'lists', 'audit'),
  'setup.loadSample': command(z.object({}), z.object({ bodyId: BodyId, meetingId: MeetingId })).changes(
    ...dataKinds,
  ),
  'municipality.get': query(z.object({}), MunicipalitySettings.nullable()).reads('municipality'),
  'municipality.save': command(
    // Scripts that know of no order keep the one that is set.
    MunicipalitySettings.partial({ nameOrder: true }).extend({ version: BaseVersion }),
    MunicipalitySettings,
  ).changes('municipality', 'audit'),
};
