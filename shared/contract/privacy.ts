import { z } from 'zod';
import { holdings } from '../domain/privacy/shelf.ts';
import { Retention } from '../domain/privacy/retention.ts';
import { BaseVersion, Version } from '../domain/values.ts';
import { PersonId } from '../domain/ids.ts';
import { Bytes } from './bytes.ts';
import { action, command, query } from './route.ts';

const File = z.object({ fileName: z.string(), bytes: Bytes });

const RegisterRow = z.object({
  holding: z.enum(holdings),
  title: z.string(),
  whose: z.string(),
  why: z.string(),
  whoGets: z.string(),
  howLong: z.string(),
  ground: z.string(),
  shelves: z.array(z.object({ label: z.string(), data: z.array(z.string()) })),
});

export const privacy = {
  /** What personal data lies where, of whom, why and how long; made of the schema of the data file. */
  'privacy.register': query(
    z.object({}),
    z.object({ rows: z.array(RegisterRow), retention: Retention }),
  ).reads('privacy'),
  /** The same for the record of Art. 30 GDPR: as a Word file to go on with, or as a table. */
  'privacy.exportRegister': query(z.object({ form: z.enum(['docx', 'csv']) }), File).reads(
    'privacy',
    'bodies',
    'looks',
    'municipality',
    'clock',
  ),
  /** All that is known of somebody (Art. 15 GDPR), as a package: a Word file to read and JSON. That it was made is noted. */
  'privacy.exportPerson': action(z.object({ id: PersonId }), File).changes('audit'),
  /** What of somebody would go, what would stay and why; `hindrance`: why it cannot be done yet, '' where it can. */
  'privacy.removalPreview': query(
    z.object({ id: PersonId }),
    z.object({
      version: Version,
      hindrance: z.string(),
      goes: z.array(z.string()),
      stays: z.array(z.string()),
    }),
  ).reads(
    'people',
    'privacy',
    'meetings',
    'agenda',
    'attendance',
    'replies',
    'minutes',
    'dispatch',
    'lists',
    'documents',
    'clock',
  ),
  /** For good: no step brings it back. Refused with PERSON_KEPT as long as it is needed. */
  'privacy.removeContact': command(z.object({ id: PersonId, version: BaseVersion }), z.null()).changes(
    'people',
    'replies',
    'dispatch',
    'lists',
    'audit',
  ),
  'privacy.saveRetention': command(Retention.extend({ version: BaseVersion }), Retention).changes(
    'privacy',
    'audit',
  ),
};
