import './papers.css';
import './papersList.css';
import './inquiry/inquiry.css';
import { useDeferredValue, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { Output } from '../../../shared/contract/index.ts';
import { paperFilterLabels } from '../../../shared/german/papers.ts';
import { useQuery } from '../../api.ts';
import { AllBodies } from '../bodies/allBodies.tsx';
import { useChosenBody } from '../bodies/chosenBody.tsx';
import { ErrorNotice, fieldErrors } from '../../forms/form.tsx';
import { Loaded, Loading } from '../../forms/loading.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/emptyState.tsx';
import { ListTable } from '../../ui/listTable.tsx';
import { Screen } from '../../ui/screen.tsx';
import { FilterChips } from './filterChips.tsx';
import { rememberOrder } from './listOrder.ts';
import { NewPaperDialog } from './newPaperDialog.tsx';
import { papersColumns } from './papersColumns.tsx';
import { StepLegend } from './stepDots.tsx';
import { type ListWanted, page, useListWanted } from './useListWanted.ts';
import { Views } from './views.tsx';

/** What lies before the chosen body or before all, the newest first. */
export function PapersScreen() {
  const { shownId } = useChosenBody();
  const [wanted, setWanted] = useListWanted();
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

const ListFoot = () => (
  <div className="papers-foot">
    <p className="muted key-hints">
      <span>
        <kbd>Eingabe</kbd> öffnen
      </span>
      <span>
        <kbd>Strg F</kbd> suchen
      </span>
      <span>
        <kbd>Alt Bild ↓</kbd> nächste Vorlage
      </span>
    </p>
    <StepLegend />
  </div>
);

type TableProps = {
  counts: Output<'papers.counts'>;
  wanted: ListWanted;
  onWanted: (wanted: ListWanted) => void;
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
  const unanswered = useQuery('inquiries.unanswered', { bodyId: shownId }).data;
  const columns = useMemo(
    () => papersColumns(search, !found?.hasMore, unanswered),
    [search, found?.hasMore, unanswered],
  );
  const atField = fieldErrors(asked.error)['search'];
  if (found === null && asked.error === null) return <Loading />;
  return (
    <div className="papers-list stack">
      {atField === undefined && <ErrorNotice error={asked.error} />}
      <ListTable
        label="Vorlagen"
        searchLabel="Suchen, auch in Texten und Anlagen, nach Tag oder Jahr"
        initialSearch={wanted.search}
        searchError={atField}
        onSearch={(typed) => onWanted({ ...wanted, search: typed, limit: page })}
        rows={found?.rows ?? []}
        rowId={(row) => row.id}
        columns={columns}
        onOpen={({ id }, shown) => {
          rememberOrder(shown.map((row) => row.id));
          navigate(`/vorlagen/${id}`);
        }}
      >
        <FilterChips
          labels={paperFilterLabels}
          value={wanted.filter}
          counts={counts}
          onChange={(filter) => onWanted({ ...wanted, filter, limit: page })}
        />
      </ListTable>
      {found !== null && found.rows.length > 0 && <ListFoot />}
      {found?.hasMore && (
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
