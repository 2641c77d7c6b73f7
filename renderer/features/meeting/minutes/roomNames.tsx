import { inflected } from '../../../../shared/domain/people/names.ts';
import type { AttendanceView, PersonInMeeting } from '../../../../shared/facts/attendance.ts';
import type { Attendee, Stay } from '../../../../shared/domain/room/attendance.ts';
import { mayComeForItems } from '../../../../shared/domain/room/forItems.ts';
import type { Room } from '../../../../shared/domain/room/presence.ts';
import { counted } from '../../../../shared/german/format.ts';
import { useRowsInTurn } from '../../../ui/useRowsInTurn.ts';
import { attendanceStatusLabels } from '../../../../shared/german/labels.ts';
import type { PersonId } from '../../../../shared/domain/ids.ts';

type Props = {
  room: Room;
  attendance: AttendanceView;
  personOf: (id: PersonId) => PersonInMeeting | undefined;
};

/** Members who left or have not come yet. */
function goneIn({ room, attendance }: Omit<Props, 'personOf'>): Attendee[] {
  const voters = new Set([...room.voting, ...room.recused].map((attendee) => attendee.personId));
  return attendance.attendees.filter(
    (a) => a.status === 'present' && a.votingRight && a.group !== 'deputies' && !voters.has(a.personId),
  );
}

/** Whether there is anybody to be named. */
export const isEmptyRoom = (props: Omit<Props, 'personOf'>): boolean =>
  props.room.voting.length + props.room.recused.length + goneIn(props).length === 0;

/** Who is in the room at this item, who left, who is missing, and who else is there. */
export function RoomNames({ room, attendance, personOf }: Props) {
  const gone = goneIn({ room, attendance });
  const shown = [...room.voting, ...room.recused, ...gone].toSorted((a, b) => a.position - b.position);
  const drawn = useRowsInTurn(shown);
  const name = (id: PersonId | null) => (id ? (personOf(id)?.textName ?? '') : '');
  const substitutedBy = ({ substitutesFor }: Attendee) => {
    const person = substitutesFor === null ? undefined : personOf(substitutesFor);
    return person ? inflected(person, person.textName, 'accusative') : '';
  };
  return (
    <>
      <ul className="room-list">
        {drawn.map((attendee) => (
          <RoomRow
            key={attendee.id}
            attendee={attendee}
            name={name(attendee.personId)}
            substituted={substitutedBy(attendee)}
            isChair={room.chairId === attendee.personId}
            out={outAs(room, attendee)}
            isGone={gone.includes(attendee)}
            mayBeGone={room.uncertain.includes(attendee)}
          />
        ))}
      </ul>
      <ForThisItem room={room} name={name} />
      <Missing attendance={attendance} name={name} />
      <OtherGroups attendance={attendance} />
    </>
  );
}

type MissingProps = { attendance: AttendanceView; name: (id: PersonId) => string };

function Missing({ attendance, name }: MissingProps) {
  const missing = attendance.attendees.filter((a) => a.status !== 'present');
  if (missing.length === 0) return null;
  const isSubstituted = (id: PersonId) =>
    attendance.attendees.some((a) => a.substitutesFor === id && a.status === 'present');
  return (
    <>
      <h2 className="section-label">Fehlend ({missing.length})</h2>
      <ul className="room-list">
        {missing.map(({ id, personId, status }) => (
          <li key={id}>
            <span>{name(personId)}</span>
            <small>{isSubstituted(personId) ? 'vertreten' : attendanceStatusLabels[status]}</small>
          </li>
        ))}
      </ul>
    </>
  );
}

/** "20 im Raum, 2 zugeschaltet" */
export function whereWords(people: readonly Attendee[]): string {
  const remote = people.filter(({ isRemote }) => isRemote).length;
  const inRoom = `${people.length - remote} im Raum`;
  return remote === 0 ? inRoom : `${inRoom}, ${remote} zugeschaltet`;
}

function goneAs(last: Stay | undefined, isRemote: boolean): string {
  if (!last?.untilTime) return isRemote ? 'nicht verbunden' : 'nicht im Raum';
  return last.isCutOff ? `nicht verbunden ab ${last.untilTime}` : `ging ${last.untilTime}`;
}

type RowProps = {
  attendee: Attendee;
  name: string;
  substituted: string;
  isChair: boolean;
  /** Why the person takes no part in this item; '' for who does. */
  out: string;
  isGone: boolean;
  /** Left or was cut off during this item. */
  mayBeGone: boolean;
};

function outAs(room: Room, attendee: Attendee): string {
  if (!room.recused.includes(attendee)) return '';
  return room.withdrawn.includes(attendee) ? 'nicht beteiligt' : 'befangen';
}

function RoomRow({ attendee, name, substituted, isChair, out, isGone, mayBeGone }: RowProps) {
  const last = attendee.stays.at(-1);
  return (
    <li className={isGone ? 'gone' : undefined}>
      <span>
        {name} {isChair && <small>Vorsitz</small>}
        {substituted && <small>für {substituted}</small>}
        {attendee.isRemote && !isGone && !(mayBeGone && last?.untilTime) && <small>zugeschaltet</small>}
      </span>
      {out && <strong className="recused">{out}</strong>}
      {!out && isGone && <small>{goneAs(last, attendee.isRemote)}</small>}
      {!out && mayBeGone && last?.untilTime && <small>{goneAs(last, attendee.isRemote)}</small>}
      {!out && !isGone && !last?.untilTime && last?.fromTime && <small>ab {last.fromTime}</small>}
    </li>
  );
}

/** Guests, administration and experts who are here now and not all the time. */
function ForThisItem({ room, name }: { room: Room; name: (id: PersonId) => string }) {
  const here = [...room.advisory, ...room.others].filter((a) => mayComeForItems(a) && a.stays.length > 0);
  if (here.length === 0) return null;
  return (
    <>
      <h2 className="section-label">Zu diesem Punkt da ({here.length})</h2>
      <ul className="room-list">
        {here.map(({ id, personId }) => (
          <li key={id}>{name(personId)}</li>
        ))}
      </ul>
    </>
  );
}

function OtherGroups({ attendance }: { attendance: AttendanceView }) {
  const present = (group: Attendee['group']) =>
    attendance.attendees.filter((a) => a.group === group && a.status === 'present').length;
  const heads = attendance.headCounts
    .filter(({ of }) => of === 'guests')
    .reduce((sum, head) => sum + head.count, 0);
  return (
    <p className="section-label">
      Verwaltung ({present('administration')}) · {counted(present('guests') + heads, 'Gast', 'Gäste')}
    </p>
  );
}
