import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { publicBundle } from '../../../shared/documents/bundle/audiences.ts';
import type { BundleModel } from '../../../shared/documents/bundle/model.ts';
import type { BundledFile } from '../../../shared/facts/bundleFacts.ts';
import { partlySearchedInBundle, unseenInBundle, unsearchedInBundle } from '../../../shared/german/bundle.ts';
import { unseenWords } from '../../../shared/german/attachments.ts';
import { projectBundle } from '../../../shared/public/bundle.ts';
import type { QueryCtx } from '../kernel/app.ts';
import { bundleFacts } from './facts.ts';

type Cautions = Output<'bundles.cautions'>;

/** Asked before a bundle for everybody is made. */
export async function bundleCautions(
  { db, now }: QueryCtx,
  { meetingId }: Parsed<'bundles.cautions'>,
): Promise<Cautions> {
  const asOf = now().slice(0, 10);
  const facts = projectBundle(await bundleFacts(db, meetingId, asOf));
  return cautionsOf(publicBundle(facts, { edited: new Set(), asOf }));
}

/**
 * What goes to everybody and nobody can search, or does not show, may say what is not public: the clerk is told before, and
 * decides.
 */
export function cautionsOf({ entries }: BundleModel): Cautions {
  const files = entries.flatMap(({ content }) => (content.kind === 'file' ? [content.file] : []));
  const partly = files.filter(({ textState }) => textState === 'partly');
  const unsearched = files.filter(({ textState }) => textState !== 'read' && textState !== 'partly');
  const telling = files
    .filter(({ unseen }) => unseen.length > 0)
    .map((file) => ({ ...file, title: `${file.title} (${unseenWords(file.unseen)})` }));
  return [
    ...caution(unsearched, unsearchedInBundle),
    ...caution(partly, partlySearchedInBundle),
    ...caution(telling, unseenInBundle),
  ];
}

/** A file may lie at two items, by way of its paper. */
function caution(files: readonly BundledFile[], sentence: (count: number) => string): Cautions {
  const titles = [...new Map(files.map(({ id, title }) => [id, title])).values()];
  return titles.length === 0 ? [] : [{ sentence: sentence(titles.length), titles }];
}
