import { useState } from 'react';
import { agendaIsFixed } from '../../../../shared/domain/meeting/states.ts';
import { roomAt } from '../../../../shared/domain/room/presence.ts';
import { sittingsIn } from '../../../../shared/facts/sittings.ts';
import { counted } from '../../../../shared/german/format.ts';
import { ComboBox } from '../../../ui/comboBox.tsx';
import { itemOptions, useAttendanceScope } from './attendanceScope.ts';
import { QuorumBox } from './quorumBox.tsx';
import type { ItemId } from '../../../../shared/domain/ids.ts';

/** How many are there, how many are needed (R14): at the beginning, or at an item. */
export function QuorumPanel() {
  const scope = useAttendanceScope();
  const { meeting, attendance, items } = scope;
  const [itemId, setItemId] = useState<ItemId | null>(null);
  const first = items[0]?.id ?? null;
  const moment = itemId === null ? { itemId: first, time: meeting.startTime } : { itemId, time: null };
  const room = roomAt(attendance, items, moment, meeting.rules, sittingsIn(scope));
  return (
    <section aria-labelledby="quorum-title" className="aside-panel">
      <h2 id="quorum-title" className="section-label">
        Beschlussfähigkeit
      </h2>
      <QuorumBox
        quorum={room.quorum}
        there={room.quorum.present}
        seats={meeting.rules.statutorySeats}
        isAhead={!agendaIsFixed(meeting.state)}
        notes={[
          itemId === null ? 'zu Beginn' : '',
          room.recused.length > 0 ? `${room.recused.length} nicht beteiligt` : '',
          room.uncertain.length > 0 ? `${counted(room.uncertain.length, 'Person', 'Personen')} ungewiss` : '',
        ]}
      />
      <ComboBox
        label="Zeitpunkt"
        description="Leer: zu Beginn der Sitzung"
        options={itemOptions(items)}
        value={itemId}
        onChange={setItemId}
      />
    </section>
  );
}
