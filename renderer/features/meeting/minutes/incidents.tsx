import './dialogs.css';
import { useEffect, useRef, useState } from 'react';
import type { Incident } from '../../../../shared/domain/room/incident.ts';
import { germanTime } from '../../../../shared/german/format.ts';
import { incidentLabels } from '../../../../shared/german/formLabels.ts';
import type { ItemId } from '../../../../shared/domain/ids.ts';
import { useCommand } from '../../../api.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../forms/form.tsx';
import { readAnew } from '../../../saving/useConflict.ts';
import { ExcludedGoes } from './excludedGoes.tsx';
import { IncidentForm } from './incidentForm.tsx';
import { swapped } from './incidentOrder.ts';
import { type MinutesScope, textNameOf, useMinutesScope } from './minutesScope.ts';

/** What happened at the item beside its matter: breaks, end of the public part, measures, declarations. */
export function Incidents({ itemId }: { itemId: ItemId }) {
  const scope = useMinutesScope();
  const save = useCommand('incidents.save');
  const [editing, setEditing] = useState<Incident | null>(null);
  const { incidents, incidentsVersion: version } = scope.attendance;
  const here = incidents.filter((incident) => incident.itemId === itemId);
  const { list, keepFocus } = useFocusOfMoved(incidents);
  const saveAll = (changed: readonly Incident[]) =>
    save.mutate({ meetingId: scope.meeting.id, version, incidents: [...changed] }, { onError: readAnew });
  const move = (incident: Incident, step: -1 | 1) => {
    keepFocus(incident, step);
    saveAll(swapped(incidents, incident, step));
  };
  const close = () => setEditing(null);
  if (here.length === 0) return null;
  return (
    <section className="stack tight" aria-label="Vermerke">
      <ul className="recusals" ref={list}>
        {here.map((incident, index) => (
          <IncidentRow
            key={incident.id}
            incident={incident}
            isFirst={index === 0}
            isLast={index === here.length - 1}
            onEdit={() => setEditing(incident)}
            onMove={(step) => move(incident, step)}
            onRemove={() => saveAll(incidents.filter(({ id }) => id !== incident.id))}
          />
        ))}
      </ul>
      {here.map((incident) => (
        <ExcludedGoes key={incident.id} incident={incident} />
      ))}
      <ErrorNotice error={save.error} />
      <Dialog title="Vermerk bearbeiten" isOpen={editing !== null} onClose={close}>
        {editing && <IncidentForm itemId={itemId} stored={editing} onClose={close} />}
      </Dialog>
    </section>
  );
}

type RowProps = {
  incident: Incident;
  isFirst: boolean;
  isLast: boolean;
  onEdit: () => void;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
};

function IncidentRow({ incident, isFirst, isLast, onEdit, onMove, onRemove }: RowProps) {
  const scope = useMinutesScope();
  const name = nameIn(scope, incident);
  const { kind, time, words } = incident;
  const what = [incidentLabels[kind], name].filter(Boolean).join(' ');
  return (
    <li data-incident={incident.id}>
      <span>{[incidentLabels[kind], name, time && germanTime(time), words].filter(Boolean).join(' · ')}</span>
      {!scope.isReadOnly && (
        <span className="row-actions">
          <IconButton
            icon="arrow-up"
            label={`Nach oben: ${what}`}
            isDisabled={isFirst}
            onPress={() => onMove(-1)}
          />
          <IconButton
            icon="arrow-down"
            label={`Nach unten: ${what}`}
            isDisabled={isLast}
            onPress={() => onMove(1)}
          />
          <IconButton icon="edit" label={`Vermerk bearbeiten: ${what}`} onPress={onEdit} />
          <IconButton icon="delete" label={`Vermerk löschen: ${what}`} onPress={onRemove} />
        </span>
      )}
    </li>
  );
}

const nameIn = (scope: MinutesScope, { personId }: Incident): string =>
  personId ? textNameOf(scope, personId) : '';

/** The browser drops the focus of what is moved, and a button at the end of its way is disabled. */
function useFocusOfMoved(incidents: readonly Incident[]) {
  const list = useRef<HTMLUListElement>(null);
  const moved = useRef<{ id: string; step: -1 | 1 } | null>(null);
  useEffect(() => {
    if (!moved.current) return;
    const { id, step } = moved.current;
    moved.current = null;
    const [up, down] =
      list.current?.querySelectorAll<HTMLButtonElement>(`[data-incident="${id}"] button`) ?? [];
    const inOrder = step === -1 ? [up, down] : [down, up];
    inOrder.find((button) => button && !button.disabled)?.focus();
  }, [incidents]);
  const keepFocus = ({ id }: Incident, step: -1 | 1) => {
    moved.current = { id, step };
  };
  return { list, keepFocus };
}

/** The button and its dialog. */
export function AddIncident({ itemId }: { itemId: ItemId }) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button icon="add" onPress={() => setOpen(true)}>
        Vermerk
      </Button>
      <Dialog title="Vermerk zu diesem Punkt" isOpen={isOpen} onClose={close}>
        <IncidentForm itemId={itemId} onClose={close} />
      </Dialog>
    </>
  );
}
