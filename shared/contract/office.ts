import { z } from 'zod';
import { DocumentKind } from '../domain/document/document.ts';
import { BaseVersion, Id, requiredLine, Version } from '../domain/values.ts';
import { FilePayload } from './documents.ts';
import { command, query } from './route.ts';

const Base64 = z.string().max(30_000_000);

export const TemplateInfo = z.object({
  kind: DocumentKind,
  version: Version,
  fileName: z.string(),
  size: z.number().int(),
  addedAt: z.string(),
});
export type TemplateInfo = z.infer<typeof TemplateInfo>;

export const AuditEntry = z.object({
  seq: z.number().int(),
  at: z.string(),
  action: z.string(),
  /** Who did it: user and computer; '' in entries from before it was kept. */
  by: z.string(),
  /** In German. */
  sentence: z.string(),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** Logo and Word templates belong to the rules of a day, like every look; the log is the file's. */
export const office = {
  'logo.get': query(
    z.object({ rulesId: Id }),
    z.object({ mediaType: z.string(), base64: z.string(), version: Version }).nullable(),
  ).reads('looks'),
  'logo.save': command(
    z.object({ rulesId: Id, version: BaseVersion, base64: Base64 }),
    z.object({ version: Version }),
  ).changes('looks', 'audit'),
  'logo.remove': command(z.object({ rulesId: Id, version: BaseVersion }), z.null()).changes('looks', 'audit'),

  'templates.list': query(z.object({ rulesId: Id }), z.array(TemplateInfo)).reads('looks'),
  /** Refused with TEMPLATE_REFUSED and the places. */
  'templates.save': command(
    z.object({
      rulesId: Id,
      kind: DocumentKind,
      version: BaseVersion,
      fileName: requiredLine('den Dateinamen'),
      base64: Base64,
    }),
    z.array(TemplateInfo),
  ).changes('looks', 'audit'),
  'templates.remove': command(
    z.object({ rulesId: Id, kind: DocumentKind, version: BaseVersion }),
    z.array(TemplateInfo),
  ).changes('looks', 'audit'),
  'templates.get': query(z.object({ rulesId: Id, kind: DocumentKind }), FilePayload).reads('looks'),
  /** A template to start from, with all placeholders. */
  'templates.starter': query(z.object({ kind: DocumentKind }), FilePayload).reads(),

  /** Newest first. */
  'audit.list': query(z.object({ before: z.number().int().nullable() }), z.array(AuditEntry)).reads('audit'),
  'audit.verify': query(
    z.object({}),
    z.object({ ok: z.boolean(), entries: z.number().int(), sentence: z.string() }),
  ).reads('audit'),
};
