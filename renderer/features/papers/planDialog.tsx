import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { AgendaRow } from '../../../shared/contract/agenda.ts';
import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import type { PaperView, StepView } from '../../../shared/contract/papers.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import { agendaIsFixed, minutesAreOpen } from '../../../shared/domain/meeting/states.ts';
import { isEmptyText } from '../../../shared/domain/richText.ts';
import { waitingStep } from '../../../shared/domain/paper/consultation.ts';
import { shortWeekdayDate } from '../../../shared/german/format.ts';
import { useCommand, useQuery } from '../../api.ts';
import { Form } from '../../forms/form.tsx';
import { Loaded } from '../../forms/loading.tsx';
import { readAnew } from '../../saving/useConflict.ts';
import { Dialog, SubmitActions } from '../../ui/dialog.tsx';
import { SelectField } from '../../ui/selectField.tsx';
import { ordinal } from '../meetings/meetingTitle.ts';
import { below, ownItem, parentsFor, spotOf, spotsFor, usualParent } from './usualParent.ts';

type Props = { paper: PaperView; isOpen: boolean; onClose: () => void };

/** Puts a paper onto the agenda of the next meeting of the body whose turn it is. */
export function PlanDialog({ paper, isOpen, onClose }: Props) {
  const step = waitingStep(paper.steps);
  return (
    <Dialog title="Auf die Tagesordnung setzen" isOpen={isOpen} onClose={onClose}>
      {step?.bodyId ? (
        <PlanForm paper={paper} step={step} onClose={onClose} />
      ) : (
        <p>
          {step
            ? `Die nächste Station ist ${step.bodyName}. Deren Sitzungen werden nicht in dieser Datei geführt: Tragen Sie dort Termin und Ergebnis ein.`
            : 'Diese Vorlage hat keine Station, die ansteht. Legen Sie zuerst eine an.'}
        </p>
      )}
    </Dialog>
  );
}

type FormProps = Omit<Props, 'isOpen'> & { step: StepView };

function PlanForm(props: FormProps) {
  const meetings = useQuery('meetings.list', { bodyId: props.step.bodyId });
  return (
    <Loaded query={meetings}>
      {(rows) => (
        <MeetingChoice
          {...props}
          meetings={rows
            .filter(({ state }) => minutesAreOpen(state) && !agendaIsFixed(state))
            .toSorted((a, b) => a.date.localeCompare(b.date))}
        />
      )}
    </Loaded>
  );
}

const useRows = (meetingId: MeetingId | null): readonly AgendaRow[] =>
  useQuery('agenda.list', { meetingId: meetingId ?? '' }, meetingId !== null).data ?? [];

function MeetingChoice({ paper, step, meetings, onClose }: FormProps & { meetings: readonly MeetingRow[] }) {
  const plan = useCommand('papers.plan');
  const [, navigate] = useLocation();
  const [wanted, setMeetingId] = useState<MeetingId | null>(null);
  // One that was closed meanwhile is offered no more.
  const meetingId = (meetings.find(({ id }) => id === wanted) ?? meetings[0])?.id ?? null;
  const rows = useRows(meetingId);
  const isPublic = paper.isPublic && step.isPublic;
  const spots = spotsFor(rows, isPublic);
  const [chosen, setChosen] = useState<string | null>(null);
  const usual = usualParent(paper.type, parentsFor(rows, isPublic));
  const wish = chosen ?? (usual ? below(usual.id) : ownItem);
  const spot = spots.find(({ value }) => value === wish)?.value ?? ownItem;
  if (meetingId === null) {
    return (
      <p>
        {step.bodyName} hat keine Sitzung, deren Tagesordnung noch offen ist.{' '}
        <Link href="/sitzungen">Legen Sie zuerst unter „Sitzungen“ die nächste an.</Link>
      </p>
    );
  }
  const consultationId = step.state === 'next' ? step.id : null;
  const submit = () =>
    plan.mutate(
      { meetingId, papers: [{ paperId: paper.id, consultationId, ...spotOf(spot) }] },
      { onSuccess: () => navigate(`/sitzungen/${meetingId}/tagesordnung`), onError: readAnew },
    );
  return (
    <Form error={plan.error} onSubmit={submit} label="Auf die Tagesordnung setzen">
      <SelectField
        label="Sitzung"
        name="meetingId"
        options={meetings.map(({ id, number, date }) => ({
          value: id,
          label: `${ordinal(number)}, ${shortWeekdayDate(date)}`,
        }))}
        value={meetingId}
        onChange={(id) => {
          setMeetingId(id);
          setChosen(null);
        }}
      />
      <SelectField
        label="Platz auf der Tagesordnung"
        name="parentItemId"
        options={spots}
        value={spot}
        onChange={setChosen}
      />
      <p className="muted">
        {paper.proposals.some((one) => !isEmptyText(one))
          ? 'Der Punkt trägt Betreff, Nummer und Berichterstattung der Vorlage; der Beschlussvorschlag steht im Protokoll bereit.'
          : 'Der Punkt trägt Betreff, Nummer und Berichterstattung der Vorlage.'}
      </p>
      <SubmitActions label="Auf die Tagesordnung" isPending={plan.isPending} onCancel={onClose} />
    </Form>
  );
}
