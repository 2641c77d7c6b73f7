import type { BundleCaution } from '../../../shared/contract/bundles.ts';
import type { DistributionList } from '../../../shared/domain/document/dispatch.ts';
import { unseenSentence } from '../../../shared/german/attachments.ts';
import type { Caution } from './cautions.ts';
import type { ChosenFile } from './contents.ts';

/** What a file says and does not show goes out with it: the clerk is told before a public list gets it, and decides. */
export const unseenCautions = (
  lists: readonly Pick<DistributionList, 'name' | 'clearance'>[],
  files: readonly Pick<ChosenFile, 'fileName' | 'unseen'>[],
): Caution[] =>
  files
    .filter(({ unseen }) => unseen.length > 0)
    .flatMap(({ fileName, unseen }) =>
      lists
        .filter(({ clearance }) => clearance === 'public')
        .map(({ name }) => warning(unseenSentence(name, fileName, unseen))),
    );

/** What is said of the files in a Sitzungsmappe for everybody, whoever gets it. */
export const cautionsOfBundle = (cautions: readonly BundleCaution[]): Caution[] =>
  cautions.map(({ sentence, titles }) =>
    warning(`${sentence} ${titles.map((title) => `„${title}“`).join(', ')}.`),
  );

const warning = (sentence: string): Caution => ({ severity: 'warning', sentence, kind: null });
