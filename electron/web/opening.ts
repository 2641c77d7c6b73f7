import type { IncomingMessage, ServerResponse } from 'node:http';
import { findPage, pageHeaders } from '../pages.ts';
import { isBrowser, isOpening, siteOf } from './origin.ts';
import { oldBrowserPage } from './refusal.ts';
import { refuse, send } from './send.ts';
import type { Session } from './session.ts';

type Site = { root: string; session: Session };

/** Answers GET /?key=…: a browser gets the program's page with its token, a script the cookie that suffices. */
export async function openSession(
  { root, session }: Site,
  key: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { headers } = request;
  const onwards = { ...pageHeaders, location: '/', 'cache-control': 'no-store' };
  if (!isBrowser(headers)) {
    const opened = session.open(key, 'script');
    if (!opened && !session.visitorOf(headers)) return refuse(request, response);
    const setCookie = opened ? { 'set-cookie': opened.cookie } : {};
    response.writeHead(303, { ...onwards, ...setCookie }).end();
    return;
  }
  // Without it a browser could not be told from whoever has its cookie.
  if (siteOf(headers) === undefined) return refuse(request, response, oldBrowserPage);
  const page = await findPage(root, '/');
  const opened = page && isOpening(headers) ? session.open(key, 'page') : null;
  if (page && opened) {
    const body = withToken(Buffer.from(page.body).toString('utf8'), opened.token);
    return send(response, 200, page.type, body, { 'set-cookie': opened.cookie });
  }
  // The browser that is in already has the token.
  if (session.visitorOf(headers) !== 'page') return refuse(request, response);
  response.writeHead(303, onwards).end();
}

/** In the page, which no other port can read, and in no address. `renderer/token.ts` takes it out. */
const withToken = (html: string, token: string) => html.replace('<html ', `<html data-token="${token}" `);
