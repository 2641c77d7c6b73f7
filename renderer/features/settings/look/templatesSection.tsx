import type { TemplateInfo } from '../../../../shared/contract/look.ts';
import type { Body } from '../../../../shared/domain/body/body.ts';
import { documentKinds } from '../../../../shared/domain/document/document.ts';
import { useQuery } from '../../../api.ts';
import { Loaded } from '../../../forms/loading.tsx';
import { useSaveFile } from '../../../forms/useSaveFile.tsx';
import './look.css';
import { RulesChoice } from './rulesChoice.tsx';
import { TemplateRow } from './templateRow.tsx';
import type { RulesId } from '../../../../shared/domain/ids.ts';

/** The office's own Word files around what the program prints, one per kind of document. */
export function TemplatesSection({ body, today }: { body: Body; today: string }) {
  return (
    <div className="stack">
      <p className="lead">
        Mit einem eigenen Word-Muster erhalten die Dokumente Briefkopf, Schrift und Fußzeile Ihrer Stadt. Ohne
        Muster sehen sie aus wie der Ratsfeder-Standard.
      </p>
      <PlaceholderHelp />
      <RulesChoice body={body} today={today}>
        {({ id }) => <Templates key={id} rulesId={id} />}
      </RulesChoice>
    </div>
  );
}

function Templates({ rulesId }: { rulesId: RulesId }) {
  const templates = useQuery('templates.list', { rulesId });
  const saving = useSaveFile();
  const of = (kind: string, all: readonly TemplateInfo[]) => all.find((one) => one.kind === kind) ?? null;
  return (
    <Loaded query={templates}>
      {(all) => (
        <>
          {saving.outcome}
          <table className="list-table templates" aria-label="Word-Muster">
            <thead>
              <tr>
                <th scope="col">Dokument</th>
                <th scope="col">Muster</th>
                <th scope="col">
                  <span className="kern-sr-only">Schritte</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {documentKinds.map((kind) => (
                <TemplateRow
                  key={kind}
                  rulesId={rulesId}
                  kind={kind}
                  template={of(kind, all)}
                  onSave={(file) => void saving.save(file)}
                />
              ))}
            </tbody>
          </table>
        </>
      )}
    </Loaded>
  );
}

const placeholders = [
  ['{{inhalt}}', 'das ganze Dokument; muss genau einmal allein in einem Absatz stehen'],
  ['{{titel}}', 'Art des Dokuments, etwa „Niederschrift“'],
  ['{{gremium}}', 'Name des Gremiums'],
  ['{{sitzung}}', 'etwa „9. Sitzung“'],
  ['{{datum}}, {{uhrzeit}}', 'Tag und Beginn der Sitzung'],
  ['{{ort}}', 'Ort und Raum'],
  ['{{stadt}}', 'Name der Gemeinde'],
] as const;

function PlaceholderHelp() {
  return (
    <details className="placeholder-help">
      <summary>So entsteht ein Muster</summary>
      <p>
        Speichern Sie das Standardmuster, gestalten Sie es in Word und hinterlegen Sie es hier. Diese
        Platzhalter füllt Ratsfeder aus; nötig ist nur {'{{inhalt}}'}.
      </p>
      <dl>
        {placeholders.map(([name, meaning]) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
