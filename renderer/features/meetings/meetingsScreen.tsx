import './meetings.css';
import { useDeferredValue, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { FoundInMeeting, MeetingRow } from '../../../shared/contract/meetings.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import { germanDate, longDate, shortWeekdayDate } from '../../../shared/german/format.ts';
import { useQuery } from '../../api.ts';
import { AllBodies } from '../bodies/allBodies.tsx';
import { useChosenBody } from '../bodies/chosenBody.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/emptyState.tsx';
import { type ColumnOf, ListTable } from '../../ui/listTable.tsx';
import { fieldErrors } from '../../forms/form.tsx';
import { Loaded } from '../../forms/loading.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TakenBadge } from '../handOver/takenBadge.tsx';
import { FoundItems } from './foundItems.tsx';
import { meetingPath, ordinal, stateText } from './meetingTitle.ts';
import { NewMeetingDialog } from './newMeetingDialog.tsx';
import { StateBadge } from './stateBadge.tsx';

/** The meetings of the chosen body or of all, newest first. */
export function MeetingsScreen() {
  const { shownId } = useChosenBody();
  const meetings = useQuery('meetings.list', { bodyId: shownId });
  const [isCreating, setCreating] = useState(false);
  const actions = (
    <>
      <AllBodies />
      <Button variant="primary" icon="add" onPress={() => setCreating(true)}>
        Neue Sitzung
      </Button>
    </>
  );
  return (
    <Screen title="Sitzungen" actions={actions}>
      <Loaded query={meetings}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState icon="calendar-today" title="Noch keine Sitzung">
              <p>
                Legen Sie die nächste Sitzung an. Tagesordnung und Anwesenheit sind danach schon vorbereitet.
              </p>
              <Button icon="add" onPress={() => setCreating(true)}>
                Erste Sitzung planen
              </Button>
            </EmptyState>
          ) : (
            <MeetingsTable rows={rows} />
          )
        }
      </Loaded>
      <NewMeetingDialog isOpen={isCreating} onClose={() => setCreating(false)} />
    </Screen>
  );
}

function MeetingsTable({ rows }: { rows: readonly MeetingRow[] }) {
  const [, navigate] = useLocation();
  const { showsAll, shownId } = useChosenBody();
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim());
  const asked = useQuery('meetings.found', { bodyId: shownId, search: wanted });
  // While another word is looked for, what was found stays.
  const [items, setItems] = useState<readonly FoundInMeeting[]>([]);
  if (asked.data !== undefined && asked.data !== items) setItems(asked.data);
  const found = useMemo(
    () => Map.groupBy(wanted === '' ? [] : items, ({ meetingId }) => meetingId),
    [items, wanted],
  );
  const shown = useMemo(() => columnsWith(found, wanted), [found, wanted]);
  const severalTerms = new Set(rows.map((row) => row.termName)).size > 1;
  return (
    <div className="meetings-list">
      <ListTable
        label="Sitzungen"
        searchLabel="Suchen, auch in Tagesordnung und Beschlüssen"
        searchError={fieldErrors(asked.error)['search']}
        onSearch={setSearch}
        isFoundElsewhere={({ id }) => found.has(id)}
        rows={rows}
        rowId={(row) => row.id}
        columns={shown.filter(({ id }) => (id !== 'body' || showsAll) && (id !== 'term' || severalTerms))}
        initialSort={{ column: 'date', direction: 'descending' }}
        onOpen={(row) => navigate(meetingPath(row))}
      />
    </div>
  );
}

/** Beside what a meeting is, the items that say what was looked for. */
function columnsWith(
  found: ReadonlyMap<MeetingId, readonly FoundInMeeting[]>,
  search: string,
): ColumnOf<MeetingRow>[] {
  if (found.size === 0) return columns;
  // How many items there are makes room for those that were found.
  return columns
    .filter(({ id }) => id !== 'items')
    .toSpliced(3, 0, {
      id: 'found',
      label: 'Gefunden',
      cell: (row) => <FoundItems meeting={row} items={found.get(row.id) ?? []} search={search} />,
    });
}

const columns: ColumnOf<MeetingRow>[] = [
  {
    id: 'number',
    label: 'Sitzung',
    cell: ({ number }) => <strong>{ordinal(number)}</strong>,
    text: ({ number }) => ordinal(number),
  },
  { id: 'body', label: 'Gremium', cell: (row) => row.bodyName, text: (row) => row.bodyName },
  {
    id: 'date',
    label: 'Datum',
    cell: ({ date, startTime }) => (
      <>
        <span className="nowrap">{shortWeekdayDate(date)}</span>
        {startTime !== null && <span className="muted"> {startTime} Uhr</span>}
      </>
    ),
    // Sorted by the ISO day in front, found by every way of writing it.
    text: ({ date }) => `${date} ${germanDate(date)} ${shortWeekdayDate(date)} ${longDate(date)}`,
  },
  {
    id: 'place',
    label: 'Ort',
    cell: ({ place, room }) => <div className="place">{[place, room].filter(Boolean).join(', ') || '–'}</div>,
    text: ({ place, room }) => `${place} ${room}`,
  },
  { id: 'term', label: 'Wahlperiode', cell: (row) => row.termName, text: (row) => row.termName },
  {
    id: 'state',
    label: 'Stand',
    cell: (row) => (
      <>
        <StateBadge meeting={row} /> <TakenBadge meetingId={row.id} />
      </>
    ),
    text: stateText,
  },
  { id: 'items', label: 'Punkte', cell: (row) => row.itemCount, text: (row) => String(row.itemCount) },
];
