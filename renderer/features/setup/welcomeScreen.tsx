import { useQuery } from '../../api.ts';
import { handbook } from '../../host.ts';
import { LinkButton } from '../../ui/button.tsx';
import { BeginForm } from './beginForm.tsx';
import { LostFile } from './lostFile.tsx';
import { SampleChoice } from './sampleChoice.tsx';
import './setup.css';

/** The first screen of an empty file: what this is, where the data lie, and three ways to start. */
export function WelcomeScreen() {
  const status = useQuery('app.status', {}).data;
  return (
    <main className="welcome">
      <header className="stack">
        <h1>Willkommen bei Ratsfeder</h1>
        <p>
          Ratsfeder begleitet Ihre Sitzungen von der Tagesordnung über Anwesenheit und Abstimmungen bis zur
          fertigen Niederschrift in Word. Alles bleibt auf diesem Rechner; eine Verbindung zum Internet ist
          nicht nötig.
        </p>
        {status && (
          <p className="muted">
            Ihre Daten liegen in dieser Datei: <span className="file-path">{status.dataFile}</span>
          </p>
        )}
        <p>
          Wie es weitergeht, steht Schritt für Schritt im <a {...handbook}>Handbuch</a>.
        </p>
      </header>
      <LostFile />
      <div className="choices">
        <section className="choice" aria-labelledby="choice-begin">
          <h2 id="choice-begin">Leer beginnen</h2>
          <p>Fünf Angaben genügen. Alles lässt sich später unter „Einstellungen“ ändern.</p>
          <BeginForm today={status?.now.slice(0, 10) ?? null} />
        </section>
        <section className="choice" aria-labelledby="choice-sample">
          <h2 id="choice-sample">Beispielsitzung laden</h2>
          <SampleChoice />
        </section>
        <section className="choice" aria-labelledby="choice-release">
          <h2 id="choice-release">Freigabepaket öffnen</h2>
          <p>
            Sie haben den Vorsitz und von der Geschäftsstelle ein Freigabepaket erhalten? Dafür muss hier
            nichts eingerichtet werden.
          </p>
          <div>
            <LinkButton href="/freigaben" icon="arrow-forward">
              Zu den Freigaben
            </LinkButton>
          </div>
        </section>
      </div>
    </main>
  );
}
