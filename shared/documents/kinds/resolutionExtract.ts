import { type NumberedItem, printedTitle } from '../../domain/meeting/agenda.ts';
import { sittingAt } from '../../domain/room/sittings.ts';
import type { Resolution } from '../../domain/vote/resolution.ts';
import { withParts, type WithParts } from '../../domain/vote/parts.ts';
import type { MeetingFacts } from '../../facts/meetingFacts.ts';
import { sittingsIn } from '../../facts/sittings.ts';
import { itemLabel } from '../../minutes/items.ts';
import { notesBefore } from '../../minutes/notes.ts';
import { votedOf } from '../../minutes/resolutions.ts';
import { settingOf } from '../../minutes/setting.ts';
import { staysByItem } from '../../minutes/staysByItem.ts';
import { detailsOf } from '../agenda.ts';
import { note, onDay, onDays, sheetOf, placeAndDay, sessionOf } from '../sheet.ts';
import type { DocumentBlock, SheetModel } from '../model.ts';
import { asSheet } from '../anyModel.ts';
import type { KindOfDocument } from '../kind.ts';
import { firstChair } from '../signers.ts';
import type { ResolutionId } from '../../domain/ids.ts';
import { AppError } from '../../errors.ts';

/** Beschlussauszug: one resolution word for word, to be certified. */
export const resolutionExtract: KindOfDocument = {
  label: 'Beschlussauszug',
  preview: 'Vorschau des Beschlussauszugs',
  fileName: 'Beschlussauszug',
  mail: { subject: 'Beschlussauszug aus der', enclosed: 'den Beschlussauszug', announces: false },
  group: 'extracts',
  minutes: 'none',
  convening: 'none',
  checks: () => [],
  signers: firstChair,
  subject: 'resolution',
  clearance: 'bySubject',
  missing: (facts, resolutionId) =>
    findResolution(facts, resolutionId) ? '' : 'Diesen Beschluss gibt es in der Sitzung nicht mehr.',
  build: (facts, resolutionId) => asSheet(sheetFor(facts, resolutionId)),
};

/** The day on which it was resolved; where that cannot be told, all days of the meeting (M6). */
function decidedOn({ resolution, parts }: WithParts<Resolution>, facts: MeetingFacts): string {
  const { itemId, vote, election } = parts.find((part) => part.vote !== null) ?? resolution;
  const sittings = sittingsIn(facts);
  const time = vote?.takenAt ?? election?.rounds.at(-1)?.takenAt ?? null;
  const sitting = sittings[sittingAt({ itemId, time }, facts.items, sittings) ?? -1];
  return sitting ? onDay(sitting) : onDays(facts);
}

type Extracted = WithParts<Resolution> & { item: NumberedItem };

const findResolution = (facts: MeetingFacts, id: ResolutionId | null): Extracted | undefined =>
  facts.items
    .flatMap((item) => {
      const resolutions = facts.minutes.get(item.id)?.resolutions ?? [];
      const inOrder = resolutions.toSorted((a, b) => a.position - b.position);
      return withParts(inOrder).map((one) => ({ item, ...one }));
    })
    .find(({ resolution }) => resolution.id === id);

function sheetFor(facts: MeetingFacts, resolutionId: ResolutionId | null): SheetModel {
  const found = findResolution(facts, resolutionId);
  if (!found) throw new AppError({ code: 'NOT_FOUND', what: 'resolution' });
  // Who came or took the chair is no part of a resolution; who was recused is (R19).
  const setting = { ...settingOf(facts), turns: [], staysByItem: staysByItem([], []), together: new Map() };
  const { meeting } = facts;
  const { item } = found;
  const part = item.isPublic ? 'öffentlicher Teil' : 'nichtöffentlicher Teil';
  const head: DocumentBlock =
    item.kind === 'preliminary'
      ? { kind: 'heading', text: 'Vor Eintritt in die Tagesordnung' }
      : {
          kind: 'item',
          label: itemLabel(item.number, setting.style.labelStyle),
          title: printedTitle(item),
          isSubItem: false,
          details: detailsOf(item),
        };
  return sheetOf(facts, {
    title: 'Beschlussauszug',
    subtitles: [
      `aus der Niederschrift über die ${sessionOf(meeting)}`,
      `${decidedOn(found, facts)}, ${part}`,
    ],
    blocks: [
      head,
      ...notesBefore(item, setting).map(note),
      { kind: 'resolution', resolution: votedOf(found, setting) },
      { kind: 'subheading', text: 'Für die Richtigkeit des Auszugs' },
      placeAndDay(facts, null),
      { kind: 'signatures', signatures: [{ name: '', role: 'Unterschrift, Dienstsiegel' }] },
    ],
  });
}
