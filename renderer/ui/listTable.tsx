import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { Cell, Column, Row, type SortDescriptor, Table, TableBody, TableHeader } from 'react-aria-components';
import { compareNumbered } from '../../shared/german/order.ts';
import { finding, searchTextOf } from '../../shared/search/folding.ts';
import { Icon } from './icon.tsx';
import { TextField } from './textField.tsx';
import { useKeys } from './useKeys.ts';
import { useRowsInTurn } from './useRowsInTurn.ts';

export type ColumnOf<T> = {
  /** With `col-` before it the class of its cells, for their widths. */
  id: string;
  label: string;
  /** What is shown, from the row alone: a row that stays is not built anew. */
  cell: (row: T) => React.ReactNode;
  /** What is sorted and searched by; columns without it can be neither. */
  text?: (row: T) => string;
  /** Where the rows have an order of their own, it is sorted by that. */
  order?: (row: T) => number;
};

type Props<T> = {
  label: string;
  rows: readonly T[];
  columns: readonly ColumnOf<T>[];
  rowId: (row: T) => string;
  /** Gets the row, and all rows in the order in which they are shown. */
  onOpen?: (row: T, shown: readonly T[]) => void;
  initialSort?: SortDescriptor;
  searchLabel?: string;
  /** What was looked for when the list was left. */
  initialSearch?: string;
  /** Why nothing can be looked for so; the rows stay as they were. */
  searchError?: string | undefined;
  /** Where the rows are found elsewhere: gets what is typed, and `rows` are what fits. */
  onSearch?: (search: string) => void;
  /** Rows in which what is typed was found elsewhere, beside those whose columns say it. */
  isFoundElsewhere?: (row: T) => boolean;
  children?: React.ReactNode;
};

/** A list with search (Strg F), sorting and keyboard movement; Enter opens a row. */
export function ListTable<T extends object>(list: Props<T>) {
  const [search, setSearch] = useState(list.initialSearch ?? '');
  const field = useRef<HTMLInputElement>(null);
  useKeys({
    'Ctrl+f': () => {
      field.current?.focus();
      field.current?.select();
    },
  });
  // In a long list the letters come first; the rows follow.
  const wanted = useDeferredValue(search);
  const found = useMemo(() => <FoundRows list={list} search={wanted} />, [list, wanted]);
  return (
    <div className="stack">
      <div className="row">
        <TextField
          label={list.searchLabel ?? 'Suchen'}
          inputRef={field}
          value={search}
          error={list.searchError}
          onChange={(typed) => {
            setSearch(typed);
            list.onSearch?.(typed);
          }}
          className="grow"
        />
        {list.children}
      </div>
      {found}
    </div>
  );
}

function FoundRows<T extends object>({ list, search }: { list: Props<T>; search: string }) {
  const { label, rows, columns, rowId, onOpen, initialSort, onSearch, isFoundElsewhere } = list;
  const textOf = useMemo(() => searchTexts(columns), [columns]);
  const isFound = search.trim() === '' ? null : finding(search);
  const found =
    isFound === null || (onSearch && !isFoundElsewhere)
      ? rows
      : rows.filter((row) => isFound(textOf(row)) || isFoundElsewhere?.(row));
  const [sort, setSort] = useState<SortDescriptor | undefined>(initialSort);
  const shown = sorted(found, columns, sort);
  const drawn = useRowsInTurn(shown);
  return (
    <Table
      aria-label={label}
      className="list-table"
      {...(sort ? { sortDescriptor: sort } : {})}
      onSortChange={setSort}
      onRowAction={(key) => {
        const row = rows.find((candidate) => rowId(candidate) === key);
        if (row) onOpen?.(row, shown);
      }}
    >
      {header(columns)}
      <TableBody
        // Given as items, a row that stays is not built anew.
        items={drawn}
        dependencies={[columns]}
        renderEmptyState={() => <p className="muted">Kein Eintrag passt zu „{search}“.</p>}
      >
        {(row) => (
          <Row id={rowId(row)}>
            {columns.map((column) => (
              <Cell key={column.id} className={`col-${column.id}`}>
                {column.cell(row)}
              </Cell>
            ))}
          </Row>
        )}
      </TableBody>
    </Table>
  );
}

/** A function, not a component: React Aria collects the columns from what stands here. */
function header<T>(columns: readonly ColumnOf<T>[]) {
  return (
    <TableHeader>
      {columns.map((column, index) => (
        <Column
          key={column.id}
          id={column.id}
          className={`col-${column.id}`}
          allowsSorting={column.text !== undefined}
          isRowHeader={index === 0}
        >
          {({ sortDirection }) => (
            <>
              {column.label}
              {sortDirection && <Icon name={sortDirection === 'ascending' ? 'arrow-up' : 'arrow-down'} />}
            </>
          )}
        </Column>
      ))}
    </TableHeader>
  );
}

/** What the columns say of a row, as it is searched: worked out once, with the first letter that is typed. */
function searchTexts<T extends object>(columns: readonly ColumnOf<T>[]): (row: T) => string {
  const known = new WeakMap<T, string>();
  return (row) => {
    const text = known.get(row) ?? searchTextOf(columns.map((column) => column.text?.(row) ?? '').join('\n'));
    known.set(row, text);
    return text;
  };
}

function sorted<T>(
  rows: readonly T[],
  columns: readonly ColumnOf<T>[],
  sort: SortDescriptor | undefined,
): readonly T[] {
  const { text, order } = columns.find((column) => column.id === sort?.column) ?? {};
  if (!sort || !text) return rows;
  const direction = sort.direction === 'descending' ? -1 : 1;
  if (order) return rows.toSorted((a, b) => direction * (order(a) - order(b)));
  return rows.toSorted((a, b) => direction * compareNumbered(text(a), text(b)));
}
