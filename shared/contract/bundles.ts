import { z } from 'zod';
import { Clearance } from '../domain/document/document.ts';
import { BundleId, MeetingId } from '../domain/ids.ts';
import { FilePayload } from './documents.ts';
import { meetingFacts } from './dataKinds.ts';
import { action, query } from './route.ts';

/** What the clerk must know before everybody has a Sitzungsmappe, and of which files by their titles. */
export const BundleCaution = z.object({ sentence: z.string(), titles: z.array(z.string()).min(1) });
export type BundleCaution = z.infer<typeof BundleCaution>;

export const bundles = {
  /** Of that for everybody: files of which nobody can search all. The clerk looks into them and decides. */
  'bundles.cautions': query(z.object({ meetingId: MeetingId }), z.array(BundleCaution)).reads(
    ...meetingFacts,
    'looks',
    'otherBodies',
  ),
  /**
   * All that is to be read for a meeting as one PDF, for everybody or for those who are entitled to the non-public part;
   * `bundle` names it meanwhile. `notes`: what the clerk must know of it, beside the `cautions`. Refused with NOTHING_TO_PRINT, with BUNDLE_TELLS
   * where a public part says what is not public, with BUNDLE_CANCELLED, and with what making a PDF throws.
   */
  'bundles.make': action(
    z.object({ meetingId: MeetingId, clearance: Clearance, bundle: BundleId }),
    FilePayload.extend({
      clearance: Clearance,
      pages: z.number().int(),
      notes: z.array(z.string()),
      cautions: z.array(BundleCaution),
    }),
  ).changes(),
  /** How far it is; null before and afterwards. */
  'bundles.progress': query(
    z.object({ bundle: BundleId }),
    z.object({ done: z.number(), size: z.number() }).nullable(),
  ).reads(),
  'bundles.cancel': action(z.object({ bundle: BundleId }), z.null()).changes(),
};
