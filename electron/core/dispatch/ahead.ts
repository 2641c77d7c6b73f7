import type { MadePdfs } from '../documents/readable.ts';
import type { Made } from '../documents/wordFile.ts';
import type { MadeBundle } from './enclosures.ts';

/** Word files, PDFs and a bundle that were made before the transaction in which they go out. */
export type Ahead = { made: readonly Made[]; pdfs: MadePdfs; bundle: MadeBundle | null };
