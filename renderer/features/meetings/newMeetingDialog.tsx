import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Output } from '../../../shared/contract/index.ts';
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
type Suggested = Output<'meetings.suggest'>;

function SuggestedForm(props: FormProps) {
  const suggestion = useQuery('meetings.suggest', { bodyId: props.bodyId, date: null });
  return <Loaded query={suggestion}>{(first) => <CreateForm {...props} suggested={first} />}</Loaded>;
}

function CreateForm({ bodyId, suggested, onClose }: FormProps & { suggested: Suggested }) {
  const [, navigate] = useLocation();
  const create = useCommand('meetings.create');
  const { isFirstOfTerm: _, ...fields } = suggested;
  const [typed, setTyped] = useState<HeadData>(fields);
  const [useStandardAgenda, setStandardAgenda] = useState(true);
  const [carryOver, setCarryOver] = useState(true);
  const [wantsFirst, setFirst] = useState(true);
  const onDay = useSuggestedFor(bodyId, typed.date, suggested);
  // The number follows the day (another term counts anew) until the clerk types one.
  const value = typed.number === suggested.number ? { ...typed, number: onDay.number } : typed;
  const isFirstOfTerm = onDay.isFirstOfTerm && wantsFirst;
  const submit = () =>
    create.mutate(
      { ...value, bodyId, useStandardAgenda, isFirstOfTerm, carryOver },
      { onSuccess: ({ id }) => navigate(`/sitzungen/${id}/tagesordnung`) },
    );
  return (
    <Form error={create.error} onSubmit={submit}>
      <PlanFields value={value} onChange={setTyped} />
      <div>
        {onDay.isFirstOfTerm && (
          <Checkbox isSelected={wantsFirst} onChange={setFirst}>
            Tagesordnung der ersten Sitzung einer Wahlperiode übernehmen
          </Checkbox>
        )}
        {!isFirstOfTerm && (
          <Checkbox isSelected={useStandardAgenda} onChange={setStandardAgenda}>
            Übliche Tagesordnung übernehmen
          </Checkbox>
        )}
        <Checkbox isSelected={carryOver} onChange={setCarryOver}>
          Vertagtes und 1. Lesungen übernehmen
        </Checkbox>
      </div>
      <SubmitActions label="Sitzung anlegen" isPending={create.isPending} onCancel={onClose} />
    </Form>
  );
}

/** While the year is still being typed ("0020") nothing is asked. */
function useSuggestedFor(bodyId: BodyId, date: string, otherwise: Suggested): Suggested {
  const query = useQuery('meetings.suggest', { bodyId, date }, date > '1900');
  return query.data ?? otherwise;
}
