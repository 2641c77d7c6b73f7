import { sql } from 'kysely';
import type { PersonId } from '../../../shared/domain/ids.ts';
import type { MeetingState } from '../../../shared/domain/meeting/meeting.ts';
import type { ReadDb, WriteDb } from '../../schema/index.ts';

/** `email`: '' where there is none, or where somebody else has the same: then only what bears their key is theirs. */
export type Whose = { id: PersonId; email: string };

/** Each meeting that names somebody in any way. */
export async function meetingsNaming(
  db: ReadDb,
  id: PersonId,
): Promise<{ date: string; state: MeetingState }[]> {
  return db
    .selectFrom('meeting')
    .select(['date', 'state'])
    .where((eb) =>
      eb.or([
        eb('id', 'in', eb.selectFrom('attendee').select('meeting_id').where('person_id', '=', id)),
        eb('id', 'in', eb.selectFrom('attendee').select('meeting_id').where('substitutes_for', '=', id)),
        eb('id', 'in', eb.selectFrom('presiding').select('meeting_id').where('person_id', '=', id)),
        eb('id', 'in', eb.selectFrom('reply').select('meeting_id').where('person_id', '=', id)),
        eb('id', 'in', eb.selectFrom('reply').select('meeting_id').where('deputy_id', '=', id)),
        eb(
          'id',
          'in',
          eb
            .selectFrom('agenda_item')
            .select('meeting_id')
            .where((at) =>
              at.or([
                at('id', 'in', at.selectFrom('recusal').select('item_id').where('person_id', '=', id)),
                at('id', 'in', at.selectFrom('incident').select('item_id').where('person_id', '=', id)),
                at(
                  'id',
                  'in',
                  at
                    .selectFrom('resolution')
                    .innerJoin('vote_by_name', 'vote_by_name.resolution_id', 'resolution.id')
                    .select('resolution.item_id')
                    .where('vote_by_name.person_id', '=', id),
                ),
              ]),
            ),
        ),
      ]),
    )
    .execute();
}

const isTheirs = ({ id, email }: Whose) =>
  sql<boolean>`(dispatch_recipient.person_id = ${id}
    or (${email} <> '' and dispatch_recipient.person_id is null and lower(dispatch_recipient.email) = lower(${email})))`;

/** Messages to them that may still go out. */
export async function countWaitingMails(db: ReadDb, whose: Whose): Promise<number> {
  const { count } = await db
    .selectFrom('dispatch_recipient')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(isTheirs(whose))
    .where('state', 'in', ['waiting', 'sending', 'uncertain'])
    .executeTakeFirstOrThrow();
  return count;
}

/** How many rows there are of what goes, and of what stays as it was printed. */
export async function countRowsOf(db: ReadDb, whose: Whose) {
  const { id, email } = whose;
  const one = db.selectNoFrom((eb) => {
    const count = eb.fn.countAll<number>().as('count');
    return [
      eb
        .selectFrom('reply')
        .select(count)
        .where('person_id', '=', id)
        .where('note', '<>', '')
        .as('replyNotes'),
      eb
        .selectFrom('dispatch_recipient')
        .select(count)
        .where(isTheirs(whose))
        .where('email', '<>', '')
        .as('addresses'),
      eb
        .selectFrom('distribution_entry')
        .select(count)
        .where(sql<boolean>`${email} <> '' and lower(email) = lower(${email})`)
        .as('listEntries'),
      eb.selectFrom('membership').select(count).where('person_id', '=', id).as('memberships'),
      eb.selectFrom('attendee').select(count).where('person_id', '=', id).as('attendances'),
      eb.selectFrom('vote_by_name').select(count).where('person_id', '=', id).as('votes'),
      eb.selectFrom('signature').select(count).where('person_id', '=', id).as('signatures'),
    ];
  });
  const row = await one.executeTakeFirstOrThrow();
  return {
    replyNotes: Number(row.replyNotes),
    addresses: Number(row.addresses),
    listEntries: Number(row.listEntries),
    memberships: Number(row.memberships),
    attendances: Number(row.attendances),
    votes: Number(row.votes),
    signatures: Number(row.signatures),
  };
}
export type RowsOf = Awaited<ReturnType<typeof countRowsOf>>;

/** Whether somebody else has the address, so that it says nothing of whose a row is. */
export async function isAddressShared(db: ReadDb, { id, email }: Whose): Promise<boolean> {
  const other = await db
    .selectFrom('person')
    .select('id')
    .where('id', '<>', id)
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .executeTakeFirst();
  return other !== undefined;
}

export async function clearReplyNotes(db: WriteDb, id: PersonId): Promise<void> {
  await db
    .updateTable('reply')
    .set((eb) => ({ note: '', version: eb('version', '+', 1) }))
    .where('person_id', '=', id)
    .where('note', '<>', '')
    .execute();
}

/** That a message went out, when and to whom, stays; where to, and what a server said of it, goes. */
export async function clearRecipientAddresses(db: WriteDb, whose: Whose): Promise<void> {
  await db
    .updateTable('dispatch_recipient')
    .set({ email: '', reply: '', past_returns: '[]' })
    .where(isTheirs(whose))
    .execute();
}

export async function removeListEntries(db: WriteDb, { email }: Whose): Promise<void> {
  if (email === '') return;
  await db
    .deleteFrom('distribution_entry')
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .execute();
}
