import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ReportPeriod, ReportPeriodHead } from '../../../../shared/domain/paper/report.ts';
import { usualTableCaption } from '../../../../shared/german/reports.ts';
import { call, useCommand } from '../../../api.ts';
import { Form } from '../../../forms/form.tsx';
import { RemoveButton } from '../../../forms/removeButton.tsx';
import { ConflictBox } from '../../../saving/conflictBox.tsx';
import { readAnew, useConflict } from '../../../saving/useConflict.ts';
import { DateField } from '../../../ui/dateField.tsx';
import { Dialog, SubmitActions } from '../../../ui/dialog.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { useChosenBody } from '../../bodies/chosenBody.tsx';
import { periodPath, reportsPath } from './reportPaths.ts';

type Props = { period: ReportPeriod | null; isOpen: boolean; onClose: () => void };

/** What the collected report is called, and until when the reports are to be there. */
export function PeriodDialog(props: Props) {
  return (
    <Dialog
      title={props.period ? 'Angaben zum Berichtszeitraum' : 'Berichtszeitraum anlegen'}
      isOpen={props.isOpen}
      onClose={props.onClose}
    >
      <PeriodForm {...props} />
    </Dialog>
  );
}

const headOf = ({ name, dueOn, asOf, tableCaption }: ReportPeriodHead) => ({
  name,
  dueOn,
  asOf,
  tableCaption,
});

function PeriodForm({ period, onClose }: Props) {
  const { body, today } = useChosenBody();
  const [, navigate] = useLocation();
  const save = useCommand('reportPeriods.save');
  const [opened] = useState(period);
  const [value, setValue] = useState<ReportPeriodHead>(() =>
    opened
      ? headOf(opened)
      : { name: `Bericht ${today.slice(0, 4)}`, dueOn: null, asOf: null, tableCaption: '' },
  );
  const conflict = useConflict<ReportPeriodHead>(opened?.version, {
    read: async () => opened && call('reportPeriods.get', { id: opened.id }),
    typed: value,
    show: (other) => setValue(headOf(other)),
  });
  const submit = () =>
    save.mutate(
      { ...value, id: opened?.id ?? null, version: conflict.version, bodyId: opened?.bodyId ?? body.id },
      {
        onSuccess: ({ id }) => {
          onClose();
          if (!opened) navigate(periodPath(id));
        },
        onError: conflict.onError,
      },
    );
  return (
    <Form error={conflict.errorOf(save.error)} onSubmit={submit} label="Berichtszeitraum">
      <ConflictBox conflict={conflict} />
      <Fields value={value} change={(part) => setValue({ ...value, ...part })} />
      {opened && <RemovePeriod period={opened} />}
      <SubmitActions label="Speichern" isPending={save.isPending} onCancel={onClose} />
    </Form>
  );
}

type FieldProps = { value: ReportPeriodHead; change: (part: Partial<ReportPeriodHead>) => void };

const Fields = ({ value, change }: FieldProps) => (
  <>
    <TextField
      label="Bezeichnung"
      name="name"
      isRequired
      autoFocus
      description="So heißt auch der Sammelbericht."
      value={value.name}
      onChange={(name) => change({ name })}
    />
    <DateField
      label="Berichte bis"
      name="dueOn"
      description="Wer bis dahin beigetreten und noch dabei ist, wird um einen Bericht gebeten."
      value={value.dueOn}
      onChange={(dueOn) => change({ dueOn })}
    />
    <DateField
      label="Stand der Übersicht"
      name="asOf"
      value={value.asOf}
      onChange={(asOf) => change({ asOf })}
    />
    <TextField
      label="Überschrift der Übersicht"
      name="tableCaption"
      description={`Leer: „${usualTableCaption}“.`}
      value={value.tableCaption}
      onChange={(tableCaption) => change({ tableCaption })}
    />
  </>
);

function RemovePeriod({ period: { id, version, name } }: { period: ReportPeriod }) {
  const [, navigate] = useLocation();
  const removal = useCommand('reportPeriods.remove');
  return (
    <RemoveButton
      label="Berichtszeitraum löschen"
      title="Berichtszeitraum löschen?"
      removal={removal}
      onConfirm={() =>
        removal.mutate({ id, version }, { onSuccess: () => navigate(reportsPath), onError: readAnew })
      }
    >
      „{name}“ wird mit Vorwort, Kapiteln und allem gelöscht, was noch erwartet wird. Die Stellen bleiben.
    </RemoveButton>
  );
}
