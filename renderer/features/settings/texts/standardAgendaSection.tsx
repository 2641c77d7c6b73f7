import { useState } from 'react';
import type { Body } from '../../../../shared/domain/body/body.ts';
import { useQuery } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../forms/form.tsx';
import { Loaded } from '../../../forms/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { usualNumbers } from '../../../../shared/domain/meeting/usualAgenda.ts';
import { AgendaPart } from './agendaPart.tsx';
import { byPart, type KeyedItem, keyed } from './agendaItems.ts';
import { StandardItemForm } from './standardItemForm.tsx';
import { useStandardAgenda } from './useStandardAgenda.ts';
import type { BodyId } from '../../../../shared/domain/ids.ts';

/** The agenda each new meeting starts with. */
export function StandardAgendaSection({ body }: { body: Body }) {
  const items = useQuery('standardAgenda.open', { bodyId: body.id });
  return (
    <div className="stack">
      <p className="lead">
        Mit diesen Punkten beginnt jede neue Sitzung; dort lassen sie sich noch ändern. Ziehen Sie die Punkte
        am Griff oder verschieben Sie sie mit den Pfeilen.
      </p>
      <Loaded query={items}>
        {(stored) => (
          <AgendaEditor bodyId={body.id} opened={stored.version} start={byPart(keyed(stored.items))} />
        )}
      </Loaded>
    </div>
  );
}

type EditorProps = { bodyId: BodyId; opened: number; start: readonly KeyedItem[] };

function AgendaEditor({ bodyId, opened, start }: EditorProps) {
  const { items, error, removed, again, ...agenda } = useStandardAgenda(bodyId, opened, start);
  const [open, setOpen] = useState<KeyedItem | null>(null);
  const printed = usualNumbers(items);
  const numbers = new Map(items.map(({ key }, at) => [key, printed[at] ?? '']));
  const isNew = open !== null && !items.includes(open);
  const part = (isPublic: boolean) => (
    <AgendaPart
      isPublic={isPublic}
      items={items.filter((item) => item.isPublic === isPublic)}
      numbers={numbers}
      onReorder={(reordered) => agenda.reorder(isPublic, reordered)}
      onEdit={setOpen}
      onRemove={agenda.remove}
    />
  );
  return (
    <div className="stack">
      <ErrorNotice error={error} />
      {again && <Outpaced onAgain={again} />}
      <div>
        <Button icon="add" variant="primary" onPress={() => setOpen(newItem())}>
          Punkt hinzufügen
        </Button>
      </div>
      {removed && (
        <Notice>
          „{removed.title}“ wurde entfernt.{' '}
          <Button compact onPress={removed.undo}>
            Rückgängig
          </Button>
        </Notice>
      )}
      {part(true)}
      {part(false)}
      <Dialog
        title={isNew ? 'Punkt hinzufügen' : 'Punkt bearbeiten'}
        isOpen={open !== null}
        onClose={() => setOpen(null)}
      >
        {open && (
          <StandardItemForm
            items={items}
            index={isNew ? items.length : items.indexOf(open)}
            start={open}
            store={agenda.save}
            onSaved={() => setOpen(null)}
            onClose={() => setOpen(null)}
          />
        )}
      </Dialog>
    </div>
  );
}

const newItem = (): KeyedItem => ({
  key: crypto.randomUUID(),
  title: '',
  isPublic: true,
  level: 1,
  isHeading: false,
});

const Outpaced = ({ onAgain }: { onAgain: () => void }) => (
  <Notice kind="warning">
    <p role="alert">
      Die übliche Tagesordnung wurde inzwischen in einem anderen Fenster geändert und steht hier so, wie sie
      dort gespeichert ist. Ihre Änderung ist noch da.
    </p>
    <Button compact onPress={onAgain}>
      Meine Fassung wieder einsetzen
    </Button>
  </Notice>
);
