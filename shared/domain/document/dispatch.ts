import { z } from 'zod';
import { Clearance } from './document.ts';
import { BodyId, ListId } from '../ids.ts';
import {
  EmailAddress,
  IsoDate,
  line,
  OptionalEmailAddress,
  requiredLine,
  Version,
  wholeNumber,
} from '../values.ts';

/** Who gets it. Members, deputies, advisers and administration come from the memberships of the day. */
export const listSources = ['members', 'deputies', 'advisory', 'administration', 'press', 'own'] as const;
export const DistributionList = z
  .object({
    id: ListId,
    version: Version,
    /** Whose list it is; null for one that serves every body. */
    bodyId: BodyId.nullable(),
    name: requiredLine('einen Namen', 80),
    source: z.enum(listSources),
    /** Up to which content its recipients are entitled; the press never to non-public. */
    clearance: Clearance,
    /** Typed in by hand; beside the memberships for sources that have some. */
    entries: z
      .array(z.object({ name: line(120), email: EmailAddress }))
      .max(500, 'In einem Verteiler stehen höchstens 500 Adressen. Bitte teilen Sie ihn auf.'),
  })
  .refine((list) => list.source !== 'press' || list.clearance === 'public', {
    path: ['clearance'],
    message: 'Die Presse erhält nur öffentliche Dokumente.',
  });
export type DistributionList = z.infer<typeof DistributionList>;

export const DispatchWay = z.enum(['draft', 'smtp', 'folder']);
export type DispatchWay = z.infer<typeof DispatchWay>;

/** As what a document of ours goes along; 'pdf' is the one that everybody can read. */
export const DocumentsAs = z.enum(['word', 'pdf', 'both']);
export type DocumentsAs = z.infer<typeof DocumentsAs>;

export const MailSettings = z.object({
  /** Null while nothing was saved. */
  version: Version.nullable(),
  way: DispatchWay,
  fromName: line(120),
  fromEmail: OptionalEmailAddress,
  host: line(253),
  port: wholeNumber('Der Port', 1, 65_535),
  security: z.enum(['starttls', 'tls']),
  /** '' where the server wants no login. */
  user: line(254),
  /** A message with its attachments is no larger; what goes beyond is split. In MB. */
  limitMb: wholeNumber('Die Grenze', 1, 500).default(10),
  /** Unless a mailing chooses otherwise. */
  documentsAs: DocumentsAs.default('word'),
});
export type MailSettings = z.infer<typeof MailSettings>;

export const noMailSettings: MailSettings = {
  version: null,
  way: 'draft',
  fromName: '',
  fromEmail: '',
  host: '',
  port: 587,
  security: 'starttls',
  user: '',
  limitMb: 10,
  documentsAs: 'word',
};

/** 'handedOver': a draft or a folder, no longer ours. 'uncertain': sent, but the server never answered. */
export const RecipientState = z.enum([
  'handedOver',
  'waiting',
  'sending',
  'sent',
  'refused',
  'uncertain',
  'cancelled',
]);
export type RecipientState = z.infer<typeof RecipientState>;

/** A return before the message was sent once more: the day, and the address it had gone to. */
export const PastReturn = z.object({ on: IsoDate, email: z.string() });
export type PastReturn = z.infer<typeof PastReturn>;
