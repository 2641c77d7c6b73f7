import { importsOf, type Source } from './source.ts';

/** The areas of the core; none knows a later one. */
export const areas = [
  'kernel',
  'word',
  'reading',
  'pdf',
  'signing',
  'dataFile',
  'office',
  'meetings',
  'documents',
  'release',
  'dispatch',
  'papers',
  'attachments',
  'bundle',
  'history',
  'handOver',
  'desk',
  'privacy',
  'setup',
] as const;

const core = 'electron/core/';
const areaOf = (file: string): string =>
  file.startsWith(core) ? (file.slice(core.length).split('/')[0] ?? '') : '';

/** Each import of an area that only comes after it, and each folder of the core that is no area. */
export const foreignAreas = (sources: readonly Source[]): string[] =>
  sources
    .filter(({ file }) => file.startsWith(core) && file.slice(core.length).includes('/'))
    .flatMap((source) => {
      const own = orderOf(areaOf(source.file));
      if (own === -1) return [`${source.file}: name this area in test/architecture/areas.ts, in its order.`];
      return importsOf(source)
        .filter((name) => orderOf(areaOf(name)) > own)
        .map(
          (name) =>
            `${source.file} imports ${name}. What both need belongs to electron/core/${areas[own]} or an earlier area.`,
        );
    });

const orderOf = (area: string): number => areas.findIndex((each) => each === area);

/** What documents say and what the law says must not depend on what a screen asks for. */
const beneathTheContract = [
  'domain',
  'facts',
  'law',
  'minutes',
  'documents',
  'checks',
  'public',
  'import',
  'search',
].map((folder) => `shared/${folder}/`);

export const askingTheContract = (sources: readonly Source[]): string[] =>
  sources
    .filter(({ file }) => beneathTheContract.some((folder) => file.startsWith(folder)))
    .flatMap((source) =>
      importsOf(source)
        .filter((name) => name.startsWith('shared/contract/'))
        .map(
          (name) => `${source.file} imports ${name}. What it needs belongs to shared/domain or shared/facts.`,
        ),
    );
