import type { PersonInMeeting } from '../facts/attendance.ts';
import type { BodyRules } from '../domain/body/body.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { dayAndMonth } from '../german/format.ts';
import { signerLabels } from '../german/labels.ts';
import type { Signature } from './model.ts';
import { chairRole } from './chairRole.ts';
import { rangesOf } from './chairs.ts';
import type { Setting } from './setting.ts';
import type { PersonId } from '../domain/ids.ts';

/**
 * Who signs, in the order of the body's rules; where the chair changed, each chair for its items (R31, R32). Who was noted to
 * sign too does so where the rules know of it, else at last.
 */
export function signaturesOf(setting: Setting): Signature[] {
  return signersOf(setting).map((signature) =>
    setting.style.signedAs === 'typed' && signature.name !== ''
      ? { ...signature, name: `gez. ${signature.name}`, isTyped: true }
      : signature,
  );
}

function signersOf(setting: Setting): Signature[] {
  const { signers } = setting.facts.meeting.rules;
  const further = signers.includes('coSigner') ? [] : coSigners(setting);
  return [...signers.flatMap((signer) => signaturesBy(signer, setting)), ...further];
}

/** By name those whose signature by hand is awaited, where nobody is known by function; nobody who refused to (R33). */
export function awaitedSigners(setting: Setting): string[] {
  const refused = setting.facts.refusedBy.map((id) => plainName(setting.person(id)));
  const names = signersOf(setting).map(({ name, role }) => name || role);
  return [...new Set(names)].filter((name) => name !== '' && !refused.includes(name));
}

/** "Lindenau, den 14. Dezember 2026" */
export function signedOnOf({ meeting, municipality }: MeetingFacts): { signedOn?: string } {
  if (meeting.minutesOn === null) return {};
  const day = `den ${dayAndMonth(meeting.minutesOn)}`;
  return { signedOn: [municipality?.place, day].filter(Boolean).join(', ') };
}

function signaturesBy(signer: BodyRules['signers'][number], setting: Setting): Signature[] {
  const { substitutionNote, signatureRoles, groupLabels } = setting.style;
  switch (signer) {
    case 'chair':
      return chairIds(setting).map((id) => ({
        name: plainName(setting.person(id)),
        role: [
          chairRoleBelow(id, setting),
          // R33: noted in the minutes.
          id !== null && setting.facts.refusedBy.includes(id) ? 'Unterschrift verweigert' : '',
        ]
          .filter(Boolean)
          .join(' – '),
      }));
    case 'clerk': {
      const usual = substitutionNote ? groupLabels.clerk.replace(/:$/, '') : '';
      return [{ name: plainName(clerkOf(setting)), role: signatureRoles.clerk || usual }];
    }
    case 'coSigner': {
      const named = coSigners(setting);
      return named.length > 0 ? named : [{ name: '', role: coSignerRole(setting) }];
    }
  }
}

/** The office's own words, with the stretch where the chair changed. Nobody else is called what the elected chair is. */
function chairRoleBelow(id: PersonId | null, setting: Setting): string {
  const { signatureRoles, substitutionNote } = setting.style;
  const isDeputy = id !== null && setting.person(id)?.role !== 'chair';
  const ofChair = isDeputy && hasChair(setting) ? '' : signatureRoles.chair;
  const own = (isDeputy && signatureRoles.deputyChair) || ofChair;
  const range = rangesOf(setting.turns, id);
  if (own !== '') return [own, range].filter(Boolean).join(' ');
  return substitutionNote || range !== '' ? chairRole(setting, id) : '';
}

const hasChair = ({ facts }: Setting): boolean =>
  facts.attendance.people.some(({ role }) => role === 'chair');

const coSignerRole = ({ style }: Setting): string => style.signatureRoles.coSigner || signerLabels.coSigner;

const coSigners = (setting: Setting): Signature[] =>
  setting
    .inListOrder(setting.facts.attendance.attendees.filter((a) => a.coSigns && a.status === 'present'))
    .map(({ personId }) => ({ name: plainName(setting.person(personId)), role: coSignerRole(setting) }));

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
