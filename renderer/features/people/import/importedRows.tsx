import { useState } from 'react';
import type { ImportedRow, PeopleImportView } from '../../../../shared/contract/peopleImports.ts';
import { germanDate } from '../../../../shared/german/format.ts';
import { roleLabels } from '../../../../shared/german/labels.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Segments } from '../../../ui/segments.tsx';
import type { Choose } from './choose.ts';
import { RowFindings } from './rowFindings.tsx';

type Props = { view: PeopleImportView; onChoose: Choose };
type Filter = 'all' | 'new' | 'known' | 'check' | 'error';

const filters: Record<Filter, { label: string; has: (row: ImportedRow) => boolean }> = {
  all: { label: 'alle', has: () => true },
  new: { label: 'neu', has: ({ state, findings }) => state === 'ready' && findings[0]?.code === 'new' },
  known: { label: 'vorhanden', has: ({ findings }) => findings.some(({ code }) => code === 'known') },
  check: { label: 'prüfen', has: ({ state }) => state === 'check' },
  error: { label: 'Fehler', has: ({ state }) => state === 'error' },
};

/** So many rows are shown at once; a list of thousands is not built into the page. */
const step = 100;

/** Every row as it would come in, with what there is to say of it and what can be done about that. */
export function ImportedRows({ view, onChoose }: Props) {
  const [filter, setFilter] = useState<Filter>('all');
  const [shown, setShown] = useState(step);
  const rows = view.rows.filter(filters[filter].has);
  const names = Object.keys(filters) as Filter[];
  return (
    <section className="import-part stack" aria-labelledby="import-rows">
      <div className="row middle">
        <h2 id="import-rows">Vorschau</h2>
        <Segments
          label="Welche Zeilen"
          hideLabel
          hideCheck
          options={names.map((value) => ({
            value,
            label: `${filters[value].label} ${view.rows.filter(filters[value].has).length}`,
          }))}
          value={filter}
          onChange={(next) => {
            setFilter(next);
            setShown(step);
          }}
        />
      </div>
      <NewLists rows={view.rows} />
      <RowTable rows={rows.slice(0, shown)} startDate={view.startDate} onChoose={onChoose} />
      {rows.length === 0 && <p className="muted">Keine Zeile.</p>}
      {rows.length > shown && (
        <div>
          <Button compact onPress={() => setShown(shown + step)}>
            {`Weitere Zeilen zeigen (${rows.length - shown})`}
          </Button>
        </div>
      )}
    </section>
  );
}

const heads = [
  'Zeile',
  'Nachname',
  'Vorname',
  'Anrede',
  'Liste/Fraktion',
  'Funktion',
  'seit',
  'E-Mail',
  'Befund',
];

type TableProps = { rows: readonly ImportedRow[]; startDate: string; onChoose: Choose };

const RowTable = ({ rows, startDate, onChoose }: TableProps) => (
  <div className="import-scroll">
    <table className="import-table" aria-label="Vorschau">
      <thead>
        <tr>
          <th scope="col">
            <span className="kern-sr-only">Übernehmen</span>
          </th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.row} row={row} startDate={startDate} onChoose={onChoose} />
        ))}
      </tbody>
    </table>
  </div>
);

/** Said once, not in every row. */
function NewLists({ rows }: { rows: readonly ImportedRow[] }) {
  const names = new Set(
    rows.flatMap(({ findings }) =>
      findings.flatMap((one) => (one.code === 'newList' ? [`„${one.name}“`] : [])),
    ),
  );
  if (names.size === 0) return null;
  return (
    <Notice>
      Diese Listen gibt es noch nicht; sie werden mit den Personen angelegt: {[...names].join(', ')}.
    </Notice>
  );
}

type RowProps = { row: ImportedRow; startDate: string; onChoose: Choose };

function Row({ row, startDate, onChoose }: RowProps) {
  const { person, findings, state } = row;
  const has = (...codes: string[]) => findings.some(({ code }) => codes.includes(code));
  const name = [person.familyName, person.givenName].filter(Boolean).join(', ') || `Zeile ${row.line}`;
  const mark = (isMarked: boolean) => (isMarked ? { className: state } : {});
  return (
    <tr className={row.isIncluded ? '' : 'left-out'}>
      <td>
        <Include row={row} name={name} onChoose={onChoose} />
      </td>
      <td className="number">{row.line}</td>
      <th scope="row" {...mark(has('similar', 'twice', 'noName'))}>
        {[person.title, person.familyName].filter(Boolean).join(' ')}
      </th>
      <td>{person.givenName}</td>
      <td {...mark(has('noSalutation'))}>{person.formOfAddress ?? ''}</td>
      <td>{person.organization}</td>
      <td>{roleLabels[row.role]}</td>
      <td {...mark(has('noSuchDay'))}>
        {row.writtenDay || germanDate(row.startDate)}
        {row.endDate !== null && ` bis ${germanDate(row.endDate)}`}
      </td>
      <td {...mark(has('noAddress'))}>{person.email}</td>
      <td>
        <RowFindings row={row} name={name} startDate={startDate} onChoose={onChoose} />
      </td>
    </tr>
  );
}

type IncludeProps = { row: ImportedRow; name: string; onChoose: Choose };

const Include = ({ row: { row, isIncluded, state }, name, onChoose }: IncludeProps) => (
  <Checkbox
    isSelected={isIncluded}
    isDisabled={state !== 'ready'}
    onChange={(isChosen) => onChoose(row, { isIncluded: isChosen })}
  >
    <span className="kern-sr-only">{`${name} übernehmen`}</span>
  </Checkbox>
);
