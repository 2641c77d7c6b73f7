import { z } from 'zod';
import { signerLabels } from '../german/labels.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { rangesOf } from '../minutes/chairs.ts';
import { settingOf, type Setting } from '../minutes/setting.ts';
import { chairIds, plainName } from '../minutes/signatures.ts';
import { PersonId } from '../domain/ids.ts';

/** Whose consent a document needs; `range` is '' where one person chaired throughout (R31, R32). */
export const RequiredSigner = z.object({
  personId: PersonId.nullable(),
  name: z.string(),
  role: z.string(),
  range: z.string(),
});
export type RequiredSigner = z.infer<typeof RequiredSigner>;

/** Each chair for its items of the Niederschrift. */
export function everyChair(facts: MeetingFacts): RequiredSigner[] {
  const setting = settingOf(facts);
  // Compared with what a call says, whose lines have plain blanks.
  const range = (id: PersonId | null) => rangesOf(setting.turns, id).replaceAll('\u{A0}', ' ');
  return chairIds(setting).map((id) => signer(setting, id, range(id)));
}

/** Who opens the meeting. */
export function firstChair(facts: MeetingFacts): RequiredSigner[] {
  const setting = settingOf(facts);
  return chairIds(setting)
    .slice(0, 1)
    .map((id) => signer(setting, id, ''));
}

const signer = (setting: Setting, id: PersonId | null, range: string): RequiredSigner => ({
  personId: id,
  name: plainName(setting.person(id)) || signerLabels.chair,
  role: signerLabels.chair,
  range,
});
