import { overwriting } from '../../../db/overwriting.ts';
import { listWaste, removeWaste } from '../../../db/repositories/history/waste.ts';
import { listMemberships } from '../../../db/repositories/people/memberships.ts';
import { findPerson, updatePerson } from '../../../db/repositories/people/people.ts';
import { removePeopleImport } from '../../../db/repositories/people/peopleImports.ts';
import {
  clearRecipientAddresses,
  clearReplyNotes,
  countRowsOf,
  countWaitingMails,
  isAddressShared,
  meetingsNaming,
  removeListEntries,
  type Whose,
} from '../../../db/repositories/privacy/formerMembers.ts';
import { getRetention } from '../../../db/repositories/privacy/retention.ts';
import { rowsAfter } from '../../../db/repositories/privacy/rows.ts';
import type { ReadDb, WriteDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { PeopleImportId } from '../../../shared/domain/ids.ts';
import { listName } from '../../../shared/domain/people/names.ts';
import type { Person } from '../../../shared/domain/people/person.ts';
import { type Kept, keptFor } from '../../../shared/domain/privacy/former.ts';
import { register } from '../../../shared/domain/privacy/register.ts';
import { keptSentence, whatGoes, whatStays } from '../../../shared/german/contactRemoval.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { baseOf, found, refuse } from '../kernel/refusals.ts';
import { rowsInWaste } from './packedRows.ts';
import { searchRow } from './searchRow.ts';

export async function previewRemoval(
  { db, now }: QueryCtx,
  { id }: Parsed<'privacy.removalPreview'>,
): Promise<Output<'privacy.removalPreview'>> {
  const person = found(await findPerson(db, id), 'person');
  const whose = await whoseOf(db, person);
  const kept = await whyKept(db, whose, now().slice(0, 10));
  const rows = await countRowsOf(db, whose);
  const imports = (await importsNaming(db, person)).length;
  return {
    version: person.version,
    hindrance: kept ? keptSentence(kept) : '',
    goes: whatGoes(person, { ...rows, imports }),
    stays: whatStays(rows),
  };
}

/**
 * Takes what no Niederschrift needs of a former member out of the file. What was printed, signed and noted stays; no step of
 * this program brings anything back.
 */
export async function removeContact(
  ctx: CommandCtx,
  { id, version }: Parsed<'privacy.removeContact'>,
): Promise<Output<'privacy.removeContact'>> {
  const { db, now, undo } = ctx;
  const person = found(await findPerson(db, id), 'person');
  baseOf(version, person.version);
  const whose = await whoseOf(db, person);
  const kept = await whyKept(db, whose, now().slice(0, 10));
  if (kept) refuse({ code: 'PERSON_KEPT', ...kept });
  await overwriting(db, async () => {
    for (const one of await importsNaming(db, person)) await removePeopleImport(db, one);
    await updatePerson(db, { ...person, ...noContact });
    await removeWasteWith(db, person);
    await clearReplyNotes(db, id);
    await clearRecipientAddresses(db, whose);
    await removeListEntries(db, whose);
  });
  await record(ctx, 'contactRemoved', { name: listName(person), person: id });
  undo.forgetAll();
  return null;
}

const noContact = {
  email: '',
  phone: '',
  salutation: '',
  streetAddress: '',
  postalCode: '',
  locality: '',
} as const satisfies Partial<Person>;

async function whoseOf(db: ReadDb, { id, email }: Person): Promise<Whose> {
  return (await isAddressShared(db, { id, email })) ? { id, email: '' } : { id, email };
}

async function whyKept(db: ReadDb, whose: Whose, today: string): Promise<Kept | null> {
  const memberships = (await listMemberships(db)).filter(({ personId }) => personId === whose.id);
  return keptFor(
    {
      endDates: memberships.map(({ endDate }) => endDate),
      meetings: await meetingsNaming(db, whose.id),
      waitingMails: await countWaitingMails(db, whose),
    },
    { today, years: (await getRetention(db)).years },
  );
}

/** What tells how somebody can be reached, wherever it lies. */
const reaching: readonly string[] = ['person', 'people_import', 'reply', 'distribution_entry'];

/** Throws away what holds that of somebody, which must not come back that way. */
async function removeWasteWith(db: WriteDb, person: Person): Promise<void> {
  const search = searchRow(person);
  for (const { id } of await listWaste(db)) {
    const rows = (await rowsInWaste(db, id)).filter(({ shelf }) => reaching.includes(shelf.table));
    const isTheirs = rows.some(({ shelf, row }) => {
      const finding = row['id'] === person.id ? 'own' : search(shelf, row, false)?.finding;
      return finding !== undefined && finding !== 'familyName';
    });
    if (isTheirs) await removeWaste(db, id);
  }
}

/** Lists that were read in with somebody on them; whoever needs one reads its file again. */
async function importsNaming(db: ReadDb, person: Person): Promise<PeopleImportId[]> {
  const search = searchRow(person);
  const rows = await rowsAfter(db, 'people_import', -1, Number.MAX_SAFE_INTEGER);
  return rows.flatMap(({ row }) => {
    const finding = search(register.people_import, row, false)?.finding ?? 'familyName';
    return finding === 'familyName' ? [] : [PeopleImportId.parse(row['id'])];
  });
}
