import './dialogs.css';
import { useState } from 'react';
import type { Incident } from '../../../../shared/domain/room/incident.ts';
import { germanTime } from '../../../../shared/german/format.ts';
import { incidentLabels } from '../../../../shared/german/formLabels.ts';
import type { ItemId } from '../../../../shared/domain/ids.ts';
import { useCommand } from '../../../api.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../forms/form.tsx';
import { readAnew } from '../../../saving/useConflict.ts';
import { IncidentForm } from './incidentForm.tsx';
import { textNameOf, useMinutesScope } from './minutesScope.ts';

/** What happened at the item beside its matter: breaks, end of the public part, measures, declarations. */
export function Incidents({ itemId }: { itemId: ItemId }) {
  const scope = useMinutesScope();
  const save = useCommand('incidents.save');
  const { incidents, incidentsVersion: version } = scope.attendance;
  const here = incidents.filter((incident) => incident.itemId === itemId);
  const remove = ({ id }: Incident) =>
    save.mutate(
      { meetingId: scope.meeting.id, version, incidents: incidents.filter((one) => one.id !== id) },
      { onError: readAnew },
    );
  if (here.length === 0) return null;
  return (
    <section aria-label="Vermerke">
      <ul className="recusals">
        {here.map((incident) => {
          const name = incident.personId ? textNameOf(scope, incident.personId) : '';
          const spoken = [
            incidentLabels[incident.kind],
            name,
            incident.time && germanTime(incident.time),
            incident.words,
          ]
            .filter(Boolean)
            .join(' · ');
          return (
            <li key={incident.id}>
              <span>{spoken}</span>
              {!scope.isReadOnly && (
                <IconButton
                  icon="delete"
                  label={`Vermerk löschen: ${[incidentLabels[incident.kind], name].filter(Boolean).join(' ')}`}
                  onPress={() => remove(incident)}
                />
              )}
            </li>
          );
        })}
      </ul>
      <ErrorNotice error={save.error} />
    </section>
  );
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
