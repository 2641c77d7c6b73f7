import { listRules } from '../../../db/repositories/office/bodies.ts';
import { findMailSettings } from '../../../db/repositories/dispatch/mailSettings.ts';
import { listPeople } from '../../../db/repositories/people/people.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import { rulesOn } from '../../../shared/domain/body/body.ts';
import type { BodyId } from '../../../shared/domain/ids.ts';
import type { IsoDate } from '../../../shared/domain/values.ts';
import type { Person } from '../../../shared/domain/people/person.ts';
import type { AnswerLetter } from '../../../shared/facts/paperFacts.ts';
import { listed } from '../../../shared/german/format.ts';
import { salutationOf, salutationOfAll } from '../../../shared/german/salutation.ts';

/** `name`: as it is spoken to; `person`: the one of the office's list that is meant. */
type Asker = { name: string; person: Person | null };

/** Who asked; of several in one entry ("Anna Adler und Ben Buche") each, where the office knows them all. */
export async function askersOf(db: ReadDb, movers: readonly string[]): Promise<Asker[]> {
  const people = await listPeople(db);
  return movers.flatMap((mover) => {
    const each = mover.split(/\s+und\s+|\s*[,;/]\s*/u).map((one) => askerOf(one, people));
    const areAll = each.length > 1 && each.every(({ person }) => person !== null);
    return areAll ? each : [askerOf(mover, people)];
  });
}

function askerOf(mover: string, people: readonly Person[]): Asker {
  const plain = mover.replaceAll(/\s*\([^()]*\)/gu, '').trim();
  const [before = '', behind = ''] = plain.split(/\s*,\s*/u);
  const spoken = /^(?:Frau|Herrn?)\s/u.test(plain) ? before : plain;
  for (const name of new Set([plain, before, `${behind} ${before}`])) {
    const meant = people.filter((one) => isNamed(name, one));
    if (meant.length > 0) return { name, person: meant.length === 1 ? (meant[0] ?? null) : null };
  }
  return { name: spoken, person: null };
}

/** How the body that a paper is written for greets everybody on a day; '' as usual. */
export const officeGreeting = async (
  db: ReadDb,
  { bodyId, date }: { bodyId: BodyId; date: IsoDate },
): Promise<string> => rulesOn(await listRules(db, bodyId), date)?.style.greeting ?? '';

/** By name, where all of them are people; null where nobody asked, or a list or body did. */
export function greetingOf(askers: readonly Asker[], office: string): string | null {
  const each = askers.map(({ name, person }) => salutationOf(name, person, office));
  return each.length === 0 || each.includes(null)
    ? null
    : salutationOfAll(each.filter((one) => one !== null));
}

/** To whom the answer is a letter; null where it goes to no person. */
export async function letterTo(
  db: ReadDb,
  movers: readonly string[],
  office: string,
): Promise<AnswerLetter | null> {
  const askers = await askersOf(db, movers);
  const salutation = greetingOf(askers, office);
  if (salutation === null) return null;
  return {
    to: listed(askers.map(({ name }) => name)),
    salutation,
    from: (await findMailSettings(db)).fromName,
  };
}

/** "Anna Adler", "Frau Dr. Anna Adler": nothing before the name but how she is addressed. "Maria Anna Adler" is another. */
function isNamed(mover: string, { givenName, familyName }: Person): boolean {
  const name = `${givenName} ${familyName}`;
  return givenName !== '' && mover.endsWith(name) && forms.test(mover.slice(0, -name.length));
}

const forms =
  /^(?:(?:Herrn?|Frau|Ratsherrn?|Ratsfrau|(?:Rats|Kreistags)?[Mm]itglied|Stadtverordnete[rn]?|(?:Prof|Dr|Dipl)\.\S*) )*$/;
