import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** A foreign Host is a rebound name, a foreign Origin another site's page: neither gets an answer. */
export function comesFromHere(port: number, { headers, headersDistinct }: IncomingMessage): boolean {
  const { host, origin } = headers;
  const isOwnHost = host === `127.0.0.1:${port}` || host === `localhost:${port}`;
  const isOneHost = headersDistinct['host']?.length === 1;
  return isOwnHost && isOneHost && (origin === undefined || origin === `http://${host}`);
}

/** Whose page asked: what browsers alone say, and no page can choose or leave out. */
export const siteOf = (headers: IncomingHttpHeaders): string | undefined =>
  headers['sec-fetch-site']?.toString();

/** Every browser says what it would show; Node's fetch, curl and their like take anything. */
export const isBrowser = (headers: IncomingHttpHeaders): boolean =>
  siteOf(headers) !== undefined ||
  headers['sec-fetch-dest'] !== undefined ||
  (headers.accept ?? '').includes('text/html');

/** Somebody opened the address in a tab: no page fetched it or put it into a frame, no browser fetched it ahead. */
export const isOpening = (headers: IncomingHttpHeaders): boolean =>
  headers['sec-fetch-mode'] === 'navigate' &&
  headers['sec-fetch-dest'] === 'document' &&
  headers['sec-purpose'] === undefined;

/** Whether a browser says that what is asked for is for a page of ours, or for a tab in which it was typed. */
export const isForOwnTab = (headers: IncomingHttpHeaders): boolean =>
  ['same-origin', 'none'].includes(siteOf(headers) ?? '');

/** Calls and files are for a page of ours alone: its POST and DELETE name an Origin, its GET and downloads their site. */
export const isFromOwnPage = (headers: IncomingHttpHeaders): boolean =>
  siteOf(headers) === 'same-origin' || (siteOf(headers) === undefined && headers.origin !== undefined);
