/** A table as rows of cells; `name` is '' where the file has only one. */
export type Sheet = { name: string; rows: string[][] };
