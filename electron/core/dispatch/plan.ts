import { findMailSettings } from '../../../db/repositories/dispatch/mailSettings.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { aboutKind } from '../../../shared/documents/kinds/index.ts';
import type { DocumentKind } from '../../../shared/domain/document/document.ts';
import type { NumberedItem } from '../../../shared/domain/meeting/agenda.ts';
import type { DistributionList, MailSettings } from '../../../shared/domain/document/dispatch.ts';
import type { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import { bundleCallsNobodySentence } from '../../../shared/german/dispatch.ts';
import type { PublicMeeting } from '../../../shared/german/mailText.ts';
import { meetingFacts } from '../meetings/facts.ts';
import { chosenAttachments } from './chosenAttachments.ts';
import { chosenPapers } from './chosenPapers.ts';
import { chosenFiles } from './chosenDocuments.ts';
import { calendarFile, type ChosenFile, freeName } from './contents.ts';
import { hasPublic, refusedFiles } from '../../../shared/public/dispatchGuard.ts';
import { type Addressee, chosenLists, recipientsOf } from './recipients.ts';
import { cautionsFor, note } from './cautions.ts';
import type { Enclosures } from './enclosures.ts';
import type { Ahead } from './ahead.ts';
import { openErrorsOf } from './openErrors.ts';
import { cautionsOfBundle, unseenCautions } from './unseenCautions.ts';
import { asChosen, telling } from './standings.ts';
import { likenessCautions } from './likenessCautions.ts';
import { messagesOf, type Split } from './messagesOf.ts';
import { publicMeeting } from './publicMeeting.ts';

/** Who would get what. Nothing of it is stored yet. */
export type Plan = {
  meeting: Meeting;
  facts: PublicMeeting;
  items: readonly NumberedItem[];
  lists: DistributionList[];
  recipients: Addressee[];
  withoutAddress: string[];
  files: ChosenFile[];
  /** As messages, where it goes by mail. */
  split: Split<ChosenFile>;
  settings: MailSettings;
  refusals: string[];
  cautions: Output<'dispatch.prepare'>['cautions'];
};

/** `ahead`: what was made of it where it goes out; without that no PDF is made, and their sizes are guessed. */
export async function planned(
  { db, now, enclosures }: { db: ReadDb; now: () => string; enclosures: Enclosures },
  selection: Parsed<'dispatch.prepare'>,
  ahead: Ahead | null = null,
): Promise<Plan> {
  const all = await meetingFacts(db, selection.meetingId);
  const { meeting, items } = all;
  const facts = publicMeeting(all);
  const settings = await findMailSettings(db);
  const lists = await chosenLists(db, meeting.bodyId, selection.listIds);
  const documentsAs = selection.documentsAs ?? settings.documentsAs;
  const forms = { documentsAs, pdfs: ahead?.pdfs ?? null, now: now() };
  const chosen = await chosenFiles(db, meeting, selection.documents, ahead?.made ?? [], forms);
  const isForPublic = hasPublic(lists);
  const along = await chosenPapers(db, selection, { enclosures, isForPublic, now: now(), ahead });
  for (const file of along.files) chosen.push({ ...file, fileName: freeName(file.fileName, chosen) });
  const attached = { ids: selection.attachmentIds, isForPublic, goesOut: ahead !== null };
  for (const file of await chosenAttachments(db, meeting.id, items, attached))
    chosen.push({ ...file, fileName: freeName(file.fileName, chosen) });
  if (selection.withCalendar) {
    const organizer = { name: settings.fromName, email: settings.fromEmail };
    chosen.push(await calendarFile(db, meeting, facts, { organizer, now: now() }));
  }
  const own = chosen.map((file) => telling(file, items));
  const files = await asChosen(db, meeting.id, own, { enclosures, now: now() });
  const { recipients, withoutAddress } = await recipientsOf(db, meeting, lists);
  const kinds = selection.documents.map(({ kind }) => kind);
  const cautions = [
    ...(await openErrorsOf(db, all, kinds, now())),
    ...cautionsFor(lists, files),
    ...unseenCautions(lists, files),
    ...(await likenessCautions(db, meeting.id, lists, files)),
    ...cautionsOfBundle(along.cautions),
    ...along.notes.map(note),
    ...bundleNotes(meeting, selection),
  ];
  const judged = { refusals: refusedFiles(lists, files), cautions };
  const split = messagesOf(files, settings.limitMb);
  return { meeting, facts, items, lists, recipients, withoutAddress, files, split, settings, ...judged };
}

/** A bundle for members tells of the Einladung, and is none (R6). */
const bundleNotes = (
  { state }: Meeting,
  { bundle, documents }: Pick<Parsed<'dispatch.prepare'>, 'bundle' | 'documents'>,
): Output<'dispatch.prepare'>['cautions'] =>
  state === 'planned' && bundle === 'nonPublic' && !documents.some(({ kind }) => isCalling(kind))
    ? [note(bundleCallsNobodySentence)]
    : [];

const isCalling = (kind: DocumentKind): boolean => aboutKind(kind).convening === 'calls';
