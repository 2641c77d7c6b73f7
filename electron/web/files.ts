import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Reply } from '../../shared/errors.ts';
import type { FileTicket } from '../../shared/fileTicket.ts';
import type { Transit } from '../core/kernel/transit.ts';
import { fileHeaders } from '../fileHeaders.ts';
import { replyOf } from '../reply.ts';

/** Takes the body of POST /file in, piece by piece; its name comes in `x-file-name`, percent-encoded. */
export function receiveFile(files: Transit, request: IncomingMessage): Promise<Reply<FileTicket>> {
  const fileName = nameIn(request.headers['x-file-name']);
  const mediaType = request.headers['content-type'] ?? 'application/octet-stream';
  return replyOf(() => files.take({ fileName, mediaType }, request as AsyncIterable<Buffer>));
}

function nameIn(header: string | string[] | undefined): string {
  try {
    return decodeURIComponent(String(header ?? ''));
  } catch {
    // Not ours: the program's page encodes what it sends.
    return '';
  }
}

/** Answers GET /file/<ticket>; with `?last` it is dropped once it was sent. False where there is no such file. */
export async function sendFile(files: Transit, url: URL, response: ServerResponse): Promise<boolean> {
  const id = idIn(url);
  const found = files.find(id);
  if (!found) return false;
  response.writeHead(200, fileHeaders(found.ticket));
  if (response.req.method === 'HEAD') {
    response.end();
    return true;
  }
  await pipeline(createReadStream(found.file), response);
  if (url.searchParams.has('last')) await files.drop(id);
  return true;
}

/** Answers DELETE /file/<ticket>: the page has no more need of it. */
export const dropFile = (files: Transit, url: URL): Promise<Reply<null>> =>
  replyOf(async () => {
    await files.drop(idIn(url));
    return null;
  });

const idIn = ({ pathname }: URL): string => pathname.slice('/file/'.length);
