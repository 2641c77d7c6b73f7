import { useQuery } from '../../../api.ts';
import { Loaded } from '../../../forms/loading.tsx';

/** Where everything is kept, so that the office can back it up. */
export function DataFileSection() {
  return (
    <Loaded query={useQuery('app.status', {})}>
      {({ dataFile, version }) => (
        <div className="stack narrow">
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
          <p>
            Für eine Sicherung schließen Sie Ratsfeder und kopieren diese Datei. Solange das Programm läuft,
            kann eine Kopie unvollständig sein.
          </p>
        </div>
      )}
    </Loaded>
  );
}
