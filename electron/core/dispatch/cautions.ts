import type { Output } from '../../../shared/contract/index.ts';
import type { DistributionList } from '../../../shared/domain/document/dispatch.ts';
import {
  activeSentence,
  originSentence,
  partlySearchedSentence,
  unsearchedSentence,
} from '../../../shared/german/attachments.ts';
import {
  staysWordSentence,
  unreleasedForPublicSentence,
  unreleasedSentence,
} from '../../../shared/german/dispatch.ts';
import type { ChosenFile } from './contents.ts';

export type Caution = Output<'dispatch.prepare'>['cautions'][number];
type List = Pick<DistributionList, 'name' | 'clearance'>;
type File = Pick<
  ChosenFile,
  | 'fileName'
  | 'isUnreleased'
  | 'isUnsearched'
  | 'isPartlySearched'
  | 'isActive'
  | 'mayTellOrigin'
  | 'otherLook'
>;

/**
 * Members may well get a Niederschrift as a draft; the public gets one by mistake. What nobody can search may say what is
 * not public. The clerk is told before, and decides.
 */
export function cautionsFor(lists: readonly List[], files: readonly File[]): Caution[] {
  const open = lists.filter(({ clearance }) => clearance === 'public');
  const ofOthers = files.filter(({ mayTellOrigin }) => mayTellOrigin).map(({ fileName }) => fileName);
  return [
    ...files.filter(({ isUnreleased }) => isUnreleased).flatMap((file) => unreleased(file, open)),
    ...files
      .filter(({ isUnsearched }) => isUnsearched)
      .flatMap(({ fileName }) => open.map(({ name }) => warning(unsearchedSentence(name, fileName)))),
    ...files
      .filter(({ isPartlySearched }) => isPartlySearched)
      .flatMap(({ fileName }) => open.map(({ name }) => warning(partlySearchedSentence(name, fileName)))),
    ...files.flatMap(({ fileName, otherLook }) =>
      otherLook === null ? [] : [note(staysWordSentence(fileName, otherLook))],
    ),
    ...files.filter(({ isActive }) => isActive).map(({ fileName }) => warning(activeSentence(fileName))),
    ...(ofOthers.length > 0 ? [note(originSentence(ofOthers))] : []),
  ];
}

const unreleased = ({ fileName }: File, open: readonly List[]): Caution[] =>
  open.length === 0
    ? [note(unreleasedSentence(fileName))]
    : open.map(({ name }) => warning(unreleasedForPublicSentence(name, fileName)));

export const note = (sentence: string): Caution => ({ severity: 'info', sentence, kind: null });
const warning = (sentence: string): Caution => ({ severity: 'warning', sentence, kind: null });
