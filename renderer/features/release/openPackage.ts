import type { PageOutput } from '../../../shared/client.ts';
import type { FileTicket } from '../../../shared/fileTicket.ts';

/** A package as it was read, with its bytes: they are signed. */
export type OpenPackage = { bytes: FileTicket; content: PageOutput<'release.openPackage'> };
