import '../meetings/meetings.css';
import { useEffect, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { Redirect, useLocation } from 'wouter';
import type { MeetingView } from '../../../shared/facts/meeting.ts';
import { useQuery } from '../../api.ts';
import { NotOpened } from '../../forms/notOpened.tsx';
import { TakenBand } from '../handOver/takenBand.tsx';
import { useChosenBody } from '../bodies/chosenBody.tsx';
import { KeptHistoriesProvider, type Left } from '../editor/keptHistory.ts';
import { AgendaTab } from './agenda/agendaTab.tsx';
import { AttendanceTab } from './attendance/attendanceTab.tsx';
import { DispatchTab } from './dispatch/dispatchTab.tsx';
import { DocumentsTab } from './documents/documentsTab.tsx';
import { MinutesTab } from './minutes/minutesTab.tsx';
import { useKeys } from '../../ui/useKeys.ts';
import { useWindowTitle } from '../../ui/useWindowTitle.ts';
import { useCalledItem } from './calledItem.ts';
import { MeetingHead } from './meetingHead.tsx';
import { writeFromTab } from './minutes/typeAfterFocus.ts';
import { NonPublicBand } from './nonPublicBand.tsx';
import { UndoNotice } from './undo/undoNotice.tsx';
import { UndoTurnsProvider } from './undo/undoTurns.ts';
import { useUndo } from './undo/useUndo.ts';
import { meetingTitle } from '../meetings/meetingTitle.ts';

const tabLabels = {
  tagesordnung: 'Tagesordnung',
  anwesenheit: 'Anwesenheit',
  protokoll: 'Protokoll',
  dokumente: 'Dokumente',
  versand: 'Versand',
} as const;
type TabId = keyof typeof tabLabels;
const tabIds = Object.keys(tabLabels) as TabId[];
/** These scroll column by column, the others as a whole. */
const hasColumns = (tab: TabId) => tab === 'protokoll' || tab === 'dokumente';
const isTab = (tab: string): tab is TabId => Object.hasOwn(tabLabels, tab);

type Props = { id: string; tab: string; itemId: string | null };

/** One meeting: head and tabs. */
export function MeetingScreen({ id, tab, itemId }: Props) {
  const meeting = useQuery('meetings.get', { id });
  if (!isTab(tab)) return <Redirect to={`/sitzungen/${id}/tagesordnung`} replace />;
  if (meeting.data) return <Opened key={id} meeting={meeting.data} tab={tab} itemId={itemId} />;
  return (
    <NotOpened title="Sitzung" error={meeting.error} back={{ href: '/sitzungen', label: 'Alle Sitzungen' }} />
  );
}

type OpenedProps = { meeting: MeetingView; tab: TabId; itemId: string | null };

function Opened({ meeting, tab, itemId }: OpenedProps) {
  const [, navigate] = useLocation();
  useBodyOf(meeting);
  useWindowTitle(`${tabLabels[tab]} · ${meetingTitle(meeting)}`);
  // Back in the Protokoll, the clerk is where they left it.
  const [lastItemId, setLastItemId] = useState(tab === 'protokoll' ? itemId : null);
  if (tab === 'protokoll' && itemId !== null && itemId !== lastItemId) setLastItemId(itemId);
  const open = (next: string) => {
    const item = next === 'protokoll' && lastItemId !== null ? `/${lastItemId}` : '';
    navigate(`/sitzungen/${meeting.id}/${next}${item}`);
  };
  useTabKeys(open);
  const called = useCalledItem(meeting, tab === 'protokoll', tab === 'protokoll' ? itemId : lastItemId);
  const { turns, beginAnew, ...undo } = useUndo(meeting, tab);
  const nonPublic = called.item?.isPublic === false ? called.item : null;
  const [histories] = useState(() => new Map<string, Left>());
  return (
    <KeptHistoriesProvider value={histories}>
      <Tabs
        className="tabs meeting-tabs"
        selectedKey={tab}
        onSelectionChange={(key) => open(String(key))}
        keyboardActivation="manual"
      >
        <MeetingHead
          meeting={meeting}
          called={called}
          isBehindClosedDoors={nonPublic !== null && meeting.state === 'running'}
        >
          <TabList aria-label="Ansichten der Sitzung">
            {tabIds.map((key) => (
              <Tab key={key} id={key} data-tab={key}>
                {tabLabels[key]}
              </Tab>
            ))}
          </TabList>
        </MeetingHead>
        <TakenBand meetingId={meeting.id} />
        <NonPublicBand meetingId={meeting.id} item={nonPublic} />
        <TabPanel
          key={tab}
          id={tab}
          className={hasColumns(tab) ? 'meeting-panel' : 'meeting-panel screen-body'}
          // The Protokoll has parts of its own.
          data-region={tab === 'protokoll' ? undefined : true}
        >
          <UndoTurnsProvider value={{ turns, beginAnew }}>
            <Content meeting={meeting} tab={tab} itemId={itemId} />
          </UndoTurnsProvider>
        </TabPanel>
        <UndoNotice {...undo} />
      </Tabs>
    </KeptHistoriesProvider>
  );
}

/** Strg and a digit: to a tab, which then has the focus; in the Protokoll it goes on into the text of the item. */
function useTabKeys(open: (tab: TabId) => void): void {
  const go = (tab: TabId) => {
    open(tab);
    document.querySelector<HTMLElement>(`[data-tab="${tab}"]`)?.focus();
    if (tab === 'protokoll') void writeFromTab();
  };
  useKeys(Object.fromEntries(tabIds.map((tab, index) => [`Ctrl+${index + 1}`, () => go(tab)])));
}

/** Who opens a meeting works for its body, wherever the link was. */
function useBodyOf({ bodyId }: MeetingView): void {
  const { choose } = useChosenBody();
  useEffect(() => choose(bodyId), [bodyId, choose]);
}

function Content({ meeting, tab, itemId }: OpenedProps) {
  switch (tab) {
    case 'tagesordnung':
      return <AgendaTab meeting={meeting} itemId={itemId} />;
    case 'anwesenheit':
      return <AttendanceTab meeting={meeting} />;
    case 'protokoll':
      return <MinutesTab meeting={meeting} itemId={itemId} />;
    case 'dokumente':
      return <DocumentsTab meeting={meeting} address={itemId} />;
    case 'versand':
      return <DispatchTab meeting={meeting} />;
  }
}
