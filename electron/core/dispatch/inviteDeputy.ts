import { listDocuments } from '../../../db/repositories/documents/documents.ts';
import { readFile } from '../../../db/repositories/files/files.ts';
import { findMailSettings } from '../../../db/repositories/dispatch/mailSettings.ts';
import { findPerson } from '../../../db/repositories/people/people.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { permittedName } from '../../../shared/domain/document/fileName.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import { aboutKind } from '../../../shared/documents/kinds/index.ts';
import { textName } from '../../../shared/domain/people/names.ts';
import { deputyMailFileName, deputyMailSubject, deputyMailText } from '../../../shared/german/replies.ts';
import { salutationOf } from '../../../shared/german/salutation.ts';
import { deviatingOf } from '../documents/deviating.ts';
import { meetingById, rulesOf } from '../kernel/access.ts';
import type { ActionCtx, QueryCtx } from '../kernel/app.ts';
import { found } from '../kernel/refusals.ts';
import { meetingFacts } from '../meetings/facts.ts';
import { unsentMessage } from './unsentMessage.ts';

/** What the office may write to who is to stand in (R21); why the member does not come it does not say. */
export async function proposedDeputyMail(
  { db }: QueryCtx,
  { meetingId, personId, deputyId }: Parsed<'replies.proposedMail'>,
): Promise<Output<'replies.proposedMail'>> {
  const meeting = await meetingById(db, meetingId);
  const rules = await rulesOf(db, meeting);
  const member = found(await findPerson(db, personId), 'person');
  const deputy = found(await findPerson(db, deputyId), 'person');
  const invitation = await releasedInvitation(db, meetingId);
  const asked = {
    meeting: { ...meeting, rules },
    member: textName(member, []),
    greeting: salutationOf('', deputy, rules.style.greeting),
    hasInvitation: invitation !== null,
    from: (await findMailSettings(db)).fromName,
  };
  return {
    email: deputy.email,
    subject: deputyMailSubject(asked),
    text: deputyMailText(asked),
    invitation: invitation?.fileName ?? null,
  };
}

export async function inviteDeputy(
  ctx: ActionCtx,
  { meetingId, deputyId, email, subject, text }: Parsed<'replies.inviteDeputy'>,
): Promise<Output<'replies.inviteDeputy'>> {
  const { settings, deputy, files } = await ctx.store.read(async (db) => {
    await meetingById(db, meetingId);
    const invitation = await releasedInvitation(db, meetingId);
    return {
      settings: await findMailSettings(db),
      deputy: found(await findPerson(db, deputyId), 'person'),
      files: invitation
        ? [{ fileName: invitation.fileName, mediaType, bytes: await readFile(db, invitation.sha256) }]
        : [],
    };
  });
  const bytes = await unsentMessage(ctx, settings, { email, subject, text }, files);
  return { fileName: `${permittedName(deputyMailFileName(textName(deputy, []), ctx.now()))}.eml`, bytes };
}

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The latest that the chair has released; null where it says something else than holds now, such as another day. */
async function releasedInvitation(db: ReadDb, meetingId: MeetingId) {
  const documents = await listDocuments(db, meetingId);
  const released = documents.filter(
    ({ kind, state }) => state === 'released' && aboutKind(kind).convening === 'calls',
  );
  const [latest = null] = released.toSorted((a, b) => b.version - a.version);
  if (!latest) return null;
  const deviating = await deviatingOf(db, documents, await meetingFacts(db, meetingId));
  return deviating.has(latest.id) ? null : latest;
}
