import { packed } from '../../../../db/delta.ts';
import { personalShelves } from '../../../../shared/domain/privacy/register.ts';
import type { RawDb } from '../../../support/rawFile.ts';
import { dropTriggers, rawFile } from '../../../support/rawFile.ts';

type Planted = { id: string; email: string; givenName: string; familyName: string };
type Draw = (below: number) => number;

/** Files' bytes are not searched; what they say is. */
const shelves = personalShelves.filter(({ table }) => table !== 'file_part');

/**
 * Writes somebody past the program into every column that the register calls personal, each time into some row of its table:
 * with a key, an address or a name. The answer is where. A column of numbers holds no such thing: there the whole row is theirs.
 */
export function plantEverywhere(file: string, person: Planted, draw: Draw): string[] {
  return rawFile(file, (db) => {
    dropTriggers(db);
    db.pragma('foreign_keys = OFF');
    db.pragma('ignore_check_constraints = ON');
    return shelves.flatMap(({ table, personal, keys = [], address, belongsTo }) => {
      if (rowIds(db, table).length === 0) copyOfNothing(db, table);
      const types = new Map(
        db.prepare('select name, type from pragma_table_info(?)').raw().all(table) as [string, string][],
      );
      return Object.keys(personal).flatMap((column) => {
        const rows = rowIds(db, table);
        const rowid = rows[draw(rows.length)];
        const words = wordsFor(column, { keys, address }, person, draw);
        if (types.get(column) !== 'TEXT') {
          // Whose row it is says another column, of it or of the one above.
          if (belongsTo || keys.length === 0) return [];
          const set = `${keys[0]} = ?, ${column} = coalesce(${column}, 1)`;
          return isSet(db, `update or ignore ${table} set ${set} where rowid = ?`, [person.id, rowid])
            ? [`${table}.${column}`]
            : [];
        }
        const before = db.prepare(`select ${column} from ${table} where rowid = ?`).pluck().get(rowid);
        const statement = `update or ignore ${table} set ${column} = ? where rowid = ?`;
        return isSet(db, statement, [written(before, words), rowid]) ? [`${table}.${column}`] : [];
      });
    });
  });
}

/** Somebody is in a meeting once: where they are already, nothing is written. */
const isSet = (db: RawDb, statement: string, values: readonly unknown[]): boolean =>
  db.prepare(statement).run(...values).changes === 1;

const rowIds = (db: RawDb, table: string): unknown[] =>
  db.prepare(`select rowid from ${table} order by rowid`).pluck().all();

/** A row of whatever its columns may hold, where the office has none. */
function copyOfNothing(db: RawDb, table: string): void {
  const columns = db.prepare('select name, type from pragma_table_info(?)').raw().all(table) as [
    string,
    string,
  ][];
  const values = columns.map(([, type]) => (type === 'TEXT' ? 'x' : type === 'BLOB' ? packed('[]') : 1));
  db.prepare(
    `insert into ${table} (${columns.map(([name]) => `"${name}"`).join(', ')}) values (${values.map(() => '?').join(', ')})`,
  ).run(values);
}

type Whose = { keys: readonly string[]; address: string | undefined };

function wordsFor(column: string, { keys, address }: Whose, person: Planted, draw: Draw): string {
  const { id, email, givenName, familyName } = person;
  if (keys.includes(column)) return id;
  if (column === address) return email.toUpperCase();
  return (
    [
      id,
      `Schreiben an ${email}.`,
      `${givenName} ${familyName}`,
      `${familyName}, ${givenName}`,
      `laut Cigdem RUESSWURM-LACKAs Antrag`,
      `Frau ${familyName} fragt nach.`,
    ][draw(6)] ?? id
  );
}

/** In the form that the column has: JSON, or a text whose letters change their look in the middle of a name. */
function written(before: unknown, words: string): string {
  let stored: unknown;
  try {
    stored = JSON.parse(String(before));
  } catch {
    return words;
  }
  if (Array.isArray(stored)) return JSON.stringify([...stored, { deep: [words] }]);
  if (typeof stored !== 'object' || stored === null) return words;
  if ('type' in stored && stored.type === 'doc' && 'content' in stored && Array.isArray(stored.content)) {
    const half = Math.floor(words.length / 2);
    const runs = [
      { type: 'text', text: words.slice(0, half) },
      { type: 'text', text: words.slice(half), marks: [{ type: 'bold' }] },
    ];
    return JSON.stringify({ ...stored, content: [...stored.content, { type: 'paragraph', content: runs }] });
  }
  return JSON.stringify({ ...stored, planted: words });
}
