import type { Retention } from '../../../../shared/domain/privacy/retention.ts';
import { call, useCommand } from '../../../api.ts';
import { Form } from '../../../forms/form.tsx';
import { ConflictBox } from '../../../saving/conflictBox.tsx';
import { useConflict } from '../../../saving/useConflict.ts';
import { Button } from '../../../ui/button.tsx';
import { NumberField } from '../../../ui/numberField.tsx';
import { SavedNote } from '../savedNote.tsx';
import { useKeptDraft } from '../useKeptDraft.ts';

type RetentionDraft = Omit<Retention, 'years'> & { years: number | null };

/** How long the office keeps what no Niederschrift needs. */
export function RetentionForm({ start }: { start: Retention }) {
  const { draft, isUnsaved, type, settle } = useKeptDraft<RetentionDraft>('retention', start);
  const save = useCommand('privacy.saveRetention');
  const conflict = useConflict<RetentionDraft>(draft.version, {
    read: async () => (await call('privacy.register', {})).retention,
    typed: draft,
    show: (shown) => settle(() => ({ ...shown, version: draft.version })),
  });
  const submit = () =>
    save.mutate(
      // No number is none; the contract's sentence about it appears at the field.
      { version: conflict.version, years: draft.years ?? 0 },
      { onSuccess: (stored) => settle(() => stored), onError: conflict.onError },
    );
  return (
    <Form label="Aufbewahrung" error={conflict.errorOf(save.error)} onSubmit={submit}>
      <ConflictBox conflict={conflict} />
      <NumberField
        label="Jahre nach dem Ende der Mitgliedschaft"
        name="years"
        description="Erst danach lassen sich Kontaktdaten eines ehemaligen Mitglieds entfernen. Es geschieht nie von selbst."
        value={draft.years}
        onChange={(years) => {
          type({ ...draft, years });
          if (save.isSuccess) save.reset();
        }}
      />
      <div className="row middle">
        <Button type="submit" variant="primary" isPending={save.isPending}>
          Speichern
        </Button>
        <SavedNote show={save.isSuccess} isUnsaved={isUnsaved} />
      </div>
    </Form>
  );
}
