import { useState } from 'react';
import { useCommand } from '../../../api.ts';
import { ComboBox } from '../../../ui/comboBox.tsx';
import { TimeField } from '../../../ui/dateField.tsx';
import { Dialog, SubmitActions } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { optionsOf, SelectField } from '../../../ui/selectField.tsx';
import { Form } from '../../../forms/form.tsx';
import type { Attendee, Moment } from '../../../../shared/domain/room/attendance.ts';
import { cameIn, replacedStay, wentOut } from '../../../../shared/domain/room/comeAndGo.ts';
import { areInOrder } from '../../../../shared/domain/room/stayOrder.ts';
import { sittingsIn } from '../../../../shared/facts/sittings.ts';
import { SittingField } from '../attendance/sittingField.tsx';
import { stayText } from '../attendance/stayText.ts';
import { clockNow, type MinutesScope, roomOf, useMinutesScope } from './minutesScope.ts';
import { readAnew } from '../../../saving/useConflict.ts';
import type { ItemId, PersonId } from '../../../../shared/domain/ids.ts';

type Props = { itemId: ItemId; isOpen: boolean; onClose: () => void };

export function ComeGoDialog(props: Props) {
  return (
    <Dialog title="Wer kommt oder geht?" isOpen={props.isOpen} onClose={props.onClose}>
      <ComeGoForm {...props} />
    </Dialog>
  );
}

const leavingLabels = { cutOff: 'Verbindung brach ab', left: 'verlässt die Sitzung' } as const;
type Leaving = keyof typeof leavingLabels;

/** Who is there at the item; the time tells who left or was cut off during it. */
function hereAt(scope: MinutesScope, itemId: ItemId, time: string | null): ReadonlySet<PersonId> {
  const room = roomOf(scope, itemId, isWholeTime(time) ? time : null);
  const all = [...room.voting, ...room.recused, ...room.advisory, ...room.others];
  return new Set(all.map(({ personId }) => personId));
}

/** Not while it is being typed. */
const isWholeTime = (time: string | null): boolean => /^\d\d:\d\d$/.test(time ?? '');

const hereWords = { room: 'im Raum', remote: 'zugeschaltet' } as const;

function optionsOfPeople({ attendance }: MinutesScope, here: ReadonlySet<PersonId>) {
  const attendees = new Map(attendance.attendees.map((attendee) => [attendee.personId, attendee]));
  return attendance.people.flatMap(({ id, textName }) => {
    const attendee = attendees.get(id);
    if (!attendee) return [];
    const word = hereWords[attendee.isRemote ? 'remote' : 'room'];
    return [{ value: id, label: textName, note: here.has(id) ? word : `nicht ${word}` }];
  });
}

/** Chooses by itself: who is in the room goes, who is not comes. */
function ComeGoForm({ itemId, onClose }: Props) {
  const scope = useMinutesScope();
  const { meeting, attendance, items } = scope;
  const save = useCommand('attendance.comeOrGo');
  const [personId, setPersonId] = useState<PersonId | null>(null);
  const [time, setTime] = useState<string | null>(meeting.state === 'running' ? clockNow() : null);
  const [day, setDay] = useState<number | null>(null);
  const [leavesBy, setLeavesBy] = useState<Leaving>('cutOff');
  const attendee = attendance.attendees.find((one) => one.personId === personId);
  const here = hereAt(scope, itemId, time);
  const direction = personId !== null && here.has(personId) ? 'go' : 'come';
  const isAsked = direction === 'go' && attendee?.isRemote === true;
  const number = items.find((item) => item.id === itemId)?.number;
  return (
    <Form
      error={save.error}
      onSubmit={() => {
        if (!personId) return;
        const version = attendee?.version ?? null;
        const isCutOff = isAsked && leavesBy === 'cutOff';
        save.mutate(
          { meetingId: meeting.id, personId, version, direction, day, isCutOff, time, itemId },
          { onSuccess: onClose, onError: readAnew },
        );
      }}
    >
      <ComboBox
        label="Person"
        name="personId"
        options={optionsOfPeople(scope, here)}
        value={personId}
        onChange={setPersonId}
        autoFocus
      />
      {isAsked && (
        <SelectField
          label="Warum"
          options={optionsOf(leavingLabels)}
          value={leavesBy}
          onChange={setLeavesBy}
        />
      )}
      <SittingField label="Tag" sittings={sittingsIn(scope)} value={day} onChange={setDay} />
      <TimeField
        label="Uhrzeit"
        name="time"
        value={time}
        onChange={setTime}
        description={number ? `bei TOP ${number}` : 'vor Eintritt in die Tagesordnung'}
      />
      {attendee && <Entered attendee={attendee} direction={direction} moment={{ time, itemId, day }} />}
      <SubmitActions
        label={personId === null || isAsked ? 'Eintragen' : direction === 'go' ? 'Geht' : 'Kommt'}
        isPending={save.isPending}
        isIncomplete={!personId}
        onCancel={onClose}
      />
    </Form>
  );
}

/** Somebody who was entered as gone or come already: what is entered now takes the place of that. */
function Replaced({ attendee, direction }: Omit<Entering, 'moment'>) {
  const { items } = useMinutesScope();
  const stay = replacedStay(attendee, direction);
  if (!stay) return null;
  return (
    <p className="muted" role="status">
      Eingetragen ist „{stayText(stay, attendee, items)}“. Was Sie jetzt eintragen, ersetzt das.
    </p>
  );
}

type Entering = { attendee: Attendee; direction: 'come' | 'go'; moment: Moment };

function Entered(props: Entering) {
  return (
    <>
      <Replaced {...props} />
      {isWholeTime(props.moment.time) && <OutOfOrder {...props} />}
    </>
  );
}

/** It lies before what is entered already. */
function OutOfOrder({ attendee, direction, moment }: Entering) {
  const scope = useMinutesScope();
  const { stays } = direction === 'come' ? cameIn(attendee, moment) : wentOut(attendee, moment);
  if (areInOrder(stays, scope.items, sittingsIn(scope))) return null;
  const { last, now } = orderWords[direction];
  return (
    <Notice kind="warning">
      {now} liegt vor dem {last}, das schon eingetragen ist. Bitte prüfen Sie die Uhrzeit.
    </Notice>
  );
}

const orderWords = {
  come: { now: 'Das Kommen', last: 'Gehen' },
  go: { now: 'Das Gehen', last: 'Kommen' },
} as const;
