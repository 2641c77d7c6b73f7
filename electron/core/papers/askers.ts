import { findMailSettings } from '../../../db/repositories/dispatch/mailSettings.ts';
import { listPeople } from '../../../db/repositories/people/people.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Person } from '../../../shared/domain/people/person.ts';
import type { AnswerLetter } from '../../../shared/facts/paperFacts.ts';
import { listed } from '../../../shared/german/format.ts';
import { salutationOf, salutationOfAll } from '../../../shared/german/salutation.ts';

type Asker = { name: string; person: Person | null };

/** Who asked, each with the one person of the office's list that is meant. */
export async function askersOf(db: ReadDb, movers: readonly string[]): Promise<Asker[]> {
  const people = await listPeople(db);
  return movers.map((name) => {
    const [person = null, ...others] = people.filter((one) => isNamed(name, one));
    return { name, person: others.length === 0 ? person : null };
  });
}

/** By name, where all of them are people; null where nobody asked, or a list or body did. */
export function greetingOf(askers: readonly Asker[]): string | null {
  const each = askers.map(({ name, person }) => salutationOf(name, person));
  return each.length === 0 || each.includes(null)
    ? null
    : salutationOfAll(each.filter((one) => one !== null));
}

/** To whom the answer is a letter; null where it goes to no person. */
export async function letterTo(db: ReadDb, movers: readonly string[]): Promise<AnswerLetter | null> {
  const salutation = greetingOf(await askersOf(db, movers));
  if (salutation === null) return null;
  return { to: listed(movers), salutation, from: (await findMailSettings(db)).fromName };
}

/** "Anna Adler", "Frau Dr. Anna Adler": nothing before the name but how she is addressed. "Maria Anna Adler" is another. */
function isNamed(mover: string, { givenName, familyName }: Person): boolean {
  const name = `${givenName} ${familyName}`;
  return givenName !== '' && mover.endsWith(name) && forms.test(mover.slice(0, -name.length));
}

const forms =
  /^(?:(?:Herrn?|Frau|Ratsherrn?|Ratsfrau|(?:Rats|Kreistags)?[Mm]itglied|Stadtverordnete[rn]?|(?:Prof|Dr|Dipl)\.\S*) )*$/;
