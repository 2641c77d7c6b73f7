import { useQuery } from '../../../api.ts';
import { mediumSentences } from '../../../../shared/german/backup.ts';
import { Notice } from '../../../ui/notice.tsx';
import { TakenPart } from '../../handOver/takenPart.tsx';
import { BackupPart } from './backupPart.tsx';
import { EncryptionPart } from './encryption/encryptionPart.tsx';
import { Loaded } from '../../../forms/loading.tsx';

/** Where everything is kept, so that the office can back it up. */
export function DataFileSection() {
  return (
    <Loaded query={useQuery('app.status', {})}>
      {({ dataFile, version, now, medium }) => (
        <div className="stack">
          <p className="lead">Alles, was Sie eintragen, liegt in einer einzigen Datei auf diesem Rechner.</p>
          <dl className="facts">
            <div>
              <dt>Datei</dt>
              <dd className="file-path">{dataFile}</dd>
            </div>
            <div>
              <dt>Fassung von Ratsfeder</dt>
              <dd>{version}</dd>
            </div>
          </dl>
          {medium && <Notice kind="warning">{mediumSentences[medium]}</Notice>}
          <p>
            Kopieren Sie diese Datei nicht, solange Ratsfeder läuft: Die Kopie kann unvollständig sein. Die
            Sicherungen unten sind es nicht; jede ist eine ganze Datei.
          </p>
          <TakenPart />
          <BackupPart today={now.slice(0, 10)} />
          <EncryptionPart />
        </div>
      )}
    </Loaded>
  );
}
