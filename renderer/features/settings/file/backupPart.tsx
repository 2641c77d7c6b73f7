import './backup.css';
import { useState } from 'react';
import type { BackupCopy } from '../../../../shared/contract/backup.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { fileSize } from '../../../../shared/german/attachments.ts';
import { backupReasons, spokenTime } from '../../../../shared/german/backup.ts';
import { useCommand, useLiveQuery } from '../../../api.ts';
import { ErrorNotice } from '../../../forms/form.tsx';
import { Loaded } from '../../../forms/loading.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/emptyState.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { BackupDays } from './backupDays.tsx';
import { FurtherPlace } from './furtherPlace.tsx';
import { Rehearsal } from './rehearsal.tsx';
import { RestoreDialog } from './restoreDialog.tsx';

/** When the file was backed up, and the way back to each of these states. Made without anybody asking; that shows by itself. */
export function BackupPart({ today }: { today: string }) {
  return (
    <Loaded query={useLiveQuery('backup.status', {})}>
      {(status) => <Backups status={status} today={today} />}
    </Loaded>
  );
}

type Status = Output<'backup.status'>;

function Backups({ status, today }: { status: Status; today: string }) {
  const make = useCommand('backup.make');
  const [restoring, setRestoring] = useState<BackupCopy | null>(null);
  const { copies, unnoted, fault, folder, further, rehearsal } = status;
  return (
    <section className="stack" aria-labelledby="backups">
      <h3 id="backups">Sicherungen</h3>
      <div className={fault ? 'backup-state failed' : 'backup-state'}>
        <Icon name={fault ? 'warning' : copies.some(({ isInPlace }) => isInPlace) ? 'success' : 'info'} />
        <LastGood status={status} />
        <Button icon="autorenew" isPending={make.isPending} onPress={() => make.mutate({})}>
          Jetzt sichern
        </Button>
      </div>
      <ErrorNotice error={fault ? null : make.error} />
      <p className="muted">
        Ratsfeder sichert die Datei von selbst nach dem Öffnen und an jedem weiteren Tag, an dem sie geöffnet
        bleibt, in den Ordner <span className="file-path">{folder}</span> und liest jede Kopie ganz zur Probe.
        Aufbewahrt werden die letzte von jedem der letzten 14 Tage, 8 Wochen und 12 Monate.
      </p>
      {copies.length + unnoted.length === 0 ? (
        <EmptyState icon="info" title="Noch keine Sicherung">
          <p>Die erste entsteht kurz nach dem Öffnen, oder sofort mit „Jetzt sichern“.</p>
        </EmptyState>
      ) : (
        <>
          <BackupDays copies={copies} today={today} />
          <Rehearsal last={rehearsal} />
          <BackupTable copies={[...copies, ...unnoted]} onRestore={setRestoring} />
        </>
      )}
      <FurtherPlace key={further?.folder ?? ''} further={further} />
      <RestoreDialog copy={restoring} onClose={() => setRestoring(null)} />
    </section>
  );
}

const LastGood = ({ status: { copies: all, fault } }: { status: Status }) => {
  const copies = all.filter(({ isInPlace }) => isInPlace);
  return (
    <div role="status">
      <strong>
        {fault
          ? 'Die letzte Sicherung ist nicht gelungen'
          : copies.length > 0
            ? 'Sicherung in Ordnung'
            : 'Noch nicht gesichert'}
      </strong>
      {fault && <p>{fault.sentence}</p>}
      {copies[0] && <p>Letzte gute Sicherung: {spokenTime(copies[0].seenAt)}</p>}
    </div>
  );
};

type TableProps = { copies: readonly BackupCopy[]; onRestore: (copy: BackupCopy) => void };

const BackupTable = ({ copies, onRestore }: TableProps) => (
  <table className="list-table backup-table" aria-label="Sicherungen, die neueste zuerst">
    <thead>
      <tr>
        <th scope="col">Zeitpunkt</th>
        <th scope="col">Anlass</th>
        <th scope="col" className="number">
          Größe
        </th>
        <th scope="col">Zurück</th>
      </tr>
    </thead>
    <tbody>
      {copies.map((copy) => (
        <tr key={copy.name}>
          <td>
            {spokenTime(copy.at)}
            {copy.seenAt !== copy.at && (
              <span className="muted"> · unverändert bis {spokenTime(copy.seenAt)}</span>
            )}
          </td>
          <td>
            {backupReasons[copy.reason]}
            {copy.otherFile !== null && <span className="muted"> · Datei „{copy.otherFile}“</span>}
          </td>
          <td className="number">{fileSize(copy.bytes)}</td>
          <td>
            {copy.isInPlace ? (
              <Button
                compact
                variant="tertiary"
                aria-label={`Zurückholen …: Stand vom ${spokenTime(copy.at)}`}
                onPress={() => onRestore(copy)}
              >
                Zurückholen …
              </Button>
            ) : (
              <span className="muted">Datei fehlt oder ist gekürzt</span>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
