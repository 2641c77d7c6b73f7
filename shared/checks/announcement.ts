import type { Outcome } from '../domain/vote/resolution.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { at, type Found } from './check.ts';

/** Nothing was decided about these. */
const undecided: ReadonlySet<Outcome> = new Set(['open', 'withdrawn', 'removed', 'noVote', 'postponed']);

/** What was decided in the non-public part is announced in public, so it needs words for that (M10). */
export const announcementChecks = ({ items, minutes }: MeetingFacts): Found[] =>
  items
    .filter(
      ({ id, isPublic, publicTitle }) =>
        !isPublic &&
        publicTitle.trim() === '' &&
        (minutes.get(id)?.resolutions ?? []).some(({ outcome }) => !undecided.has(outcome)),
    )
    .map(({ id }) => ({ code: 'NO_TITLE_FOR_ANNOUNCEMENT', place: at('tagesordnung', id) }));

/** Its essential content is announced, unless the body decided otherwise (M10). */
export const publicWordingChecks = ({ items, minutes }: MeetingFacts): Found[] =>
  items
    .filter(({ isPublic }) => !isPublic)
    .flatMap(({ id }) =>
      (minutes.get(id)?.resolutions ?? [])
        .filter(
          ({ outcome, publicWording, isWithheld }) =>
            !undecided.has(outcome) && !isWithheld && publicWording === '',
        )
        .map((resolution): Found => ({
          code: 'NO_PUBLIC_WORDING',
          place: at('protokoll', id),
          about: [resolution.id],
        })),
    );
