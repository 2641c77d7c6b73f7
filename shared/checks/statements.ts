import type { NumberedItem } from '../domain/meeting/agenda.ts';
import { noticeVerdict } from '../domain/body/notice.ts';
import { roomAt } from '../domain/room/presence.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { sittingsIn } from '../facts/sittings.ts';
import { at, type Found } from './check.ts';
import { rowsOf, sentencesOf } from './texts.ts';
import type { ItemId } from '../domain/ids.ts';

type Sentence = { item: NumberedItem; sentence: string };

/** What the text says of the invitation and the quorum, against what is known of them (M4, R7, R14). */
export function statementChecks(facts: MeetingFacts): Found[] {
  const said = rowsOf(facts)
    .filter(({ from }) => from === 'text')
    .flatMap(({ item, row }) => sentencesOf(row).map((sentence) => ({ item, sentence })));
  return [...noticeStatement(said, facts), ...quorumStatement(said, facts)];
}

const claimsNotice =
  /fristgerecht|fristgemäß|frist- und formge|ordnungsgemäß\w*\s+(?:ein)?(?:gela|berufen)|ordnungsgemäße\w*\s+(?:ein)?(?:ladung|berufung)|ladungsfrist\w*\s+(?:ist|wurde|sei)\s+(?:gewahrt|eingehalten)/i;
const mentionsNotice = /ladungsfrist|einladung|eingeladen|einberuf|geladen|fristgerecht/i;
const denies = /\b(?:nicht|kein\w*|ohne|verspätet)\b/i;

/** "… und Einwände werden nicht erhoben": nobody objects, which denies nothing. */
const objections = String.raw`(?:Einw[äa]nd|Einwendung|Bedenken|Widerspr|Rüge|Beanstandung)\p{L}*`;
const noObjection = new RegExp(
  String.raw`(?:(?<!\p{L})kein\p{L}{0,6}|ohne)\s+(?:\p{L}+\s+){0,2}${objections}|${objections}\s+(?:\p{L}+\s+){0,4}(?:nicht|kein\p{L}{0,6})(?=\s+(?:erhoben|geltend|vorgebracht|geäußert)|\s*(?:[,.;]|$))`,
  'giu',
);
const clauseEnd = /;|,\s(?=(?:de[rmn]|die|das)\s)|\sund\s(?=(?:de[rmn]|die|das|es|sie|er)\s)/i;

/** Whether a clause of the sentence makes the claim and does not deny it itself. */
const claimsIn = (sentence: string, claim: RegExp, denial: RegExp): boolean =>
  sentence
    .replaceAll(noObjection, '')
    .split(clauseEnd)
    .some((clause) => claim.test(clause) && !denial.test(clause));

function noticeStatement(said: readonly Sentence[], facts: MeetingFacts): Found[] {
  const verdict = verdictOf(facts);
  const claim = said.find(({ sentence }) => claimsIn(sentence, claimsNotice, denies));
  if (claim) {
    const isTrue =
      verdict === 'inTime' || (verdict === 'short' && facts.convening.shortNoticeReason.trim() !== '');
    if (isTrue) return [];
    const severity = verdict === 'unknown' ? 'warning' : 'error';
    return [{ code: 'NOTICE_CLAIM', severity, place: at('protokoll', claim.item.id), verdict }];
  }
  if (said.some(({ sentence }) => mentionsNotice.test(sentence))) return [];
  const isLate = verdict === 'tooLate';
  const place = at('protokoll', openingOf(facts));
  return [{ code: 'NO_NOTICE_STATEMENT', severity: isLate ? 'warning' : 'hint', place, isLate }];
}

export const verdictOf = ({ meeting, convening }: MeetingFacts) =>
  noticeVerdict(meeting.rules.notice, meeting, convening.sentOn, convening.sentTime).kind;

const claimsQuorum = /beschlussfähig/i;
const deniesQuorum = /\b(?:nicht|keine|mangels|ob|fehlend\w*|bezweifelt|angezweifelt|verneint)\b|fehlt/i;

/** The first sentence of each item that claims it, with the people in the room then. A second meeting needs none (R16). */
function quorumStatement(said: readonly Sentence[], facts: MeetingFacts): Found[] {
  const mentions = said.filter(({ sentence }) => claimsQuorum.test(sentence));
  if (mentions.length === 0) return noQuorumStatement(facts);
  if (facts.convening.isSecond) return [];
  const claimed = new Set(
    mentions.filter(({ sentence }) => claimsIn(sentence, claimsQuorum, deniesQuorum)).map(({ item }) => item),
  );
  return [...claimed].flatMap((item): Found[] => {
    const quorum = quorumAt(item, facts);
    return quorum.met ? [] : [{ code: 'QUORUM_CLAIM', place: at('protokoll', item.id), quorum }];
  });
}

function noQuorumStatement(facts: MeetingFacts): Found[] {
  const place = at('protokoll', openingOf(facts));
  const [opening] = facts.items;
  const quorum = opening ? quorumAt(opening, facts) : { present: 0, required: 0, council: null, met: true };
  const met = quorum.met || facts.convening.isSecond;
  return [{ code: 'NO_QUORUM_STATEMENT', severity: met ? 'hint' : 'warning', place, met, quorum }];
}

function quorumAt({ id }: NumberedItem, facts: MeetingFacts) {
  const { attendance, items, meeting } = facts;
  const time = id === items[0]?.id ? meeting.startTime : null;
  return roomAt(attendance, items, { itemId: id, time }, meeting.rules, sittingsIn(facts)).quorum;
}

/** Where the meeting is opened: the block before the agenda, or the first item. */
const openingOf = ({ items }: MeetingFacts): ItemId | null => items[0]?.id ?? null;
