import { z } from 'zod';

const MB = 1024 * 1024;

/** The content of a file. On its way between a page and the core its host puts a FileTicket in this place. */
export const Bytes = z.custom<Uint8Array>(
  (value) => value instanceof Uint8Array,
  'Bitte wählen Sie eine Datei.',
);

export const bytesUpTo = (mb: number) =>
  Bytes.refine((bytes) => bytes.length <= mb * MB, `Diese Datei ist zu groß: höchstens ${mb} MB.`);
