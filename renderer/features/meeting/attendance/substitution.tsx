import type { Attendee } from '../../../../shared/domain/room/attendance.ts';
import { deputiesFor, isDeputyOn } from '../../../../shared/domain/people/deputies.ts';
import { sortName } from '../../../../shared/domain/people/names.ts';
import { listed } from '../../../../shared/german/format.ts';
import { useCommand } from '../../../api.ts';
import { ComboBox } from '../../../ui/comboBox.tsx';
import { ErrorNotice } from '../../../forms/form.tsx';
import type { Option } from '../../../ui/selectField.tsx';
import {
  changedAttendee,
  type AttendanceScope,
  inflectedNameIn,
  listNameIn,
  textNameIn,
  useAttendanceScope,
} from './attendanceScope.ts';
import { readAnew } from '../../../saving/useConflict.ts';
import type { PersonId } from '../../../../shared/domain/ids.ts';

/** At a missing member: who stands in, one after the other. The deputies named for the member come first, in their rank (R21). */
export function StoodInField({ member, name }: { member: Attendee; name: string }) {
  const scope = useAttendanceScope();
  const { save, release, error } = useSubstitution();
  const standIns = scope.attendance.attendees.filter((a) => a.substitutesFor === member.personId);
  const names = standIns.map(({ personId }) => inflectedNameIn(scope, personId));
  if (scope.isReadOnly) {
    return standIns.length > 0 ? <span className="muted">vertreten durch {listed(names)}</span> : null;
  }
  const [standIn] = standIns;
  const choose = async (personId: PersonId | null) => {
    if (personId === (standIn?.personId ?? null)) return;
    if (standIn) await release(standIn);
    if (personId !== null) await save(personId, member.personId);
  };
  return (
    <>
      <div className="deputy">
        <span className="muted" aria-hidden="true">
          Vertretung
        </span>
        <ComboBox
          label={`Vertretung für ${name}`}
          hideLabel
          className="deputy-field"
          options={standInOptions(scope, member)}
          value={standIn?.personId ?? null}
          onChange={(personId) => {
            // A refusal is shown below the field.
            choose(personId).catch(() => undefined);
          }}
        />
      </div>
      {standIns.length > 1 && <span className="muted">außerdem durch {listed(names.slice(1))}</span>}
      <ErrorNotice error={error} />
    </>
  );
}

/** At a deputy: for whom. Members who are missing come first. */
export function StandsInField({ attendee, name }: { attendee: Attendee; name: string }) {
  const scope = useAttendanceScope();
  const save = useCommand('attendance.save');
  const substituted = scope.attendance.attendees.find((a) => a.personId === attendee.substitutesFor);
  if (scope.isReadOnly) {
    return substituted ? (
      <span className="muted">für {inflectedNameIn(scope, substituted.personId)}</span>
    ) : null;
  }
  return (
    <>
      <div className="deputy">
        <span className="muted" aria-hidden="true">
          vertritt
        </span>
        <ComboBox
          label={`${name} vertritt`}
          hideLabel
          className="deputy-field"
          options={memberOptions(scope)}
          value={attendee.substitutesFor}
          onChange={(substitutesFor) => {
            if (substitutesFor !== attendee.substitutesFor) {
              save.mutate(changedAttendee(attendee, { substitutesFor }), { onError: readAnew });
            }
          }}
        />
      </div>
      {substituted?.status === 'present' && substituted.stays.length === 0 && (
        <span className="muted">{textNameIn(scope, substituted.personId)} ist selbst da</span>
      )}
      <ErrorNotice error={save.error} />
    </>
  );
}

function useSubstitution() {
  const { meeting, attendance } = useAttendanceScope();
  const save = useCommand('attendance.save');
  const remove = useCommand('attendance.remove');
  return {
    error: save.error ?? remove.error,
    save: (personId: PersonId, substitutesFor: PersonId) => {
      const entry = attendance.attendees.find((attendee) => attendee.personId === personId);
      const blank = {
        meetingId: meeting.id,
        personId,
        version: null,
        votingRight: false,
        note: '',
        stays: [],
      };
      const changes = { group: 'deputies', status: 'present', substitutesFor } as const;
      return save.mutateAsync(entry ? changedAttendee(entry, changes) : { ...blank, ...changes }, {
        onError: readAnew,
      });
    },
    /** Who came only to stand in leaves the list, unless more was written about them. */
    release: (standIn: Attendee) =>
      standIn.note === '' && standIn.stays.length === 0
        ? remove.mutateAsync(
            { meetingId: meeting.id, personId: standIn.personId, version: standIn.version },
            { onError: readAnew },
          )
        : save.mutateAsync(changedAttendee(standIn, { substitutesFor: null }), { onError: readAnew }),
  };
}

/** Those named for the member in their rank, and the other deputies; without those who stand in for somebody else. */
function standInsFor({ meeting, attendance, directory }: AttendanceScope, member: Attendee) {
  const memberships = directory
    .flatMap((person) => person.memberships)
    .filter(({ bodyId }) => bodyId === meeting.bodyId);
  const organizationId = directory.find(({ id }) => id === member.personId)?.organizationId ?? null;
  const ranked = deputiesFor(member.personId, organizationId, memberships, meeting.date);
  const others = memberships
    .filter((m) => isDeputyOn(m.personId, memberships, meeting.date) && !ranked.includes(m.personId))
    .map((m) => m.personId);
  const busy = new Set(
    attendance.attendees
      .filter((a) => a.substitutesFor !== null && a.substitutesFor !== member.personId)
      .map((a) => a.personId),
  );
  const isFree = (id: PersonId) => !busy.has(id);
  return { ranked, named: ranked.filter(isFree), others: [...new Set(others)].filter(isFree) };
}

function standInOptions(scope: AttendanceScope, member: Attendee): Option<PersonId>[] {
  const { ranked, named, others } = standInsFor(scope, member);
  return [...named, ...others].flatMap((id) => {
    const person = scope.directory.find((candidate) => candidate.id === id);
    if (!person) return [];
    const note = ranked.includes(id) ? `${ranked.indexOf(id) + 1}. Vertretung` : '';
    return [{ value: id, label: sortName(person), note }];
  });
}

export const memberOptions = (scope: AttendanceScope): Option<PersonId>[] =>
  scope.attendance.attendees
    .filter(({ group, votingRight }) => group === 'members' && votingRight)
    .toSorted((a, b) => Number(a.status === 'present') - Number(b.status === 'present'))
    .map(({ personId, status }) => ({
      value: personId,
      label: listNameIn(scope, personId),
      note: status === 'present' ? 'anwesend' : 'fehlt',
    }));
