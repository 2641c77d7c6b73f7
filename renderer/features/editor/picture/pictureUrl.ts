import { call } from '../../../api.ts';
import { addressOf } from '../../../host.ts';

const addresses = new Map<string, Promise<string>>();

/** Where this page finds a picture; asked for once, since a picture never changes. Throws NOT_FOUND. */
export function pictureUrl(sha256: string): Promise<string> {
  const known = addresses.get(sha256);
  if (known) return known;
  const asked = call('pictures.get', { sha256 }).then(({ bytes }) => addressOf(bytes));
  addresses.set(sha256, asked);
  // The next time it is asked for anew.
  asked.catch(() => addresses.delete(sha256));
  return asked;
}
