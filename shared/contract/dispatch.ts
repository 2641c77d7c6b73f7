import { z } from 'zod';
import { DispatchWay, DistributionList, DocumentsAs, MailSettings } from '../domain/document/dispatch.ts';
import { Clearance, DocumentKind } from '../domain/document/document.ts';
import {
  AttachmentId,
  BodyId,
  BundleId,
  DispatchId,
  DocumentId,
  ListId,
  MeetingId,
  PaperId,
  RecipientId,
} from '../domain/ids.ts';
import { BaseVersion, ClockTime, IsoDate, line, lines, Version } from '../domain/values.ts';
import { FilePayload, NamedSubject } from './documents.ts';
import { meetingFacts } from './dataKinds.ts';
import { DispatchRecipient, Recipient } from './dispatchRecipient.ts';
import { action, command, query } from './route.ts';

/** What decides whom a mailing reaches by now. */
const reached = ['dispatch', 'bodies', 'lists', 'meetings', 'people'] as const;

export const DispatchInfo = z.object({
  id: DispatchId,
  meetingId: MeetingId,
  way: DispatchWay,
  subject: z.string(),
  createdAt: z.string(),
  /** When it went out by hand, as the clerk said, wall clock; null before, and for what the program sends itself. */
  sentAt: z.string().nullable(),
  /** When its meeting was cancelled; nothing of it goes out from then on. */
  heldBackAt: z.string().nullable(),
  /** Messages of it stayed here since they would be others by now, or came too late; the office may let them go. */
  isOvertaken: z.boolean(),
  files: z.array(
    z.object({
      /** A kind of document, or what else it is. */
      kind: z.string(),
      fileName: z.string(),
      sha256: z.string(),
      size: z.number().int(),
      clearance: Clearance,
    }),
  ),
  recipients: z.array(DispatchRecipient),
});
export type DispatchInfo = z.infer<typeof DispatchInfo>;

/** What goes along: a frozen document by its id, or a kind built now; the calendar entry with an invitation. */
const Selection = z.object({
  meetingId: MeetingId,
  documents: z
    .array(z.object({ kind: DocumentKind, subjectId: NamedSubject, documentId: DocumentId.nullable() }))
    .max(50),
  /** Null: as the office sets it. */
  documentsAs: DocumentsAs.nullable().default(null),
  /** What papers stand on the agenda, each as a PDF; for a public list as everybody may read them. */
  paperIds: z.array(PaperId).max(200).default([]),
  /** The Sitzungsmappe for everybody, or for those who are entitled to all of it. */
  bundle: Clearance.nullable().default(null),
  /** Of the meeting, of its items, of the papers on its agenda, and those that lie with the mailing itself. */
  attachmentIds: z.array(AttachmentId).max(500).default([]),
  withCalendar: z.boolean(),
  listIds: z.array(ListId).max(50),
});

/** `kind`: where a reason for it is given, among the documents. */
const Caution = z.object({
  severity: z.enum(['info', 'warning']),
  sentence: z.string(),
  kind: DocumentKind.nullable(),
});

