import { type NumberedItem, printedTitle } from '../domain/meeting/agenda.ts';
import { isEmptyText, plainText } from '../domain/richText.ts';
import type { Recusal } from '../domain/room/attendance.ts';
import type { Resolution } from '../domain/vote/resolution.ts';
import { listed } from '../german/format.ts';
import { paperTypeLabels } from '../german/papers.ts';
import { namesOfThoseFor } from '../minutes/notes.ts';
import { resolutionOf } from '../minutes/resolutions.ts';
import type { Setting } from '../minutes/setting.ts';
import { unbroken } from '../minutes/text.ts';
import { detailsOf } from './agenda.ts';
import { electionBlocks, preparedElection } from './electionScript.ts';
import { counts, voteQuestion } from './voteQuestion.ts';
import { note, strong, text } from './sheet.ts';
import type { DocumentBlock } from './model.ts';

/** What the chair says at one item: the call, who must leave, the question for the vote. */
export function itemScript(item: NumberedItem, setting: Setting): DocumentBlock[] {
  const head: DocumentBlock = {
    kind: 'item',
    label: item.isHeading ? '' : unbroken(`TOP ${item.number}`),
    title: printedTitle(item),
    isSubItem: setting.parentOf(item) !== null,
    details: detailsOf(item),
  };
  if (item.isHeading) return [head];
  if (item.status === 'removed') return [head, note('Von der Tagesordnung abgesetzt; nicht aufrufen.')];
  const hasSubItems = setting.facts.items.some((other) => setting.parentOf(other) === item.id);
  return [
    head,
    text(`„${call(item, setting)}${presenterCall(item)}“`),
    ...cameForBlocks(item, setting),
    ...recusalBlocks(item, setting),
    ...(hasSubItems && !item.hasBasis ? [] : question(item, setting)),
  ];
}

function call({ id, number }: NumberedItem, { together }: Setting): string {
  const group = together.get(id);
  if (!group) return `Ich rufe Tagesordnungspunkt ${number} auf.`;
  const [lead] = group;
  return lead?.id === id
    ? `Ich rufe die Tagesordnungspunkte ${listed(group.map((one) => one.number))} gemeinsam auf.`
    : `Tagesordnungspunkt ${number} haben wir mit TOP ${lead?.number ?? ''} beraten.`;
}

const presenterCall = ({ presenter }: NumberedItem): string =>
  presenter === '' ? '' : ` Das Wort zur Berichterstattung hat: ${presenter}.`;

/** Guests, administration and experts who are there for this item alone. */
function cameForBlocks({ id }: NumberedItem, setting: Setting): DocumentBlock[] {
  const names = namesOfThoseFor(id, setting);
  const points = setting.together.has(id) ? 'diesen Punkten' : 'diesem Punkt';
  return names.length === 0
    ? []
    : [note(`Zu ${points} ${names.length > 1 ? 'sind' : 'ist'} ${listed(names)} anwesend.`)];
}

/** R19: before the debate, not only before the vote. */
function recusalBlocks({ id }: NumberedItem, { facts, textName }: Setting): DocumentBlock[] {
  return facts.attendance.recusals
    .filter(({ itemId }) => itemId === id)
    .map((recusal) =>
      strong(
        `${scriptGrounds[recusal.ground]}: ${textName(recusal.personId)} nimmt nicht teil und ${leaving(recusal, facts)}, bevor die Beratung beginnt.`,
      ),
    );
}

/** Whoever takes part by video is not in the room (R13b). */
function leaving({ personId, whereabouts }: Recusal, { attendance }: Setting['facts']): string {
  if (attendance.attendees.some((one) => one.personId === personId && one.isRemote))
    return 'beendet die Verbindung';
  return whereabouts === 'left' ? 'verlässt den Raum' : 'wechselt in den Zuschauerbereich';
}

const scriptGrounds = {
  bias: `Befangen nach ${unbroken('§ 31 GO NRW')}`,
  ownWish: 'Auf eigenen Wunsch',
  decision: 'Durch Beschluss ausgeschlossen',
} satisfies Record<Recusal['ground'], string>;

