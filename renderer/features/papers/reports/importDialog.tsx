import { useState } from 'react';
import { useLocation } from 'wouter';
import type { CollectedPreview } from '../../../../shared/contract/collectedReports.ts';
import type { ReportPeriodRow } from '../../../../shared/contract/reports.ts';
import { counted } from '../../../../shared/german/format.ts';
import { call, useCommand, withPassed } from '../../../api.ts';
import { ErrorNotice, Form } from '../../../forms/form.tsx';
import { useTask } from '../../../forms/useTask.ts';
import { readAnew } from '../../../saving/useConflict.ts';
import { Dialog, SubmitActions } from '../../../ui/dialog.tsx';
import { FileButton } from '../../../ui/fileButton.tsx';
import { SelectField } from '../../../ui/selectField.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { useChosenBody } from '../../bodies/chosenBody.tsx';
import { ReadReport } from './readReport.tsx';
import { periodPath } from './reportPaths.ts';

type Props = { periods: readonly ReportPeriodRow[] };
type Read = { fileName: string; preview: CollectedPreview };

/** A collected report that exists: read and shown first, then taken over. */
export function ImportButton({ periods }: Props) {
  const { body } = useChosenBody();
  const [read, setRead] = useState<Read | null>(null);
  const task = useTask(async (file: File) => {
    const preview = await withPassed(file, (bytes) =>
      call('collectedReports.read', { bodyId: body.id, bytes }),
    );
    setRead({ fileName: file.name, preview });
  });
  return (
    <>
      <FileButton
        accept={['.docx', '.pdf', '.odt', '.txt']}
        isPending={task.isPending}
        onFile={(file) => void task.run(file)}
      >
        {task.isPending ? 'Wird gelesen …' : 'Sammelbericht einlesen …'}
      </FileButton>
      <Dialog
        title="Sammelbericht einlesen"
        isOpen={read !== null || task.error !== null}
        onClose={() => {
          setRead(null);
          task.reset();
        }}
        wide
      >
        <ErrorNotice error={task.error} />
        {read && <TakeOverForm periods={periods} {...read} onClose={() => setRead(null)} />}
      </Dialog>
    </>
  );
}

const newPeriod = 'neu';

function TakeOverForm({ periods, fileName, preview, onClose }: Props & Read & { onClose: () => void }) {
  const { body } = useChosenBody();
  const [, navigate] = useLocation();
  const takeOver = useCommand('collectedReports.takeOver');
  const [into, setInto] = useState(newPeriod);
  const [name, setName] = useState(`Bericht ${preview.asOf?.slice(0, 4) ?? ''}`.trim());
  const period = periods.find(({ id }) => id === into);
  const { findings: _findings, rest: _rest, ...read } = preview;
  const submit = () =>
    takeOver.mutate(
      {
        bodyId: body.id,
        periodId: period?.id ?? null,
        version: period?.version ?? null,
        name: period?.name ?? name,
        fileName,
        read,
      },
      {
        onSuccess: ({ id }) => {
          onClose();
          navigate(periodPath(id));
        },
        onError: readAnew,
      },
    );
  return (
    <Form error={takeOver.error} onSubmit={submit} label="Sammelbericht einlesen">
      <ReadReport preview={preview} />
      {periods.length > 0 && (
        <SelectField
          label="Übernehmen in"
          options={[
            { value: newPeriod, label: 'einen neuen Berichtszeitraum' },
            ...periods.map(({ id, name: label }) => ({ value: String(id), label })),
          ]}
          value={into}
          onChange={setInto}
        />
      )}
      {period ? (
        <p className="muted">Was dort eingegangen oder geschrieben ist, bleibt, wie es ist.</p>
      ) : (
        <TextField label="Bezeichnung" name="name" isRequired autoFocus value={name} onChange={setName} />
      )}
      <SubmitActions
        label={`${counted(preview.partners.length, 'Stelle', 'Stellen')} übernehmen`}
        isPending={takeOver.isPending}
        onCancel={onClose}
      />
    </Form>
  );
}
