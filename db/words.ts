import type { Database } from 'better-sqlite3-multiple-ciphers';
import { searchable } from '../shared/domain/paper/wordForms.ts';

/**
 * Gives a connection what the triggers of the search ask for: the words of a text as they are compared. Where that changes, a
 * migration has to fill the index anew.
 */
export function teachWords(sqlite: Database): void {
  sqlite.function('searchable', { deterministic: true }, (text) =>
    typeof text === 'string' ? searchable(text) : null,
  );
}
