import type { Database } from 'better-sqlite3-multiple-ciphers';
import { z } from 'zod';
import { comesBack } from '../shared/domain/paper/counting.ts';
import { Paper } from '../shared/domain/paper/paper.ts';
import { Resolution } from '../shared/domain/vote/resolution.ts';

const Resolved = z.array(
  Resolution.pick({ label: true, part: true, text: true, outcome: true, effect: true }),
);

/** Gives a connection the rule by which a paper comes back (shared/domain/paper), for conditions: `comes_back(resolutions, proposals)`. */
export function teachReturns(sqlite: Database): void {
  sqlite.function('comes_back', { deterministic: true }, (resolutions, proposals) =>
    comesBack(
      Resolved.parse(JSON.parse(String(resolutions))),
      Paper.shape.proposals.parse(JSON.parse(String(proposals))),
    )
      ? 1
      : 0,
  );
}
