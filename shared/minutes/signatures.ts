import type { PersonInMeeting } from '../facts/attendance.ts';
import type { BodyRules } from '../domain/body/body.ts';
import { signerLabels } from '../german/labels.ts';
import type { Signature } from './model.ts';
import { chairRole } from './chairRole.ts';
import { rangesOf } from './chairs.ts';
import type { Setting } from './setting.ts';
import type { PersonId } from '../domain/ids.ts';

/** Who signs, in the order of the body's rules; where the chair changed, each chair for its items (R31, R32). */
export function signaturesOf(setting: Setting): Signature[] {
  return setting.facts.meeting.rules.signers.flatMap((signer) => signaturesBy(signer, setting));
}

function signaturesBy(signer: BodyRules['signers'][number], setting: Setting): Signature[] {
  const role = (text: string): string => (setting.style.substitutionNote ? text : '');
  switch (signer) {
    case 'chair':
      return chairIds(setting).map((id) => ({
        name: plainName(setting.person(id)),
        role: [
          setting.style.substitutionNote || rangesOf(setting.turns, id) !== '' ? chairRole(setting, id) : '',
          // R33: noted in the minutes.
          id !== null && setting.facts.refusedBy.includes(id) ? 'Unterschrift verweigert' : '',
        ]
          .filter(Boolean)
          .join(' – '),
      }));
    case 'clerk':
      return [
        { name: plainName(clerkOf(setting)), role: role(setting.style.groupLabels.clerk.replace(/:$/, '')) },
      ];
    case 'coSigner':
      return [{ name: '', role: signerLabels.coSigner }];
  }
}

/** Who chaired, in order. Where nobody was noted: the elected chair; else null, for a line to be filled by hand. */
export function chairIds({ turns, facts, person }: Setting): (PersonId | null)[] {
  if (turns.length > 0) return [...new Set(turns.map((turn) => turn.personId))];
  const chair = facts.attendance.attendees.find(
    (a) => a.status === 'present' && person(a.personId)?.role === 'chair',
  );
  return [chair?.personId ?? null];
}

export function clerkOf({ facts, person }: Setting): PersonInMeeting | undefined {
  const clerks = facts.attendance.attendees.filter((a) => a.group === 'clerk' && a.status === 'present');
  const [first] = clerks.toSorted((a, b) => a.position - b.position);
  return first && person(first.personId);
}

/** As people sign: "Dr. Anna Beispiel", without form of address. */
export const plainName = (person: PersonInMeeting | undefined): string =>
  person ? [person.title, person.givenName, person.familyName].filter(Boolean).join(' ') : '';
