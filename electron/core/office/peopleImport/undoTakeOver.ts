import {
  listMemberships,
  removeMembership,
  updateMembership,
} from '../../../../db/repositories/people/memberships.ts';
import { listOrganizations, removeOrganization } from '../../../../db/repositories/people/organizations.ts';
import { listPeople, removePerson, updatePerson } from '../../../../db/repositories/people/people.ts';
import { findPeopleImport, updatePeopleImport } from '../../../../db/repositories/people/peopleImports.ts';
import type { WriteDb } from '../../../../db/schema/index.ts';
import { SchemaViolation } from '../../../../db/violation.ts';
import type { Output, Parsed } from '../../../../shared/contract/index.ts';
import { sortName } from '../../../../shared/domain/people/names.ts';
import type { TakenOver } from '../../../../shared/domain/people/peopleImport.ts';
import { changedSince, neededElsewhere } from '../../../../shared/german/peopleImports.ts';
import type { CommandCtx } from '../../kernel/app.ts';
import { baseOf, found, refuse } from '../../kernel/refusals.ts';
import { listed } from './around.ts';

/** All that came in goes, and what was completed is as before; the list waits again. Nothing happens where something of it was changed since, or stands elsewhere. */
export async function undoTakeOver(
  { db }: CommandCtx,
  { id, version }: Parsed<'peopleImports.undo'>,
): Promise<Output<'peopleImports.undo'>> {
  const one = found(await findPeopleImport(db, id), 'peopleImport');
  baseOf(version, one.version);
  if (one.taken === null) return refuse({ code: 'CONFLICT' });
  const sentences = await changes(db, one.taken);
  if (sentences.length > 0) refuse({ code: 'PEOPLE_KEPT', sentences });
  await takeBack(db, one.taken);
  const next = { ...one, takenAt: null, taken: null };
  return listed({ ...next, version: await updatePeopleImport(db, next) });
}

/** Who was changed since, or has become a member elsewhere; a handful of them says enough. */
async function changes(db: WriteDb, taken: TakenOver): Promise<string[]> {
  const people = new Map((await listPeople(db)).map((person) => [person.id, person.version]));
  const all = await listMemberships(db);
  const memberships = new Map(all.map((one) => [one.id, one.version]));
  const own = new Set(taken.memberships.map((one) => one.id));
  const joined = new Set(all.flatMap((one) => (own.has(one.id) ? [] : [one.personId])));
  const names = [
    ...taken.people.filter((one) => people.get(one.id) !== one.version || joined.has(one.id)),
    ...taken.memberships.filter((one) => memberships.get(one.id) !== one.version),
    ...taken.ended.filter(({ before, version }) => memberships.get(before.id) !== version),
    ...taken.changed
      .filter(({ before, version }) => people.get(before.id) !== version)
      .map(({ before }) => ({ name: sortName(before) })),
  ].map(({ name }) => name);
  return [...new Set(names)].slice(0, mostNamed).map(changedSince);
}
const mostNamed = 5;

async function takeBack(db: WriteDb, taken: TakenOver): Promise<void> {
  for (const { before, version } of taken.ended) await updateMembership(db, { ...before, version });
  for (const { id } of taken.memberships) await removeMembership(db, id);
  for (const { id, name } of taken.people) await unlessNeeded(removePerson(db, id), name);
  for (const { before, version } of taken.changed) await updatePerson(db, { ...before, version });
  const lists = new Map((await listOrganizations(db)).map((one) => [one.id, one.version]));
  for (const { id, version, name } of taken.organizations)
    // A list that somebody has changed or filled since is theirs.
    if (lists.get(id) === version) await unlessNeeded(removeOrganization(db, id), name);
}

async function unlessNeeded(removal: Promise<void>, name: string): Promise<void> {
  try {
    await removal;
  } catch (cause) {
    if (cause instanceof SchemaViolation && cause.violation === 'foreignKey')
      refuse({ code: 'PEOPLE_KEPT', sentences: [neededElsewhere(name)] });
    throw cause;
  }
}
