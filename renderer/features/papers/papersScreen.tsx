import './papers.css';
import './papersList.css';
import { useDeferredValue, useState } from 'react';
import { useLocation } from 'wouter';
import type { Output } from '../../../shared/contract/index.ts';
import type { PaperRow } from '../../../shared/contract/papers.ts';
import type { PaperFilter } from '../../../shared/domain/paper/paper.ts';
import { germanDate } from '../../../shared/german/format.ts';
import { paperFilterLabels, paperStateLabels, stepWords } from '../../../shared/german/papers.ts';
import { useQuery } from '../../api.ts';
import { AllBodies } from '../bodies/allBodies.tsx';
import { useChosenBody } from '../bodies/chosenBody.tsx';
import { ErrorNotice } from '../../forms/form.tsx';
import { Loaded, Loading } from '../../forms/loading.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/emptyState.tsx';
import { Icon } from '../../ui/icon.tsx';
import { type ColumnOf, ListTable } from '../../ui/listTable.tsx';
import { Screen } from '../../ui/screen.tsx';
import { FilterChips } from './filterChips.tsx';
import { NewPaperDialog } from './newPaperDialog.tsx';
import { StepDots, StepLegend } from './stepDots.tsx';
import { Views } from './views.tsx';

/** As many as a page of the list has. */
const page = 50;

/** What lies before the chosen body or before all, the newest first. */
export function PapersScreen() {
  const { shownId } = useChosenBody();
  const [wanted, setWanted] = useState<Wanted>({ filter: 'all', search: '', limit: page });
  const [isCreating, setCreating] = useState(false);
  const counts = useQuery('papers.counts', { bodyId: shownId });
  const actions = (
    <>
      <AllBodies />
      <LinkButton href="/vorlagen/einlesen">Einlesen …</LinkButton>
      <Button variant="primary" icon="add" onPress={() => setCreating(true)}>
        Vorlage anlegen
      </Button>
    </>
  );
  return (
    <Screen title="Vorlagen" actions={actions}>
      <Views current="papers" />
      <Loaded query={counts}>
        {(shown) =>
          shown.all === 0 ? (
            <NothingYet onCreate={() => setCreating(true)} />
          ) : (
            <PapersTable counts={shown} wanted={wanted} onWanted={setWanted} />
          )
        }
      </Loaded>
      <NewPaperDialog isOpen={isCreating} onClose={() => setCreating(false)} />
    </Screen>
  );
}

function NothingYet({ onCreate }: { onCreate: () => void }) {
  return (
    <EmptyState icon="content-copy" title="Noch keine Vorlage">
      <p>
        Legen Sie Vorlagen, Anträge und Anfragen hier an. Mit einem Griff kommen sie auf die Tagesordnung, und
        was die Sitzung beschließt, steht danach in ihrer Beratungsfolge.
      </p>
      <Button icon="add" onPress={onCreate}>
        Erste Vorlage anlegen
      </Button>
    </EmptyState>
  );
}

type Wanted = { filter: PaperFilter; search: string; limit: number };
type TableProps = {
  counts: Output<'papers.counts'>;
  wanted: Wanted;
  onWanted: (wanted: Wanted) => void;
};

function PapersTable({ counts, wanted, onWanted }: TableProps) {
  const [, navigate] = useLocation();
  const { shownId } = useChosenBody();
  const search = useDeferredValue(wanted.search);
  const asked = useQuery('papers.list', { ...wanted, search, bodyId: shownId });
  // While other rows are looked for, those that are there stay.
  const [rows, setRows] = useState<Output<'papers.list'> | null>(null);
  if (asked.data !== undefined && asked.data !== rows) setRows(asked.data);
  const found = asked.data ?? rows;
  if (asked.error) return <ErrorNotice error={asked.error} />;
  if (found === null) return <Loading />;
  return (
    <div className="papers-list stack">
      <ListTable
        label="Vorlagen"
        searchLabel="Suchen nach Nummer, Betreff oder Einbringer"
        onSearch={(typed) => onWanted({ ...wanted, search: typed, limit: page })}
        rows={found.rows}
        rowId={(row) => row.id}
        columns={found.hasMore ? unsorted : columns}
        onOpen={(row) => navigate(`/vorlagen/${row.id}`)}
      >
        <FilterChips
          labels={paperFilterLabels}
          value={wanted.filter}
          counts={counts}
          onChange={(filter) => onWanted({ ...wanted, filter, limit: page })}
        />
      </ListTable>
      {found.rows.length > 0 && <StepLegend />}
      {found.hasMore && (
        <div>
          <Button
            isPending={asked.isPending}
            onPress={() => onWanted({ ...wanted, limit: wanted.limit + page })}
          >
            {`Weitere ${page} zeigen`}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Who brings it in: those who move or ask, else the office responsible. */
const broughtBy = ({ movers, unit }: PaperRow): string => movers.join(', ') || unit;

/** The step that matters now: the last one that is more than a plan, or the first of all. */
function standOf({ state, steps }: PaperRow): string {
  if (state !== 'submitted') return paperStateLabels[state];
  const step = steps.findLast(({ state: one }) => one !== 'later') ?? steps[0];
  return step ? stepWords(step) : paperStateLabels.submitted;
}

function nextOf({ state, steps }: PaperRow): string {
  if (state !== 'submitted') return '';
  const planned = steps.find((step) => step.state === 'planned');
  if (planned?.meeting) {
    const { topNumber, date } = planned.meeting;
    return [planned.bodyName, germanDate(date), topNumber && `TOP ${topNumber}`].filter(Boolean).join(', ');
  }
  const next = steps.find((step) => step.state === 'next');
  return next ? `${next.role || 'Beratung'}: ${next.bodyName}` : '';
}

const clamped = (words: string) => (
  <div className="clamped" title={words}>
    {words}
  </div>
);

const columns: ColumnOf<PaperRow>[] = [
  {
    id: 'number',
    label: 'Nummer',
    cell: ({ number }) => number ?? '–',
    text: ({ number }) => number ?? '',
  },
  {
    id: 'subject',
    label: 'Betreff',
    cell: ({ subject, isPublic }) => (
      <div className="clamped" title={subject}>
        {!isPublic && (
          <span className="non-public" title="nichtöffentlich">
            <Icon name="visibility-off" />
            <span className="kern-sr-only">nichtöffentlich: </span>
          </span>
        )}
        <strong>{subject}</strong>
      </div>
    ),
    text: ({ subject }) => subject,
  },
  { id: 'type', label: 'Art', cell: (row) => clamped(row.typeLabel), text: (row) => row.typeLabel },
  { id: 'by', label: 'Einbringer', cell: (row) => clamped(broughtBy(row)), text: broughtBy },
  { id: 'steps', label: 'Beratung', cell: ({ steps }) => <StepDots steps={steps} /> },
  { id: 'stand', label: 'Stand', cell: standOf, text: standOf },
  { id: 'next', label: 'nächster Schritt', cell: nextOf, text: nextOf },
];

/** Part of a list cannot be put in an order of its own: the newest stand first. */
const unsorted = columns.map(({ text: _text, ...column }) => column);
