import { useState } from 'react';

type Keyed<T> = T & { key: number };

/** Rows of a form that come and go; each keeps its key, so that what is typed stays in its row. */
export function useRows<T extends object>(initial: () => readonly T[]) {
  const [rows, setRows] = useState<Keyed<T>[]>(() => initial().map((row, key) => ({ ...row, key })));
  return {
    rows,
    /** Other rows in place of these. */
    show: (others: readonly T[]) => setRows(others.map((row, key) => ({ ...row, key }))),
    change: (key: number, part: Partial<T>) =>
      setRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row))),
    add: (row: T) => setRows([...rows, { ...row, key: Math.max(-1, ...rows.map(({ key }) => key)) + 1 }]),
    remove: (key: number) => setRows(rows.filter((row) => row.key !== key)),
  };
}
