/** How each record of a ZIP file begins. */
export const signatures = { entry: 0x02014b50, local: 0x04034b50, end: 0x06054b50, wide: 0x06064b50 };

/** What the list says of a part. */
export type Entry = {
  name: string;
  method: number;
  sum: number;
  packed: number;
  size: number;
  at: number;
};
