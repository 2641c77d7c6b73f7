import type { AttachmentId, DocumentId, ItemId, PaperId, ResolutionId } from '../ids.ts';
import { agendaIsFixed, isHeld } from '../meeting/states.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { IsoDate } from '../values.ts';
import type { Clearance } from './document.ts';

/** What a file of a mailing is or holds; a Sitzungsmappe holds many. */
export type Part =
  | { kind: 'paper'; id: PaperId }
  | { kind: 'attachment'; id: AttachmentId }
  | { kind: 'document'; id: DocumentId }
  | { kind: 'resolution'; id: ResolutionId }
  /** One that the file tells of. */
  | { kind: 'item'; id: ItemId };

/** With what it was when somebody chose it: what is withdrawn by then may go along, and says so. */
export type ChosenPart = Part & { wasWithdrawn: boolean };

/** How something stands in its meeting: for everybody only where all that it lies at is. */
export type Standing = { clearance: Clearance; isWithdrawn: boolean };

/** Null for what belongs to the meeting no more. */
export type StandingOf = (part: Part) => Standing | null;

/** Why a file goes to nobody any more. */
export type FileFault = 'offAgenda' | 'withdrawn';

type Judged = { clearance: Clearance; parts: readonly ChosenPart[] };

/**
 * A file of a mailing as it stands. Asked when it is chosen, before it goes out and before it is handed over once more:
 * it is for everybody where its content is, and each of its parts.
 */
export function asItStands<File extends Judged>(
  file: File,
  standingOf: StandingOf,
): { file: File; fault: FileFault | null } {
  const parts = file.parts.map((part) => ({ part, standing: standingOf(part) }));
  const isForAll = parts.every(({ standing }) => standing?.clearance === 'public');
  const isOff = parts.some(({ standing }) => standing === null);
  const isWithdrawn = parts.some(({ part, standing }) => standing?.isWithdrawn && !part.wasWithdrawn);
  return {
    file: isForAll ? file : { ...file, clearance: 'nonPublic' },
    fault: isOff ? 'offAgenda' : isWithdrawn ? 'withdrawn' : null,
  };
}

/** When and where a meeting is, as a message tells it. */
export type Appointment = Pick<Meeting, 'date' | 'startTime' | 'place' | 'room'>;

/** Whether somebody would go to the wrong door. Once it was opened, only another day makes a message wrong. */
export function isMoved(told: Appointment, meeting: Appointment & Pick<Meeting, 'state'>): boolean {
  if (told.date !== meeting.date) return true;
  if (agendaIsFixed(meeting.state)) return false;
  return told.startTime !== meeting.startTime || told.place !== meeting.place || told.room !== meeting.room;
}

/** Nobody needs to be called to a meeting any more. */
export const isOver = ({ state, date }: Pick<Meeting, 'state' | 'date'>, today: IsoDate): boolean =>
  isHeld(state) || date < today;
