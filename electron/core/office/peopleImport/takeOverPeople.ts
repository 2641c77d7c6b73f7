import { insertMembership, updateMembership } from '../../../../db/repositories/people/memberships.ts';
import { insertOrganization } from '../../../../db/repositories/people/organizations.ts';
import { insertPerson, updatePerson } from '../../../../db/repositories/people/people.ts';
import { updatePeopleImport } from '../../../../db/repositories/people/peopleImports.ts';
import type { Output, Parsed } from '../../../../shared/contract/index.ts';
import { MembershipId, OrganizationId, PersonId } from '../../../../shared/domain/ids.ts';
import { sortName } from '../../../../shared/domain/people/names.ts';
import type { TakenOver } from '../../../../shared/domain/people/peopleImport.ts';
import {
  type Membership,
  Organization,
  Person,
  votesByRole,
} from '../../../../shared/domain/people/person.ts';
import { findingsOf } from '../../../../shared/import/people/findings.ts';
import type { Around, FoundRow } from '../../../../shared/import/people/foundRow.ts';
import { completedAddress } from '../../../../shared/import/people/postalAddress.ts';
import type { CommandCtx } from '../../kernel/app.ts';
import { refuse } from '../../kernel/refusals.ts';
import { aroundOf, listed, waitingImport } from './around.ts';

/** Each row that is ready and ticked comes in; what was made is kept, so that it can be taken back. */
export async function takeOverPeople(
  ctx: CommandCtx,
  given: Parsed<'peopleImports.takeOver'>,
): Promise<Output<'peopleImports.takeOver'>> {
  const { db, now } = ctx;
  const one = await waitingImport(db, given);
  const around = await aroundOf(ctx, one.bodyId);
  const rows = findingsOf(one.list, around).filter(({ isIncluded }) => isIncluded);
  if (rows.length === 0) refuse({ code: 'NOBODY_TO_TAKE_OVER' });
  const taken: TakenOver = {
    rows: rows.map(({ row }) => row),
    organizations: [],
    people: [],
    memberships: [],
    changed: [],
    ended: [],
  };
  const take = new Taking(ctx, around, taken);
  for (const row of rows) await take.row(row);
  const next = { ...one, takenAt: now(), taken };
  return listed({ ...next, version: await updatePeopleImport(db, next) });
}

class Taking {
  readonly #ctx: CommandCtx;
  readonly #around: Around;
  readonly #taken: TakenOver;
  readonly #lists: Map<string, OrganizationId>;
  readonly #people: Map<PersonId, Around['people'][number]>;
  #position: number;

  constructor(ctx: CommandCtx, around: Around, taken: TakenOver) {
    this.#ctx = ctx;
    this.#around = around;
    this.#taken = taken;
    this.#lists = new Map(around.organizations.map(({ name, id }) => [name.toLowerCase(), id]));
    this.#people = new Map(around.people.map((person) => [person.id, person]));
    const own = around.people.flatMap(({ memberships }) =>
      memberships.filter(({ bodyId }) => bodyId === around.bodyId),
    );
    this.#position = Math.max(0, ...own.map(({ position }) => position));
  }

  async row(found: FoundRow): Promise<void> {
    const known = found.personId === null ? undefined : this.#people.get(found.personId);
    // No list comes in that nobody would be in.
    const organizationId = known?.organizationId ?? (await this.#list(found.person.organization));
    const personId = known
      ? await this.#complete(known, found, organizationId)
      : await this.#add(found, organizationId);
    const [what] = found.findings;
    if (what?.code !== 'known' || what.joins) await this.#join(found, personId);
    for (const one of found.ends) await this.#end(one, found);
  }

  async #end(before: Membership, { person, endDate }: FoundRow): Promise<void> {
    const version = await updateMembership(this.#ctx.db, { ...before, endDate });
    this.#taken.ended.push({ before, version, name: sortName(person) });
  }

  async #list(name: string): Promise<OrganizationId | null> {
    if (name === '') return null;
    const known = this.#lists.get(name.toLowerCase());
    if (known !== undefined) return known;
    const id = this.#ctx.newId(OrganizationId);
    const made = Organization.parse({ id, version: 1, name, shortName: '', kind: 'list' });
    await insertOrganization(this.#ctx.db, made);
    this.#lists.set(name.toLowerCase(), id);
    this.#taken.organizations.push({ id, version: 1, name: made.name });
    return id;
  }

  async #add({ person }: FoundRow, organizationId: OrganizationId | null): Promise<PersonId> {
    const id = this.#ctx.newId(PersonId);
    const made = Person.parse({ ...person, id, version: 1, organizationId });
    await insertPerson(this.#ctx.db, made);
    this.#taken.people.push({ id, version: 1, name: sortName(made) });
    return id;
  }

  /** What is there stays; only what is empty is filled in. */
  async #complete(
    known: Around['people'][number],
    { person }: FoundRow,
    organizationId: OrganizationId | null,
  ): Promise<PersonId> {
    const before = Person.parse(known);
    const after = Person.parse({
      ...before,
      formOfAddress: before.formOfAddress ?? person.formOfAddress,
      title: before.title || person.title,
      position: before.position || person.position,
      email: before.email || person.email,
      phone: before.phone || person.phone,
      ...completedAddress(before, person),
      organizationId: before.organizationId ?? organizationId,
    });
    if (JSON.stringify(after) === JSON.stringify(before)) return before.id;
    const version = await updatePerson(this.#ctx.db, after);
    this.#taken.changed.push({ before, version });
    return before.id;
  }

  /** Behind those who are there; where the office keeps all at 0, names decide. */
  async #join({ person, role, startDate, endDate }: FoundRow, personId: PersonId): Promise<void> {
    const id = this.#ctx.newId(MembershipId);
    if (this.#position > 0) this.#position += 1;
    await insertMembership(this.#ctx.db, {
      id,
      version: 1,
      personId,
      bodyId: this.#around.bodyId,
      role,
      votingRight: votesByRole(role),
      isExpertCitizen: false,
      startDate,
      endDate,
      position: this.#position,
      deputyFor: [],
    });
    this.#taken.memberships.push({ id, version: 1, name: sortName(person) });
  }
}
