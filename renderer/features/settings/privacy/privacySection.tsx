import './privacy.css';
import type { Output } from '../../../../shared/contract/index.ts';
import { shelfLines, registerSafety } from '../../../../shared/german/privacyRegister.ts';
import { call, useQuery } from '../../../api.ts';
import { Loaded } from '../../../forms/loading.tsx';
import { useSaveFile } from '../../../forms/useSaveFile.tsx';
import { Button } from '../../../ui/button.tsx';
import { RetentionForm } from './retentionForm.tsx';

/** What the program knows of people, where, why and how long: for the data protection officer, and for whoever asks. */
export function PrivacySection() {
  return (
    <Loaded query={useQuery('privacy.register', {})}>
      {({ rows, retention }) => (
        <div className="stack">
          <p className="lead">
            Hier steht jedes Feld, in dem Ratsfeder etwas über Personen aufbewahrt, mit Zweck und Dauer.
          </p>
          <p>{registerSafety}</p>
          <p>
            Was über eine einzelne Person bekannt ist, speichern Sie unter „Mitglieder“ bei ihr mit „Auskunft
            speichern …“; dort entfernen Sie auch die Kontaktdaten ehemaliger Mitglieder.
          </p>
          <RetentionForm start={retention} />
          <Register rows={rows} />
        </div>
      )}
    </Loaded>
  );
}

type Rows = Output<'privacy.register'>['rows'];

function Register({ rows }: { rows: Rows }) {
  const file = useSaveFile();
  return (
    <section className="stack" aria-labelledby="privacy-register">
      <h3 id="privacy-register">Verzeichnis</h3>
      <p>Für das Verzeichnis von Verarbeitungstätigkeiten (Art. 30 DSGVO) als Datei:</p>
      <div className="row">
        <Button onPress={() => void file.save(call('privacy.exportRegister', { form: 'docx' }))}>
          Als Word-Datei speichern …
        </Button>
        <Button onPress={() => void file.save(call('privacy.exportRegister', { form: 'csv' }))}>
          Als Tabelle (CSV) speichern …
        </Button>
      </div>
      {file.outcome}
      {rows.map((row) => (
        <section key={row.holding} aria-labelledby={`holding-${row.holding}`} className="holding">
          <h4 id={`holding-${row.holding}`}>{row.title}</h4>
          <dl className="facts">
            <Fact term="Betroffene" said={row.whose} />
            <Fact term="Zweck" said={row.why} />
            <Fact term="Empfänger" said={row.whoGets} />
            <Fact term="Dauer" said={row.howLong} />
            <Fact term="Grundlage" said={row.ground} />
          </dl>
          <ul>
            {shelfLines(row).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

const Fact = ({ term, said }: { term: string; said: string }) => (
  <div>
    <dt>{term}</dt>
    <dd>{said}</dd>
  </div>
);
