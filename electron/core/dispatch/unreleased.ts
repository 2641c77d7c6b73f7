import type { Output } from '../../../shared/contract/index.ts';
import type { DistributionList } from '../../../shared/domain/document/dispatch.ts';
import { unreleasedForPublicSentence, unreleasedSentence } from '../../../shared/german/dispatch.ts';
import type { ChosenFile } from './contents.ts';

type Caution = Output<'dispatch.prepare'>['cautions'][number];

/**
 * Members may well get a Niederschrift as a draft; the public gets one by mistake. The clerk is told before, and
 * decides.
 */
export const cautionsFor = (
  lists: readonly Pick<DistributionList, 'name' | 'clearance'>[],
  files: readonly Pick<ChosenFile, 'fileName' | 'isUnreleased'>[],
): Caution[] =>
  files
    .filter(({ isUnreleased }) => isUnreleased)
    .flatMap(({ fileName }): Caution[] => {
      const open = lists.filter(({ clearance }) => clearance === 'public');
      if (open.length === 0) return [{ severity: 'info', sentence: unreleasedSentence(fileName) }];
      return open.map(({ name }) => ({
        severity: 'warning',
        sentence: unreleasedForPublicSentence(name, fileName),
      }));
    });
