import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { TOKEN_HEADER } from '../../shared/loopback.ts';
import { siteOf } from './origin.ts';

/**
 * Who may use the loopback host: whoever opened the printed address first. Its key is good once.
 *
 * A browser trades it for a cookie and a token. Browsers send the cookie to every port of 127.0.0.1, so that whoever
 * serves another one knows it: it is good for the program's pages alone. The token is kept by the page, where browsers
 * let no other port read it, and goes with each call and file.
 *
 * A script trades it for a cookie that suffices. It is in no browser, and where a browser sends it, it is good for nothing.
 */
export type Session = {
  /** The key for the printed address. */
  key: string;
  /** The Set-Cookie line, and for a page its token, where the key is right and still unused, else null. */
  open: (key: string, kind: Visitor) => { cookie: string; token: string } | null;
  visitorOf: (headers: IncomingHttpHeaders) => Visitor | null;
  hasToken: (headers: IncomingHttpHeaders) => boolean;
};

export type Visitor = 'page' | 'script';

/** The port is in the cookie's name, so that two programs do not take each other's place. */
export function createSession(port: number): Session {
  const [key, token] = [secret(), secret()];
  const passes = { page: secret(), script: secret() };
  const name = `ratsfeder-${port}`;
  let keyIsGood = true;
  const carries = (cookies: string, pass: string) =>
    cookies.split(';').some((pair) => {
      const [found, value = ''] = pair.trim().split('=');
      return found === name && equal(value, pass);
    });
  return {
    key,
    open: (offered, kind) => {
      if (!keyIsGood || !equal(offered, key)) return null;
      keyIsGood = false;
      return { cookie: `${name}=${passes[kind]}; HttpOnly; SameSite=Strict; Path=/`, token };
    },
    visitorOf: ({ cookie = '', ...headers }) => {
      if (carries(cookie, passes.page)) return 'page';
      return carries(cookie, passes.script) && siteOf(headers) === undefined ? 'script' : null;
    },
    hasToken: (headers) => equal(String(headers[TOKEN_HEADER] ?? ''), token),
  };
}

const secret = () => randomBytes(24).toString('base64url');
const digest = (text: string) => createHash('sha256').update(text).digest();
/** Takes the same time whatever is offered. */
const equal = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));
