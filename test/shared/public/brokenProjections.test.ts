import { sample } from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Made } from '../../../shared/documents/anyModel.ts';
import { madeOf } from '../../../shared/documents/build.ts';
import { aboutKind } from '../../../shared/documents/kinds/index.ts';
import { extractSubjects } from '../../../shared/documents/subjects.ts';
import type { DocumentKind, SubjectId } from '../../../shared/domain/document/document.ts';
import type { NumberedItem } from '../../../shared/domain/meeting/agenda.ts';
import type { Resolution } from '../../../shared/domain/vote/resolution.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import { projectPublic, type PublicFacts } from '../../../shared/public/facts.ts';
import { unplacedGuests } from '../../../shared/public/guests.ts';
import type { NeutralItem } from '../../../shared/public/neutralItem.ts';
import { secretFacts } from '../documents/secretFacts.ts';
import { type LeakPlace, leaksIn, type Publishing, publishing } from './leaksIn.ts';

type Break = (
  facts: MeetingFacts,
  shown: PublicFacts,
) => Partial<MeetingFacts & Pick<PublicFacts, 'neutralItems'>>;

type Hidden = { item: NumberedItem; resolutions: readonly Resolution[]; shown: NeutralItem };

/** What is told of each non-public item. */
function neutral(told: (hidden: Hidden) => Partial<NeutralItem>): Break {
  return ({ items, minutes }, { neutralItems }) => ({
    neutralItems: items
      .filter(({ isPublic }) => !isPublic)
      .flatMap((item, n) => {
        const shown = neutralItems[n];
        const resolutions = minutes.get(item.id)?.resolutions ?? [];
        return shown ? [{ ...shown, ...told({ item, resolutions, shown }) }] : [];
      }),
  });
}

const wordingOf = (told: (resolution: Resolution) => string): Break =>
  neutral(({ resolutions }) => ({
    announcements: resolutions.map((resolution) => ({
      isWithheld: false,
      outcome: 'adopted',
      wording: told(resolution),
    })),
  }));

/** What comes back of each resolution on a public item. */
function restored(back: (own: Resolution, shown: Resolution) => Partial<Resolution>): Break {
  return (facts, { minutes }) => ({
    minutes: new Map(
      [...minutes].map(([id, one]) => {
        const all = new Map(facts.minutes.get(id)?.resolutions.map((own) => [own.id, own]));
        const resolutions = one.resolutions.map((shown) => {
          const own = all.get(shown.id);
          return own ? { ...shown, ...back(own, shown) } : shown;
        });
        return [id, { ...one, resolutions }];
      }),
    ),
  });
}

/** Fields that stay as they are, of motions about the other part as well. */
const motions = (...fields: (keyof Resolution)[]): Break =>
  restored((own) => Object.fromEntries(fields.map((field) => [field, own[field]])));

/** Of each vote that everybody may know. */
const withAllVotes = restored(({ vote }, shown) => (shown.vote === null ? {} : { vote }));

function withUnplacedGuests(facts: MeetingFacts, { attendance }: PublicFacts) {
  const people = unplacedGuests(facts);
  const ids = new Set(people.map(({ id }) => id));
  const attendees = facts.attendance.attendees.filter(({ personId }) => ids.has(personId));
  return {
    attendance: {
      ...attendance,
      people: [...attendance.people, ...people],
      attendees: [...attendance.attendees, ...attendees],
    },
  };
}

