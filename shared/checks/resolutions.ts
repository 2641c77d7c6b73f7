import type { NumberedItem } from '../domain/meeting/agenda.ts';
import { roomAt } from '../domain/room/presence.ts';
import { checkResolution } from '../domain/vote/reconcileElection.ts';
import { openZiffern, withParts, type WithParts } from '../domain/vote/parts.ts';
import type { Outcome, Resolution } from '../domain/vote/resolution.ts';
import { isEmptyText, plainText } from '../domain/richText.ts';
import { ziffernLabel } from '../german/ziffern.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { sittingsIn } from '../facts/sittings.ts';
import { at, type Found } from './check.ts';
import { findingNorms } from './findingNorms.ts';

/** Wording, mover and result of each resolution, and its vote against the room (M6, M7, R14, R17, R19, R23, R27). */
export const resolutionChecks = (facts: MeetingFacts): Found[] => [
  ...tieChecks(facts),
  ...facts.items.flatMap((item) => {
    const { text = null, resolutions = [] } = facts.minutes.get(item.id) ?? {};
    const hasWords = !isEmptyText(text) || resolutions.some((one) => !isEmptyText(one.text));
    const { decidesWithoutWording } = facts.meeting.rules.style;
    return withParts(resolutions.toSorted((a, b) => a.position - b.position)).flatMap((one) => [
      ...partChecks(one, item),
      ...[one.resolution, ...one.parts].flatMap((resolution) => [
        ...removalChecks(resolution, item),
        ...wordingChecks(resolution, item, { hasWords, decidesWithoutWording }),
        ...(one.parts.length > 0 && resolution === one.resolution ? [] : resultChecks(resolution, item)),
        ...voteChecks(resolution, item, facts),
      ]),
    ]);
  }),
];

/** A casting vote stands in older rules alone: nobody can choose it any more (R23). */
const tieChecks = ({ meeting }: MeetingFacts): Found[] =>
  meeting.rules.tie === 'chairDecides' ? [{ code: 'CHAIR_BREAKS_TIES', place: at('dokumente') }] : [];

/** Voted by Ziffern, each of them was voted on (M7). */
function partChecks(one: WithParts<Resolution>, item: NumberedItem): Found[] {
  const open = one.parts.length === 0 ? [] : openZiffern(one);
  return open.length === 0
    ? []
    : [{ code: 'ZIFFERN_UNDECIDED', ...aboutOf(one.resolution, item), ziffern: ziffernLabel(open) }];
}

/** What was taken off the agenda is not decided about, except that it is taken off (R11). */
function removalChecks(resolution: Resolution, item: NumberedItem): Found[] {
  const { outcome, effect, label, text, printedResult } = resolution;
  const isTaken = resolution.vote !== null || resolution.election !== null;
  const isDecided = decides.has(outcome) && (outcome !== 'open' || isTaken);
  if (item.status !== 'removed' || !isDecided || effect !== null) return [];
  const isAboutRemoval = /abgesetzt|abzusetzen|absetz|von der tagesordnung|vertag|zurückge/i;
  if (isAboutRemoval.test(`${label} ${plainText(text)} ${printedResult}`)) return [];
  return [{ code: 'VOTED_WHEN_REMOVED', ...aboutOf(resolution, item) }];
}

/** These decide about a wording; the others say all there is in the result line. */
const decides: ReadonlySet<Outcome> = new Set([
  'open',
  'adopted',
  'adoptedAmended',
  'rejected',
  'recommended',
  'elected',
  'notElected',
]);
const bareResult =
  /kenntnis|lesung|vertagt|verschoben|verwiesen|abgesetzt|zurückge|erledigt|beantwortet|genehmigt|entfällt|ohne (?:abstimmung|beschluss|ergebnis)/i;

/** "Der Ausschuss hat den Zuschuss bewilligt." says itself what was decided; "Der Beschluss wird gefasst." does not. */
const isWholeSentence = (result: string): boolean =>
  /^(?:Der|Die|Das|Es) (?!Beschluss|Empfehlung|Antrag |Vorlage |wird |wurde )(?:\S+ ){3,}\S+\.$/u.test(
    result.trim(),
  );

type Around = { hasWords: boolean; decidesWithoutWording: boolean };

function wordingChecks(resolution: Resolution, item: NumberedItem, around: Around): Found[] {
  const { outcome, printedResult, part, mover, text, effect } = resolution;
  const about = aboutOf(resolution, item);
  // What an election is about its post says.
  const isAboutText = resolution.election === null && decides.has(outcome);
  const isBare =
    printedResult === '' ||
    bareResult.test(printedResult) ||
    isWholeSentence(printedResult) ||
    around.decidesWithoutWording ||
    !isAboutText;
  // "Beschluss zu Ziffer 2:" votes on a part of what is written above it.
  const lacksText = isEmptyText(text) && !isBare && !(part !== '' && around.hasWords);
  const isMotion = resolution.label.startsWith('Antrag') || effect !== null;
  const namesMover = /(?<!wird )beantragt|beantragen|\bAntrag (?:der|des|von)\b/i.test(plainText(text));
  return [
    ...(lacksText ? [{ code: 'RESOLUTION_WITHOUT_TEXT', ...about } as const] : []),
    ...(isMotion && mover === '' && !namesMover ? [{ code: 'MOVER_MISSING', ...about } as const] : []),
  ];
}

function resultChecks(resolution: Resolution, item: NumberedItem): Found[] {
  const about = aboutOf(resolution, item);
  if (resolution.printedResult.trim() === '') return [{ code: 'RESULT_MISSING', ...about }];
  if (resolution.outcome === 'open') return [{ code: 'OUTCOME_OPEN', ...about }];
  const { outcome } = resolution;
  return saysOpposite(resolution) ? [{ code: 'RESULT_CONTRADICTS', ...about, outcome }] : [];
}

const affirmative: ReadonlySet<Outcome> = new Set(['adopted', 'adoptedAmended', 'recommended']);

/** The printed words and the outcome are facts of their own, and other documents go by the outcome. */
function saysOpposite({ outcome, printedResult }: Resolution): boolean {
  // A row of boxes names every result.
  if (/[☐☑☒]/.test(printedResult)) return false;
  const saysYes = /beschlossen|angenommen|zugestimmt|empfohlen/i.test(printedResult);
  if (affirmative.has(outcome)) return !saysYes && /abgelehnt/i.test(printedResult);
  return outcome === 'rejected' && saysYes && !/abgelehnt|\b(?:nicht|keine?)\b/i.test(printedResult);
}

const aboutOf = ({ id, label, part }: Resolution, item: NumberedItem) => ({
  place: at('protokoll', item.id),
  about: [id],
  resolutionId: id,
  label: [label.replace(/:$/, ''), part].filter(Boolean).join(' zu '),
});

function voteChecks(resolution: Resolution, { id: itemId }: NumberedItem, facts: MeetingFacts): Found[] {
  const { attendance, items, meeting, convening } = facts;
  const sittings = sittingsIn(facts);
  const roomAtTime = (time: string | null) =>
    roomAt(attendance, items, { itemId, time }, meeting.rules, sittings);
  return checkResolution(resolution, roomAtTime, meeting.rules)
    .filter(({ code }) => !convening.isSecond || (code !== 'NO_QUORUM' && code !== 'COUNCIL_OUTNUMBERED'))
    .map((finding) => ({
      code: 'VOTE_FINDING',
      ...findingNorms[finding.code],
      place: at('protokoll', itemId),
      about: [resolution.id, finding.code, ...('round' in finding ? [String(finding.round)] : [])],
      resolutionId: resolution.id,
      finding,
    }));
}
