let given = 0;

/** Ids that count over all tests of a process: what a page remembers of a thing is never that of another program's. */
export const nextId = (): string => `id-${String(++given).padStart(8, '0')}`;
