import { useState } from 'react';
import { type ExportChoice } from '../../../shared/domain/people/peopleExport.ts';
import type { OrganizationId } from '../../../shared/domain/ids.ts';
import type { Organization } from '../../../shared/domain/people/person.ts';
import {
  exportFormLabels,
  exportKindLabels,
  exportReachLabels,
} from '../../../shared/german/peopleExport.ts';
import { call } from '../../api.ts';
import { Form } from '../../forms/form.tsx';
import { useSaveFile } from '../../forms/useSaveFile.tsx';
import { useTask } from '../../forms/useTask.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog, SubmitActions } from '../../ui/dialog.tsx';
import { Segments } from '../../ui/segments.tsx';
import { optionsOf } from '../../ui/selectField.tsx';
import { useChosenBody } from '../bodies/chosenBody.tsx';

type Props = { isOpen: boolean; organizations: readonly Organization[]; onClose: () => void };

/** The members of the chosen body as a table: to be read in again, or for letters. */
export function ExportDialog({ isOpen, ...rest }: Props) {
  return (
    <Dialog title="Mitglieder speichern" isOpen={isOpen} onClose={rest.onClose}>
      <ExportForm {...rest} />
    </Dialog>
  );
}

function ExportForm({ organizations, onClose }: Omit<Props, 'isOpen'>) {
  const { body } = useChosenBody();
  const [choice, setChoice] = useState<ExportChoice>({ kind: 'list', form: 'xlsx', reach: 'all' });
  const [chosen, setChosen] = useState<readonly OrganizationId[]>([]);
  const file = useSaveFile();
  const task = useTask(async () => {
    const saved = await file.save(
      call('people.export', { ...choice, bodyId: body.id, organizationIds: [...chosen] }),
    );
    if (saved?.path) onClose();
  });
  const lists = organizations.filter(({ kind }) => kind === 'list' || kind === 'faction');
  return (
    <Form label="Mitglieder speichern" error={task.error} onSubmit={() => void task.run()}>
      <Segments
        label="Was"
        options={optionsOf(exportKindLabels)}
        value={choice.kind}
        onChange={(kind) =>
          setChoice({ ...choice, kind, reach: kind === 'letters' ? 'withoutEmailFirst' : 'all' })
        }
      />
      <Segments
        label="Wer"
        options={optionsOf(exportReachLabels)}
        value={choice.reach}
        onChange={(reach) => setChoice({ ...choice, reach })}
      />
      <Segments
        label="Dateiformat"
        options={optionsOf(exportFormLabels)}
        value={choice.form}
        onChange={(form) => setChoice({ ...choice, form })}
      />
      {lists.length > 0 && (
        <fieldset className="export-lists">
          <legend>Nur diese Listen und Fraktionen (ohne Haken: alle)</legend>
          {lists.map(({ id, name }) => (
            <Checkbox
              key={id}
              isSelected={chosen.includes(id)}
              onChange={(isIn) => setChosen(isIn ? [...chosen, id] : chosen.filter((one) => one !== id))}
            >
              {name}
            </Checkbox>
          ))}
        </fieldset>
      )}
      <p className="muted">
        {choice.kind === 'list'
          ? 'Die Spalten heißen wie beim Einlesen: Eine gespeicherte Liste lässt sich ändern und wieder einlesen.'
          : 'Mit Anrede, Anschrift und Briefanrede, für Serienbriefe in Word oder LibreOffice.'}
      </p>
      {file.outcome}
      <SubmitActions label="Speichern …" isPending={task.isPending} onCancel={onClose} />
    </Form>
  );
}
