import { z } from 'zod';
import { TemplateKind } from '../domain/document/templateKind.ts';
import { PaperLayout } from '../domain/paper/paper.ts';
import { RulesId } from '../domain/ids.ts';
import { BaseVersion, requiredLine, Version } from '../domain/values.ts';
import { Bytes, bytesUpTo } from './bytes.ts';
import { FilePayload } from './documents.ts';
import { action, command, query } from './route.ts';

const Chosen = bytesUpTo(22);

export const TemplateInfo = z.object({
  kind: TemplateKind,
  version: Version,
  fileName: z.string(),
  size: z.number().int(),
  addedAt: z.string(),
});
export type TemplateInfo = z.infer<typeof TemplateInfo>;

/** Logo and Word templates belong to the rules of a day, like every look. */
export const look = {
  'logo.get': query(
    z.object({ rulesId: RulesId }),
    z.object({ mediaType: z.string(), bytes: Bytes, version: Version }).nullable(),
  ).reads('looks'),
  'logo.save': action(
    z.object({ rulesId: RulesId, version: BaseVersion, bytes: Chosen }),
    z.object({ version: Version }),
  ).changes('looks', 'audit'),
  'logo.remove': command(z.object({ rulesId: RulesId, version: BaseVersion }), z.null()).changes(
    'looks',
    'audit',
  ),

  'templates.list': query(z.object({ rulesId: RulesId }), z.array(TemplateInfo)).reads('looks'),
  /** Refused with TEMPLATE_REFUSED, which says of each fault where it is. */
  'templates.save': action(
    z.object({
      rulesId: RulesId,
      kind: TemplateKind,
      version: BaseVersion,
      fileName: requiredLine('den Dateinamen'),
      bytes: Chosen,
    }),
    z.array(TemplateInfo),
  ).changes('looks', 'audit'),
  'templates.remove': command(
    z.object({ rulesId: RulesId, kind: TemplateKind, version: BaseVersion }),
    z.array(TemplateInfo),
  ).changes('looks', 'audit'),
  'templates.get': query(z.object({ rulesId: RulesId, kind: TemplateKind }), FilePayload).reads('looks'),
  /** What of it does not come into documents, as a sentence; '' where all does. */
  'templates.leftOut': query(z.object({ rulesId: RulesId, kind: TemplateKind }), z.string()).reads('looks'),
  /**
   * A template to start from, with all placeholders: for documents of a meeting a plain one, for others what the program
   * prints, in the look of those rules; of a paper in the given Vordruck.
   */
  'templates.starter': query(
    z.object({
      kind: TemplateKind,
      rulesId: RulesId.nullable().default(null),
      layout: PaperLayout.default('usual'),
    }),
    FilePayload,
  ).reads('looks', 'bodies', 'municipality'),
};
