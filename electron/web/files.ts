import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { AppError, type Reply } from '../../shared/errors.ts';
import type { FileTicket } from '../../shared/fileTicket.ts';
import type { Transit } from '../core/kernel/transit.ts';
import { pageHeaders } from '../pages.ts';

/** Takes the body of POST /file in, piece by piece; its name comes in `x-file-name`, percent-encoded. */
export async function receiveFile(files: Transit, request: IncomingMessage): Promise<Reply<FileTicket>> {
  const fileName = nameIn(request.headers['x-file-name']);
  const mediaType = request.headers['content-type'] ?? 'application/octet-stream';
  try {
    return { ok: true, value: await files.take({ fileName, mediaType }, request as AsyncIterable<Buffer>) };
  } catch (cause) {
    if (cause instanceof AppError) return { ok: false, error: cause.data };
    throw cause;
  }
}

function nameIn(header: string | string[] | undefined): string {
  try {
    return decodeURIComponent(String(header ?? ''));
  } catch {
    // Not ours: the program's page encodes what it sends.
    return '';
  }
}

/** Answers GET /file/<ticket>; false where there is no such file. */
export async function sendFile(files: Transit, pathname: string, response: ServerResponse): Promise<boolean> {
  const found = files.find(pathname.slice('/file/'.length));
  if (!found) return false;
  const { fileName, mediaType, size } = found.ticket;
  response.writeHead(200, {
    ...pageHeaders,
    'cache-control': 'no-store',
    'content-type': mediaType,
    'content-length': size,
    // Never shown in the program's own origin, whatever it holds.
    'content-disposition': `attachment; filename*=UTF-8''${encodedName(fileName)}`,
  });
  if (response.req.method === 'HEAD') response.end();
  else await pipeline(createReadStream(found.file), response);
  return true;
}

/** RFC 5987: these four are not left as they are in a header. */
const encodedName = (fileName: string): string =>
  encodeURIComponent(fileName).replaceAll(
    /['()*]/g,
    (char) => `%${char.codePointAt(0)?.toString(16).toUpperCase()}`,
  );
