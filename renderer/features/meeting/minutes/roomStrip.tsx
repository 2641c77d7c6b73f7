import './roomStrip.css';
import { useId, useRef, useState } from 'react';
import type { RoomProps } from './roomColumn.tsx';
import { ActionButtons, NobodyThere, notesOf, thereIn } from './roomColumn.tsx';
import { isEmptyRoom, RoomNames, whereWords } from './roomNames.tsx';
import { QuorumBox } from '../attendance/quorumBox.tsx';
import { Button } from '../../../ui/button.tsx';

/** At the foot of a narrow window: whether there is a quorum and who is biased; the rest above it, for who opens it. */
export function RoomStrip(props: RoomProps) {
  const { room, attendance, seats, isAhead, moment, actions, isReadOnly } = props;
  const [isOpen, setOpen] = useState(false);
  const panelId = useId();
  const strip = useRef<HTMLElement>(null);
  const close = () => {
    setOpen(false);
    strip.current?.querySelector<HTMLElement>('[aria-controls]')?.focus();
  };
  return (
    <aside
      className={isOpen ? 'room-strip open' : 'room-strip'}
      aria-label="Im Raum"
      data-region
      ref={strip}
      onKeyDownCapture={({ key, target }) => {
        // A dialog or list that was opened from here closes itself.
        if (isOpen && key === 'Escape' && target instanceof Node && strip.current?.contains(target)) close();
      }}
    >
      <QuorumBox
        quorum={room.quorum}
        there={thereIn(props)}
        {...{ seats, isAhead }}
        notes={notesOf(room, moment)}
      />
      <Out {...props} />
      <Button
        compact
        icon={isOpen ? 'arrow-down' : 'arrow-up'}
        aria-expanded={isOpen}
        aria-controls={panelId}
        onPress={() => setOpen(!isOpen)}
      >
        Raum
      </Button>
      <div id={panelId} className="room-panel" hidden={!isOpen}>
        <div className="row middle">
          {!isReadOnly && <ActionButtons {...actions} />}
          <span className="muted">{whereWords([...room.voting, ...room.recused])}</span>
        </div>
        {isEmptyRoom({ room, attendance }) && <NobodyThere {...props} />}
        <RoomNames {...props} />
      </div>
    </aside>
  );
}

/** Who takes no part in this item, by name: that is looked for most. */
function Out({ room, personOf }: RoomProps) {
  if (room.recused.length === 0) return null;
  const names = room.recused.map(({ personId }) => personOf(personId)?.textName ?? '').join(', ');
  const isAllWithdrawn = room.recused.every((attendee) => room.withdrawn.includes(attendee));
  return (
    <span className="room-out" title={names}>
      <strong>{isAllWithdrawn ? 'nicht beteiligt' : 'befangen'}</strong> {names}
    </span>
  );
}
