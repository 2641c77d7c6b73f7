import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Output } from '../../../shared/contract/index.ts';
import { useQuery } from '../../api.ts';
import { AllBodies } from '../bodies/allBodies.tsx';
import { bodyLabel, useChosenBody } from '../bodies/chosenBody.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/emptyState.tsx';
import { type ColumnOf, ListTable } from '../../ui/listTable.tsx';
import { Loaded } from '../../forms/loading.tsx';
import { Screen } from '../../ui/screen.tsx';
import { optionsOf, SelectField } from '../../ui/selectField.tsx';
import { ExportDialog } from './exportDialog.tsx';
import { OrganizationsDialog } from './organizationsDialog.tsx';
import './people.css';
import { PersonDialog } from './personDialog.tsx';
import { type Filter, filterLabels, filterOf, type PersonRow, personRows } from './personRows.ts';
import { seatWords } from './seats.ts';
import type { PersonId } from '../../../shared/domain/ids.ts';

/** 'new' for somebody not yet stored, otherwise the id of a person. */
type Opened = 'new' | 'organizations' | 'export' | { personId: PersonId } | null;

/** Everybody of the chosen body or of all, with role, list and period. `soughtId`: whose dialog the address asks for, or which filter. */
export function PeopleScreen({ soughtId }: { soughtId: string | null }) {
  const [opened, setOpened] = useState<Opened>(null);
  const [, navigate] = useLocation();
  const people = useQuery('people.list', {});
  const organizations = useQuery('organizations.list', {});
  return (
    <Screen
      title="Mitglieder"
      actions={
        <>
          <AllBodies />
          <Button onPress={() => setOpened('organizations')}>Listen und Fraktionen</Button>
          <Button onPress={() => setOpened('export')}>Mitglieder speichern …</Button>
          <LinkButton href="/mitglieder/einlesen">Mitglieder einlesen …</LinkButton>
          <Button variant="primary" icon="add" onPress={() => setOpened('new')}>
            Person anlegen
          </Button>
        </>
      }
    >
      <Loaded query={people}>
        {(everybody) => (
          <Loaded query={organizations}>
            {(lists) => (
              <>
                <PeopleList
                  firstFilter={filterOf(soughtId)}
                  people={everybody}
                  organizations={lists}
                  onOpen={(personId) => setOpened({ personId })}
                  onAdd={() => setOpened('new')}
                />
                <PersonDialog
                  {...shownIn(opened, everybody.find(({ id }) => id === soughtId)?.id)}
                  people={everybody}
                  organizations={lists}
                  onStored={(personId) => setOpened({ personId })}
                  onClose={() => {
                    setOpened(null);
                    if (people.data?.some(({ id }) => id === soughtId))
                      navigate('/mitglieder', { replace: true });
                  }}
                />
                <DialogsOfAll
                  opened={opened}
                  people={everybody}
                  organizations={lists}
                  onClose={() => setOpened(null)}
                />
              </>
            )}
          </Loaded>
        )}
      </Loaded>
    </Screen>
  );
}

type DialogsProps = Pick<ListProps, 'people' | 'organizations'> & { opened: Opened; onClose: () => void };

/** Those that are about nobody alone. */
const DialogsOfAll = ({ opened, people, organizations, onClose }: DialogsProps) => (
  <>
    <ExportDialog isOpen={opened === 'export'} organizations={organizations} onClose={onClose} />
    <OrganizationsDialog
      isOpen={opened === 'organizations'}
      organizations={organizations}
      people={people}
      onClose={onClose}
    />
  </>
);

/** Who was opened here, else whom the address names. */
function shownIn(opened: Opened, soughtId: PersonId | undefined) {
  const personId = opened !== null && typeof opened === 'object' ? opened.personId : null;
  if (opened !== null || soughtId === undefined)
    return { personId, isOpen: opened === 'new' || personId !== null };
  return { personId: soughtId, isOpen: true };
}

