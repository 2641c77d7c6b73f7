import { z } from 'zod';

/** 'readable': PDF/UA-1, for everybody; 'archive': PDF/A-3a, with the Word file and what it says as data inside. */
export const PdfForm = z.enum(['readable', 'archive']);
export type PdfForm = z.infer<typeof PdfForm>;