export const dispatch = {
  /** Of one body together with those that serve all, or every list. */
  'lists.list': query(z.object({ bodyId: BodyId.nullish() }), z.array(DistributionList)).reads('lists'),
  /** `id: null` creates. */
  'lists.save': command(
    z.object({
      id: ListId.nullable(),
      version: BaseVersion,
      /** Left out, a list stays with its body, and a new one serves all. */
      bodyId: BodyId.nullish(),
      name: DistributionList.shape.name,
      source: DistributionList.shape.source,
      clearance: Clearance,
      entries: DistributionList.shape.entries,
    }),
    DistributionList,
  ).changes('lists', 'audit'),
  'lists.remove': command(z.object({ id: ListId, version: BaseVersion }), z.null()).changes('lists', 'audit'),

  'mail.settings': query(z.object({}), MailSettings).reads('mail'),
  'mail.save': command(MailSettings.extend({ version: BaseVersion }), MailSettings)
    .changes('mail', 'dispatch', 'audit')
    .waking('outbox'),
  /** Whether the system has a keychain, and whether a password is known now. */
  'mail.secret': query(z.object({}), z.object({ canKeep: z.boolean(), isKnown: z.boolean() })).reads('mail'),
  /** Keeps the password in the system's keychain or, without one, until the program ends; '' forgets it. */
  'mail.setPassword': action(
    z.object({ password: z.string().max(1_000), remember: z.boolean() }),
    z.object({ canKeep: z.boolean(), isKnown: z.boolean() }),
  )
    .changes('mail', 'dispatch')
    .waking('outbox'),
  /** Connects, secures and logs in, without sending. */
  'mail.test': action(z.object({}), z.object({ ok: z.boolean(), sentence: z.string() })).changes(),

  /** What can be sent along, with the item it lies at; '' for what lies at the meeting itself or with the mailing. */
  'dispatch.attachments': query(
    z.object({ meetingId: MeetingId }),
    z.array(
      z.object({
        id: AttachmentId,
        title: z.string(),
        fileName: z.string(),
        size: z.number().int(),
        clearance: Clearance,
        itemNumber: z.string(),
        /** What is not listed is for the office, such as the file that a paper was read from. */
        isListed: z.boolean(),
        /** It lies with the next mailing itself, and nowhere else afterwards. */
        isOwn: z.boolean(),
      }),
    ),
  ).reads(...meetingFacts),

  /** The papers on the agenda, each once. `clearance`: whether everybody may have one, as what is public of it. */
  'dispatch.papers': query(
    z.object({ meetingId: MeetingId }),
    z.array(
      z.object({
        id: PaperId,
        /** "Beschlussvorlage 12/2026" */
        title: z.string(),
        subject: z.string(),
        clearance: Clearance,
        itemNumber: z.string(),
      }),
    ),
  ).reads(...meetingFacts, 'otherBodies'),

  /** Who would get what: recipients, who has no address, proposed subject and text, and what is refused. */
  'dispatch.prepare': query(
    Selection,
    z.object({
      recipients: z.array(Recipient),
      withoutAddress: z.array(z.string()),
      files: z.array(z.object({ fileName: z.string(), clearance: Clearance })),
      subject: z.string(),
      text: z.string(),
      /** Where it goes by mail: in how many messages, and which attachments are too large for any. */
      messages: z.number().int(),
      leftOut: z.array(z.string()),
      /** Lists that may not get one of the files, each in a sentence; then sending is refused with LEAK. */
      refusals: z.array(z.string()),
      /**
       * Minutes that nobody has released, files that nobody can search or that are like something non-public: a warning for a
       * public list, otherwise a note; and the open errors of what goes out.
       */
      cautions: z.array(Caution),
    }),
  ).reads(...meetingFacts, 'checks', 'clock', 'dispatch', 'lists', 'looks', 'mail', 'otherBodies', 'texts'),
  /** What in subject and text is like something non-public, for a public list. What says the same is refused when it is sent. */
  'dispatch.wording': query(
    z.object({
      meetingId: MeetingId,
      listIds: Selection.shape.listIds,
      subject: z.string(),
      text: z.string(),
    }),
    z.array(Caution),
  ).reads(...meetingFacts, 'lists', 'otherBodies', 'texts'),
  /**
   * Records the dispatch; by SMTP the outbox takes over, as a draft the answer holds the .eml. What is too large for one
   * message goes in several, each a dispatch of its own, `further` after the first; attachments too large for any are
   * handed over as files. Refused with BUNDLE_CANCELLED where its Sitzungsmappe was given up; then nothing goes out.
   */
  'dispatch.send': action(
    Selection.extend({
      way: DispatchWay,
      subject: line(300),
      text: lines(20_000),
      /** Names the Sitzungsmappe while it is made (`bundles.progress`, `bundles.cancel`). */
      bundleId: BundleId.nullable().default(null),
      /** Of the unfinished mailing that it is: sent once, that one is used up. Refused with CONFLICT where it is another by now. */
      version: BaseVersion,
    }),
    z.object({
      /** Of the unfinished mailing that follows; null where none was named. */
      version: Version.nullable(),
      dispatch: DispatchInfo,
      further: z.array(DispatchInfo),
      files: z.array(FilePayload),
    }),
  )
    .changes('dispatch', 'attachments', 'convening', 'mailings', 'audit')
    .waking('outbox'),
  /** What was handed over was sent by hand: the day of an invitation, and what its readers know from then on. */
  'dispatch.noteSent': command(
    z.object({ dispatchId: DispatchId, sentOn: IsoDate, sentTime: ClockTime }),
    z.null(),
  ).changes('dispatch', 'agenda', 'convening', 'meetings', 'audit'),
  /** A message that had gone out came back on that day; null: it did not after all. */
  'dispatch.noteReturned': command(
    z.object({ recipientId: RecipientId, returnedOn: IsoDate.nullable() }),
    z.null(),
  ).changes('dispatch', 'audit'),
  /** Newest first. */
  'dispatch.list': query(z.object({ meetingId: MeetingId }), z.array(DispatchInfo)).reads(...reached),
  /**
   * The draft or the files of a folder once more, as they were; nothing for a dispatch by SMTP. Refused with LEAK, too where
   * a list may not have it any more; with OUTDATED_MAILING where somebody is on none of them by now and, before it was sent,
   * where its meeting was moved or cancelled, or a paper or file in it withdrawn or taken off the agenda; with
   * OVERTAKEN_MAILING where it would print something else by now, or its meeting is over.
   */
  'dispatch.filesAgain': query(z.object({ dispatchId: DispatchId }), z.array(FilePayload)).reads(
    ...meetingFacts,
    'dispatch',
    'lists',
    'otherBodies',
    'texts',
  ),
  /** Puts back what was refused, is uncertain, or came back, there or to the address mended since: the clerk's own decision. */
  'dispatch.retry': command(z.object({ recipientIds: z.array(RecipientId).min(1).max(10_000) }), z.null())
    .changes('dispatch', 'audit')
    .waking('outbox'),
  /** Lets go as it is what was overtaken since it was made, and tries again what stayed here for that. */
  'dispatch.sendAnyway': command(z.object({ dispatchId: DispatchId }), z.null())
    .changes('dispatch', 'audit')
    .waking('outbox'),
  /** Takes messages that still wait out of the outbox, those of all parts of the mailing. */
  'dispatch.cancel': command(z.object({ dispatchId: DispatchId }), z.null()).changes('dispatch', 'audit'),
};