/** What the projection lets through, and where that has to show. */
const broken: [what: string, broken: Break, shows: LeakPlace][] = [
  ['all items', ({ items }) => ({ items }), 'publicMinutes'],
  ['the title of a non-public item', neutral(({ item }) => ({ title: item.title })), 'publicNotice'],
  [
    'its reference number',
    neutral(({ item, shown }) => ({ title: `${shown.title}, ${item.paperReference}` })),
    'publicNotice',
  ],
  [
    'who presents it',
    neutral(({ item, shown }) => ({ title: `${shown.title} (${item.presenter})` })),
    'publicNotice',
  ],
  ['a public wording that is withheld', wordingOf(({ publicWording }) => publicWording), 'announcement'],
  [
    'the result line of a non-public resolution',
    wordingOf(({ printedResult }) => printedResult),
    'announcement',
  ],
  ['the text of a motion about a non-public item', motions('text'), 'publicMinutes'],
  ['its result line', motions('printedResult'), 'publicResolutionList'],
  ['who moved it', motions('mover'), 'publicMinutes'],
  ['what it was referred to', motions('outcomeDetail'), 'facts'],
  ['its number and label', motions('label', 'part'), 'publicMinutes'],
  ['how they voted on it, with the remark on the rest', motions('vote'), 'publicMinutes'],
  ['what it did to the agenda', motions('effect'), 'facts'],
  ['public wordings of motions', motions('publicWording'), 'facts'],
  ['who voted by name without having been there', withAllVotes, 'facts'],
  [
    'guests of the other part',
    ({ attendance: { attendees, people } }, { attendance }) => ({
      attendance: { ...attendance, attendees, people },
    }),
    'publicMinutes',
  ],
  ['guests of whom clock times alone are known', withUnplacedGuests, 'publicMinutes'],
  [
    'who was biased at a non-public item, and why',
    ({ attendance: { recusals } }, { attendance }) => ({ attendance: { ...attendance, recusals } }),
    'publicMinutes',
  ],
  ['offices that nobody in public belongs to', ({ organizations }) => ({ organizations }), 'facts'],
  ['objections against the earlier minutes', ({ objections }) => ({ objections }), 'publicMinutes'],
  ['why the Niederschrift was corrected', ({ correction }) => ({ correction }), 'publicMinutes'],
  ['why the meeting was cancelled', ({ meeting }) => ({ meeting }), 'facts'],
  ['why it was called at short notice', ({ convening }) => ({ convening }), 'facts'],
];

/** Papers that are made of broken public facts. */
function brokenBy(change: Break): Publishing {
  const project = (facts: MeetingFacts): PublicFacts => {
    const shown = projectPublic(facts);
    return { ...shown, ...change(facts, shown) };
  };
  const build = (kind: DocumentKind, facts: MeetingFacts, subjectId: SubjectId): Made => {
    const about = aboutKind(kind);
    if (about.clearance === 'public') return madeOf(about, project(facts));
    const subject = extractSubjects(facts).find(({ resolutionId }) => resolutionId === subjectId);
    if (about.subject !== 'resolution') throw new TypeError(`${kind} is not for the public`);
    return madeOf(about, project(facts), subject?.resolutionId ?? null);
  };
  return { ...publishing, project, build };
}

describe('the search for leaks finds', () => {
  let meetings: MeetingFacts[];
  beforeAll(() => {
    meetings = sample(secretFacts(), { numRuns: 60, seed: 20_260_916 });
  });

  const spots = (how: Publishing): Set<LeakPlace> =>
    new Set(meetings.flatMap((facts) => leaksIn(facts, how)));

  it.each(broken)('a projection that lets through %s', (_, change, shows) => {
    const how = brokenBy(change);
    expect(meetings.some((facts) => leaksIn(facts, how).includes(shows))).toBe(true);
  });

  it('nothing where the projection is whole: the wrapping is not what it finds', () => {
    expect(spots(brokenBy(() => ({})))).toEqual(new Set());
  });

  it('an extract of a non-public resolution that counts as public', () => {
    expect(spots({ ...publishing, isPublicExtract: () => true })).toContain('resolutionExtract');
  });

  it('a file name with the title of a non-public item', () => {
    const nameFile: Publishing['nameFile'] = (kind, facts, label) =>
      `${publishing.nameFile(kind, facts, label)} ${label}`;
    const how: Publishing = { ...publishing, nameFile, isPublicExtract: () => true };
    expect(spots(how)).toContain('name of resolutionExtract');
  });
});
