import type { Store } from '../../../db/store.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { bundleWords, enclosedNote } from '../../../shared/german/bundle.ts';
import type { ActionCtx, QueryCtx } from '../kernel/app.ts';
import { longWork, type Step } from '../kernel/longWork.ts';
import type { BundleId } from '../../../shared/domain/ids.ts';
import { picturesOf } from '../office/pictures.ts';
import { bundlePdf } from '../pdf/bundleFile.ts';
import { printableOf } from '../pdf/printable.ts';
import { whileJoining } from '../pdf/join/joinApart.ts';
import { sheetLaidOut } from '../word/write/sheet.ts';
import { cautionsOf } from './cautions.ts';
import { lostNotes } from './lostNotes.ts';
import { type BundlePlan, bundlePlan } from './plan.ts';
import { rowsOf } from './rows.ts';

/** Those that are being made now, in bytes of the files that go into them. */
const underWay = longWork<BundleId>({ code: 'BUNDLE_CANCELLED' });

/** A Sitzungsmappe as things stand; nothing of it is stored. Throws what planning and making it throws. */
export function makeBundle(
  { store, now }: ActionCtx,
  { bundle, ...wanted }: Parsed<'bundles.make'>,
): Promise<Output<'bundles.make'>> {
  const madeAt = now();
  const { clearance } = wanted;
  return underWay.carryOut(bundle, 0, async (step) => {
    const plan = await store.read((db) => bundlePlan(db, wanted, madeAt.slice(0, 10)));
    const { enclosed, lost, ...file } = await joined(store, plan, { madeAt, step });
    return {
      ...file,
      fileName: `${plan.name}.pdf`,
      clearance,
      cautions: clearance === 'public' ? cautionsOf(plan.model) : [],
      notes: [...plan.notes, ...lost, ...(enclosed.length === 0 ? [] : [enclosedNote(enclosed)])],
    };
  });
}

/** Of the files that go into it, in bytes. */
export const sizeOfFiles = ({ model }: Pick<BundlePlan, 'model'>): number =>
  model.entries.reduce((sum, { content }) => sum + (content.kind === 'file' ? content.file.size : 0), 0);

type Made = { bytes: Uint8Array; pages: number; enclosed: string[]; lost: string[] };

/**
 * What was planned as a file; with an `id` its progress is told, and it can be given up. `enclosed`: titles of files whose
 * pages are not in it; `lost`: what is said of pictures that cannot be printed. Throws BUNDLE_CANCELLED and what making a PDF throws.
 */
export const made = (
  store: Store,
  plan: BundlePlan,
  { id, madeAt }: { id: BundleId | null; madeAt: string },
): Promise<Made> =>
  id === null
    ? joined(store, plan, { madeAt, step: untold() })
    : underWay.carryOut(id, 0, (step) => joined(store, plan, { madeAt, step }));

/** Nobody waits beside it, and nobody gives it up. */
const untold = (): Step => ({
  signal: new AbortController().signal,
  tell: () => undefined,
  expect: () => undefined,
});

async function joined(
  store: Store,
  { model, ...plan }: BundlePlan,
  { madeAt, step }: { madeAt: string; step: Step },
): Promise<Made> {
  step.expect(sizeOfFiles({ model }));
  const kept = await store.read((db) => picturesOf(db, model));
  return whileJoining(step.signal, async (joiner) => {
    const { look, pictures, ...lost } = await printableOf({ look: plan.look, pictures: kept });
    const { rows, enclosed } = await rowsOf(model.entries, { store, look, pictures, joiner, step });
    const { columns: headings, pages: words } = bundleWords;
    const cover = sheetLaidOut(model.cover, look, pictures);
    const file = await bundlePdf({ cover, rows, headings, words, look, madeAt }, joiner);
    return { ...file, enclosed, lost: lostNotes(model, lost) };
  });
}

/** How far a bundle is that is being made; null where none is under this name. */
export const bundleProgress = (
  _ctx: QueryCtx,
  { bundle }: Parsed<'bundles.progress'>,
): Promise<Output<'bundles.progress'>> => Promise.resolve(underWay.progressOf(bundle));

export const cancelBundle = (
  _ctx: ActionCtx,
  { bundle }: Parsed<'bundles.cancel'>,
): Promise<Output<'bundles.cancel'>> => {
  underWay.cancel(bundle);
  return Promise.resolve(null);
};
