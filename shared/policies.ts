import { z } from 'zod';
import { policyWords } from './german/policies.ts';

/** What the IT of the house lays down for all who use a computer; the names are those of the file. */
export const PolicyFile = z.strictObject({
  $schema: z.string(policyWords.text).optional().describe(policyWords.about.$schema),
  datei: z
    .string(policyWords.path)
    .trim()
    .min(1, policyWords.path)
    .optional()
    .describe(policyWords.about.datei),
  sicherungen: z
    .string(policyWords.path)
    .trim()
    .min(1, policyWords.path)
    .optional()
    .describe(policyWords.about.sicherungen),
  mailversand: z.boolean(policyWords.yesOrNo).optional().describe(policyWords.about.mailversand),
});

export type PolicyField = Exclude<keyof z.infer<typeof PolicyFile>, '$schema'>;

/** The same for editors and for whoever rolls the program out, as resources/richtlinien.schema.json has it. */
export const policySchema = (): string =>
  `${JSON.stringify({ title: policyWords.about.title, ...z.toJSONSchema(PolicyFile) }, null, 2)}\n`;
