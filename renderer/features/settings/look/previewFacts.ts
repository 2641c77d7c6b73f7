import type { ItemMinutes } from '../../../../shared/facts/itemMinutes.ts';
import { blankItem, type NumberedItem } from '../../../../shared/domain/meeting/agenda.ts';
import type { BodyRules } from '../../../../shared/domain/body/body.ts';
import { notConvened } from '../../../../shared/domain/meeting/convening.ts';
import type { Resolution } from '../../../../shared/domain/vote/resolution.ts';
import { blankVote, type Vote } from '../../../../shared/domain/vote/vote.ts';
import { emptyText, fromPlain } from '../../../../shared/domain/richText.ts';
import { proposeResult } from '../../../../shared/german/result.ts';
import type { MeetingFacts } from '../../../../shared/facts/meetingFacts.ts';
import { nothingNoted } from '../../../../shared/domain/meeting/meeting.ts';
import { previewAttendance, previewId } from './previewAttendance.ts';
import { ItemId, ResolutionId } from '../../../../shared/domain/ids.ts';

// A tiny meeting of invented people that shows every habit which the style can switch.
function item(number: string, title: string, part: Partial<NumberedItem> = {}): NumberedItem {
  return {
    ...blankItem({ id: ItemId.parse(number), meetingId: previewId, title, isPublic: true }),
    number,
    ...part,
  };
}

const news = item('1', 'Mitteilungen');
const grant = item('2', 'Zuschuss für das Sprachcafé', { hasBasis: true, paperType: 'Antrag' });

const vote: Vote = { ...blankVote('counts'), yes: 12, no: 0, abstain: 1, invalid: 0 };

const resolution = (style: BodyRules['style']): Resolution => ({
  id: ResolutionId.parse('resolution'),
  version: 1,
  itemId: grant.id,
  position: 0,
  label: 'Beschluss',
  text: fromPlain('Der Zuschuss wird bewilligt.'),
  part: '',
  paperId: null,
  mover: '',
  outcome: 'adopted',
  outcomeDetail: '',
  vote,
  printedResult: proposeResult({
    outcome: 'adopted',
    outcomeDetail: '',
    vote,
    style: style.resultStyle,
  }),
  printedResultIsOwn: false,
  resultNote: '',
  partsOrder: null,
  election: null,
  publicWording: '',
  isWithheld: false,
  effect: null,
});

const minutes = (
  { id: itemId }: NumberedItem,
  text: string,
  resolutions: Resolution[] = [],
): [ItemId, ItemMinutes] => [
  itemId,
  { itemId, text: text ? fromPlain(text) : emptyText, textVersion: 1, resolutions },
];

/** The facts of the example with these rules, for the same builder that makes the real Niederschrift. */
export const previewFacts = (rules: BodyRules): MeetingFacts => ({
  municipality: {
    version: 1,
    name: 'Stadt Beispiel',
    letterhead: 'Stadt Beispiel\nGeschäftsstelle',
    place: '',
  },
  convening: notConvened,
  announced: null,
  attachments: [],
  objections: new Map(),
  proposals: new Map(),
  answers: new Map(),
  alsoOn: new Map(),
  refusedBy: [],
  correction: null,
  organizations: [],
  meeting: {
    id: previewId,
    version: 1,
    bodyId: rules.bodyId,
    termId: null,
    number: 3,
    date: '2026-05-12',
    startTime: '17:00',
    endTime: '18:35',
    breaks: [],
    place: 'Rathaus',
    room: 'Saal 2',
    state: 'closed',
    stateReason: '',
    ...nothingNoted,
    rules,
  },
  items: [news, grant],
  minutes: new Map([
    minutes(news, 'Es liegen keine Mitteilungen vor.'),
    minutes(grant, 'Frau Albrecht stellt den Antrag vor.', [resolution(rules.style)]),
  ]),
  attendance: previewAttendance,
});