function question(item: NumberedItem, setting: Setting): DocumentBlock[] {
  const { minutesApproval } = setting.facts.meeting.rules;
  const resolutions = (setting.facts.minutes.get(item.id)?.resolutions ?? []).toSorted(
    (a, b) => a.position - b.position,
  );
  if (item.approvesMeetingId !== null && minutesApproval === 'note')
    return [
      text(
        '„Werden Einwendungen gegen die Niederschrift erhoben? – Das ist nicht der Fall; sie ist damit zur Kenntnis genommen.“',
      ),
    ];
  if (item.approvesMeetingId !== null)
    return [
      text('„Werden Einwendungen gegen die Niederschrift erhoben? – Dann lasse ich abstimmen.“'),
      ...vote,
    ];
  if (item.reading === 1)
    return [text('„Wir behandeln den Punkt heute in erster Lesung; abgestimmt wird noch nicht.“')];
  const proposals = resolutions.flatMap((resolution) => proposalBlocks(resolution, setting));
  if (wasDebated(item, setting)) return proposals.length > 0 ? proposals : afterDebate(item, setting);
  if (proposals.length > 0) return [text('„Gibt es Wortmeldungen?“'), ...proposals];
  if (!item.hasBasis) return [text('„Gibt es Wortmeldungen?“')];
  if (isDecided(item, setting))
    return [text(`„Gibt es Wortmeldungen? – Dann lasse ich ${aboutPaper(item)} abstimmen.“`), ...vote];
  return /anfrage|antwort/i.test(item.paperType)
    ? [text('„Gibt es Nachfragen?“')]
    : [text('„Gibt es Wortmeldungen? – Das ist nicht der Fall; damit ist es zur Kenntnis genommen.“')];
}

/** Together with an item that was called before: nobody is asked to speak again. */
const wasDebated = ({ id }: NumberedItem, { together }: Setting): boolean =>
  (together.get(id) ?? []).findIndex((one) => one.id === id) > 0;

function afterDebate(item: NumberedItem, setting: Setting): DocumentBlock[] {
  if (!item.hasBasis) return [];
  if (isDecided(item, setting)) return [text(`„Ich lasse ${aboutPaper(item)} abstimmen.“`), ...vote];
  return /anfrage|antwort/i.test(item.paperType) ? [] : [text('„Damit ist es zur Kenntnis genommen.“')];
}

/** "über den Antrag"; "darüber", where its kind is one of the office's own. */
function aboutPaper({ paperType, furtherPapers }: NumberedItem): string {
  if (furtherPapers.length > 0) return 'darüber';
  const known = papersWithArticle.find(([label]) => label.toLowerCase() === paperType.trim().toLowerCase());
  return known ? `über ${known[1]} ${known[0]}` : 'darüber';
}

const papersWithArticle: readonly (readonly [string, string])[] = [
  ['Vorlage', 'die'],
  [paperTypeLabels.proposal, 'die'],
  [paperTypeLabels.information, 'die'],
  [paperTypeLabels.motion, 'den'],
  [paperTypeLabels.amendment, 'den'],
  [paperTypeLabels.report, 'den'],
  [paperTypeLabels.statement, 'die'],
];

/** A Mitteilung, a Bericht or an Anfrage is not voted on, unless it proposes something. */
const isDecided = ({ id, paperType }: NumberedItem, { facts }: Setting): boolean =>
  (facts.proposals.get(id) ?? []).length > 0 ||
  !/mitteilung|information|kenntnis|bericht|anfrage|antwort|stellungnahme/i.test(paperType);

/** The wording to be voted on; results that are already there do not belong on a script. */
function proposalBlocks(resolution: Resolution, setting: Setting): DocumentBlock[] {
  if (resolution.election) return preparedElection(resolution.election, setting.facts.meeting.rules);
  if (isEmptyText(resolution.text)) return [];
  const model = resolutionOf({ ...resolution, resultNote: '' }, setting);
  return [
    { kind: 'resolution', resolution: { ...model, result: '', votes: [] } },
    ...asked(resolution, setting),
  ];
}

function asked({ label, text: wording, outcome }: Resolution, { facts }: Setting): DocumentBlock[] {
  if (/^Wahl\b/.test(label)) return electionBlocks(facts.meeting.rules);
  return outcome === 'noted' ||
    outcome === 'answered' ||
    outcome === 'noVote' ||
    onlyNotes.test(plainText(wording))
    ? [text('„Darüber wird nicht abgestimmt. Gibt es Widerspruch? – Das ist nicht der Fall.“')]
    : [text(`„Ich lasse darüber abstimmen. ${voteQuestion}“`), counts];
}

/** "Der Integrationsrat nimmt den Bericht zur Kenntnis." alone; "… und beschließt" is voted on. */
const onlyNotes =
  /^(?!.*\b(?:beschlie(?:ß|ss)t|empfiehlt|beauftragt|stimmt|bittet|fordert)\b).*\bnimmt?\b.*\bzur Kenntnis\b/isu;

const vote = [text(`„${voteQuestion}“`), counts];
