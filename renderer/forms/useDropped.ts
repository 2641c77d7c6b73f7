import { useEffect } from 'react';
import type { FileTicket } from '../../shared/fileTicket.ts';
import { dropFiles } from '../host.ts';

/** Drops what a screen holds of files when something else comes in its place, or the screen goes. */
export function useDropped(tickets: readonly FileTicket[]): void {
  const ids = tickets.map(({ id }) => id).join(' ');
  useEffect(() => (ids === '' ? undefined : () => void dropFiles(ids.split(' '))), [ids]);
}
