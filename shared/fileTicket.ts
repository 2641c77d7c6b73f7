import { z } from 'zod';

/** Stands for a file on its way between the clerk's disk and the program; its host has the bytes. */
export const FileTicket = z.object({
  id: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  size: z.number(),
});
export type FileTicket = z.infer<typeof FileTicket>;

/** A message as a page sends or gets it: wherever the contract has bytes, it has their ticket. */
export type Ticketed<T> = T extends Uint8Array
  ? FileTicket
  : T extends string | number | boolean | null | undefined
    ? T
    : { [Key in keyof T]: Ticketed<T[Key]> };
