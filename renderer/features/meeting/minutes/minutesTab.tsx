import { useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { AgendaRow } from '../../../../shared/contract/agenda.ts';
import type { MeetingView } from '../../../../shared/facts/meeting.ts';
import { agendaIsFixed, minutesAreOpen } from '../../../../shared/domain/meeting/states.ts';
import { calledNow } from '../../../../shared/domain/meeting/calling.ts';
import { lastVoteTime } from '../../../../shared/domain/vote/voteTimes.ts';
import { officeTime } from '../../../../shared/german/officeTime.ts';
import { useQuery } from '../../../api.ts';
import { ErrorNotice } from '../../../forms/form.tsx';
import { Loaded } from '../../../forms/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { AddAtItem } from './addAtItem.tsx';
import { AgendaColumn } from './agendaColumn.tsx';
import { ComeGoDialog } from './comeGoDialog.tsx';
import { useFindBar } from './findBar.tsx';
import { ItemPane } from './itemPane.tsx';
import './minutes.css';
import { KeyBar } from './keyBar.tsx';
import { MotionDialog } from './motionDialog.tsx';
import { RecusalDialog } from './recusalDialog.tsx';
import { type RoomActions, RoomColumn } from './roomColumn.tsx';
import { useCalling } from './callItem.tsx';
import { RoomStrip } from './roomStrip.tsx';
import { clockNow, MinutesScopeProvider, personOf, roomOf, useMinutesScope } from './minutesScope.ts';
import { flushAll } from '../../../saving/saveBoard.ts';
import { SaveStatus } from '../../../saving/saveStatus.tsx';
import { useIsNarrow } from '../../../ui/useIsNarrow.ts';
import { useKeys } from '../../../ui/useKeys.ts';
import { catchKeys } from './typeAfterFocus.ts';
import type { ItemId } from '../../../../shared/domain/ids.ts';

type Props = { meeting: MeetingView; itemId: string | null };

/** The place where the scope is spent: agenda, text and resolutions of one item, people in the room. */
export function MinutesTab({ meeting, itemId }: Props) {
  const items = useQuery('agenda.list', { meetingId: meeting.id });
  const attendance = useQuery('attendance.get', { meetingId: meeting.id });
  const organizations = useQuery('organizations.list', {});
  const modules = useQuery('textModules.list', {});
  return (
    <Loaded query={items}>
      {(rows) => (
        <Loaded query={attendance}>
          {(view) => (
            <MinutesScopeProvider
              value={{
                meeting,
                items: rows,
                attendance: view,
                organizations: organizations.data ?? [],
                modules: modules.data ?? [],
                isReadOnly: !minutesAreOpen(meeting.state),
              }}
            >
              <Workplace
                item={rows.find((row) => row.id === itemId) ?? calledNow(meeting, rows) ?? rows[0]}
              />
            </MinutesScopeProvider>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

/** From this width on the room stands beside the text (minutes.css). */
const besideText = 1200;

type OpenDialog = 'comeGo' | 'recusal' | 'add' | 'motion' | null;

function Workplace({ item }: { item: AgendaRow | undefined }) {
  const scope = useMinutesScope();
  const { meeting, items, isReadOnly } = scope;
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [readAt] = useState(() => officeTime(new Date()).slice(11));
  const hrefOf = (id: ItemId) => `/sitzungen/${meeting.id}/protokoll/${id}`;
  const find = useFindBar(hrefOf);
  const { steps, ahead, writeOnAt } = useWritingOn(hrefOf, isReadOnly);
  const step = (by: number) => {
    const next = items[items.findIndex((row) => row.id === item?.id) + by];
    if (next) writeOnAt(next.id);
  };
  const { callDue, error } = useCalling(item, writeOnAt);
  useKeys({
    'Alt+ArrowDown': () => step(1),
    'Alt+ArrowUp': () => step(-1),
    'Alt+Shift+ArrowDown': callDue,
    'Ctrl+s': () => void flushAll(),
    ...(isReadOnly
      ? {}
      : { F4: () => setDialog('comeGo'), F6: () => setDialog('recusal'), F7: () => setDialog('motion') }),
  });
  const isNarrow = useIsNarrow(besideText);
  if (!item) return <Notice>Diese Sitzung hat noch keine Tagesordnung.</Notice>;
  const room = (
    <Room
      item={item}
      As={isNarrow ? RoomStrip : RoomColumn}
      actions={{
        onComeGo: () => setDialog('comeGo'),
        onRecusal: () => setDialog('recusal'),
        onAdd: () => setDialog('add'),
      }}
    />
  );
  return (
    <div className="minutes-tab">
      <SaveStatus readAt={readAt} />
      <ErrorNotice error={error} />
      {find.bar}
      <div className="minutes-work">
        <AgendaColumn items={items} currentId={item.id} hrefOf={hrefOf} />
        <ItemPane
          key={find.replaced}
          item={item}
          steps={steps}
          ahead={ahead}
          onMotion={() => setDialog('motion')}
        />
        {!isNarrow && room}
      </div>
      <div className="minutes-foot">
        {isNarrow && room}
        <KeyBar isReadOnly={isReadOnly} isShort={isNarrow} />
      </div>
      <Dialogs item={item} open={dialog} onClose={() => setDialog(null)} />
    </div>
  );
}

type DialogsProps = { item: AgendaRow; open: OpenDialog; onClose: () => void };

const Dialogs = ({ item, open, onClose }: DialogsProps) => (
  <>
    <ComeGoDialog itemId={item.id} isOpen={open === 'comeGo'} onClose={onClose} />
    <AddAtItem item={item} isOpen={open === 'add'} onClose={onClose} />
    <RecusalDialog itemId={item.id} isOpen={open === 'recusal'} onClose={onClose} />
    <MotionDialog item={item} isOpen={open === 'motion'} onClose={onClose} />
  </>
);

/** `As`: beside the text, or at the foot. */
/** Another item by key: what is typed meanwhile is caught, and stands in its text once that is there. */
function useWritingOn(hrefOf: (id: ItemId) => string, isReadOnly: boolean) {
  const [, navigate] = useLocation();
  const [steps, setSteps] = useState(0);
  const ahead = useRef<HTMLTextAreaElement>(null);
  const writeOnAt = (id: ItemId) => {
    if (!isReadOnly) catchKeys(ahead.current);
    setSteps(steps + 1);
    navigate(hrefOf(id));
  };
  return { steps, ahead, writeOnAt };
}

type RoomProps = { item: AgendaRow; actions: RoomActions; As: typeof RoomColumn };

/** In the meeting as it is now; later as its votes count, at the time of the last one of the item. */
function Room({ item, actions, As }: RoomProps) {
  const scope = useMinutesScope();
  const { data } = useQuery('minutes.get', { itemId: item.id });
  const { meeting } = scope;
  const votedAt = meeting.state === 'running' ? null : lastVoteTime(data?.resolutions ?? []);
  const time = meeting.state === 'running' ? clockNow() : votedAt;
  return (
    <As
      meetingId={meeting.id}
      room={roomOf(scope, item.id, time)}
      attendance={scope.attendance}
      seats={meeting.rules.statutorySeats}
      isAhead={!agendaIsFixed(meeting.state)}
      moment={[item.number && `bei TOP ${item.number}`, votedAt && `um ${votedAt}`].filter(Boolean).join(' ')}
      personOf={(id) => personOf(scope, id)}
      isReadOnly={scope.isReadOnly}
      actions={actions}
    />
  );
}
