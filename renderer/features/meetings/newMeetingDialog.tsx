import { useState } from 'react';
import { useLocation } from 'wouter';
import { useCommand, useQuery } from '../../api.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog, SubmitActions } from '../../ui/dialog.tsx';
import { Form } from '../../forms/form.tsx';
import { Loaded } from '../../forms/loading.tsx';
import { BodyField } from '../bodies/bodyField.tsx';
import { useChosenBody } from '../bodies/chosenBody.tsx';
import { type HeadData, PlanFields } from './meetingFields.tsx';
import type { BodyId } from '../../../shared/domain/ids.ts';

type Props = { isOpen: boolean; onClose: () => void };

/** Creates a meeting from the program's proposal. */
export function NewMeetingDialog(props: Props) {
  return (
    <Dialog title="Neue Sitzung" {...props}>
      <ForBody onClose={props.onClose} />
    </Dialog>
  );
}

/** For the chosen body, unless the clerk names another one. */
function ForBody({ onClose }: { onClose: () => void }) {
  const { body } = useChosenBody();
  const [bodyId, setBodyId] = useState(body.id);
  return (
    <>
      <BodyField value={bodyId} onChange={setBodyId} />
      <SuggestedForm key={bodyId} bodyId={bodyId} onClose={onClose} />
    </>
  );
}

type FormProps = { bodyId: BodyId; onClose: () => void };

function SuggestedForm(props: FormProps) {
  const suggestion = useQuery('meetings.suggest', { bodyId: props.bodyId, date: null });
  return <Loaded query={suggestion}>{(first) => <CreateForm {...props} suggested={first} />}</Loaded>;
}

function CreateForm({ bodyId, suggested, onClose }: FormProps & { suggested: HeadData }) {
  const [, navigate] = useLocation();
  const create = useCommand('meetings.create');
  const [typed, setTyped] = useState(suggested);
  const [useStandardAgenda, setStandardAgenda] = useState(true);
  const [carryOver, setCarryOver] = useState(true);
  const proposedNumber = useNumberFor(bodyId, typed.date, suggested.number);
  // The number follows the day (another term counts anew) until the clerk types one.
  const value = typed.number === suggested.number ? { ...typed, number: proposedNumber } : typed;
  const submit = () =>
    create.mutate(
      { ...value, bodyId, useStandardAgenda, carryOver },
      { onSuccess: ({ id }) => navigate(`/sitzungen/${id}/tagesordnung`) },
    );
  return (
    <Form error={create.error} onSubmit={submit}>
      <PlanFields value={value} onChange={setTyped} />
      <div>
        <Checkbox isSelected={useStandardAgenda} onChange={setStandardAgenda}>
          Übliche Tagesordnung übernehmen
        </Checkbox>
        <Checkbox isSelected={carryOver} onChange={setCarryOver}>
          Vertagtes und 1. Lesungen übernehmen
        </Checkbox>
      </div>
      <SubmitActions label="Sitzung anlegen" isPending={create.isPending} onCancel={onClose} />
    </Form>
  );
}

/** While the year is still being typed ("0020") nothing is asked. */
function useNumberFor(bodyId: BodyId, date: string, otherwise: number | null): number | null {
  const query = useQuery('meetings.suggest', { bodyId, date }, date > '1900');
  return query.data ? query.data.number : otherwise;
}
