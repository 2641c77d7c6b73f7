import { majority, sidesOfVotes, unanimous } from './accepted.ts';
import { itemsOfAnAgenda } from './agenda.ts';
import { byFaction, usualList } from './attendance.ts';
import { betweenItems } from './breaks.ts';
import { elections } from './elections.ts';
import { jointAndHybrid, plainHead } from './heads.ts';
import { changedAgenda } from './motions.ts';
import { rejections, undecided } from './notAccepted.ts';
import { noList, ownHeadings } from './ownLists.ts';
import { procedure } from './procedure.ts';
import { partInTheItem } from './room.ts';
import { severalResults } from './several.ts';
import { textsAndEnclosures } from './texts.ts';
import { withoutWording } from './withoutWording.ts';
import type { Theme } from './form.ts';

/**
 * Every form in which towns print something; those of one theme share a meeting. What a row is listed under: A1 to A15
 * are results by what they mean, B1 to B4 parts of a Niederschrift, 1 is the list of forms that the program was asked for.
 */
export const themes: readonly Theme[] = [
  unanimous,
  majority,
  sidesOfVotes,
  rejections,
  undecided,
  severalResults,
  withoutWording,
  elections,
  partInTheItem,
  betweenItems,
  itemsOfAnAgenda,
  changedAgenda,
  usualList,
  byFaction,
  ownHeadings,
  noList,
  jointAndHybrid,
  plainHead,
  textsAndEnclosures,
  procedure,
];
