import { isAddress } from '../../../../shared/import/people/addressesIn.ts';
import { namedAddressesIn } from '../../../../shared/import/people/namedAddresses.ts';
import { isBlank, type ListEntry, newAmong } from './listInput.ts';

/** What somebody has to look at: an address that is none, or an "@" in a name. */
export const doubtfulIn = (entries: readonly ListEntry[]): string[] =>
  entries.flatMap(({ name, email }) => [
    ...(email !== '' && !isAddress(email) ? [email] : []),
    ...(name.includes('@') ? [name] : []),
  ]);

/** What stands in the box for many; null while it is closed. Asked: somebody wanted to save before it was looked at. */
export type Pasted = { text: string; isAsked: boolean } | null;

/** The entries that have words, and behind them those of the pasted text that are new among them. */
export function withPasted(entries: readonly ListEntry[], text: string): ListEntry[] {
  const written = entries.filter((entry) => !isBlank(entry));
  return [...written, ...newAmong(written, namedAddressesIn(text))];
}
