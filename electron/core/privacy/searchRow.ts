import type { Person } from '../../../shared/domain/people/person.ts';
import { linesSaid } from '../../../shared/domain/privacy/linesSaid.ts';
import type { Finding, FoundValue } from '../../../shared/domain/privacy/personalData.ts';
import type { Shelf } from '../../../shared/domain/privacy/shelf.ts';
import { personNamed } from '../../../shared/search/personNamed.ts';
import type { StoredRow } from '../../../db/repositories/privacy/rows.ts';

export type Found = { finding: Finding; values: FoundValue[] };

/** Finds somebody in a row, whatever the table: by key, address or name, in each column that the register calls personal. */
export function searchRow(person: Pick<Person, 'id' | 'email' | 'givenName' | 'familyName'>) {
  const named = personNamed(person);
  const address = person.email.trim().toLowerCase();
  const findingIn = (line: string): Finding | null => {
    if (line.includes(person.id)) return 'key';
    if (address !== '' && line.toLowerCase().includes(address)) return 'address';
    return named(line);
  };
  const isOwn = ({ keys = [], address: column }: Shelf, row: StoredRow): boolean =>
    keys.some((key) => row[key] === person.id) ||
    (column !== undefined && address !== '' && String(row[column]).trim().toLowerCase() === address);

  /** `goesAlong`: with a row that is theirs. Null where nothing is of them. */
  return (shelf: Shelf, row: StoredRow, goesAlong: boolean): Found | null => {
    const all = Object.entries(shelf.personal).map(([column, label]) => ({
      column,
      label,
      said: linesSaid(row[column]),
    }));
    if (goesAlong || isOwn(shelf, row))
      return { finding: 'own', values: all.filter(({ said }) => said.length > 0) };
    const findings: Finding[] = [];
    const values = all.flatMap(({ said, ...one }) => {
      const lines = said.filter((line) => {
        const finding = findingIn(line);
        if (finding) findings.push(finding);
        return finding !== null;
      });
      return lines.length > 0 ? [{ ...one, said: [...new Set(lines)] }] : [];
    });
    const finding = (['key', 'address', 'wholeName', 'familyName'] as const).find((one) =>
      findings.includes(one),
    );
    return finding ? { finding, values } : null;
  };
}
