import { listBodies } from '../../../db/repositories/office/bodies.ts';
import { insertOtherBody, listOtherBodies } from '../../../db/repositories/office/otherBodies.ts';
import type { Body } from '../../../shared/domain/body/body.ts';
import type { OtherBody } from '../../../shared/domain/body/otherBody.ts';
import { OtherBodyId } from '../../../shared/domain/ids.ts';
import type { Consultation } from '../../../shared/domain/paper/consultation.ts';
import { signsOf } from '../../../shared/domain/sameWords.ts';
import type { CommandCtx } from '../kernel/app.ts';

type Found = Pick<Consultation, 'bodyId' | 'otherBodyId'>;

/**
 * Which body a printed name means: an own one by what it was ever called, in full, short or after "Sitzung"; else one
 * that meets elsewhere. Null where none is called so.
 */
export function bodiesByName(
  own: readonly Body[],
  others: readonly OtherBody[],
): (name: string) => Found | null {
  const byName = new Map<string, Found>();
  for (const { id, name, shortName } of others) {
    for (const each of [name, shortName]) byName.set(signsOf(each), { bodyId: null, otherBodyId: id });
  }
  for (const { id, shortName, rules } of own) {
    const names = [
      shortName,
      ...rules.flatMap(({ name, nameGenitive }) => [name, nameGenitive.replace(/^\S+ /u, '')]),
    ];
    for (const each of names) byName.set(signsOf(each), { bodyId: id, otherBodyId: null });
  }
  byName.delete('');
  return (name) => byName.get(signsOf(name)) ?? null;
}

/** The body of a printed name; one that nobody knows yet is made: it was named in print. */
export async function bodyMadeByName({ db, newId }: CommandCtx, name: string): Promise<Found> {
  const known = bodiesByName(await listBodies(db), await listOtherBodies(db))(name);
  if (known) return known;
  const id = newId(OtherBodyId);
  const blank = { shortName: '', municipality: '', startDate: null, endDate: null, isDissolved: false };
  const classification = /ausschu(?:ss|ß)/iu.test(name) ? 'committee' : 'other';
  await insertOtherBody(db, { ...blank, id, version: 1, name, classification });
  return { bodyId: null, otherBodyId: id };
}
