import './roomColumn.css';
import { Link } from 'wouter';
import type { AttendanceView, PersonInMeeting } from '../../../../shared/facts/attendance.ts';
import { countedMembers, type Room } from '../../../../shared/domain/room/presence.ts';
import { QuorumBox } from '../attendance/quorumBox.tsx';
import { Button } from '../../../ui/button.tsx';
import { ToolRow } from '../../../ui/toolRow.tsx';
import { isEmptyRoom, RoomNames, whereWords } from './roomNames.tsx';
import type { MeetingId, PersonId } from '../../../../shared/domain/ids.ts';

export type RoomActions = { onComeGo: () => void; onRecusal: () => void; onAdd: () => void };

export type RoomProps = {
  meetingId: MeetingId;
  room: Room;
  attendance: AttendanceView;
  seats: number;
  isAhead: boolean;
  /** "bei TOP 4 um 18:20" */
  moment: string;
  personOf: (id: PersonId) => PersonInMeeting | undefined;
  actions: RoomActions;
  isReadOnly: boolean;
};

/** Beside the text: who is in the room at this item, the quorum, and who is biased. */
export function RoomColumn(props: RoomProps) {
  const { room, attendance, seats, isAhead, moment, actions, isReadOnly } = props;
  return (
    <aside className="minutes-room" aria-label="Im Raum" data-region>
      <QuorumBox
        quorum={room.quorum}
        there={thereIn(props)}
        {...{ seats, isAhead }}
        notes={notesOf(room, moment)}
      />
      {!isReadOnly && <ActionButtons {...actions} />}
      {isEmptyRoom({ room, attendance }) && <NobodyThere {...props} />}
      <details className="room-names" open>
        <summary>Namen: {whereWords([...room.voting, ...room.recused])}</summary>
        <RoomNames {...props} />
      </details>
    </aside>
  );
}

export const thereIn = ({ attendance, room }: RoomProps): number =>
  countedMembers(attendance) ?? room.voting.length + room.recused.length;

export const NobodyThere = ({ meetingId }: RoomProps) => (
  <p className="muted">
    Noch niemand im Raum. Tragen Sie unter{' '}
    <Link href={`/sitzungen/${meetingId}/anwesenheit`}>Anwesenheit</Link> ein, wer da ist.
  </p>
);

/** "bei TOP 4 um 18:20 stimmberechtigt 14": where the moment is not known, some of them were there for a part of the item. */
export function notesOf({ voting, uncertain, entitled }: Room, moment: string): string[] {
  const atTimes = voting.filter((attendee) => uncertain.includes(attendee)).length;
  return [`${moment} stimmberechtigt ${entitled}`.trim(), atTimes > 0 ? `davon ${atTimes} zeitweise` : ''];
}

export const ActionButtons = ({ onComeGo, onRecusal, onAdd }: RoomActions) => (
  <ToolRow label="Wer da ist" className="room-actions">
    <Button compact onPress={onComeGo}>
      kommt / geht
    </Button>
    <Button compact onPress={onRecusal}>
      befangen
    </Button>
    <Button compact aria-label="Gast hinzufügen" onPress={onAdd}>
      Gast
    </Button>
  </ToolRow>
);
