import type { Partner } from '../../../../shared/domain/paper/report.ts';
import { germanDate } from '../../../../shared/german/format.ts';
import { type ColumnOf, ListTable } from '../../../ui/listTable.tsx';

type Props = { partners: readonly Partner[]; onOpen: (partner: Partner) => void };

/** Everybody who reports or did, in the order of accession. */
export function PartnersTable({ partners, onOpen }: Props) {
  return (
    <div className="reports-list">
      <ListTable
        label="Berichtspflichtige Stellen"
        searchLabel="Suchen nach Name oder Kontakt"
        rows={partners}
        rowId={(partner) => partner.id}
        columns={columns}
        onOpen={onOpen}
      />
    </div>
  );
}

const day = (iso: string | null): string => (iso === null ? '–' : germanDate(iso));

const columns: ColumnOf<Partner>[] = [
  { id: 'name', label: 'Stelle', cell: ({ name }) => <strong>{name}</strong>, text: ({ name }) => name },
  { id: 'joined', label: 'Beitritt', cell: (row) => day(row.joinedOn), text: (row) => row.joinedOn ?? '' },
  {
    id: 'until',
    label: 'dabei bis',
    cell: (row) => day(row.activeUntil),
    text: (row) => row.activeUntil ?? '',
  },
  { id: 'contact', label: 'Kontakt', cell: (row) => row.contact, text: (row) => row.contact },
  { id: 'email', label: 'E-Mail', cell: (row) => row.email, text: (row) => row.email },
];
