import type { FileTicket } from '../shared/fileTicket.ts';
import { pageHeaders } from './pages.ts';

/** What both hosts send with a file that is on its way to a page. */
export const fileHeaders = ({ fileName, mediaType, size }: FileTicket) => ({
  ...pageHeaders,
  'cache-control': 'no-store',
  'content-type': mediaType,
  'content-length': String(size),
  // Never shown in the program's own origin, whatever it holds.
  'content-disposition': `attachment; filename*=UTF-8''${encodedName(fileName)}`,
});

/** RFC 5987: these four are not left as they are in a header. */
const encodedName = (fileName: string): string =>
  encodeURIComponent(fileName.toWellFormed()).replaceAll(
    /['()*]/g,
    (char) => `%${char.codePointAt(0)?.toString(16).toUpperCase()}`,
  );
