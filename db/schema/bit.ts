/** How SQLite keeps a boolean. */
export type Bit = 0 | 1;
