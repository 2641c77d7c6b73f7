import { useState } from 'react';
import type { AgendaRow } from '../../../../shared/contract/agenda.ts';
import { ItemId } from '../../../../shared/domain/ids.ts';
import { isMatter } from '../../../../shared/domain/meeting/agenda.ts';
import { togetherIn } from '../../../../shared/domain/meeting/together.ts';
import { useCommand } from '../../../api.ts';
import { Form } from '../../../forms/form.tsx';
import { readAnew } from '../../../saving/useConflict.ts';
import { Dialog, SubmitActions } from '../../../ui/dialog.tsx';
import { SelectField } from '../../../ui/selectField.tsx';

type Props = { item: AgendaRow | null; items: readonly AgendaRow[]; onClose: () => void };

/** With which other items an item is dealt with. */
export const TogetherDialog = ({ item, items, onClose }: Props) => (
  <Dialog title={item ? `TOP ${item.number} gemeinsam beraten` : ''} isOpen={item !== null} onClose={onClose}>
    {item && <TogetherForm item={item} items={items} onClose={onClose} />}
  </Dialog>
);

const alone = '';

function TogetherForm({ item, items, onClose }: Props & { item: AgendaRow }) {
  const together = useCommand('agenda.together');
  const now =
    togetherIn(items)
      .get(item.id)
      ?.find(({ id }) => id !== item.id)?.id ?? alone;
  const [withId, setWithId] = useState<string>(now);
  const others = items.filter(
    (other) =>
      isMatter(other) &&
      other.id !== item.id &&
      other.isPublic === item.isPublic &&
      other.status !== 'removed',
  );
  const submit = () =>
    together.mutate(
      { id: item.id, version: item.version, withId: withId === alone ? null : ItemId.parse(withId) },
      { onSuccess: onClose, onError: readAnew },
    );
  return (
    <Form error={together.error} onSubmit={submit} label="Gemeinsam beraten">
      <SelectField
        label="Zusammen mit"
        name="withId"
        options={[
          { value: alone, label: 'mit keinem' },
          ...others.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` })),
        ]}
        value={withId}
        onChange={setWithId}
      />
      <p className="muted">
        Die Niederschrift sagt es einmal, beim ersten der Punkte; abgestimmt wird bei jedem für sich. Hat das
        Gremium es auf Antrag beschlossen, halten Sie stattdessen den Antrag zur Tagesordnung fest.
      </p>
      <SubmitActions label="Speichern" isPending={together.isPending} onCancel={onClose} />
    </Form>
  );
}