type ListProps = {
  firstFilter: Filter;
  people: Output<'people.list'>;
  organizations: Output<'organizations.list'>;
  onOpen: (personId: PersonId) => void;
  onAdd: () => void;
};

function PeopleList({ firstFilter, people, organizations, onOpen, onAdd }: ListProps) {
  const [filter, setFilter] = useState<Filter>(firstFilter);
  const { bodies, shownId, showsAll, today } = useChosenBody();
  const shown = {
    filter,
    today,
    bodyId: shownId,
    bodies: new Map(bodies.map((body) => [body.id, bodyLabel(body, today)])),
  };
  if (personRows(people, organizations, { ...shown, filter: 'all' }).length === 0) {
    return (
      <EmptyState icon="account-circle" title="Noch niemand eingetragen">
        <p>
          Haben Sie eine Liste, in Excel, als CSV oder in einer E-Mail? „Mitglieder einlesen“ übernimmt alle
          auf einmal und legt fehlende Listen mit an. Sonst legen Sie die Personen einzeln an: die Mitglieder
          und ihre Stellvertretungen, danach Schriftführung und Verwaltung. Bei jeder neuen Sitzung stehen sie
          dann schon in der Anwesenheit.
          {people.length > 0 && ' Wer schon in einem anderen Gremium ist, steht unter „Alle Gremien“.'}
        </p>
        <div className="row middle">
          <LinkButton variant="primary" href="/mitglieder/einlesen">
            Mitglieder einlesen …
          </LinkButton>
          <Button icon="add" onPress={onAdd}>
            Person anlegen
          </Button>
        </div>
      </EmptyState>
    );
  }
  return (
    <div className="people">
      {bodies
        .filter(({ id }) => shownId === null || id === shownId)
        .map((body) => (
          <p key={body.id}>
            {showsAll && <strong>{bodyLabel(body, today)}: </strong>}
            {seatWords(body, people, organizations, today)}
          </p>
        ))}
      <ListTable
        label="Mitglieder"
        rows={personRows(people, organizations, shown)}
        columns={columns.filter(({ id }) => id !== 'body' || showsAll)}
        rowId={(row) => row.person.id}
        onOpen={(row) => onOpen(row.person.id)}
        initialSort={{ column: 'name', direction: 'ascending' }}
        searchLabel="Suchen nach Name, Funktion, Liste oder E-Mail"
      >
        <SelectField label="Anzeigen" options={optionsOf(filterLabels)} value={filter} onChange={setFilter} />
      </ListTable>
    </div>
  );
}

type MembershipText = keyof PersonRow['memberships'][number];

const membershipColumn = (id: MembershipText, label: string): ColumnOf<PersonRow> => ({
  id,
  label,
  cell: (row) =>
    row.memberships.map((membership) => (
      <div key={membership.id} className={`line ${id}`}>
        {membership[id]}
      </div>
    )),
  text: (row) => row.memberships.map((membership) => membership[id]).join(' '),
});

const columns: ColumnOf<PersonRow>[] = [
  {
    id: 'name',
    label: 'Name',
    cell: (row) => (
      <>
        <strong>{row.name}</strong>
        {row.person.position && <div className="muted">{row.person.position}</div>}
        {row.person.email === '' && <div className="muted">ohne E-Mail</div>}
      </>
    ),
    text: (row) => `${row.name} ${row.person.position} ${row.person.email || 'ohne E-Mail'}`,
    order: ({ rank }) => rank,
  },
  membershipColumn('body', 'Gremium'),
  membershipColumn('role', 'Funktion'),
  {
    id: 'organization',
    label: 'Liste oder Fraktion',
    cell: (row) => row.organization,
    text: (row) => row.organization,
  },
  membershipColumn('period', 'Zeitraum'),
  membershipColumn('voting', 'Stimmrecht'),
  membershipColumn('deputyFor', 'Vertritt'),
];
