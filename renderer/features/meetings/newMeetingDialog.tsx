import { useState } from 'react';
import { useLocation } from 'wouter';
import { type Body, rulesOn } from '../../../shared/domain/body/body.ts';
import { useCommand, useQuery } from '../../api.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog, SubmitActions } from '../../ui/dialog.tsx';
import { Form } from '../../forms/form.tsx';
import { Loaded } from '../../forms/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/selectField.tsx';
import { type HeadData, PlanFields } from './meetingFields.tsx';

type Props = { isOpen: boolean; onClose: () => void };

/** Creates a meeting from the program's proposal. */
export function NewMeetingDialog(props: Props) {
  return (
    <Dialog title="Neue Sitzung" {...props}>
      <ChooseBody onClose={props.onClose} />
    </Dialog>
  );
}

function ChooseBody({ onClose }: { onClose: () => void }) {
  const bodies = useQuery('bodies.list', {});
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Loaded query={bodies}>
      {(list) => {
        const bodyId = chosen ?? list[0]?.id;
        if (bodyId === undefined) {
          return <Notice kind="warning">Legen Sie zuerst unter „Einstellungen“ ein Gremium an.</Notice>;
        }
        return (
          <>
            {list.length > 1 && (
              <SelectField
                label="Gremium"
                options={list.map((body) => ({ value: body.id, label: nameOf(body) }))}
                value={bodyId}
                onChange={setChosen}
              />
            )}
            <SuggestedForm key={bodyId} bodyId={bodyId} onClose={onClose} />
          </>
        );
      }}
    </Loaded>
  );
}

/** Its latest name: a new meeting lies ahead. */
const nameOf = ({ rules }: Body): string => rulesOn(rules, '9999-12-31')?.name ?? '';

type FormProps = { bodyId: string; onClose: () => void };

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
function useNumberFor(bodyId: string, date: string, otherwise: number | null): number | null {
  const query = useQuery('meetings.suggest', { bodyId, date }, date > '1900');
  return query.data ? query.data.number : otherwise;
}
