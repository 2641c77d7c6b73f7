import { z } from 'zod';
import { ItemId, MeetingId, ObjectionId, ResolutionId } from '../ids.ts';
import { IsoDate, line, lines, requiredLine, Version } from '../values.ts';

/** Every document a meeting needs, in the order it needs them; what each is, shared/documents/kinds says. */
export const documentKinds = [
  'invitation',
  'supplement',
  'changeNotice',
  'publicNotice',
  'attendanceSheet',
  'chairScript',
  'minutes',
  'publicMinutes',
  'nonPublicMinutes',
  'announcement',
  'resolutionList',
  'publicResolutionList',
  'resolutionExtract',
] as const;
export const DocumentKind = z.enum(documentKinds);
export type DocumentKind = z.infer<typeof DocumentKind>;

/** What a document is about: something of one meeting, or something that outlives them. */
export const subjectTypes = ['meeting', 'resolution', 'paper', 'body', 'office'] as const;
export const SubjectType = z.enum(subjectTypes);
export type SubjectType = z.infer<typeof SubjectType>;
/** Those that there are documents about by now; the others come with their first kind. */
export type DocumentSubject = { type: 'meeting'; id: MeetingId } | { type: 'resolution'; id: ResolutionId };
export const SubjectId = z.union([MeetingId, ResolutionId]);
export type SubjectId = z.infer<typeof SubjectId>;

/** Who may read it: everybody, or those who are entitled to the non-public part. */
export const Clearance = z.enum(['public', 'nonPublic']);
export type Clearance = z.infer<typeof Clearance>;

/** Entwurf → vorgelegt → freigegeben | zurückgegeben; a released one never changes. */
export const DocumentState = z.enum(['draft', 'presented', 'returned', 'released', 'withdrawn']);
export type DocumentState = z.infer<typeof DocumentState>;

/** Something the chair says about an item when a document is returned (R34). */
export const ReviewComment = z.object({
  itemId: ItemId.nullable(),
  itemLabel: line(300),
  text: lines(4_000),
});
export type ReviewComment = z.infer<typeof ReviewComment>;

/** An objection against signed minutes: the text stays, the body decides about it (R36). */
export const Objection = z.object({
  id: ObjectionId,
  version: Version,
  /** The meeting whose minutes are meant. */
  meetingId: MeetingId,
  itemId: ItemId.nullable(),
  raisedBy: requiredLine('den Namen'),
  raisedOn: IsoDate,
  text: lines(4_000),
  decision: z.enum(['open', 'accepted', 'rejected', 'noted']),
  decisionText: lines(2_000),
});
export type Objection = z.infer<typeof Objection>;
