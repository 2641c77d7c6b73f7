import { type DocumentKind, isMinutes } from '../domain/document/document.ts';
import { signerLabels } from '../german/labels.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { rangesOf } from '../minutes/chairs.ts';
import { settingOf } from '../minutes/setting.ts';
import { chairIds, plainName } from '../minutes/signatures.ts';
import { projectPublic } from '../public/facts.ts';

/** Whose consent a document needs; `range` is '' where one person chaired throughout (R31, R32). */
export type RequiredSigner = { personId: string | null; name: string; role: string; range: string };

/** Each chair for its items of the Niederschrift; everything else is released by who opens the meeting. */
export function requiredSigners(kind: DocumentKind, facts: MeetingFacts): RequiredSigner[] {
  // Who chaired nothing but non-public items signs nothing that is for everybody.
  const setting = settingOf(kind === 'publicMinutes' ? projectPublic(facts) : facts);
  const ids = chairIds(setting);
  const wanted = isMinutes(kind) ? ids : ids.slice(0, 1);
  return wanted.map((id) => ({
    personId: id === '' ? null : id,
    name: plainName(setting.person(id)) || signerLabels.chair,
    role: signerLabels.chair,
    // Compared with what a call says, whose lines have plain blanks.
    range: isMinutes(kind) ? rangesOf(setting.turns, id).replaceAll('\u{A0}', ' ') : '',
  }));
}
