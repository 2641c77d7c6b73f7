import { useCommand } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../forms/form.tsx';
import { Loading } from '../../forms/loading.tsx';

/** For looking around first: a whole meeting of a town that does not exist. */
export function SampleChoice() {
  const load = useCommand('setup.loadSample');
  return (
    <div className="stack">
      <p>
        Zum Kennenlernen: ein Gremium einer erfundenen Stadt mit Mitgliedern, Tagesordnung und einer
        vollständig protokollierten Sitzung. Namen und Texte sind frei erfunden.
      </p>
      <p className="muted">
        Die Beispieldaten füllen diese Datei. Für Ihre eigenen Sitzungen beginnen Sie später mit einer leeren
        Datei.
      </p>
      <ErrorNotice error={load.error} />
      {load.isPending ? (
        <Loading label="Beispielsitzung wird geladen …" />
      ) : (
        <div>
          <Button icon="download" onPress={() => load.mutate({})}>
            Beispielsitzung laden
          </Button>
        </div>
      )}
    </div>
  );
}
