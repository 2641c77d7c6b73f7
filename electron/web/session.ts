import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Who may use the loopback host: whoever opened the printed address first. Its key is good once and is traded for a
 * cookie that only this browser has.
 */
export type Session = {
  /** The key for the printed address. */
  key: string;
  /** The Set-Cookie line where the key is right and still unused, else null. */
  open: (key: string) => string | null;
  isOpenFor: (cookieHeader: string | undefined) => boolean;
};

/** The port is in the cookie's name, since browsers share cookies between all ports of 127.0.0.1. */
export function createSession(port: number): Session {
  const key = secret();
  const token = secret();
  const name = `ratsfeder-${port}`;
  let keyIsGood = true;
  return {
    key,
    open: (offered) => {
      if (!keyIsGood || !equal(offered, key)) return null;
      keyIsGood = false;
      return `${name}=${token}; HttpOnly; SameSite=Strict; Path=/`;
    },
    isOpenFor: (header) =>
      (header ?? '').split(';').some((pair) => {
        const [found, value = ''] = pair.trim().split('=');
        return found === name && equal(value, token);
      }),
  };
}

const secret = () => randomBytes(24).toString('base64url');
const digest = (text: string) => createHash('sha256').update(text).digest();
/** Takes the same time whatever is offered. */
const equal = (a: string, b: string) => timingSafeEqual(digest(a), digest(b));
