import { z } from 'zod';
import { Municipality } from '../domain/body/body.ts';
import { BodyId, MeetingId } from '../domain/ids.ts';
import { BaseVersion, requiredLine } from '../domain/values.ts';
import { NewBody } from './bodies.ts';
import { dataKinds } from './dataKinds.ts';
import { command, query } from './route.ts';

export const setup = {
  /** What the first screen needs to know. `now` is the office's wall clock, YYYY-MM-DDTHH:MM:SS. */
  'app.status': query(
    z.object({}),
    z.object({ initialised: z.boolean(), version: z.string(), dataFile: z.string(), now: z.string() }),
  ).reads('bodies', 'clock'),
  'setup.begin': command(
    NewBody.extend({ municipality: requiredLine('den Namen der Gemeinde') }),
    z.object({ bodyId: BodyId }),
  ).changes('municipality', 'bodies', 'terms', 'texts', 'lists', 'audit'),
  'setup.loadSample': command(z.object({}), z.object({ bodyId: BodyId, meetingId: MeetingId })).changes(
    ...dataKinds,
  ),
  'municipality.get': query(z.object({}), Municipality.nullable()).reads('municipality'),
  'municipality.save': command(Municipality.extend({ version: BaseVersion }), Municipality).changes(
    'municipality',
    'audit',
  ),
};
