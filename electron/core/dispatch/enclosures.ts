import type { ReadDb } from '../../../db/schema/index.ts';
import type { Store } from '../../../db/store.ts';
import type { BundleCaution } from '../../../shared/contract/bundles.ts';
import type { Output } from '../../../shared/contract/index.ts';
import type { Clearance } from '../../../shared/domain/document/document.ts';
import type { Part, Standing } from '../../../shared/domain/document/standing.ts';
import type { BundleId, MeetingId, PaperId } from '../../../shared/domain/ids.ts';
import type { Printed } from '../pdf/pdfFile.ts';

/** What stands in the place of a kind of document where a file of a dispatch is a paper, or the Sitzungsmappe. */
export const ofPaper = 'paper';
export const ofBundle = 'bundle';

/** `edition`: for everybody, made of the public projection alone, or for those who are entitled to all of it. */
export type WantedPapers = { meetingId: MeetingId; ids: readonly PaperId[]; edition: Clearance };

/**
 * A document of a paper as it would be printed; `id`: of the paper; `clearance`: who may read that; `says`: line by line;
 * `prints`: the same for telling later whether it still would. `passedOver`: for
 * what the office has a Word-Muster, whose look no PDF can follow; '' where it has none.
 */
export type EnclosedPaper = {
  id: PaperId;
  printed: Printed;
  clearance: Clearance;
  says: readonly string[];
  prints: string;
  passedOver: string;
};

/** `id`: by which it can be given up while it is made; null where nobody can. */
export type WantedBundle = { meetingId: MeetingId; edition: Clearance; id: BundleId | null };

/** `key`: of what it is made of; `likelySize`: in bytes; `notes`: what the clerk must know of it; `cautions`: and of its files before everybody gets them; `says`: all of it, for later searches; `prints`: for telling later whether it still would; `holds`: which papers and files. */
export type PlannedBundle = {
  name: string;
  key: string;
  likelySize: number;
  notes: readonly string[];
  cautions: readonly BundleCaution[];
  says: () => Promise<string>;
  prints: () => Promise<string>;
  holds: readonly Part[];
};

export type MadeBundle = { key: string; bytes: Uint8Array };

/**
 * What the papers on an agenda give to a mailing. Papers come later in the order of areas: who knows of them makes it,
 * and `handlers.ts` hands it in. `now`: wall clock.
 */
export type Enclosures = {
  /** Once each, in the order of the agenda. */
  offered: (db: ReadDb, meetingId: MeetingId, now: string) => Promise<Output<'dispatch.papers'>>;
  /** Those on the agenda as they stand now. */
  standings: (db: ReadDb, meetingId: MeetingId, now: string) => Promise<ReadonlyMap<PaperId, Standing>>;
  /** Throws NOT_FOUND. */
  papers: (db: ReadDb, wanted: WantedPapers, now: string) => Promise<EnclosedPaper[]>;
  /** Throws NOTHING_TO_PRINT and BUNDLE_TELLS. */
  plannedBundle: (db: ReadDb, wanted: WantedBundle, now: string) => Promise<PlannedBundle>;
  /** What a bundle would print now, as `PlannedBundle.prints`. */
  bundlePrints: (db: ReadDb, wanted: WantedBundle, now: string) => Promise<string>;
  /** Outside of any transaction. Throws BUNDLE_CANCELLED and what making a PDF throws. */
  madeBundle: (store: Store, wanted: WantedBundle, now: string) => Promise<MadeBundle>;
};
