import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { bundleWords, enclosedNote } from '../../../shared/german/bundle.ts';
import type { ActionCtx, QueryCtx } from '../kernel/app.ts';
import { longWork } from '../kernel/longWork.ts';
import type { BundleId } from '../../../shared/domain/ids.ts';
import { picturesOf } from '../office/pictures.ts';
import { bundlePdf } from '../pdf/bundleFile.ts';
import { whileJoining } from '../pdf/join/joinApart.ts';
import { sheetLaidOut } from '../word/write/sheet.ts';
import { bundlePlan } from './plan.ts';
import { rowsOf } from './rows.ts';

/** Those that are being made now, in bytes of the files that go into them. */
const underWay = longWork<BundleId>({ code: 'BUNDLE_CANCELLED' });

/** A Sitzungsmappe as things stand; nothing of it is stored. Throws what planning and making it throws. */
export async function makeBundle(
  { store, now }: ActionCtx,
  { bundle, ...wanted }: Parsed<'bundles.make'>,
): Promise<Output<'bundles.make'>> {
  const madeAt = now();
  const { name, look, model, notes, pictures } = await store.read(async (db) => {
    const plan = await bundlePlan(db, wanted, madeAt.slice(0, 10));
    return { ...plan, pictures: await picturesOf(db, plan.model) };
  });
  const files = model.entries.flatMap(({ content }) => (content.kind === 'file' ? [content.file] : []));
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return underWay.carryOut(bundle, size, (step) =>
    whileJoining(step.signal, async (joiner) => {
      const { rows, enclosed } = await rowsOf(model.entries, { store, look, pictures, madeAt, joiner, step });
      const { columns: headings, pages: words } = bundleWords;
      const cover = sheetLaidOut(model.cover, look, pictures);
      const made = await bundlePdf({ cover, rows, headings, words, look, madeAt }, joiner);
      return {
        ...made,
        fileName: `${name}.pdf`,
        clearance: wanted.clearance,
        notes: [...notes, ...(enclosed.length === 0 ? [] : [enclosedNote(enclosed)])],
      };
    }),
  );
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
