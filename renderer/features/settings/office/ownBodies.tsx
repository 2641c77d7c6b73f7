import { useState } from 'react';
import { type Body, bodyNameOn } from '../../../../shared/domain/body/body.ts';
import { useCommand } from '../../../api.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Badge } from '../../../ui/notice.tsx';
import { ErrorNotice } from '../../../forms/form.tsx';
import { RemoveButton } from '../../../forms/removeButton.tsx';
import { readAnew } from '../../../saving/useConflict.ts';
import { useKeptFocus } from '../../../ui/useKeptFocus.ts';
import { useChosenBody } from '../../bodies/chosenBody.tsx';
import { NewBodyForm } from './newBodyForm.tsx';
import { ShortNameForm } from './shortNameForm.tsx';
import type { BodyId } from '../../../../shared/domain/ids.ts';

/** The bodies whose meetings are kept here, in the order in which every choice shows them. */
export function OwnBodies() {
  const { bodies, body, today } = useChosenBody();
  const [editing, setEditing] = useState<Body | 'new' | null>(null);
  const order = useCommand('bodies.order');
  const section = useKeptFocus<HTMLElement>(bodies.length);
  const move = (index: number, by: number) =>
    order.mutate({ bodies: moved(bodies, index, by) }, { onError: readAnew });
  const close = () => setEditing(null);
  return (
    <section ref={section} tabIndex={-1} className="stack" aria-labelledby="own-bodies">
      <h3 id="own-bodies">Eigene Gremien</h3>
      <ErrorNotice error={order.error} />
      <ul className="lines">
        {bodies.map((one, index) => (
          <BodyLine
            key={one.id}
            name={bodyNameOn(one, today)}
            body={one}
            isChosen={one.id === body.id}
            isOnly={bodies.length === 1}
            onUp={index === 0 ? null : () => move(index, -1)}
            onDown={index === bodies.length - 1 ? null : () => move(index, 1)}
            onEdit={() => setEditing(one)}
          />
        ))}
      </ul>
      <div>
        <Button icon="add" variant="primary" onPress={() => setEditing('new')}>
          Gremium anlegen
        </Button>
      </div>
      <Dialog title="Gremium anlegen" isOpen={editing === 'new'} onClose={close}>
        <NewBodyForm onClose={close} />
      </Dialog>
      <Dialog title="Kurzname" isOpen={editing !== null && editing !== 'new'} onClose={close}>
        {editing !== null && editing !== 'new' && <ShortNameForm body={editing} onClose={close} />}
      </Dialog>
    </section>
  );
}

/** All of them as they were read, one a row further up or down. */
function moved(bodies: readonly Body[], index: number, by: number): Pick<Body, 'id' | 'version'>[] {
  const order = bodies.map(({ id, version }) => ({ id, version }));
  return order.toSpliced(index, 1).toSpliced(index + by, 0, ...order.slice(index, index + 1));
}

type LineProps = {
  body: Body;
  name: string;
  isChosen: boolean;
  isOnly: boolean;
  /** null at the end of the list. */
  onUp: (() => void) | null;
  onDown: (() => void) | null;
  onEdit: () => void;
};

function BodyLine({ body, name, isChosen, isOnly, onUp, onDown, onEdit }: LineProps) {
  return (
    <li>
      <div className="grow">
        <strong>{name}</strong> {isChosen && !isOnly && <Badge kind="info">ausgewählt</Badge>}
        {body.shortName && <div className="muted">{body.shortName}</div>}
      </div>
      {!isOnly && (
        <>
          <IconButton
            icon="arrow-up"
            label={`Nach oben: ${name}`}
            isDisabled={onUp === null}
            onPress={() => onUp?.()}
          />
          <IconButton
            icon="arrow-down"
            label={`Nach unten: ${name}`}
            isDisabled={onDown === null}
            onPress={() => onDown?.()}
          />
        </>
      )}
      <Button compact icon="edit" aria-label={`Kurzname: ${name}`} onPress={onEdit}>
        Kurzname
      </Button>
      {!isOnly && <RemoveBody id={body.id} version={body.version} name={name} />}
    </li>
  );
}

function RemoveBody({ id, version, name }: { id: BodyId; version: number; name: string }) {
  const remove = useCommand('bodies.remove');
  return (
    <RemoveButton
      look="icon"
      label="Löschen"
      name={`Löschen: ${name}`}
      title={`„${name}“ löschen?`}
      removal={remove}
      onConfirm={(close) => remove.mutate({ id, version }, { onSuccess: close, onError: readAnew })}
    >
      Seine Regelungen, Wahlperioden, Verteiler und seine übliche Tagesordnung gehen mit. Das geht nur,
      solange es weder Mitglieder noch Sitzungen hat.
    </RemoveButton>
  );
}
